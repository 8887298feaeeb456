// Bundles on disk: read whole within the limit; written so that a file is there complete and read back, or not.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace xd::exchange {

// Errors: CannotRead, BundleTooLarge.
Result<QByteArray> readBundleFile(const QString &path);

// Writes beside the target, reads back past the cache and compares: sticks of false capacity are caught (security.md §4).
// Nothing bears the final name before place(). Errors: CannotWrite, DiskFull.
Done writePending(const QString &path, QByteArrayView bytes);
Done placePending(const QString &path);
// Both at once.
Done writeBundleFile(const QString &path, QByteArrayView bytes);
// Gives its name to a file that a crash left between writing and placing, if it is the one with that hash.
void placeLeftOver(const QString &path, QByteArrayView hash);

} // namespace xd::exchange
