// A backup onto a stick: written beside its place, onto the disk, read again from the disk and compared, and only then
// named. A stick that holds less than it says, or keeps what it was told to write badly, is found here.
#pragma once

#include "core/access/session.h"
#include "core/base/progress.h"

#include <functional>

namespace xd::backup {

// BLAKE2b-256 of what the disk holds, not of what memory remembers. Errors: CannotRead, Cancelled.
Result<QByteArray> hashOnDisk(const QString &path, Progress &progress);
using ReadBack = std::function<Result<QByteArray>(const QString &path, Progress &progress)>;

// Returns the path of the copy; when this returns, the stick may be taken out. A copy that is there already is compared
// only. Errors: CannotRead, CannotWrite, DiskFull, AlreadyExists (another file of that name), CopyDiffers, Cancelled.
Result<QString> copyBackup(const QString &backup, const QString &folder, Progress &progress, const ReadBack &readBack = hashOnDisk);
// The same, noted in the journals, with the reason `sameDisk` where the copy lies on the disk of the site. Errors besides: NotPermitted, NoKey.
Result<QString> copyBackup(access::Session &session, const QString &backup, const QString &folder, Progress &progress);
// The line alone, for a verified backup that was written to its place outside the site. Errors: NotPermitted, NoKey.
Done noteCopy(access::Session &session, const QString &path);

} // namespace xd::backup
