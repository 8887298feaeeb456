// From an open table to the preview: the mapping that was remembered for these headers, else a guessed one; the year
// that the roster speaks of; the plan against what is stored. Changes nothing.
#pragma once

#include "core/access/session.h"
#include "core/students/plan_roster_import.h"

namespace xd::students {

struct RosterColumns {
    sheets::ColumnMap map;
    bool isRemembered = false; // the wizard may skip its page of columns
};

// Errors: NotPermitted, NoKey.
Result<RosterColumns> findRosterColumns(access::Session &session, const sheets::Table &table);

// The context of this school on this day: its system, the year as guessRosterYear() finds it, the only stage where the
// school's code tells (facts C1).
RosterContext rosterContext(access::Session &session, const sheets::Table &table, const sheets::ColumnMap &columns);

// Errors: NotPermitted, NoKey, those of planRosterImport().
Result<RosterPlan> prepareRosterImport(access::Session &session, const sheets::Table &table, const sheets::ColumnMap &columns,
                                       const RosterContext &context, Progress &progress);

} // namespace xd::students
