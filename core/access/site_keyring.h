// The keyring of a site between the disk and a session: which of the two files is to be believed, and writing both so
// that neither loses what only it holds whole.
#pragma once

#include "core/access/keyring_entry.h"
#include "core/access/open_finding.h"

namespace xd::access {

// Both files as they lie there.
struct KeyringFiles {
    Result<vault::Keyring> main;
    Result<vault::Keyring> copy;

    static KeyringFiles read(const vault::SiteFolder &folder);
};

bool isSignedBy(const vault::Keyring &keyring, const QByteArray &deviceSignPublicKey);

// Both signed by the same key, and `one` the later.
bool isNewer(const Result<vault::Keyring> &one, const Result<vault::Keyring> &other);

// The one to go on with for a session that trusts this device key, and what is wrong with the other.
struct TrustedKeyring {
    vault::Keyring keyring;
    std::optional<OpenFinding::Kind> finding = {};
};
// Errors: KeyringDamaged, KeyringForged where neither is good.
Result<TrustedKeyring> trustedKeyring(const KeyringFiles &files, const QByteArray &deviceSignPublicKey);

// Keeps a file that is about to be replaced beside the site's files; returns its name. Error: CannotWrite.
Result<QString> keepAside(const QString &path, const QDateTime &moment);

// Writes both. What another account has written into its own part of the copy stays there: which of two is damaged, only
// that account can tell.
Done writeBoth(const vault::Keyring &keyring, const Result<vault::Keyring> &copyBefore, const QByteArray &ownUserId, const vault::SiteFolder &folder);

} // namespace xd::access
