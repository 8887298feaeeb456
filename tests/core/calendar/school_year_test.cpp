#include "core/calendar/school_year.h"

#include "tests/support/say.h"

using namespace Qt::StringLiterals;
using xd::ErrorCode;
using xd::calendar::SchoolTerm;
using xd::calendar::SchoolYear;
using xd::calendar::Term;

TEST_CASE("A school year starts on the first of September")
{
    CHECK(SchoolYear::of(QDate(2026, 8, 31)) == SchoolYear(2025));
    CHECK(SchoolYear::of(QDate(2026, 9, 1)) == SchoolYear(2026));
    CHECK(SchoolYear(2026).firstDay() == QDate(2026, 9, 1));
    CHECK(SchoolYear(2026).lastDay() == QDate(2027, 8, 31));
    CHECK(SchoolYear(2026).label() == u"2026—2027学年"_s);
    CHECK(SchoolYear(2026).code() == u"2026-2027"_s);
}

TEST_CASE("School years are read in every dash, and two years that do not follow are refused")
{
    for (const QString &text : {u"2026"_s, u"2026-2027"_s, u"2026—2027学年"_s, u"2026－2027 学年"_s, u"2026至2027学年"_s})
        CHECK(valueOf(SchoolYear::parse(text)) == SchoolYear(2026));
    for (const QString &text : {u"2026-2028"_s, u"26-27"_s, u""_s, u"今年"_s})
        CHECK(codeOf(SchoolYear::parse(text)) == ErrorCode::BadDate);
}

TEST_CASE("Every day of a school year lies in exactly one of its terms")
{
    for (QDate day(2026, 9, 1); day <= QDate(2027, 8, 31); day = day.addDays(1)) {
        const SchoolTerm term = SchoolTerm::of(day);
        CHECK(term.year == SchoolYear(2026));
        CHECK((term.firstDay() <= day && day <= term.lastDay()));
    }
    CHECK(SchoolTerm::of(QDate(2027, 1, 31)).term == Term::first);
    CHECK(SchoolTerm::of(QDate(2027, 2, 1)).term == Term::second);
}

TEST_CASE("A term is read back from both of its labels")
{
    const SchoolTerm first{SchoolYear(2026), Term::first};
    CHECK(first.label() == u"2026—2027学年第一学期"_s);
    CHECK(first.code() == u"2026-2027-1"_s);
    CHECK(valueOf(SchoolTerm::parse(first.label())) == first);
    CHECK(valueOf(SchoolTerm::parse(first.code())) == first);
    CHECK(valueOf(SchoolTerm::parse(u"2026-2027学年下学期"_s)).term == Term::second);
    CHECK(valueOf(SchoolTerm::parse(u"2026-2027学年春季学期"_s)).term == Term::second);
    CHECK(codeOf(SchoolTerm::parse(u"2026-2027-3"_s)) == ErrorCode::BadDate);
    CHECK(codeOf(SchoolTerm::parse(u"2026-2027学年"_s)) == ErrorCode::BadDate);
}
