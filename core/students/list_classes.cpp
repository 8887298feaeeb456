#include "core/students/list_classes.h"

namespace xd::students {

Result<std::vector<ClassCount>> listClasses(access::Session &session)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::readStudents));
    XD_TRY(const auto year, newestYear(records->vault()));
    if (!year)
        return std::vector<ClassCount>();
    return countByClass(records->vault(), *year);
}

} // namespace xd::students
