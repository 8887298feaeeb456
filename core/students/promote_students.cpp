#include "core/students/promote_students.h"

namespace xd::students {

Result<RosterImported> promoteStudents(access::Session &session, const RosterPlan &plan, Progress &progress)
{
    // In the list of imports the year stands where a roster has the name of its file.
    return importRoster(session, plan, plan.year.label(), progress);
}

} // namespace xd::students
