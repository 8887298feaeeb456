// Why a row of an import was refused, in the words of cli.md: the row's number in the file, the header of the column,
// the code, and a hint at the value that gives away no person.
#pragma once

#include "core/base/error.h"

#include <QString>

namespace xd::sheets {

struct RowError {
    int row = 0;    // 1-based, as the spreadsheet program counts
    QString column; // the header's text, empty if the row as a whole is to blame
    ErrorCode code = ErrorCode::Refused;
    QString hint;
    QString cause = {}; // of BadClass: its class_fault; of a cell: answer_key::dangerItemUnread; each has its own sentence
    int earlierRow = 0; // of AnsweredTwice: the row of the same table that speaks of the same student; 0: none

    friend bool operator==(const RowError &, const RowError &) = default;
};

// First and last character and the length: "G…3 (19)". Short values, as names are, show less: "欧… (4)", "… (3)".
QString valueHint(const QString &value);

} // namespace xd::sheets
