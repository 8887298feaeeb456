// Moves the school up into its next year, before the new rosters are there: everyone who is enrolled goes one grade
// up in the same class; who finishes the school's last grade is not enrolled again. The result is a plan like that
// of a roster, so that it is shown, stored by promoteStudents() and taken back in the same way.
#pragma once

#include "core/access/session.h"
#include "core/students/plan_roster_import.h"

namespace xd::students {

// plan.absent are those who finish. Pure.
RosterPlan promote(const StoredRoster &stored, calendar::SchoolYear to, StageSystem system = StageSystem::sixThree);

// Errors: NotPermitted, NoKey; NotFound (no roster yet); Refused with field "schoolYear" where `to` does not follow the
// newest year.
Result<RosterPlan> planPromotion(access::Session &session, calendar::SchoolYear to);

} // namespace xd::students
