// What importing a roster would do, row by row, before anything is stored: pure, shown as the preview and then
// applied as it stands by importRoster(). A student is known again by student number, then by document, then by
// name, class and date of birth.
#pragma once

#include "core/base/progress.h"
#include "core/sheets/row_error.h"
#include "core/students/merge_student.h"
#include "core/students/roster_columns.h"

namespace xd::students {

struct StoredStudent {
    StudentId id;
    Student student;
};

// All students of the site, and the state of the roster that they were read in.
struct StoredRoster {
    std::vector<StoredStudent> students;
    qint64 revision = 0;
};

enum class RowFate { added, updated, unchanged };

struct PlannedRow {
    int row = 0; // 1-based in the file
    RowFate fate = RowFate::added;
    StudentId id;    // nil where the student is new
    Student student; // exactly as it will be stored
    std::vector<FieldChange> changes; // of an update
};

struct RosterPlan {
    calendar::SchoolYear year{0};
    std::vector<PlannedRow> rows;
    std::vector<sheets::RowError> refused;
    // Stored all the same, but without the value that was not understood; or worth a look (FormulaResult, NameMismatch).
    std::vector<sheets::RowError> warnings;
    int added = 0, updated = 0, unchanged = 0;
    int absent = 0; // students of this year who are stored and not in the file; they stay
    bool isPromotion = false; // made by promote(): no table, no columns
    qint64 revision = 0;
    QString fingerprint; // of the headers, under which the mapping is remembered
    QByteArray mapping;
};

// Errors: ColumnMissing (field: the key of the column), Refused with field "schoolYear" where the site already holds
// a later year, Cancelled.
Result<RosterPlan> planRosterImport(const sheets::Table &table, const sheets::ColumnMap &columns, const StoredRoster &stored,
                                    const RosterContext &context, Progress &progress);

} // namespace xd::students
