#include "core/students/roster_counts.h"

namespace xd::students {

int RosterCounts::of(int grade, Sex sex) const
{
    for (const RosterCount &cell : cells) {
        if (cell.grade == grade && cell.sex == sex)
            return cell.students;
    }
    return 0;
}

std::vector<int> RosterCounts::grades() const
{
    std::vector<int> found;
    for (const RosterCount &cell : cells) {
        if (found.empty() || found.back() != cell.grade)
            found.push_back(cell.grade);
    }
    return found;
}

Result<RosterCounts> rosterCounts(access::Session &session, std::optional<calendar::SchoolYear> year)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::readStudents));
    if (!year) {
        XD_TRY(year, newestYear(records->vault()));
    }
    RosterCounts counts;
    counts.year = year.value_or(calendar::SchoolYear::of(session.clock().today()));
    XD_TRY(counts.cells, countByGradeAndSex(records->vault(), counts.year));
    for (const RosterCount &cell : counts.cells)
        counts.total += cell.students;
    return counts;
}

} // namespace xd::students
