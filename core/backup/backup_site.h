// Makes backups. One is written beside its place, re-opened and looked through as a whole (verify_backup.h), and only
// then gets its name: whatever carries the name of a backup has been verified. Names tell the time and nothing else.
#pragma once

#include "core/access/session.h"
#include "core/backup/manifest.h"
#include "core/base/progress.h"

namespace xd::backup {

struct MadeBackup {
    QString path;
    qint64 bytes = 0;
    Manifest manifest;
};

// Into the site's own backup folder, then rotates (rotation.h). Noted in both journals.
// Errors: NotPermitted, NoKey (whoever lacks a vault cannot copy it), SiteInUse, CannotWrite, DiskFull, VaultDamaged
// (the site itself is not whole), BackupDamaged (the copy is not), Cancelled.
Result<MadeBackup> backupSite(access::Session &session, Progress &progress);
// To a path of one's own, which must be free: a fresh one, not a copy; noted as one besides, so that it counts where it lies
// on another disk (findings.h). Error besides: AlreadyExists.
Result<MadeBackup> backupSiteTo(access::Session &session, const QString &path, Progress &progress);

// Whether anything but signing in, checking and backing up has happened since the newest backup of the backup folder.
Result<bool> isBackupDue(access::Session &session);

// "backup-2026-10-08-090000.tar", by this computer's clock.
QString backupName(qint64 timeMs);

} // namespace xd::backup
