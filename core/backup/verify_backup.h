// Whether a backup is what it says: unpacked into a scratch folder, its keyring opened with an account's own keys, both
// vaults read page by page, every table counted, both journals followed to the heads that manifest and keyring name.
#pragma once

#include "core/access/keyring_entry.h"
#include "core/backup/archive.h"

namespace xd::backup {

// The site as the backup has it, open in the scratch folder.
struct RebuiltSite {
    Manifest manifest;
    access::Session::Opened opened;
};
// folder: empty. Errors: BackupDamaged, BackupForeign (of another device than the account trusts), KeyringForged, NoKey
// (the account holds not both vaults there), WrongPassphrase, CannotRead, CannotWrite, DiskFull, VaultTooNew, Cancelled.
using OpenKeys = std::function<Result<access::UserKeys>(const vault::KeyringUser &, const QByteArray &vaultId)>;
Result<RebuiltSite> rebuildSite(const QString &archive, const QString &folder, const QString &login, const OpenKeys &openKeys, Progress &progress);

// The keys of who is signed in, for a backup of the own site.
OpenKeys keysOf(const access::Session &session);

} // namespace xd::backup
