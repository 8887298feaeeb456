// The columns of rosters: those of the national register's export and of the lists that schools keep (facts C5).
// The keys are the fields of StudentDraft; guardians' are guardian1Name … guardian2Phone.
#pragma once

#include "core/sheets/column_guess.h"
#include "core/students/student.h"

#include <span>

namespace xd::students {

std::span<const sheets::KnownColumn> rosterColumns();

// The cells of a row under the keys of its columns, as typed.
StudentDraft draftFrom(const sheets::TableRow &row, const sheets::ColumnMap &columns);

// The school year that the roster itself speaks of (years of entry beside grades, most rows win), else that of today.
calendar::SchoolYear guessRosterYear(const sheets::Table &table, const sheets::ColumnMap &columns, QDate today,
                                     StageSystem system = StageSystem::sixThree);

} // namespace xd::students
