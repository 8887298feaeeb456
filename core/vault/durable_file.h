// Making sure that what was written is on the disk, and reading back what the disk holds rather than what memory
// remembers. Errors: CannotWrite, DiskFull.
#pragma once

#include "core/base/result.h"

#include <QFile>
#include <QString>

namespace xd::vault {

// What a failed write means: DiskFull where the system says that there is no room or none left to this user.
Error writeError(int systemError, const QString &detail, const QString &field = {});

// Flushes the file and waits for the disk.
Done syncFile(QFile &file);
Done syncFile(const QString &path);
// A rename is durable only once the folder is.
void syncFolder(const QString &folder);
// Renames over whatever stands at `to`, in one step, and waits for the disk. Works on folders too.
Done moveDurably(const QString &from, const QString &to);
// Asks the system to forget what it keeps of the file in memory, so that the next reading comes from the disk.
// What was not yet written cannot be forgotten: sync first.
void dropFromMemory(QFile &file);

} // namespace xd::vault
