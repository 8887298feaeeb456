// What a command came to: a result for scripts, lines for people, and the rows that were refused.
#pragma once

#include "core/base/error.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <optional>
#include <vector>

namespace xd::cli {

struct RefusedRow {
    int row = 0;       // as the spreadsheet counts, from 1
    QString column;    // the heading in the file
    ErrorCode code = ErrorCode::Refused;
    QString valueHint; // what stood there, cut and masked by the importer
    QString cause = {}; // of BadClass: which of its sentences
    int earlierRow = 0; // of AnsweredTwice: the row that was taken; 0: none of this table
};

struct Outcome {
    QJsonObject result;
    QStringList lines;
    std::vector<RefusedRow> rows;
    std::vector<RefusedRow> warnings; // nothing was refused for these, but a person should look
    std::optional<Error> error; // the whole of the input was refused; the result still says why, file by file
    int status = 0;             // 3 where part of the input was refused
};

inline constexpr int exitPartlyRefused = 3;

// Writes the outcome to stdout (and an error in words to stderr); returns the exit status.
int print(const Outcome &outcome, bool asJson);
int print(const Error &error, bool asJson, bool isVerbose);

// The columns of `cells` in line, in terminal cells: a Han character is two wide.
QStringList inColumns(const std::vector<QStringList> &cells);

} // namespace xd::cli
