// Standing in for a colleague: with a reason, for minutes, to read, and never behind her back.
#include "core/access/disable_account.h"
#include "core/access/remove_account.h"
#include "core/mailbox/find_gaps.h"
#include "core/mailbox/open_item.h"
#include "tests/core/mailbox/school.h"

#include <catch2/generators/catch_generators.hpp>

using namespace xd;
using namespace xd::mailbox;
using namespace Qt::StringLiterals;
using test::School;

namespace {

const QString ill = u"李老师住院，家长急等回音"_s;

GlassDraft draftFor(const QByteArray &owner)
{
    return {owner, ill, 30};
}

std::vector<journal::Line> recordsLines(access::Session &session)
{
    return valueOf(valueOf(session.recordsFor(access::Capability::readJournal))->lines({}));
}

} // namespace

TEST_CASE("Standing in needs a reason, between 5 and 120 minutes, and another counsellor")
{
    School school;
    access::Session &sun = school.as(u"sun"_s);
    const QByteArray li = school.idOf(u"li"_s);
    const auto fault = [&](const GlassDraft &draft) {
        const auto broken = breakGlass(sun, draft);
        const ErrorCode code = codeOf(broken);
        return std::pair(code, broken.error().field);
    };
    CHECK(fault({li, u"  "_s, 30}) == std::pair(ErrorCode::FieldMissing, u"reason"_s));
    CHECK(fault({li, QString(201, u'病'), 30}) == std::pair(ErrorCode::FieldTooLong, u"reason"_s));
    CHECK(fault({li, ill, 4}) == std::pair(ErrorCode::OutOfRange, u"minutes"_s));
    CHECK(fault({li, ill, 121}) == std::pair(ErrorCode::OutOfRange, u"minutes"_s));
    CHECK(fault({school.idOf(u"sun"_s), ill, 30}) == std::pair(ErrorCode::Refused, u"owner"_s));
    CHECK(fault({school.idOf(u"zhao"_s), ill, 30}) == std::pair(ErrorCode::NotFound, u"owner"_s));
    CHECK(fault({QByteArray(16, 'n'), ill, 30}) == std::pair(ErrorCode::NotFound, u"owner"_s));
    const auto owners = valueOf(findGlassOwners(sun));
    REQUIRE(owners.size() == 1);
    CHECK(owners[0].login == u"li"_s);
    CHECK_FALSE(owners[0].isFormer);
    for (const QString &login : {u"zhang"_s, u"zhao"_s}) {
        access::Session &other = school.as(login);
        CHECK(codeOf(breakGlass(other, draftFor(li))) == ErrorCode::NotPermitted);
        CHECK(codeOf(findOpenGlass(other)) == ErrorCode::NotPermitted);
        CHECK(codeOf(findGlassOverMe(other)) == ErrorCode::NotPermitted);
        CHECK(codeOf(mendGlass(other, GlassId::make())) == ErrorCode::NotPermitted);
        CHECK(codeOf(acknowledgeGlass(other, GlassId::make())) == ErrorCode::NotPermitted);
    }
}

TEST_CASE("While standing in a colleague's letter is read, with its reason in the journal, and nobody is told that it arrived")
{
    School school;
    const ItemId id = valueOf(sendObservation(school.as(u"zhao"_s), test::observation(), school.idOf(u"li"_s)));
    access::Session &sun = school.as(u"sun"_s);
    CHECK(codeOf(openLetter(sun, id)) == ErrorCode::NotPermitted);
    const GlassId glass = valueOf(breakGlass(sun, draftFor(school.idOf(u"li"_s))));
    CHECK(valueOf(isStandingInFor(sun, school.idOf(u"li"_s))));
    CHECK_FALSE(valueOf(isStandingInFor(sun, school.idOf(u"zhao"_s))));
    CHECK(std::get<Observation>(valueOf(openLetter(sun, id))) == test::observation());
    const auto lines = recordsLines(sun);
    CHECK(lines[0].action == u"item.opened"_s);
    CHECK(lines[0].object == id.bytes());
    CHECK(lines[0].reason == u"stand-in "_s + observationKind);
    CHECK(lines[1].action == u"glass.broken"_s);
    CHECK(lines[1].object == glass.bytes());
    CHECK(lines[1].counts.at(u"minutes"_s) == 30);
    for (const journal::Line &line : lines)
        CHECK_FALSE(line.reason.contains(u"住院"_s));
    CHECK_FALSE(valueOf(findReceived(sun))[0].isOpened);
    CHECK(valueOf(findSent(school.as(u"zhao"_s)))[0].state == SentLine::waiting);
    // The owner reads it as new, and the sender hears of that.
    access::Session &li = school.as(u"li"_s, 40);
    valueOf(openLetter(li, id));
    CHECK(valueOf(findSent(school.as(u"zhao"_s)))[0].state == SentLine::received);
}

TEST_CASE("The owner sees at her next unlock who stood in, why and until when, and says that she has")
{
    School school;
    const GlassId id = valueOf(breakGlass(school.as(u"sun"_s), draftFor(school.idOf(u"li"_s))));
    CHECK(codeOf(acknowledgeGlass(school.as(u"sun"_s), id)) == ErrorCode::NotFound);
    access::Session &li = school.as(u"li"_s, 600);
    const auto over = valueOf(findGlassOverMe(li));
    REQUIRE(over.size() == 1);
    CHECK(over[0].id == id);
    CHECK(over[0].standInUserId == school.idOf(u"sun"_s));
    CHECK(over[0].reason == ill);
    CHECK(over[0].untilMs - over[0].sinceMs == 30 * 60'000);
    const auto received = valueOf(findReceived(li));
    REQUIRE(received.size() == 1);
    CHECK(received[0].kind == glassNoticeKind);
    const auto notice = std::get<GlassNotice>(valueOf(openLetter(li, received[0].id)));
    CHECK(notice == GlassNotice{id, school.idOf(u"sun"_s), ill, over[0].sinceMs, over[0].untilMs});
    valueOf(acknowledgeGlass(li, id));
    CHECK(valueOf(findGlassOverMe(li)).empty());
    CHECK(codeOf(acknowledgeGlass(li, id)) == ErrorCode::NotFound);
    CHECK(recordsLines(li)[0].object == id.bytes());
}

TEST_CASE("A pass ends by itself, by its holder or by the owner, and once ended it stays so")
{
    School school;
    const QByteArray li = school.idOf(u"li"_s);
    const ItemId letter = valueOf(sendObservation(school.as(u"zhao"_s), test::observation(), li));
    const GlassId id = valueOf(breakGlass(school.as(u"sun"_s), draftFor(li)));
    SECTION("by itself")
    {
        CHECK(valueOf(findOpenGlass(school.as(u"sun"_s, 29))).size() == 1);
        access::Session &late = school.as(u"sun"_s, 30);
        CHECK(valueOf(findOpenGlass(late)).empty());
        CHECK(codeOf(openLetter(late, letter)) == ErrorCode::NotPermitted);
        CHECK(codeOf(openLetter(school.as(u"sun"_s, 10), letter)) == ErrorCode::NotPermitted); // the clock put back
    }
    SECTION("by its holder")
    {
        access::Session &sun = school.as(u"sun"_s, 3);
        valueOf(mendGlass(sun, id));
        valueOf(mendGlass(sun, id));
        CHECK(recordsLines(sun)[0].action == u"glass.mended"_s);
        CHECK(recordsLines(sun)[1].action == u"site.unlocked"_s);
        CHECK(codeOf(openLetter(sun, letter)) == ErrorCode::NotPermitted);
        CHECK(codeOf(mendGlass(sun, GlassId::make())) == ErrorCode::NotFound);
        CHECK(valueOf(findGlassOverMe(school.as(u"li"_s, 9)))[0].untilMs == test::morning()->nowMs() + 3 * 60'000);
    }
    SECTION("by the owner")
    {
        valueOf(mendGlass(school.as(u"li"_s, 3), id));
        CHECK_FALSE(valueOf(isStandingInFor(school.as(u"sun"_s, 4), li)));
    }
}

TEST_CASE("A clock that is set back lengthens no pass")
{
    School school;
    const QByteArray li = school.idOf(u"li"_s);
    const GlassId id = valueOf(breakGlass(school.as(u"sun"_s), draftFor(li)));
    CHECK(valueOf(isStandingInFor(school.as(u"sun"_s, 20), li)));
    const int minutes = GENERATE(19, -1, -600);
    CHECK_FALSE(valueOf(isStandingInFor(school.as(u"sun"_s, minutes), li)));
    CHECK_FALSE(valueOf(isStandingInFor(school.as(u"sun"_s, 21), li)));
    CHECK(valueOf(findGlassOverMe(school.as(u"li"_s, 25)))[0].id == id);
}

TEST_CASE("One stands in for a counsellor who is disabled or has left, and reads what was for her; she is told if she comes back")
{
    School school;
    const QByteArray sun = school.idOf(u"sun"_s);
    const ItemId letter = valueOf(sendObservation(school.as(u"zhao"_s), test::observation(), sun));
    access::Session &li = school.as(u"li"_s);
    const access::NoDuties nothing;
    SECTION("disabled")
    {
        valueOf(access::disableAccount(li, u"sun"_s, nothing));
        CHECK(codeOf(sendObservation(li, test::observation(), sun)) == ErrorCode::NotFound);
        valueOf(breakGlass(li, draftFor(sun)));
        CHECK(std::get<Observation>(valueOf(openLetter(li, letter))) == test::observation());
        valueOf(access::enableAccount(li, u"sun"_s));
        access::Session &back = school.as(u"sun"_s);
        CHECK(valueOf(findGlassOverMe(back)).size() == 1);
        CHECK(valueOf(findReceived(back)).size() == 2);
    }
    SECTION("removed")
    {
        NoProgress nobody;
        CHECK(valueOf(access::removeAccount(li, u"sun"_s, nothing, nobody)).isFinished);
        CHECK(codeOf(openLetter(li, letter)) == ErrorCode::NotPermitted);
        REQUIRE(valueOf(findGlassOwners(li)).size() == 1);
        CHECK(valueOf(findGlassOwners(li))[0].isFormer);
        CHECK(valueOf(findGlassOwners(li))[0].login == u"sun"_s);
        valueOf(breakGlass(li, draftFor(sun)));
        CHECK(std::get<Observation>(valueOf(openLetter(li, letter))) == test::observation());
    }
}

TEST_CASE("How often somebody stood in is counted by when it began")
{
    School school;
    const QByteArray li = school.idOf(u"li"_s);
    const qint64 morning = test::morning()->nowMs();
    for (const int minutes : {0, 60, 120})
        valueOf(breakGlass(school.as(u"sun"_s, minutes), draftFor(li)));
    vault::Vault &records = School::recordsOf(school.as(u"li"_s, 200));
    CHECK(valueOf(countGlass(records, morning, morning + 120 * 60'000)) == 2);
    CHECK(valueOf(countGlass(records, morning, morning + 120 * 60'000 + 1)) == 3);
    CHECK(valueOf(countGlass(records, morning + 1, morning + 1)) == 0);
}
