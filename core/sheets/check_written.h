// libxlsxwriter does not look whether its scratch files could be written: on a full disk it makes a workbook that is
// sound as a zip and lacks rows. What it made is therefore counted before it takes the target's name.
#pragma once

#include "core/base/result.h"

#include <QString>
#include <span>

namespace xd::sheets {

// rows: the number of rows of each sheet, header included. Errors: DiskFull, CannotWrite.
Done checkWritten(const QString &xlsx, std::span<const qint64> rows);

} // namespace xd::sheets
