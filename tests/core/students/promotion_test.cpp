#include "core/students/promote_students.h"
#include "core/students/roster_counts.h"
#include "core/students/undo_roster_import.h"
#include "tests/core/students/roster_fixture.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::students;
using test::TestSite;

namespace {

class NothingUsed final : public StudentUse {
public:
    Result<bool> isUsed(vault::Vault &, std::span<const StudentId>) const override { return false; }
};

} // namespace

TEST_CASE("A promoted school is one grade up, the last grade has finished, and all of it can be taken back")
{
    TestSite site;
    test::importFixture(site.session(), "roster-primary.xlsx");
    const RosterPlan plan = valueOf(planPromotion(site.session(), calendar::SchoolYear(2027)));
    CHECK(plan.updated == 1000);
    CHECK(plan.absent == 200); // the sixth grade
    NoProgress progress;
    const auto promoted = valueOf(promoteStudents(site.session(), plan, progress));
    CHECK(valueOf(listRosterImports(site.session())).front().file == u"2027—2028学年"_s);
    RosterCounts counts = valueOf(rosterCounts(site.session()));
    CHECK(counts.year == calendar::SchoolYear(2027));
    CHECK(counts.grades() == std::vector<int>{2, 3, 4, 5, 6});
    CHECK(counts.of(2, Sex::male) == 117); // last year's first grade
    CHECK(valueOf(rosterCounts(site.session(), calendar::SchoolYear(2026))).total == 1200);

    valueOf(undoRosterImport(site.session(), promoted.import, NothingUsed()));
    counts = valueOf(rosterCounts(site.session()));
    CHECK(counts.year == calendar::SchoolYear(2026));
    CHECK(counts.total == 1200);
}

TEST_CASE("Only the year after the newest can be moved into")
{
    TestSite site;
    CHECK(codeOf(planPromotion(site.session(), calendar::SchoolYear(2027))) == ErrorCode::NotFound);
    test::importFixture(site.session(), "roster-gb18030.csv");
    for (const int year : {2025, 2026, 2028})
        CHECK(codeOf(planPromotion(site.session(), calendar::SchoolYear(year))) == ErrorCode::Refused);
}

TEST_CASE("In a school with several stages children go on into the next one")
{
    TestSite site(access::SiteKind::school, u"启明星实验学校"_s, u"3199010001"_s);
    test::importFixture(site.session(), "roster-messy.xlsx");
    const RosterPlan plan = valueOf(planPromotion(site.session(), calendar::SchoolYear(2027)));
    CHECK(plan.updated == 209);
    CHECK(plan.absent == 40); // of 高三, counted by hand in roster_files_test.cpp: 19 + 21
    const auto entered = std::find_if(plan.rows.begin(), plan.rows.end(), [](const PlannedRow &row) { return row.student.schoolClass.grade == 10; });
    REQUIRE(entered != plan.rows.end());
    CHECK(entered->student.schoolClass.entryYear == 2027);
}
