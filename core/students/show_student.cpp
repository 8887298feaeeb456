#include "core/students/show_student.h"

namespace xd::students {

Result<StudentPage> showStudent(access::Session &session, StudentId id, bool isOpening)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::readStudents));
    StudentPage page;
    page.id = id;
    XD_TRY(page.student, readStudent(records->vault(), id));
    XD_TRY(page.enrolments, readEnrolments(records->vault(), id));
    if (isOpening)
        XD_CHECK(records->note({journal::Verb::studentViewed, id.bytes(), {}, {}, journal::Topic::none}));
    return page;
}

} // namespace xd::students
