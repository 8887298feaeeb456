// Opens a site with two of its three recovery sheets when every passphrase is lost, and gives it a new account that holds
// everything: a counsellor (school) or an officer (district). The sheets stay good until they are renewed (renew_recovery.h).
#pragma once

#include "core/access/session.h"
#include "core/crypto/passphrase.h"
#include "core/crypto/recovery.h"

namespace xd::access {

struct RecoveryDraft {
    QString folder;
    SecretBytes one; // secrets of two sheets, in either order
    SecretBytes other;
    QString login; // of the new account
    SecretBytes passphrase;
    std::optional<crypto::WorkFactor> work = {}; // empty: calibrated to this computer
};

// Errors: NotASite, BadLogin, WeakPassphrase, BadRecoveryShare (not two sheets of this site; field "shares"), AlreadyExists (field
// "login"), Refused (field "login": the keyring is full), KeyringDamaged, KeyringForged, and of opening the vaults those of unlock().
Result<std::unique_ptr<Session>> recoverSite(const RecoveryDraft &draft, std::unique_ptr<Clock> clock = std::make_unique<SystemClock>());

// The first half alone: whether these two belong to this site. Errors: NotASite, KeyringDamaged, BadRecoveryShare (field "shares").
Done checkShares(const QString &folder, const SecretBytes &one, const SecretBytes &other);

} // namespace xd::access
