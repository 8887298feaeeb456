#include "core/students/student_journal.h"

#include "core/students/roster_import_store.h"

namespace xd::students {

Result<std::vector<journal::Line>> studentJournal(access::Session &session, StudentId id, int limit)
{
    XD_CHECK(session.require(access::Capability::readStudents));
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::readJournal));
    XD_TRY(std::vector<journal::Line> lines, records->lines({id.bytes(), 0, limit}));
    XD_TRY(const auto imports, importsOf(records->vault(), id));
    for (const RosterImportId &import : imports) {
        XD_TRY(const auto about, records->lines({import.bytes(), 0, limit}));
        lines.insert(lines.end(), about.begin(), about.end());
    }
    std::sort(lines.begin(), lines.end(), [](const journal::Line &a, const journal::Line &b) { return a.seq > b.seq; });
    if (lines.size() > std::size_t(limit))
        lines.resize(std::size_t(limit));
    return lines;
}

} // namespace xd::students
