#include "core/screening/close_round.h"
#include "core/screening/slip_codes.h"
#include "tests/core/screening/school_with_round.h"

#include <set>

using namespace xd;
using namespace xd::screening;
using namespace xd::test;

TEST_CASE("No wrong digit and no two digits changed over make another valid slip code")
{
    for (int number = leastSlipNumber; number < leastSlipNumber + slipNumbers; number += 997) {
        const QString code = makeSlipCode(number);
        REQUIRE(code.size() == 7);
        CHECK(code.toInt() % 97 == 1);
        CHECK(valueOf(readSlipCode(code)) == code);
        for (qsizetype i = 0; i < code.size(); ++i) {
            for (char digit = '0'; digit <= '9'; ++digit) {
                QString wrong = code;
                wrong[i] = QLatin1Char(digit);
                CHECK(readSlipCode(wrong).has_value() == (wrong == code));
            }
            QString swapped = code;
            if (i + 1 < code.size())
                std::swap(swapped[i], swapped[i + 1]);
            CHECK(readSlipCode(swapped).has_value() == (swapped == code));
        }
    }
}

TEST_CASE("A slip code is read as people and scanners write it")
{
    const QString code = makeSlipCode(12345);
    CHECK(code == u"1234520"_s);
    CHECK(spacedSlipCode(code) == u"12345 20"_s);
    for (const QString &typed : u"1234520| 12345 20 |12345-20|12345－20|１２３４５２０|12345–20\r\n"_s.split(u'|'))
        CHECK(valueOf(readSlipCode(typed)) == code);
    for (const QString &typed : u"|12345|12345201|1234521|12345Z0|0000001|٣٢٣٤٥٢٠"_s.split(u'|'))
        CHECK(codeOf(readSlipCode(typed)) == ErrorCode::BadSlipCode);
}

TEST_CASE("Each student of a round gets one code, in one write, and keeps it")
{
    School school("roster-messy.xlsx", {u"phq-9"_s}, u"7-12"_s);
    const auto make = [&] { return makeSlipCodes(school.session(), builtInInstruments(), school.round); };
    const qint64 linesBefore = school.journalLines();
    CHECK(valueOf(make()) == 249);
    CHECK(school.journalLines() == linesBefore + 1);
    CHECK(valueOf(make()) == 0);
    CHECK(school.journalLines() == linesBefore + 1);

    const SlipCodes codes = valueOf(slipCodesOf(school.session(), builtInInstruments(), school.round));
    CHECK(codes.count() == 249);
    const RoundView view = school.viewNow();
    std::set<QString> distinct;
    for (const RosterEntry &student : view.roster.entries()) {
        const QString code = codes.codeOf(student.id);
        CHECK(code.isEmpty() == !view.isEligible(student));
        if (code.isEmpty())
            continue;
        distinct.insert(code);
        CHECK(valueOf(codes.studentOf(spacedSlipCode(code))) == student.id);
    }
    CHECK(distinct.size() == 249);
    QString unused = makeSlipCode(leastSlipNumber);
    for (int number = leastSlipNumber; distinct.contains(unused); ++number)
        unused = makeSlipCode(number);
    CHECK(codeOf(codes.studentOf(unused)) == ErrorCode::BadSlipCode);
}

TEST_CASE("Two rounds share no code, so last year's slip is not this year's")
{
    School school("roster-messy.xlsx", {u"phq-9"_s}, u"7-12"_s);
    const RoundId second = valueOf(openRound(school.session(), builtInInstruments(), {u"春季"_s, u"7-12"_s, {u"gad-7"_s}, {}, {}, {}}));
    valueOf(makeSlipCodes(school.session(), builtInInstruments(), school.round));
    valueOf(makeSlipCodes(school.session(), builtInInstruments(), second));
    const SlipCodes first = valueOf(slipCodesOf(school.session(), builtInInstruments(), school.round));
    const SlipCodes later = valueOf(slipCodesOf(school.session(), builtInInstruments(), second));
    const RoundView view = school.viewNow();
    for (const RosterEntry &student : view.roster.entries()) {
        if (!later.codeOf(student.id).isEmpty())
            CHECK(codeOf(first.studentOf(later.codeOf(student.id))) == ErrorCode::BadSlipCode);
    }
    // Whoever has a code is known to the round: the roster that brought the student in is not taken back any more.
    valueOf(closeRound(school.session(), builtInInstruments(), second));
    CHECK(codeOf(makeSlipCodes(school.session(), builtInInstruments(), second)) == ErrorCode::RoundClosed);
}
