// Stores a planned promotion: the whole school one grade up in one journal write, which undoRosterImport() takes back
// like a roster. Errors: those of importRoster().
#pragma once

#include "core/students/import_roster.h"
#include "core/students/plan_promotion.h"

namespace xd::students {

Result<RosterImported> promoteStudents(access::Session &session, const RosterPlan &plan, Progress &progress);

} // namespace xd::students
