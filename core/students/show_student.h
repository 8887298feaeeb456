// One student's page. Opening it is noted in the journal, as every opening of a file is; looking again at a page
// that stands open (isOpening false) is not.
#pragma once

#include "core/access/session.h"
#include "core/students/student_store.h"

namespace xd::students {

struct StudentPage {
    StudentId id;
    Student student;                   // with the newest enrolment
    std::vector<Enrolment> enrolments; // newest first
};

// Errors: NotPermitted, NoKey, NotFound.
Result<StudentPage> showStudent(access::Session &session, StudentId id, bool isOpening = true);

} // namespace xd::students
