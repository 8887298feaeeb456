// The question behind the search box and the table of students.
#pragma once

#include "core/access/session.h"
#include "core/students/student_index.h"

namespace xd::students {

// Brings the index up to date first; a second question about an unchanged roster reads nothing.
// Errors: NotPermitted, NoKey.
Result<FoundStudents> findStudents(access::Session &session, StudentIndex &index, const StudentQuery &query);

// The line that somebody searched for a person (security.md §3.4): how many were found, never what was typed. Finding itself
// leaves none, since a window asks at every key; whoever asks says when a search has come to its end.
Done noteSearch(access::Session &session, int found);

} // namespace xd::students
