// Counts over the rows of students: who is enrolled in a year and has neither left nor finished.
#include "core/students/student_store.h"

namespace xd::students {

using namespace Qt::StringLiterals;

namespace {

const QString gradeAndSexCounts = uR"(
    SELECT e.grade, s.sex, count(*) FROM enrolment AS e JOIN student AS s ON s.id = e.student
    WHERE e.year = ? AND e.status IN (1, 2, 3) GROUP BY e.grade, s.sex ORDER BY e.grade, s.sex)"_s;
const QString classCounts = uR"(
    SELECT grade, class_number, class_label, max(entry_year), count(*) FROM enrolment
    WHERE year = ? AND status IN (1, 2, 3) GROUP BY grade, class_number, class_label ORDER BY grade, class_number, class_label)"_s;
const QString tagCounts = uR"(
    SELECT t.code, count(*) FROM student_tag AS t JOIN enrolment AS e ON e.student = t.student
    WHERE e.year = ? AND e.status IN (1, 2, 3) GROUP BY t.code ORDER BY count(*) DESC, t.code)"_s;
const QString lastYear = u"SELECT max(year) FROM enrolment"_s;

} // namespace

Result<std::vector<RosterCount>> countByGradeAndSex(vault::Vault &records, calendar::SchoolYear year)
{
    XD_TRY(vault::Rows rows, records.query(gradeAndSexCounts, {year.startYear()}));
    std::vector<RosterCount> counts;
    while (rows.next())
        counts.push_back({int(rows.integer(0)), Sex(rows.integer(1)), int(rows.integer(2))});
    XD_CHECK(rows.check());
    return counts;
}

Result<std::vector<ClassCount>> countByClass(vault::Vault &records, calendar::SchoolYear year)
{
    XD_TRY(vault::Rows rows, records.query(classCounts, {year.startYear()}));
    std::vector<ClassCount> counts;
    while (rows.next()) {
        const SchoolClass schoolClass{int(rows.integer(0)), int(rows.integer(1)), rows.text(2), int(rows.integer(3))};
        counts.push_back({schoolClass, int(rows.integer(4))});
    }
    XD_CHECK(rows.check());
    return counts;
}

Result<std::vector<TagCount>> countByTag(vault::Vault &records, calendar::SchoolYear year)
{
    XD_TRY(vault::Rows rows, records.query(tagCounts, {year.startYear()}));
    std::vector<TagCount> counts;
    while (rows.next())
        counts.push_back({rows.text(0), int(rows.integer(1))});
    XD_CHECK(rows.check());
    return counts;
}

Result<std::optional<calendar::SchoolYear>> newestYear(vault::Vault &records)
{
    XD_TRY(vault::Rows rows, records.query(lastYear));
    if (!rows.next() || rows.isNull(0))
        return std::optional<calendar::SchoolYear>();
    return std::optional(calendar::SchoolYear(int(rows.integer(0))));
}

} // namespace xd::students
