// Makes a new site: folder, keys, keyring, two vaults, the first counsellor (school) or officer (district) and
// three recovery shares. Nothing is a site before the keyring lies there, and that is written last.
// Errors: BadSiteCode, FieldMissing, BadLogin, WeakPassphrase, AlreadyExists, CannotWrite, DiskFull.
#pragma once

#include "core/access/session.h"
#include "core/crypto/passphrase.h"
#include "core/crypto/recovery.h"

#include <functional>

namespace xd::access {

struct SiteDraft {
    QString folder;
    SiteKind kind = SiteKind::school;
    QString name;
    QString code;
    QString login;
    SecretBytes passphrase;
    bool isDemo = false;
    std::optional<crypto::WorkFactor> work = {}; // empty: calibrated to this computer
    // What a higher noun writes into the new records while nothing is a site yet; its error is that of the whole.
    std::function<Done(journal::Journal &records)> furnish = {};
};

struct CreatedSite {
    std::unique_ptr<Session> session;
    crypto::RecoveryShares recovery; // shown and printed once, stored nowhere
};

Result<CreatedSite> createSite(const SiteDraft &draft, std::unique_ptr<Clock> clock = std::make_unique<SystemClock>());

// 12 characters or 4 words. Error: WeakPassphrase.
Done checkPassphrase(const SecretBytes &passphrase);
// 2 to 32 letters, digits, dots, dashes or Han characters. Error: BadLogin.
Done checkLogin(const QString &login);
// 10 digits for a school, 6 for a district (facts C1). Error: BadSiteCode.
Done checkSiteCode(SiteKind kind, const QString &code);
// The name as it is kept: cleaned, of one line, at most 60 characters, since it stands on every paper and in every bundle.
// Errors: FieldMissing, FieldTooLong, both with field "name".
Result<QString> checkedSiteName(const QString &name);

} // namespace xd::access
