// What happened at the made-up school, day by day, told to a session of its counsellor.
#pragma once

#include "core/access/session.h"
#include "core/base/progress.h"
#include "core/demo/made_up_screening.h"

namespace xd::demo {

// Error: whatever a command refuses; Cancelled.
Done liveThrough(access::Session &session, const MadeUpSchool &school, const SchoolRecipe &recipe, const QDateTime &now, Progress &progress);

} // namespace xd::demo
