#include "core/students/find_students.h"

namespace xd::students {

Result<FoundStudents> findStudents(access::Session &session, StudentIndex &index, const StudentQuery &query)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::readStudents));
    XD_CHECK(index.refresh(records->vault()));
    return index.find(query);
}

Done noteSearch(access::Session &session, int found)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::readStudents));
    return records->note({journal::Verb::studentsSearched, {}, {}, {{QStringLiteral("found"), found}}});
}

} // namespace xd::students
