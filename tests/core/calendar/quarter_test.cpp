#include "core/calendar/quarter.h"

#include "tests/support/say.h"

using namespace Qt::StringLiterals;
using xd::ErrorCode;
using xd::calendar::Quarter;
using xd::calendar::QuarterKind;

TEST_CASE("A natural quarter has the bounds of the calendar")
{
    const Quarter quarter = valueOf(Quarter::parse(u"2026Q4"_s));
    CHECK(quarter.kind() == QuarterKind::natural);
    CHECK(quarter.firstDay() == QDate(2026, 10, 1));
    CHECK(quarter.lastDay() == QDate(2026, 12, 31));
    CHECK(quarter.label() == u"2026年第四季度"_s);
    CHECK(quarter.next().code() == u"2027Q1"_s);
    CHECK(valueOf(Quarter::parse(u"2024Q1"_s)).lastDay() == QDate(2024, 3, 31));
}

TEST_CASE("A school quarter never straddles two school years")
{
    const Quarter winter = valueOf(Quarter::parse(u"2026-2027Q2"_s));
    CHECK(winter.kind() == QuarterKind::school);
    CHECK(winter.firstDay() == QDate(2026, 12, 1));
    CHECK(winter.lastDay() == QDate(2027, 2, 28));
    CHECK(winter.label() == u"2026—2027学年第二季度"_s);
    CHECK(Quarter::of(QDate(2027, 8, 31), QuarterKind::school).code() == u"2026-2027Q4"_s);
}

TEST_CASE("Every day lies in its own quarter and quarters follow without a gap, of both kinds")
{
    for (const QuarterKind kind : {QuarterKind::natural, QuarterKind::school}) {
        for (QDate day(2023, 12, 1); day < QDate(2025, 3, 1); day = day.addDays(1)) {
            const Quarter quarter = Quarter::of(day, kind);
            CHECK(quarter.contains(day));
            CHECK(quarter.next().firstDay() == quarter.lastDay().addDays(1));
            CHECK(quarter.next().previous() == quarter);
            CHECK(valueOf(Quarter::parse(quarter.code())) == quarter);
            CHECK(valueOf(Quarter::parse(quarter.label())) == quarter);
        }
    }
}

TEST_CASE("The first and the last quarter that can be named")
{
    CHECK(valueOf(Quarter::parse(u"1990Q1"_s)).firstDay() == QDate(1990, 1, 1));
    CHECK(valueOf(Quarter::parse(u"2100Q4"_s)).lastDay() == QDate(2100, 12, 31));
}

TEST_CASE("What is no quarter is refused")
{
    for (const QString &text : {u"2026Q5"_s, u"2026"_s, u"Q4"_s, u"2026-2029Q1"_s, u"4/2026"_s, u"0000Q1"_s, u"1989Q4"_s,
                                u"2101Q1"_s, u"1989-1990Q1"_s, u"2101-2102Q1"_s})
        CHECK(codeOf(Quarter::parse(text)) == ErrorCode::BadDate);
}
