// What taking in answers would do, from wherever they come, before anything is written: sheets with their scores,
// refused ones with the reason, and every danger answer. Made by plan_answers_import.h (a table) and
// plan_given_answers.h (typed from paper, or answered at this computer); stored by import_answers.h alone.
#pragma once

#include "core/screening/round_view.h"
#include "core/screening/row_origin.h"

#include <map>
#include "core/screening/sitting.h"

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
    bool replaces = false; // the sheet that is stored already: it had fewer answers, or this is a second reading of the same paper
};

struct PlannedFinding {
    int row = 0;
    students::StudentId student; // nil: to be matched by a person
    Claim claim;                 // as the row had it; kept only without a student
    int instrument = 0;
    int dangerItem = 0;
    quint8 answer = 0;
    std::optional<ErrorCode> refusedFor; // why the row itself was not stored
    RowOrigin origin = {};               // of one without a student
};

// What only a person can say about a table.
struct AnswersChoices {
    // The number of the lowest option, 0 or 1; see read_answers.h.
    std::optional<int> numbersFrom = {};
    // Where a student has several rows with different answers: refuse all but the first that was read, or keep one and
    // set the others aside.
    enum class Repeated { refused, firstKept, lastKept } repeated = Repeated::refused;
    // By row: who is meant where the row alone does not tell. Only one of the row's candidates is taken.
    std::map<int, students::StudentId> students = {};
};

// A row of which nobody can say for sure whom it speaks of.
struct DoubtfulRow {
    int row = 0;
    Claim claim;
    ErrorCode code = ErrorCode::AmbiguousStudent;
    std::vector<students::StudentId> candidates; // who may take part and could be meant, the likeliest first
};

struct AnswersPlan {
    std::vector<PlannedSheet> sheets;
    std::vector<PlannedFinding> findings;
    std::vector<sheets::RowError> doubts;  // of the table as a whole: NumbersDoubtful
    std::vector<sheets::RowError> notes;   // of rows that are taken and worth a look: another class than number and name say
    std::vector<sheets::RowError> refused; // for a refused row one line, or one for each cell at fault; a danger item that cannot be read (cause dangerItemUnread) is always among them
    int rows = 0;
    int newRows = 0;       // rows from which at least one sheet would be stored
    int unchangedRows = 0; // rows that are stored already
    int refusedRows = 0;
    int asideRows = 0; // set aside for another row of the same student, as somebody has chosen
    std::vector<DoubtfulRow> doubtful; // refused rows that a person can settle
    RoundId round;
    AnswerSource source = AnswerSource::table;
    ScreeningImportId batch; // goes on with this import of the round, of the same source; nil: begins one
    SittingId sitting; // whose answers these are, where they were given at this computer: taken in with them
    ScreeningRevision revision;
    QString mappingKey; // under which the columns are remembered once the import is done; empty: not at all
    QByteArray mapping;
};

} // namespace xd::screening
