// The question behind the search box and the table of students.
#pragma once

#include "core/access/session.h"
#include "core/students/student_index.h"

namespace xd::students {

// Brings the index up to date first; a second question about an unchanged roster reads nothing.
// Errors: NotPermitted, NoKey.
Result<FoundStudents> findStudents(access::Session &session, StudentIndex &index, const StudentQuery &query);

} // namespace xd::students
