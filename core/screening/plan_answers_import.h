// What importing an answer table into a round would do, before anything is written: sheets with their scores, refused
// rows with the reason, and every danger answer. A danger answer survives its row: where the row is refused (unknown
// or doubtful student, no consent, a cell that cannot be read) the finding stays, for a person to match. Pure.
// A row is refused for: what RosterIndex::match says, NotInRound, NoConsent, UnknownOption, OutOfRange, FormulaResult,
// TooManyMissing (not one answer), AnsweredTwice (other answers than those already there).
#pragma once

#include "core/screening/round_view.h"

namespace xd::screening {

struct PlannedSheet {
    int row = 0;
    students::StudentId student;
    int instrument = 0; // index into Round::instruments
    QByteArray answers;
    Sitting sitting;
    qint64 answeredMs = 0; // 0: not known
    bool isLate = false;
    int grade = 0; // in which the student answered
    Score score;
};

struct PlannedFinding {
    int row = 0;
    students::StudentId student; // nil: to be matched by a person
    Claim claim;                 // as the row had it; kept only without a student
    int instrument = 0;
    int dangerItem = 0;
    quint8 answer = 0;
    std::optional<ErrorCode> refusedFor; // why the row itself was not stored
};

struct AnswersPlan {
    std::vector<PlannedSheet> sheets;
    std::vector<PlannedFinding> findings;
    std::vector<sheets::RowError> doubts;  // of the table as a whole: NumbersDoubtful
    std::vector<sheets::RowError> refused; // for a refused row one line, or one for each cell at fault
    int rows = 0;
    int newRows = 0;       // rows from which at least one sheet would be stored
    int unchangedRows = 0; // rows that are stored already
    int refusedRows = 0;
    RoundId round;
    ScreeningRevision revision;
    QString mappingKey; // under which the columns are remembered once the import is done; empty: not at all
    QByteArray mapping;
};

// Errors: ColumnMissing, NumbersShifted (`numbersFrom` as in readAnswers), RoundClosed.
Result<AnswersPlan> planAnswersImport(const sheets::Table &table, const sheets::ColumnMap &map, const RoundView &view, qint64 nowMs,
                                      std::optional<int> numbersFrom = {});

} // namespace xd::screening
