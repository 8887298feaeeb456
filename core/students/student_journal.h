// Who did and who saw what about one student: the lines of the journal about the student itself and about the
// roster imports that touched it.
#pragma once

#include "core/access/session.h"
#include "core/students/student.h"

namespace xd::students {

// Newest first, at most `limit`. Errors: NotPermitted, NoKey.
Result<std::vector<journal::Line>> studentJournal(access::Session &session, StudentId id, int limit = 200);

} // namespace xd::students
