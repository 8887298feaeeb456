// A site that goes on with an older program: a pack that was added cannot be read any more, and everything else is as it was.
#include "core/packs/pack_store.h"
#include "core/screening/candidates.h"
#include "core/screening/close_round.h"
#include "core/screening/enter_sheets.h"
#include "core/screening/false_alarms.h"
#include "core/screening/import_text_pack.h"
#include "core/screening/round_status.h"
#include "tests/core/screening/sitting_desk.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::screening;
using namespace xd::test;

namespace {

vault::Vault &recordsOf(TestSite &site)
{
    return valueOf(site.session().recordsFor(access::Capability::manageSite))->vault();
}

// As if another program had kept the pack: of a format to come, or with an example that does not come out.
QByteArray ofTheFuture(QByteArray pack)
{
    return pack.replace("\"format\": 1", "\"format\": 99");
}
QByteArray outOfTune(QByteArray pack)
{
    return pack.replace("\"candidate\": true", "\"candidate\": false");
}

void rewrite(TestSite &site, const QString &id, const QByteArray &body)
{
    REQUIRE(valueOf(recordsOf(site).run(u"UPDATE pack SET body = ? WHERE id = ?"_s, {body, id})) == 1);
}

void store(TestSite &site, const QString &id, const QString &version, const QByteArray &body)
{
    packs::Pack pack;
    pack.id = id;
    pack.version = version;
    pack.bytes = body;
    valueOf(packs::insertPack(recordsOf(site), pack, 1, site.session().actor().userId, {}, {}));
}

QByteArray shipped(const QString &id)
{
    QFile file(u":/packs/instruments/"_s + id + u".json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

struct Counted {
    int answered, missing, candidates, danger;
    friend bool operator==(const Counted &, const Counted &) = default;
};
Counted countedOf(SittingDesk &desk)
{
    const RoundCounts counts = valueOf(roundStatus(desk.site.session(), desk.instruments(), desk.round)).counts;
    return {counts.answered, counts.missing, counts.candidates, counts.danger};
}

} // namespace

TEST_CASE("An added pack that this program cannot read is left out with its reason, and takes nothing else with it")
{
    TestSite site;
    const size_t builtIn = valueOf(Instruments::builtIn()).list().size();
    store(site, u"phq-9"_s, u"2"_s, shipped(u"phq-9"_s).replace("\"version\": \"1\"", "\"version\": \"2\"").replace("\"format\": 1", "\"format\": 99"));
    store(site, u"gad-7"_s, u"2"_s, shipped(u"gad-7"_s).replace("\"version\": \"1\"", "\"version\": \"2\"").replace("\"atLeast\": 10", "\"atLeast\": 11"));
    store(site, u"torn"_s, u"1"_s, "{\"format\": 1, \"id\"");
    const Instruments instruments = valueOf(loadInstruments(site.session()));
    CHECK(instruments.list().size() == builtIn);
    CHECK(instruments.find(u"phq-9"_s)->version == u"1"_s); // of what is built in, the newest that can be read
    const auto &unreadable = instruments.allPacks().unreadable();
    REQUIRE(unreadable.size() == 3);
    const auto reasonOf = [&](const QString &id) { return instruments.allPacks().findUnreadable(id, {})->reason.code; };
    CHECK(reasonOf(u"phq-9"_s) == ErrorCode::PackTooNew);
    CHECK(reasonOf(u"gad-7"_s) == ErrorCode::PackExampleFailed);
    CHECK(reasonOf(u"torn"_s) == ErrorCode::PackBroken);
    CHECK_FALSE(instruments.allPacks().findUnreadable(u"phq-9"_s, u"2"_s)->frame);
    CHECK(instruments.allPacks().findUnreadable(u"gad-7"_s, u"2"_s)->frame->names.en.contains(u"GAD-7"_s));
    CHECK(codeOf(instruments.require(u"phq-9@2"_s)) == ErrorCode::PackTooNew);
    CHECK(codeOf(instruments.require(u"phq-9@3"_s)) == ErrorCode::NotFound);
    // Its place is taken all the same: another content under this version would change what results mean.
    const QByteArray other = shipped(u"gad-7"_s).replace("\"version\": \"1\"", "\"version\": \"2\"");
    CHECK(codeOf(packs::addPack(site.session(), instruments.allPacks(), checkInstrumentPack, other)) == ErrorCode::AlreadyExists);
    valueOf(packs::addPack(site.session(), instruments.allPacks(), checkInstrumentPack, shipped(u"gad-7"_s).replace("\"version\": \"1\"", "\"version\": \"3\"")));
    CHECK(valueOf(loadInstruments(site.session())).find(u"gad-7"_s)->version == u"3"_s);
}

TEST_CASE("A built-in pack must read: a program that lost one does not go on without it")
{
    packs::Library library = valueOf(packs::Library::builtIn({}));
    CHECK(library.isBuiltIn(*library.find(u"phq-9"_s)));
    QTemporaryDir folder;
    QFile file(folder.filePath(u"gad-7.json"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(shipped(u"gad-7"_s).replace("\"atLeast\": 10", "\"atLeast\": 11"));
    file.close();
    CHECK(codeOf(Instruments::from(valueOf(packs::Library::builtIn({}, folder.path())))) == ErrorCode::PackExampleFailed);
}

TEST_CASE("The text of an instrument that cannot be read is left out with it")
{
    SittingDesk desk;
    QJsonObject text{{u"format"_s, 1}, {u"id"_s, u"own-words-text"_s}, {u"version"_s, u"1"_s}, {u"kind"_s, u"text"_s}, {u"names"_s, QJsonObject{{u"zh"_s, u"文本"_s}, {u"en"_s, u"Text"_s}}},
                     {u"source"_s, u"made up"_s}, {u"licence"_s, u"ours"_s}, {u"text"_s, true}, {u"instrument"_s, u"own-words"_s}, {u"instrumentVersion"_s, u"1"_s},
                     {u"language"_s, u"zh"_s}, {u"items"_s, QJsonArray()}};
    rewrite(desk.site, u"own-words"_s, ofTheFuture(ownWordsPack()));
    store(desk.site, u"own-words-text"_s, u"1"_s, QJsonDocument(text).toJson());
    const Instruments instruments = desk.instruments();
    REQUIRE(instruments.allPacks().unreadable().size() == 2);
    CHECK(instruments.allPacks().findUnreadable(u"own-words-text"_s, u"1"_s)->reason.code == ErrorCode::NotFound);
    CHECK(instruments.texts().empty());
}

TEST_CASE("A round stays as it was counted when the pack of its instrument cannot be read any more, and takes in nothing new of it")
{
    SittingDesk desk;
    auto run = desk.begin();
    desk.sit(*run, 0, "012301"); // danger
    desk.sit(*run, 1, "333330"); // beyond the cut
    desk.sit(*run, 2, "000000");
    run.reset();
    CHECK(desk.takeIn().sheets == 3);
    const Counted before = countedOf(desk);
    CHECK(before == Counted{3, 0, 2, 1});
    const double total = [&] {
        const RoundResults results = valueOf(roundResults(desk.site.session(), desk.instruments(), desk.round));
        return results.students.at(1).results[0]->score.scales[0].value;
    }();

    const bool isFrameThere = GENERATE(false, true);
    rewrite(desk.site, u"own-words"_s, isFrameThere ? outOfTune(ownWordsPack()) : ofTheFuture(ownWordsPack()));
    const ErrorCode why = isFrameThere ? ErrorCode::PackExampleFailed : ErrorCode::PackTooNew;
    access::Session &session = desk.site.session();
    const Instruments instruments = desk.instruments();
    CHECK_FALSE(instruments.find(u"own-words"_s));

    const std::vector<Round> rounds = valueOf(listRounds(session, instruments));
    REQUIRE(rounds.size() == 1);
    const Instrument &standIn = *rounds[0].instruments.at(0).instrument;
    CHECK(standIn.unreadableFor == why);
    CHECK(standIn.idAtVersion() == u"own-words@1"_s);
    CHECK(standIn.names.en == (isFrameThere ? u"Own words (cannot be read here)"_s : u"own-words (cannot be read here)"_s));
    CHECK(standIn.itemCount() == 0);
    CHECK(codeOf(rounds[0].requireReadable()) == why);

    CHECK(countedOf(desk) == before);
    const RoundResults results = valueOf(roundResults(session, instruments, desk.round));
    REQUIRE(results.students.size() == 3);
    CHECK(results.students[0].danger.size() == 1);
    CHECK(results.students[1].results[0]->score.scales[0].value == total);
    CHECK(valueOf(candidates(session, instruments, desk.round)).candidates.size() == 2);
    const ReviewQueue queue = valueOf(reviewQueue(session, instruments, desk.round));
    REQUIRE(queue.lines.size() == 2);
    CHECK(queue.lines[0].facts.danger.at(0).itemNumber == 6);
    CHECK(queue.lines[1].facts.scales.at(0).value == total);
    CHECK(valueOf(viewCandidate(session, instruments, desk.round, queue.lines[1].student)).line.facts.scales.size() == 1);
    CHECK(valueOf(falseAlarms(session, instruments)).lines.at(0).flagged == 1);

    // Nothing new, by no way in.
    const RoundView view = desk.view();
    GivenAnswers given;
    given.student = view.roster.entries()[3].id;
    given.instrument = u"own-words"_s;
    given.answers = QByteArray(6, '\0');
    const SheetEntered entered = valueOf(enterSheet(session, instruments, desk.round, {}, given, desk.danger));
    CHECK(entered.refusedFor == why);
    CHECK(view.round.instrumentList().empty());
    CHECK(valueOf(offerSitting(session, instruments, desk.round)).parts.at(0).notShown == why);
    CHECK(codeOf(startSitting(session, instruments, {desk.round, u"en"_s, {}, {}})) == why);
    CHECK(codeOf(openRound(session, instruments, {u"又一轮"_s, u"7"_s, {u"own-words"_s}, {}, {}, {}})) == why);
    CHECK(countedOf(desk) == before);

    valueOf(closeRound(session, instruments, desk.round));
    // A program that can read it finds everything again.
    rewrite(desk.site, u"own-words"_s, ownWordsPack());
    CHECK(countedOf(desk) == before);
    CHECK(valueOf(listRounds(session, desk.instruments()))[0].instruments[0].instrument->isReadable());
}

TEST_CASE("What was answered here waits, whole, while its instrument cannot be read: danger in it could not be seen")
{
    SittingDesk desk;
    auto run = desk.begin();
    desk.sit(*run, 0, "012301");
    run.reset();
    rewrite(desk.site, u"own-words"_s, ofTheFuture(ownWordsPack()));
    const SittingsTakenIn waiting = desk.takeIn();
    CHECK(waiting.sheets == 0);
    REQUIRE(waiting.problems.size() == 1);
    CHECK(waiting.problems[0].error.code == ErrorCode::PackTooNew);
    CHECK(QFile::exists(desk.file));
    CHECK(desk.danger.told.empty());
    rewrite(desk.site, u"own-words"_s, ownWordsPack());
    const SittingsTakenIn taken = desk.takeIn();
    CHECK(taken.sheets == 1);
    CHECK(taken.duties == 1);
    CHECK_FALSE(QFile::exists(desk.file));
}

TEST_CASE("Where a sitting must wait, a danger answer in it calls all the same, once")
{
    SittingDesk desk;
    access::Session &session = desk.site.session();
    valueOf(packs::addPack(session, desk.instruments().allPacks(), checkInstrumentPack, ownWordsPack(u"second-words"_s)));
    desk.round = valueOf(openRound(session, desk.instruments(), {u"两份问卷"_s, u"7"_s, {u"own-words"_s, u"second-words"_s}, {}, {}, {}}));
    std::vector<ConsentSlip> slips;
    const RoundView view = desk.view();
    for (const RosterEntry &entry : view.roster.entries())
        slips.push_back({entry.id, Opinion::agrees, Opinion::none, {}, QDate(2026, 10, 8)});
    valueOf(recordConsent(session, desk.instruments(), desk.round, slips));
    auto run = desk.begin();
    desk.sit(*run, 0, "012301000000");
    valueOf(run->end());
    run.reset();
    rewrite(desk.site, u"second-words"_s, ofTheFuture(ownWordsPack(u"second-words"_s)));
    for (int i = 0; i < 2; ++i) {
        const SittingsTakenIn waiting = desk.takeIn();
        CHECK(waiting.problems.size() == 1);
        CHECK(waiting.sheets == 0);
        CHECK(waiting.duties == (i == 0 ? 1 : 0));
        CHECK(QFile::exists(desk.file));
    }
    REQUIRE(desk.danger.told.size() == 1);
    CHECK_FALSE(desk.danger.told[0].student.isNil());
    rewrite(desk.site, u"second-words"_s, ownWordsPack(u"second-words"_s));
    const SittingsTakenIn taken = desk.takeIn();
    CHECK(taken.problems.empty());
    CHECK(taken.sheets == 2);
    CHECK(desk.danger.told.size() == 1);
}

TEST_CASE("A round of several instruments goes on with those that can be read")
{
    SittingDesk desk;
    access::Session &session = desk.site.session();
    const RoundId both = valueOf(openRound(session, desk.instruments(), {u"两份问卷"_s, u"7"_s, {u"own-words"_s, u"mood-weekly"_s}, {}, {}, {}}));
    std::vector<ConsentSlip> slips;
    const RoundView view = desk.view();
    for (const RosterEntry &entry : view.roster.entries())
        slips.push_back({entry.id, Opinion::agrees, Opinion::agrees, {}, QDate(2026, 10, 8)});
    valueOf(recordConsent(session, desk.instruments(), both, slips));
    rewrite(desk.site, u"own-words"_s, ofTheFuture(ownWordsPack()));
    const Instruments instruments = desk.instruments();
    GivenAnswers given;
    given.student = view.roster.entries()[0].id;
    given.instrument = u"mood-weekly"_s;
    given.answers = QByteArray(7, '\1');
    CHECK_FALSE(valueOf(enterSheet(session, instruments, both, {}, given, desk.danger)).refusedFor);
    const RoundStatus status = valueOf(roundStatus(session, instruments, both));
    CHECK(status.counts.answered == 1);
    CHECK(status.counts.partial == 1); // the other one is still wanting, not waived
    const SittingKit kit = valueOf(startSitting(session, instruments, {both, u"en"_s, {}, {}}));
    REQUIRE(kit.parts.size() == 1);
    CHECK(kit.parts[0].instrument == u"mood-weekly@1"_s);
}
