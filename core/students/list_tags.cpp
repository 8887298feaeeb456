#include "core/students/list_tags.h"

namespace xd::students {

Result<std::vector<TagCount>> listTags(access::Session &session)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::readStudents));
    XD_TRY(const auto year, newestYear(records->vault()));
    if (!year)
        return std::vector<TagCount>();
    return countByTag(records->vault(), *year);
}

} // namespace xd::students
