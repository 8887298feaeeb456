#include "ui/review/typed_student.h"

#include "core/students/find_students.h"

using namespace Qt::StringLiterals;

namespace xd::ui {

// Only one can be meant: a note under the wrong name would tell the wrong thing for ever.
Result<students::StudentId> studentFrom(access::Session &session, const QString &typed)
{
    students::StudentIndex index;
    students::StudentQuery query;
    query.text = typed.trimmed();
    query.includeFormer = true;
    query.limit = 2;
    XD_TRY(const students::FoundStudents found, students::findStudents(session, index, query));
    XD_CHECK(students::noteSearch(session, found.total));
    if (found.lines.empty())
        return failure(ErrorCode::UnknownStudent, u"student"_s);
    if (found.lines.size() > 1)
        return failure(ErrorCode::AmbiguousStudent, u"student"_s);
    return found.lines.front().id;
}

} // namespace xd::ui
