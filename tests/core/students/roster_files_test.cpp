// Every roster of tests/fixtures with the counts and reasons it must give. They were counted independently with
// Python (openpyxl, the csv module), row by row: number form and check digit by the formula of GB 11643, repeated
// numbers by a set, rows without a name by the name's cell; the good rows were then counted by grade, sex and class.
#include "core/students/list_classes.h"
#include "core/students/roster_counts.h"
#include "tests/core/students/roster_fixture.h"

#include <map>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::students;
using test::TestSite;

namespace {

using Refusals = std::map<int, ErrorCode>; // by row of the file

Refusals refusalsOf(const RosterPlan &plan)
{
    Refusals refusals;
    for (const sheets::RowError &error : plan.refused)
        refusals[error.row] = error.code;
    return refusals;
}

void checkGrades(access::Session &session, int firstGrade, const std::vector<std::pair<int, int>> &maleAndFemale)
{
    const RosterCounts counts = valueOf(rosterCounts(session));
    CHECK(counts.year == calendar::SchoolYear(2026));
    int grade = firstGrade;
    for (const auto &[male, female] : maleAndFemale) {
        INFO("grade " << grade);
        CHECK(counts.of(grade, Sex::male) == male);
        CHECK(counts.of(grade, Sex::female) == female);
        ++grade;
    }
    CHECK(counts.grades().size() == maleAndFemale.size());
}

const PlannedRow &rowOf(const RosterPlan &plan, int number)
{
    const auto found = std::find_if(plan.rows.begin(), plan.rows.end(), [&](const PlannedRow &row) { return row.row == number; });
    REQUIRE(found != plan.rows.end());
    return *found;
}

} // namespace

TEST_CASE("The register's export of the primary school is stored whole")
{
    TestSite site;
    const RosterPlan plan = test::planOf(site.session(), test::fixtureTable("roster-primary.xlsx"));
    CHECK(plan.added == 1200);
    CHECK(plan.refused.empty());
    CHECK(plan.warnings.empty());
    const Student &first = rowOf(plan, 2).student;
    CHECK(first.name == u"薛俊"_s);
    CHECK(first.number->text() == u"G990101202007240004"_s);
    CHECK(first.sex == Sex::female);
    CHECK(first.birthDate == QDate(2020, 7, 24));
    CHECK(first.document->number() == u"990101202007240004"_s);
    CHECK(first.schoolClass == SchoolClass{1, 1, {}, 2026});
    CHECK(first.boarding == Boarding::day);
    CHECK(first.guardians == std::vector<Guardian>{{u"向萱"_s, u"外祖母"_s, u"15671647444"_s}});
    CHECK(rowOf(plan, 5).student.ethnicGroup == u"05"_s);
    CHECK(rowOf(plan, 11).student.tags == std::vector<Tag>{{u"left-behind"_s, u"单亲留守"_s, TagSource::roster}});

    NoProgress progress;
    const RosterImported imported = valueOf(importRoster(site.session(), plan, u"roster-primary.xlsx"_s, progress));
    CHECK(imported.added == 1200);
    checkGrades(site.session(), 1, {{117, 83}, {96, 104}, {96, 104}, {93, 107}, {100, 100}, {104, 96}});
    const auto classes = valueOf(listClasses(site.session()));
    CHECK(classes.size() == 36);
    CHECK(classes.front().schoolClass.name() == u"一年级（1）班"_s);
    CHECK(classes.front().students == 34);
    CHECK(std::count_if(classes.begin(), classes.end(), [](const ClassCount &each) { return each.students == 34; }) == 12);
    CHECK(std::count_if(classes.begin(), classes.end(), [](const ClassCount &each) { return each.students == 33; }) == 24);
}

TEST_CASE("Of the school's own messy list 249 students are good and 13 rows are refused, each for its reason")
{
    TestSite site(access::SiteKind::school, u"启明星实验学校"_s, u"3199010001"_s);
    const RosterPlan plan = test::planOf(site.session(), test::fixtureTable("roster-messy.xlsx"));
    CHECK(plan.added == 249);
    CHECK(refusalsOf(plan)
          == Refusals{{13, ErrorCode::BadCheckDigit}, {28, ErrorCode::BadCheckDigit}, {64, ErrorCode::BadCheckDigit},
                      {87, ErrorCode::FieldMissing}, {96, ErrorCode::BadCheckDigit}, {98, ErrorCode::RoundedNumber},
                      {128, ErrorCode::DuplicateRow}, {195, ErrorCode::BadCheckDigit}, {203, ErrorCode::BadCheckDigit},
                      {207, ErrorCode::BadCheckDigit}, {242, ErrorCode::BadCheckDigit}, {250, ErrorCode::BadCheckDigit},
                      {253, ErrorCode::RoundedNumber}});
    for (const sheets::RowError &error : plan.refused)
        CHECK(error.column == (error.row == 87 ? u"基本信息/姓 名"_s : u"学籍/全国学籍号"_s));
    // The only thing worth a look: a remark that is a formula.
    REQUIRE(plan.warnings.size() == 1);
    CHECK(plan.warnings.front().row == 12);
    CHECK(plan.warnings.front().code == ErrorCode::FormulaResult);
    NoProgress progress;
    valueOf(importRoster(site.session(), plan, u"roster-messy.xlsx"_s, progress));
    checkGrades(site.session(), 7, {{17, 25}, {23, 19}, {22, 19}, {26, 18}, {25, 15}, {19, 21}});
    const std::vector<int> sizes{21, 21, 21, 21, 21, 20, 22, 22, 22, 18, 19, 21};
    const auto classes = valueOf(listClasses(site.session()));
    REQUIRE(classes.size() == sizes.size());
    for (std::size_t i = 0; i < sizes.size(); ++i)
        CHECK(classes[i].students == sizes[i]);
}

TEST_CASE("Dates, classes, telephones and odd characters of the messy list come out in one spelling")
{
    TestSite site(access::SiteKind::school, u"启明星实验学校"_s, u"3199010001"_s);
    const RosterPlan plan = test::planOf(site.session(), test::fixtureTable("roster-messy.xlsx"));
    const std::pair<int, QDate> dates[] = {{5, {2013, 10, 14}}, {6, {2013, 9, 20}}, {7, {2014, 6, 30}}, {8, {2013, 10, 1}},
                                           {9, {2014, 1, 20}},  {10, {2014, 5, 21}}, {11, {2013, 11, 25}}};
    for (const auto &[row, date] : dates)
        CHECK(rowOf(plan, row).student.birthDate == date);
    const std::pair<int, QString> classes[] = {{5, u"七年级（1）班"_s}, {6, u"七年级（2）班"_s},  {7, u"七年级（1）班"_s},   {8, u"七年级（2）班"_s},
                                               {9, u"七年级（1）班"_s}, {10, u"七年级（2）班"_s}, {233, u"高三（2）班"_s}, {265, u"高三（2）班"_s}};
    for (const auto &[row, name] : classes)
        CHECK(rowOf(plan, row).student.schoolClass.name() == name);
    CHECK(rowOf(plan, 5).student.sex == Sex::male);                               // "1"
    CHECK(rowOf(plan, 19).student.name == u"张喆"_s);                             // a wide blank between
    CHECK(rowOf(plan, 19).student.number->text() == u"G990101201310250286"_s);    // a no-break space behind
    CHECK(rowOf(plan, 26).student.number->text() == u"G990101201401120428"_s);    // lower case
    CHECK(rowOf(plan, 26).student.status == Status::suspended);                   // as a remark
    CHECK(rowOf(plan, 67).student.number->kind() == StudentNumber::Kind::temporary);
    CHECK(rowOf(plan, 172).student.number->text() == u"G990101201107313288"_s);   // full width
    CHECK(rowOf(plan, 236).student.name == u"巴特尔·苏和"_s);
    CHECK(rowOf(plan, 81).student.name == u"王㬎"_s);
    CHECK(rowOf(plan, 5).student.guardians.front().phone == u"13800134214"_s);
    CHECK(rowOf(plan, 6).student.guardians.front().phone == u"13900134667"_s);
    CHECK(rowOf(plan, 7).student.guardians.front().phone == u"0577-88963063"_s);
}

TEST_CASE("A class list saved as CSV in GB18030 fills in what it does not say from the numbers")
{
    TestSite site;
    const RosterPlan plan = test::planOf(site.session(), test::fixtureTable("roster-gb18030.csv"));
    CHECK(plan.added == 400);
    CHECK(plan.refused.empty());
    CHECK(plan.warnings.empty());
    CHECK(rowOf(plan, 2).student.birthDate == QDate(2020, 7, 24));
    CHECK(rowOf(plan, 2).student.schoolClass == SchoolClass{1, 1, {}, 2026});
    CHECK(rowOf(plan, 2).student.guardians == std::vector<Guardian>{{{}, {}, u"13889234751"_s}});
    NoProgress progress;
    valueOf(importRoster(site.session(), plan, u"roster-gb18030.csv"_s, progress));
    checkGrades(site.session(), 1, {{117, 83}, {96, 104}});
}

TEST_CASE("A second list of the same children changes what it says and nothing else")
{
    TestSite site;
    test::importFixture(site.session(), "roster-primary.xlsx");
    const RosterPlan again = test::planOf(site.session(), test::fixtureTable("roster-primary.xlsx"));
    CHECK(again.unchanged == 1200);
    CHECK(again.added + again.updated + again.absent == 0);

    const RosterPlan plan = test::planOf(site.session(), test::fixtureTable("roster-gb18030.csv"));
    CHECK(plan.updated == 400); // every telephone number differs
    CHECK(plan.added == 0);
    CHECK(plan.absent == 800);
    for (const PlannedRow &row : plan.rows) {
        REQUIRE(row.changes.size() == 1);
        CHECK(row.changes.front().field == u"guardians"_s);
    }
    const PlannedRow &first = rowOf(plan, 2);
    CHECK(first.changes.front().before == u"向萱 外祖母 15671647444"_s);
    CHECK(first.changes.front().after == u"向萱 外祖母 13889234751"_s);
    CHECK(first.student.ethnicGroup == u"01"_s);
}
