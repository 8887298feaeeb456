// The rows of an answer table as answers: one byte an item for each instrument, who answered, when and how long. Pure:
// students are matched elsewhere. A cell that cannot be read is an error of its row (UnknownOption, OutOfRange,
// FormulaResult, WrongItemCount where it should hold all answers, WrongVersion, BadDate) and counts as missing, so that a
// danger answer in the same row is still seen; also where the row names an instrument that is not there. With a wrong count of
// answers a danger item has the gravest of those that may be its own.
#pragma once

#include "core/screening/answer_columns.h"
#include "core/screening/score_sheet.h"
#include "core/sheets/row_error.h"

#include <QDateTime>

namespace xd::screening {

struct SheetReading {
    const Instrument *instrument = nullptr;
    QByteArray answers; // one byte an item, 255 missing

    std::span<const quint8> values() const { return {reinterpret_cast<const quint8 *>(answers.constData()), size_t(answers.size())}; }
};

// Whom a row speaks of, in its own words.
struct Claim {
    QString number;
    QString name;
    QString grade;
    QString schoolClass;
    QString sex = {};
};

struct AnswerRow {
    int row = 0; // as the spreadsheet program counts
    Claim claim;
    std::vector<SheetReading> sheets; // instruments without a single answer are left out
    Sitting sitting;
    qint64 answeredMs = 0; // when finished, else begun; 0: not known
    std::vector<sheets::RowError> errors;
};

struct AnswersRead {
    std::vector<AnswerRow> rows;
    std::vector<sheets::RowError> doubts; // NumbersDoubtful: read as the pack says, and a person should look
};

struct AnswerColumnsUsed {
    int number = -1, name = -1, sex = -1, grade = -1, schoolClass = -1, instrument = -1, version = -1, seconds = -1, started = -1, finished = -1;
    std::vector<std::vector<int>> items; // for each instrument, for each item; none where it is not in this table, or whole
    std::vector<int> whole;              // for each instrument, the column with all its answers; -1: none
};

// Error: ColumnMissing, with the key of the item in the field ("phq-9/3"): a table that lacks one was made for
// another instrument, and scoring it would mislead.
Result<AnswerColumnsUsed> usedColumns(const sheets::ColumnMap &map, const InstrumentList &instruments);

// When answers can have been given; what lies outside is BadDate of its cell.
struct MomentRange {
    qint64 fromMs = std::numeric_limits<qint64>::min();
    qint64 toMs = std::numeric_limits<qint64>::max();
};

// `numbersFrom`: the number of the lowest option, 0 or 1, as somebody has said it; without it the numbers are those of
// the packs. Errors: ColumnMissing; NumbersShifted (see answer_numbers.h).
Result<AnswersRead> readAnswers(const sheets::Table &table, const sheets::ColumnMap &map, const InstrumentList &instruments,
                                std::optional<int> numbersFrom = {}, const MomentRange &possible = {});

// "134秒", "2分14秒", "00:02:14", 134; -1 where it is none of these.
int parseSeconds(const QString &text);

} // namespace xd::screening
