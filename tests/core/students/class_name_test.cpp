#include "core/students/class_name.h"

#include "tests/support/say.h"

using namespace Qt::StringLiterals;
using namespace xd::students;
using xd::ErrorCode;
using xd::calendar::SchoolYear;

namespace {

const SchoolYear year2026(2026);

SchoolClass read(const QString &typed, const QString &grade = {})
{
    return valueOf(parseClass(typed, {year2026, StageSystem::sixThree, grade}));
}

ErrorCode refusal(const QString &typed, const QString &grade = {})
{
    return codeOf(parseClass(typed, {year2026, StageSystem::sixThree, grade}));
}

} // namespace

TEST_CASE("A grade has many names and one number")
{
    const std::pair<int, QStringList> grades[] = {
        {1, {u"一年级"_s, u"小一"_s, u"1年级"_s, u"小学一年级"_s, u"1"_s}},
        {6, {u"六年级"_s, u"小六"_s, u"6"_s, u"16"_s}},
        {7, {u"七年级"_s, u"初一"_s, u"初中一年级"_s, u"7年级"_s, u"21"_s}},
        {9, {u"九年级"_s, u"初三"_s, u"初3"_s}},
        {10, {u"高一"_s, u"高中一年级"_s, u"十年级"_s, u"10"_s, u"31"_s}},
        {12, {u"高三"_s, u"十二年级"_s, u"12年级"_s}},
    };
    for (const auto &[grade, names] : grades) {
        for (const QString &name : names)
            CHECK(valueOf(parseGrade(name)) == grade);
        CHECK(valueOf(parseGrade(gradeName(grade))) == grade);
    }
    for (const QString &name : {u"零年级"_s, u"初四"_s, u"高四"_s, u"17"_s, u"34"_s, u"大一"_s, u"0"_s, u""_s})
        CHECK(codeOf(parseGrade(name)) == ErrorCode::BadGrade);
}

TEST_CASE("Every way of writing grade and class in one cell names the same class")
{
    for (const QString &typed : {u"三年级（2）班"_s, u"三年级2班"_s, u"三(2)班"_s, u"三2班"_s, u"3.2班"_s, u"3.2"_s, u"3-2"_s, u"3（2）班"_s,
                                 u"302班"_s, u"302"_s, u"小三(2)班"_s, u"三年二班"_s, u"三年级（二）班"_s, u"2024级2班"_s, u"小2024级（2）班"_s,
                                 u"东校区三年级2班"_s, u" 三 年级 ２ 班 "_s, u"小学三年级第2班"_s, u"三年级【2】班"_s}) {
        INFO(typed.toStdString());
        // Where the words leave the stage open, the school has only one.
        const auto found = valueOf(parseClass(typed, {year2026, StageSystem::sixThree, {}, Stage::primary}));
        CHECK(found.name() == u"三年级（2）班"_s);
        CHECK(found.grade == 3);
        CHECK(found.number == 2);
        CHECK(found.entryYear == 2024);
    }
}

TEST_CASE("Lower and upper secondary classes are read in all their forms")
{
    for (const QString &typed : {u"高一(12)班"_s, u"1012班"_s, u"10.12"_s, u"高一12班"_s, u"高中一年级12班"_s, u"高2026级12班"_s})
        CHECK(read(typed).name() == u"高一（12）班"_s);
    for (const QString &typed : {u"7.2"_s, u"初一(2)班"_s, u"七年级2班"_s, u"初中一年级（2）班"_s, u"702班"_s, u"初2026级(2)班"_s})
        CHECK(read(typed).name() == u"七年级（2）班"_s);
    CHECK(read(u"高三（3）班"_s).entryYear == 2024);
    CHECK(read(u"高一实验班"_s).label == u"实验"_s);
    CHECK(refusal(u"东校区高一分校"_s) == ErrorCode::BadClass); // not a class that is called so
    CHECK(read(u"高一(国际2)班"_s).name() == u"高一（国际2）班"_s);
}

TEST_CASE("A year of entry or of leaving becomes a grade by the school year")
{
    CHECK(read(u"初2025级(3)班"_s).grade == 8);
    CHECK(read(u"高24级3班"_s).grade == 12);
    CHECK(read(u"2022级3班"_s).grade == 5); // only the primary stage is long enough
    CHECK(read(u"高2027届3班"_s).grade == 12);
    CHECK(read(u"初28届3班"_s).grade == 8);
    CHECK(refusal(u"2024级3班"_s) == ErrorCode::BadClass); // third, ninth or twelfth grade
    CHECK(refusal(u"初2023级3班"_s) == ErrorCode::BadClass); // has left
    CHECK(refusal(u"23届3班"_s) == ErrorCode::BadClass);
}

TEST_CASE("A class that contradicts the grade's own column is refused")
{
    CHECK(refusal(u"8.2"_s, u"初一"_s) == ErrorCode::BadClass);
    CHECK(refusal(u"2025级2班"_s, u"初一"_s) == ErrorCode::BadClass);
    CHECK(refusal(u"高一(2)班"_s, u"初一"_s) == ErrorCode::BadClass);
    CHECK(refusal(u"1班"_s, u"大一"_s) == ErrorCode::BadGrade);
    // Counted within the stage, or through all nine years, is no contradiction.
    CHECK(read(u"302"_s, u"初三"_s).grade == 9);
    CHECK(read(u"2020级2班"_s, u"七年级"_s).grade == 7);
}

TEST_CASE("The refusal of a class says which of its causes it is")
{
    const auto faultOf = [](const QString &typed, const QString &grade) {
        const auto refused = parseClass(typed, {year2026, StageSystem::sixThree, grade});
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::BadClass);
        CHECK(refused.error().field == u"className"_s);
        return refused.error().detail;
    };
    CHECK(faultOf(u"三年级？"_s, {}) == class_fault::form);
    CHECK(faultOf(u"8.2"_s, u"初一"_s) == class_fault::gradeColumn);
    CHECK(faultOf(u"1班"_s, {}) == class_fault::gradeMissing);
    CHECK(faultOf(u"2024级1班"_s, {}) == class_fault::stageOpen);
    CHECK(faultOf(u"初2023级3班"_s, {}) == class_fault::noSuchGrade);
}

TEST_CASE("In the five-four system lower secondary starts with grade 6")
{
    const xd::students::ClassContext context{year2026, StageSystem::fiveFour};
    CHECK(valueOf(parseClass(u"初一(2)班"_s, context)).grade == 6);
    CHECK(valueOf(parseClass(u"初四(2)班"_s, context)).grade == 9);
    CHECK(valueOf(parseClass(u"六年级(2)班"_s, context)).entryYear == 2026);
    CHECK(valueOf(parseClass(u"初2023级(3)班"_s, context)).grade == 9);
    CHECK(codeOf(parseClass(u"小六(2)班"_s, context)) == ErrorCode::BadClass);
}

TEST_CASE("A class without its grade takes the grade of the table's own column")
{
    CHECK(read(u"1班"_s, u"初一"_s).name() == u"七年级（1）班"_s);
    CHECK(read(u"（2）班"_s, u"高三"_s).name() == u"高三（2）班"_s);
    CHECK(read(u"1"_s, u"初二"_s).name() == u"八年级（1）班"_s);
    CHECK(read(u"2026级2班"_s, u"初一"_s).name() == u"七年级（2）班"_s);
    CHECK(read(u"2024级2班"_s, u"高三"_s).name() == u"高三（2）班"_s);
    CHECK(read(u"实验班"_s, u"高一"_s).name() == u"高一（实验）班"_s);
    CHECK(refusal(u"1班"_s) == ErrorCode::BadClass);
    CHECK(refusal(u"不详"_s, u"高一"_s) == ErrorCode::BadClass);
    CHECK(refusal(u"三年级"_s) == ErrorCode::BadClass);
    CHECK(refusal(u"三年级？"_s) == ErrorCode::BadClass);
    CHECK(refusal(u""_s, u"高一"_s) == ErrorCode::FieldMissing);
}

TEST_CASE("A class named by a year and its grade together say which school year is meant")
{
    CHECK(schoolYearImpliedBy(u"2026级2班"_s, u"初一"_s) == 2026);
    CHECK(schoolYearImpliedBy(u"2024级2班"_s, u"高三"_s) == 2026);
    CHECK(schoolYearImpliedBy(u"2027届2班"_s, u"高三"_s) == 2026);
    CHECK_FALSE(schoolYearImpliedBy(u"3.2"_s, u"三年级"_s));
    CHECK_FALSE(schoolYearImpliedBy(u"2024级2班"_s, {}));
}

TEST_CASE("Classes are put in order by grade and number")
{
    std::vector<SchoolClass> classes{read(u"高一(2)班"_s), read(u"三(10)班"_s), read(u"三(2)班"_s)};
    std::sort(classes.begin(), classes.end());
    CHECK(classes.front().name() == u"三年级（2）班"_s);
    CHECK(classes.back().name() == u"高一（2）班"_s);
}
