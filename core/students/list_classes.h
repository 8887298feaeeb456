// The classes of the newest school year with the number of their students, for filters and choices.
#pragma once

#include "core/access/session.h"
#include "core/students/student_store.h"

namespace xd::students {

// By grade and number. Errors: NotPermitted, NoKey.
Result<std::vector<ClassCount>> listClasses(access::Session &session);

} // namespace xd::students
