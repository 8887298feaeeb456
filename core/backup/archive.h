// The file of a backup: one plain tar (ustar) of manifest, its signature, keyring and the two encrypted vaults, in this
// order. What is read is held against the manifest; no name from the file ever becomes a path.
#pragma once

#include "core/backup/manifest.h"
#include "core/base/progress.h"
#include "core/crypto/sign.h"

#include <QFile>

namespace xd::backup {

struct SignedManifest {
    Manifest manifest;
    QByteArray bytes;
    QByteArray signature;
    bool isSignedBy(const QByteArray &devicePublicKey) const;
};

// Size and hash of the keyring and vaults that lie in the folder. Errors: CannotRead, Cancelled.
Result<std::vector<ArchivedFile>> filesIn(const QString &folder, Progress &progress);

// Writes to an open file, and to the disk. Errors: CannotRead, CannotWrite, DiskFull, Cancelled.
Done writeArchive(QFile &target, const Manifest &manifest, const crypto::SignKeys &deviceKeys, const QString &folder, Progress &progress);

// The beginning alone: milliseconds, whatever the size. Errors: CannotRead, BackupDamaged, VaultTooNew.
Result<SignedManifest> readManifest(const QString &path);

// The whole into an empty folder, each file held against the manifest, and onto the disk. Reads what the disk holds.
// Errors: CannotRead, BackupDamaged, VaultTooNew, CannotWrite, DiskFull, Cancelled.
Result<SignedManifest> unpackArchive(const QString &path, const QString &folder, Progress &progress);

} // namespace xd::backup
