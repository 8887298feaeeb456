// The other way in at the page for students, and what was arranged for single ones.
#include "core/screening/change_round.h"
#include "core/screening/slip_codes.h"
#include "tests/core/screening/sitting_desk.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::screening;
using namespace xd::test;

namespace {

students::StudentId studentAt(SittingDesk &desk, int seat)
{
    const RoundView view = desk.view();
    for (const RosterEntry &entry : view.roster.entries())
        if (entry.localNumber == numberOfSeat(seat))
            return entry.id;
    return {};
}

QString codeOfSeat(SittingDesk &desk, int seat)
{
    return valueOf(slipCodesOf(desk.site.session(), desk.instruments(), desk.round)).codeOf(studentAt(desk, seat));
}

// Of nobody in the round.
QString freeCode(SittingDesk &desk, int nth = 0)
{
    const SlipCodes codes = valueOf(slipCodesOf(desk.site.session(), desk.instruments(), desk.round));
    for (int number = leastSlipNumber;; ++number)
        if (!codes.studentOf(makeSlipCode(number)) && nth-- == 0)
            return makeSlipCode(number);
}

void arrange(SittingDesk &desk, int seat, const QString &words)
{
    valueOf(arrangeFor(desk.site.session(), desk.instruments(), desk.round, studentAt(desk, seat), words));
}

} // namespace

TEST_CASE("A code from the own slip is another way in, in the own class only, and two of one name are told apart by it")
{
    SittingDesk desk;
    CHECK(valueOf(makeSlipCodes(desk.site.session(), desk.instruments(), desk.round)) == 10);
    const QString rare = codeOfSeat(desk, 3), zhang = codeOfSeat(desk, 7), other = codeOfSeat(desk, 0), unasked = codeOfSeat(desk, 9);
    auto run = desk.begin();
    run->chooseClass(0);
    CHECK(run->hasCodes());
    CHECK(run->identifyByCode(rare) == CodeAnswer::fits);
    valueOf(run->agree());
    valueOf(run->goOn());
    valueOf(run->answer(2));
    valueOf(run->stop());
    run->leave();
    run->chooseClass(1);
    CHECK_FALSE(run->identify(u"20"_s, nameOfSeat(7))); // two are called so, and this end fits neither
    CHECK(run->identifyByCode(other) == CodeAnswer::fitsNobody);
    CHECK_FALSE(run->isSomebody());
    CHECK(run->identifyByCode(unasked) == CodeAnswer::fitsNobody); // whose guardian has not agreed: as anybody's
    CHECK(run->identifyByCode(u" %1-%2 "_s.arg(zhang.left(5), zhang.mid(5))) == CodeAnswer::fits);
    valueOf(run->agree());
    valueOf(run->goOn());
    valueOf(run->answer(1));
    valueOf(run->stop());
    run.reset();
    CHECK(desk.takeIn().sheets == 2);
    CHECK(desk.storedOf(3).front() == '\2');
    CHECK(desk.storedOf(7).front() == '\1');
    CHECK(desk.storedOf(6).isEmpty());
}

TEST_CASE("Codes cannot be tried one after the other: a slip of the finger is no guess, five guesses rest for ten minutes")
{
    SittingDesk desk;
    valueOf(makeSlipCodes(desk.site.session(), desk.instruments(), desk.round));
    const QString own = codeOfSeat(desk, 0);
    auto run = desk.begin();
    run->chooseClass(0);
    QString slipped = own;
    slipped[2] = slipped[2] == u'9' ? u'8' : u'9';
    for (int i = 0; i < 20; ++i)
        CHECK(run->identifyByCode(slipped) == CodeAnswer::misread);
    CHECK(run->identifyByCode({}) == CodeAnswer::misread);
    for (int guess = 0; guess < mostCodeGuesses; ++guess)
        CHECK(run->identifyByCode(freeCode(desk, guess)) == CodeAnswer::fitsNobody);
    CHECK(run->identifyByCode(freeCode(desk, 9)) == CodeAnswer::rests);
    CHECK(run->identifyByCode(own) == CodeAnswer::rests); // nobody learns by resting whether it fits
    run->chooseClass(1);
    CHECK(run->identifyByCode(own) == CodeAnswer::rests);
    run->chooseClass(0);
    CHECK(run->identify(u"0101"_s, nameOfSeat(0))); // number and name go on
    run->leave();
    desk.nowMs += codeRestMs;
    CHECK(run->identifyByCode(own) == CodeAnswer::fits);
}

TEST_CASE("The kit has neither codes nor names nor arrangements, and without slips there is no field for one")
{
    SittingDesk desk;
    arrange(desk, 0, u"大字，单独一间教室"_s);
    {
        const SittingKit kit = desk.kit();
        for (const SittingClass &its : kit.classes)
            for (const SittingStudent &student : its.students)
                CHECK(student.codeHash.isEmpty());
    }
    valueOf(makeSlipCodes(desk.site.session(), desk.instruments(), desk.round));
    const SittingKit kit = desk.kit();
    QSet<QByteArray> hashes;
    for (const SittingClass &its : kit.classes)
        for (const SittingStudent &student : its.students) {
            CHECK(student.codeHash.size() == 32);
            hashes.insert(student.codeHash);
        }
    CHECK(hashes.size() == 9);
    // The same code in another sitting is another hash: two kits cannot be laid side by side.
    const SittingKit another = desk.kit();
    CHECK_FALSE(hashes.contains(another.classes[0].students[0].codeHash));
}

TEST_CASE("Larger letters reach the page of that student alone, and the rest is told before anybody sits down")
{
    SittingDesk desk;
    arrange(desk, 0, u"大字，单独一间教室"_s);
    arrange(desk, 2, u"请大人读题"_s);
    arrange(desk, 9, u"多给时间"_s); // is not asked here
    const SittingOffer offer = valueOf(offerSitting(desk.site.session(), desk.instruments(), desk.round));
    REQUIRE(offer.classes[0].arranged.size() == 2);
    CHECK(offer.classes[0].arranged[0].name == nameOfSeat(0));
    CHECK(offer.classes[0].arranged[0].hasLargerLetters);
    CHECK(offer.classes[0].arranged[1].words == u"请大人读题"_s);
    CHECK_FALSE(offer.classes[0].arranged[1].hasLargerLetters);
    CHECK(offer.classes[1].arranged.empty());
    auto run = desk.begin();
    run->chooseClass(0);
    CHECK_FALSE(run->wantsLargerLetters());
    REQUIRE(run->identify(u"0101"_s, nameOfSeat(0)));
    CHECK(run->wantsLargerLetters());
    REQUIRE(run->identify(u"0103"_s, nameOfSeat(2)));
    CHECK_FALSE(run->wantsLargerLetters());
}

TEST_CASE("Larger letters are understood as a counsellor would write them, and nothing else is taken for them")
{
    for (const QString &words : {u"大字"_s, u"大号字体"_s, u"字体放大"_s, u"字要大一些"_s, u"请用大一点的字，多给时间"_s, u"Large print"_s, u"larger letters, quiet room"_s, u"bigger text"_s})
        CHECK(asksForLargerLetters(words));
    for (const QString &words : {QString(), u"请大人读题"_s, u"声音放大，识字慢"_s, u"大人陪同；打字慢"_s, u"more time"_s, u"a larger room; letters read aloud"_s})
        CHECK_FALSE(asksForLargerLetters(words));
}
