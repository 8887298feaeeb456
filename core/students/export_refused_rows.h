// The refused rows of a table about students, as a workbook that goes back to who sent it: his own columns as he wrote
// them, then in which row of his file it stood and why it was refused, so that he can put it right there and send it
// once more. It holds what the table held, so it goes through the gate like everything that leaves.
// Errors: NotPermitted, NoKey, Refused (nothing was refused), those of OutgoingFile::begin() and writeXlsx().
#pragma once

#include "core/access/session.h"
#include "core/base/progress.h"
#include "core/sheets/row_error.h"
#include "core/sheets/table.h"

#include <functional>

namespace xd::students {

struct RefusedRowsWords {
    QString sheet;  // "退回的行"
    QString row;    // "原行号"
    QString reason; // "错误原因"
    std::function<QString(const sheets::RowError &)> sentence; // without the column, which is put before it
};

// How many rows were written.
Result<int> exportRefusedRows(access::Session &session, const sheets::Table &table, const std::vector<sheets::RowError> &refused,
                              const RefusedRowsWords &words, const QString &path, Progress &progress);

} // namespace xd::students
