#include "core/access/counsel_keys.h"
#include "core/screening/close_round.h"
#include "core/screening/helplines.h"
#include "core/screening/round_status.h"
#include "core/screening/sitting_sheets.h"
#include "core/screening/sitting_store.h"
#include "tests/core/screening/sitting_desk.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::screening;
using namespace xd::test;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void putContent(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(bytes) == bytes.size());
}

QByteArray record(const QByteArray &log, int number)
{
    return log.mid(sittingHeaderBytes + number * sittingRecordBytes, sittingRecordBytes);
}

QByteArray missing(int count)
{
    return QByteArray(count, char(missingAnswer));
}

bool namesSomebody(const SittingKit &kit)
{
    QByteArray all;
    QDataStream stream(&all, QIODevice::WriteOnly);
    for (const SittingClass &its : kit.classes) {
        stream << its.schoolClass.name();
        for (const SittingStudent &student : its.students)
            stream << student.token << student.tails << student.nameHash;
    }
    for (const Seat &seat : seats) {
        const QString name = QString::fromUtf8(seat.name);
        QStringEncoder encoder(QStringConverter::Utf16BE);
        const QByteArray utf16 = encoder.encode(name);
        if (all.contains(name.toUtf8()) || all.contains(utf16) || all.contains(seat.number))
            return true;
    }
    return false;
}

} // namespace

TEST_CASE("The kit of a sitting names nobody, and holds only students whose guardians have agreed")
{
    SittingDesk desk;
    const SittingKit kit = desk.kit();
    REQUIRE(kit.classes.size() == 2);
    CHECK(kit.classes[0].students.size() == 5);
    CHECK(kit.classes[1].students.size() == 4); // one guardian has not agreed
    CHECK_FALSE(namesSomebody(kit));
    REQUIRE(kit.parts.size() == 1);
    CHECK(kit.parts[0].items[5].dangerFrom == 1);
    CHECK(kit.parts[0].items[0].dangerFrom == -1);
    CHECK(kit.parts[0].items[0].text == u"I slept well."_s);
    CHECK(valueOf(areSittingsWaiting(desk.site.session())));
}

TEST_CASE("What students answer while the site is locked is stored when the counsellor is back, and the file goes")
{
    SittingDesk desk;
    auto run = desk.begin();
    desk.site.lock();
    desk.sit(*run, 0, "012301");
    desk.sit(*run, 3, "000000");
    desk.sit(*run, 5, "30 210");
    run.reset();
    CHECK(QFileInfo(desk.file).size() > 0);

    desk.site.reopenAs(u"li"_s);
    const SittingsTakenIn taken = desk.takeIn();
    CHECK(taken.sittings == 1);
    CHECK(taken.sheets == 3);
    CHECK(taken.incomplete == 1);
    CHECK(taken.refused == 0);
    CHECK(taken.duties == 1);
    CHECK(taken.problems.empty());
    CHECK(desk.storedOf(0) == QByteArray("\0\1\2\3\0\1", 6));
    CHECK(desk.storedOf(5) == QByteArray("\3\0\xff\2\1\0", 6));
    CHECK(desk.consentOf(0).state() == ConsentState::given);
    CHECK(desk.consentOf(1).state() == ConsentState::none); // was not asked
    REQUIRE(desk.danger.told.size() == 1);
    CHECK(desk.danger.told[0].itemNumber == 6);
    CHECK_FALSE(QFile::exists(desk.file));
    CHECK_FALSE(valueOf(areSittingsWaiting(desk.site.session())));
    CHECK(desk.takeIn().isNothing());
}

TEST_CASE("A student who stops is an incomplete sheet and never a zero, and may go on later where she was")
{
    SittingDesk desk;
    auto run = desk.begin();
    desk.sit(*run, 0, "33");
    desk.sit(*run, 1, "11");
    run->chooseClass(0);
    REQUIRE(run->identify(u"0102"_s, nameOfSeat(1)));
    CHECK(run->isWilling());
    CHECK(run->itemNumber() == 3);
    CHECK_FALSE(run->canGoBack()); // what was answered before is not shown to whoever sits there now
    valueOf(run->agree());
    for (int item = 0; item < 4; ++item)
        valueOf(run->answer(2));
    CHECK(run->isAtEnd());
    CHECK(run->hasDanger());
    run->leave();
    REQUIRE(run->identify(u"0102"_s, nameOfSeat(1)));
    CHECK(run->hasFinished());
    CHECK(run->hasDanger());
    run.reset();
    const SittingsTakenIn taken = desk.takeIn();
    CHECK(taken.sheets == 2);
    CHECK(taken.incomplete == 1);
    CHECK(desk.storedOf(0) == QByteArray("\3\3", 2) + missing(4));
    CHECK(desk.storedOf(1) == QByteArray("\1\1\2\2\2\2", 6));
}

TEST_CASE("The last answer to an item counts, also one taken back")
{
    SittingDesk desk;
    auto run = desk.begin();
    run->chooseClass(0);
    REQUIRE(run->identify(u"0101"_s, u" 曾 小明 "_s));
    valueOf(run->agree());
    valueOf(run->goOn());
    valueOf(run->answer(3));
    run->goBack();
    CHECK(run->given() == std::optional<quint8>(3));
    valueOf(run->skip());
    valueOf(run->answer(1));
    valueOf(run->stop());
    run.reset();
    desk.takeIn();
    CHECK(desk.storedOf(0) == QByteArray("\xff\1", 2) + missing(4));
}

TEST_CASE("An unwilling student is recorded as one who refused, and nothing else of her is stored")
{
    SittingDesk desk;
    auto run = desk.begin();
    run->chooseClass(0);
    REQUIRE(run->identify(u"20260102"_s, nameOfSeat(1)));
    valueOf(run->decline());
    run->leave();
    run.reset();
    const SittingsTakenIn taken = desk.takeIn();
    CHECK(taken.unwilling == 1);
    CHECK(taken.sheets == 0);
    CHECK(desk.consentOf(1).state() == ConsentState::refused);
    CHECK(desk.storedOf(1).isEmpty());
    // She is not asked again.
    CHECK(desk.kit().classes[0].students.size() == 4);
}

TEST_CASE("Nobody sits down under a wrong number or name, and two of one name need more of the number")
{
    SittingDesk desk;
    auto run = desk.begin();
    run->chooseClass(0);
    CHECK_FALSE(run->identify(u"0101"_s, nameOfSeat(1)));
    CHECK_FALSE(run->identify(u"0109"_s, nameOfSeat(0)));
    CHECK_FALSE(run->identify(u"1"_s, nameOfSeat(0))); // one digit is no number
    CHECK_FALSE(run->identify({}, {}));
    CHECK_FALSE(run->isSomebody());
    CHECK(run->identify(u"０１０４"_s, u"买买提艾力"_s));
    run->chooseClass(1);
    CHECK_FALSE(run->identify(u"0101"_s, nameOfSeat(0))); // of the other class
    CHECK(run->identify(u"02"_s, nameOfSeat(6)));
    CHECK(run->identify(u"0203"_s, nameOfSeat(7)));
    CHECK_FALSE(run->identify(u"0205"_s, nameOfSeat(9))); // whose guardian has not agreed: the same answer as to anybody
}

TEST_CASE("A log tells its reader nothing without the counsellors' key: every record has one length, and no word is plain")
{
    SittingDesk desk;
    auto run = desk.begin();
    desk.sit(*run, 0, "012301");
    run->chooseClass(0);
    REQUIRE(run->identify(u"0102"_s, nameOfSeat(1)));
    valueOf(run->decline());
    run.reset();
    const QByteArray log = contentOf(desk.file);
    CHECK((log.size() - sittingHeaderBytes) % sittingRecordBytes == 0);
    for (const QByteArray &word : {QByteArray("own-words"), nameOfSeat(0).toUtf8(), numberOfSeat(0).toUtf8(), QByteArray("slept")})
        CHECK_FALSE(log.contains(word));
    CHECK_FALSE(QFileInfo(desk.file).permissions().testAnyFlags(QFile::ReadGroup | QFile::ReadOther));
    const auto name = QFileInfo(desk.file).fileName();
    CHECK(name == fileNameOf(*sittingOfFile(name)));
    // Whoever writes into the folder cannot open it with a key of his own.
    const std::vector<crypto::BoxKeys> stranger{};
    const auto waiting = valueOf(readWaitingSittings(valueOf(desk.site.session().recordsFor(access::Capability::runScreening))->vault()));
    const auto reading = valueOf(readSittingLog(desk.file, waiting[0].id, logKeyOf(waiting[0].key), stranger));
    CHECK(reading.events.empty());
    CHECK(reading.isDamaged);
}

TEST_CASE("Every change to a log is noticed, the rest of it is taken in, and what lay there is kept")
{
    SittingDesk desk;
    auto run = desk.begin();
    desk.sit(*run, 0, "012301"); // records 0 to 8: willing, began, six answers, finished
    desk.sit(*run, 1, "111111"); // 9 to 17
    run.reset();
    const QString path = desk.file;
    QByteArray log = contentOf(path);
    const QByteArray header = log.left(sittingHeaderBytes);
    int sheets = 2;
    SECTION("a changed bit of an answer")
    {
        log[sittingHeaderBytes + 3 * sittingRecordBytes + 100] = char(log[sittingHeaderBytes + 3 * sittingRecordBytes + 100] ^ 1);
    }
    SECTION("a changed number of a record")
    {
        log[sittingHeaderBytes + 3 * sittingRecordBytes + 3] = char(200);
    }
    SECTION("a record taken out of the middle")
    {
        log.remove(sittingHeaderBytes + 10 * sittingRecordBytes, sittingRecordBytes);
    }
    SECTION("two records changed over")
    {
        log = header + record(log, 1) + record(log, 0) + log.mid(sittingHeaderBytes + 2 * sittingRecordBytes);
    }
    SECTION("a record twice")
    {
        log += record(log, 4);
    }
    SECTION("a record of another sitting")
    {
        auto other = desk.begin();
        desk.sit(*other, 2, "000003");
        log += record(contentOf(desk.file), 7);
        sheets = 3;
    }
    SECTION("a header of nothing")
    {
        log.replace(0, 4, "XXXX");
    }
    SECTION("the end cut in the middle of a record counts as a computer switched off")
    {
        log.chop(10);
        putContent(path, log);
        const SittingsTakenIn taken = desk.takeIn();
        CHECK(taken.sheets == 2);
        CHECK(taken.problems.empty());
        return;
    }
    putContent(path, log);
    const SittingsTakenIn taken = desk.takeIn();
    CHECK(taken.sheets == sheets);
    CHECK(taken.duties == sheets);
    REQUIRE(taken.problems.size() == 1);
    CHECK(taken.problems[0].error.code == ErrorCode::SittingDamaged);
    CHECK(taken.problems[0].file.endsWith(u".damaged"));
    CHECK(contentOf(path + u".damaged"_s) == log);
    CHECK_FALSE(QFile::exists(path));
    CHECK(desk.takeIn().isNothing());
}

TEST_CASE("A forged log brings nothing in")
{
    SittingDesk desk;
    auto run = desk.begin();
    run.reset();
    // Somebody who knows the format, the public key and the id, but not the sitting's key.
    SittingKit forged;
    forged.id = *sittingOfFile(QFileInfo(desk.file).fileName());
    forged.logKey = SecretBytes::random(sittingKeyBytes);
    forged.counselPublicKey = valueOf(access::counselKeys(desk.site.session())).front().publicKey;
    forged.file = desk.file;
    REQUIRE(QFile::remove(desk.file));
    valueOf(SittingLog::create(forged.file, forged.id, forged.logKey));
    auto log = valueOf(SittingLog::open(forged));
    valueOf(log->append({SittingStep::willing, QByteArray(sittingTokenBytes, 'x'), {}, -1, -1, desk.nowMs}));
    log.reset();
    const SittingsTakenIn taken = desk.takeIn();
    CHECK(taken.sheets == 0);
    REQUIRE(taken.problems.size() == 1);
    CHECK(taken.problems[0].error.code == ErrorCode::SittingDamaged);
}

TEST_CASE("A log that is gone is told, and one that nobody here has begun is set aside")
{
    SittingDesk desk;
    auto run = desk.begin();
    desk.sit(*run, 0, "012301");
    run.reset();
    const QString foreign = QDir(QFileInfo(desk.file).absolutePath()).filePath(fileNameOf(SittingId::make()));
    REQUIRE(QFile::rename(desk.file, foreign));
    const SittingsTakenIn taken = desk.takeIn();
    REQUIRE(taken.problems.size() == 2);
    for (const SittingProblem &problem : taken.problems)
        CHECK(problem.error.code == ErrorCode::SittingDamaged);
    CHECK(QFile::exists(foreign + u".damaged"_s));
}

TEST_CASE("A log that is gone is told until it comes back, or until its round is closed")
{
    SittingDesk desk;
    auto run = desk.begin();
    desk.sit(*run, 0, "012301");
    run.reset();
    const QByteArray log = contentOf(desk.file);
    REQUIRE(QFile::remove(desk.file));
    for (int i = 0; i < 2; ++i)
        CHECK(desk.takeIn().problems.size() == 1);
    SECTION("It comes back")
    {
        putContent(desk.file, log);
        const SittingsTakenIn taken = desk.takeIn();
        CHECK(taken.sheets == 1);
        CHECK(taken.duties == 1);
        CHECK_FALSE(QFile::exists(desk.file));
    }
    SECTION("It is given up, and comes back all the same: what is danger is heard")
    {
        valueOf(closeRound(desk.site.session(), desk.instruments(), desk.round));
        CHECK(desk.takeIn().isNothing());
        putContent(desk.file, log);
        const SittingsTakenIn taken = desk.takeIn();
        CHECK(taken.sheets == 0);
        CHECK(taken.duties == 1);
    }
}

TEST_CASE("A sitting that was begun with the clock ahead is taken in as of today")
{
    SittingDesk desk;
    const qint64 now = desk.site.session().clock().nowMs();
    desk.nowMs = now + 5 * 86'400'000LL;
    auto run = desk.begin();
    desk.sit(*run, 0, "012301");
    desk.sit(*run, 1, "01230");
    run.reset();
    const SittingsTakenIn taken = desk.takeIn();
    CHECK(taken.problems.empty());
    CHECK(taken.sheets == 2);
    CHECK(taken.duties == 1);
    CHECK(desk.consentOf(0).state() == ConsentState::given);
    CHECK(desk.consentOf(0).pupilDay == QDate(2026, 10, 8)); // not a day to come
    CHECK_FALSE(QFile::exists(desk.file));
}

TEST_CASE("Records that were cut off at the very end are told as an abrupt end, and a page left as it should be is not")
{
    SittingDesk desk;
    auto run = desk.begin();
    desk.sit(*run, 0, "012301");
    desk.sit(*run, 1, "000000");
    valueOf(run->end());
    run.reset();
    const QByteArray log = contentOf(desk.file);
    const auto records = (log.size() - sittingHeaderBytes) / sittingRecordBytes;
    SECTION("Nothing is cut off")
    {
        const SittingsTakenIn taken = desk.takeIn();
        CHECK(taken.sheets == 2);
        CHECK(taken.abrupt == 0);
        CHECK(taken.problems.empty());
    }
    for (const qsizetype cut : {qsizetype(1), qsizetype(9), records}) {
        DYNAMIC_SECTION("The last " << cut)
        {
            putContent(desk.file, log.chopped(cut * sittingRecordBytes));
            const SittingsTakenIn taken = desk.takeIn();
            CHECK(taken.sheets == (cut == 1 ? 2 : cut == records ? 0 : 1));
            CHECK(taken.abrupt == 1);
            CHECK(taken.problems.empty()); // a power cut looks the same: a note, no alarm
        }
    }
}

TEST_CASE("Who was interrupted is asked the rest, and the whole sheet takes the place of the broken one")
{
    SittingDesk desk;
    auto run = desk.begin();
    desk.sit(*run, 0, "0");
    desk.sit(*run, 1, "11111"); // one of six may be missing
    run.reset();
    CHECK(desk.takeIn().incomplete == 2);
    const auto status = [&] { return valueOf(roundStatus(desk.site.session(), desk.instruments(), desk.round)).counts; };
    CHECK(status().answered == 2);
    CHECK(status().partial == 1);
    const auto missing = valueOf(missingStudents(desk.site.session(), desk.instruments(), desk.round));
    CHECK(std::count_if(missing.begin(), missing.end(), [](const MissingStudent &one) { return one.wanting == Wanting::part; }) == 1);

    run = desk.begin();
    run->chooseClass(0);
    CHECK_FALSE(run->identify(numberOfSeat(1), nameOfSeat(1))); // nothing is left to ask
    REQUIRE(run->identify(numberOfSeat(0), nameOfSeat(0)));
    CHECK(run->itemCount() == 5);
    desk.sit(*run, 0, "12302");
    run.reset();
    const SittingsTakenIn taken = desk.takeIn();
    CHECK(taken.refused == 0);
    CHECK(taken.sheets == 1);
    CHECK(taken.duties == 1);
    CHECK(desk.storedOf(0) == QByteArray::fromHex("000102030002"));
    CHECK(status().partial == 0);
    CHECK(status().answered == 2);
}

TEST_CASE("Who is killed between storing and deleting finds the same end the next time")
{
    SittingDesk desk;
    auto run = desk.begin();
    desk.sit(*run, 0, "012301");
    run.reset();
    const QByteArray log = contentOf(desk.file);
    desk.takeIn();
    putContent(desk.file, log); // as if it had not yet been deleted
    CHECK(valueOf(areSittingsWaiting(desk.site.session())));
    const SittingsTakenIn again = desk.takeIn();
    CHECK(again.sheets == 0);
    CHECK(again.problems.empty());
    CHECK(desk.danger.told.size() == 1);
    CHECK_FALSE(QFile::exists(desk.file));
    // And who is killed before the sitting stood in the records: an empty log is no news.
    const SittingId never = SittingId::make();
    const QString path = QDir(QFileInfo(desk.file).absolutePath()).filePath(fileNameOf(never));
    valueOf(SittingLog::create(path, never, SecretBytes::random(sittingKeyBytes)));
    CHECK(desk.takeIn().isNothing());
    CHECK_FALSE(QFile::exists(path));
}

TEST_CASE("Where the danger cannot be told nothing is stored and the log waits")
{
    SittingDesk desk;
    auto run = desk.begin();
    desk.sit(*run, 0, "012301");
    run.reset();
    desk.danger.refuses = true;
    const SittingsTakenIn refused = desk.takeIn();
    CHECK(refused.sheets == 0);
    REQUIRE(refused.problems.size() == 1);
    CHECK(refused.problems[0].error.code == ErrorCode::Refused);
    CHECK(QFile::exists(desk.file));
    CHECK(desk.storedOf(0).isEmpty());
    desk.danger.refuses = false;
    CHECK(desk.takeIn().sheets == 1);
}

TEST_CASE("Sheets of a sitting that may not be stored are told by class and reason, without a name")
{
    SittingDesk desk;
    auto run = desk.begin();
    for (const int seat : {0, 1, 5})
        desk.sit(*run, seat, "012300");
    run.reset();
    const RoundView view = desk.view();
    for (const RosterEntry &entry : view.roster.entries())
        if (entry.localNumber == numberOfSeat(0) || entry.localNumber == numberOfSeat(1)) {
            const ConsentSlip slip{entry.id, Opinion::refuses, Opinion::none, {}, {}};
            valueOf(recordConsent(desk.site.session(), desk.instruments(), desk.round, std::span(&slip, 1)));
        }
    const SittingsTakenIn taken = desk.takeIn();
    CHECK(taken.sheets == 1);
    CHECK(taken.refused == 2);
    REQUIRE(taken.refusedSheets.size() == 1);
    CHECK(taken.refusedSheets[0].schoolClass.name() == u"七年级（1）班"_s);
    CHECK(taken.refusedSheets[0].code == ErrorCode::NoConsent);
    CHECK(taken.refusedSheets[0].count == 2);
}

TEST_CASE("While students answer in one program another leaves their log alone")
{
    SittingDesk desk;
    auto run = desk.begin();
    desk.sit(*run, 0, "012301");
    CHECK(desk.takeIn().isNothing());
    desk.sit(*run, 1, "000000");
    run.reset();
    CHECK(desk.takeIn().sheets == 2);
}

TEST_CASE("A round is not closed while answers wait to be taken in: a danger answer among them would call nobody")
{
    SittingDesk desk;
    auto run = desk.begin();
    desk.sit(*run, 0, "012301");
    run.reset();
    const Done closed = closeRound(desk.site.session(), desk.instruments(), desk.round);
    CHECK(codeOf(closed) == ErrorCode::InUse);
    CHECK(closed.error().field == u"sitting"_s);
    CHECK(desk.takeIn().duties == 1);
    valueOf(closeRound(desk.site.session(), desk.instruments(), desk.round));
}

TEST_CASE("A sitting is refused for what may not be shown, for a closed round, and where nobody is left to be asked")
{
    SittingDesk desk;
    const Instruments instruments = desk.instruments();
    const auto start = [&](const SittingWish &wish) { return startSitting(desk.site.session(), instruments, wish); };
    const RoundId paper = valueOf(openRound(desk.site.session(), instruments, {u"纸笔"_s, u"7"_s, {u"phq-9"_s, u"own-words"_s}, {}, {}, {}}));
    const auto named = start({paper, u"en"_s, {u"phq-9"_s}, {}});
    CHECK(codeOf(named) == ErrorCode::TextMissing);
    CHECK(named.error().field == u"phq-9"_s);
    CHECK(codeOf(start({paper, u"en"_s, {u"gad-7"_s}, {}})) == ErrorCode::NotFound);
    CHECK(codeOf(start({paper, u"en"_s, {}, {}})) == ErrorCode::NoConsent); // of the one that can be shown; nobody has agreed to this round
    const SittingOffer offer = valueOf(offerSitting(desk.site.session(), instruments, paper));
    REQUIRE(offer.parts.size() == 2);
    CHECK(offer.parts[0].notShown == std::optional(ErrorCode::TextMissing));
    CHECK_FALSE(offer.parts[1].notShown);
    REQUIRE(offer.classes.size() == 2);
    CHECK(offer.classes[0].withoutConsent == 5);
    valueOf(closeRound(desk.site.session(), instruments, desk.round));
    CHECK(codeOf(start({desk.round, u"en"_s, {}, {}})) == ErrorCode::RoundClosed);
    desk.site.add(u"wu"_s, access::Role::principal);
    access::Session &principal = desk.site.reopenAs(u"wu"_s);
    CHECK(codeOf(startSitting(principal, instruments, {desk.round, u"en"_s, {}, {}})) == ErrorCode::NotPermitted);
}

TEST_CASE("Time that passes after stopping is nobody's time for answering")
{
    const QByteArray anna(sittingTokenBytes, 'a'), ben(sittingTokenBytes, 'b');
    const QString part = u"own-words@1"_s;
    const auto sheets = sheetsOf({{SittingStep::willing, anna, {}, -1, -1, 0},
                                  {SittingStep::began, anna, part, -1, -1, 1'000},
                                  {SittingStep::answered, anna, part, 0, 1, 5'000},
                                  {SittingStep::stopped, anna, part, 1, -1, 6'000},
                                  {SittingStep::began, ben, part, -1, -1, 50'000},
                                  {SittingStep::skipped, ben, part, 0, -1, 52'000},
                                  {SittingStep::began, anna, part, 1, -1, 90'000},
                                  {SittingStep::answered, anna, part, 1, 2, 91'000}});
    REQUIRE(sheets.size() == 2);
    const SittingSheet &of = sheets.at(anna).sheets.at(0);
    CHECK(of.spentMs == 6'000);
    CHECK(of.passed.size() == 2);
    CHECK(of.answers == QByteArray("\1\2", 2));
    CHECK_FALSE(sheets.at(ben).sheets.at(0).isAnswered());
}

TEST_CASE("Each file has two helplines to show, as people dial them")
{
    CHECK(helplines()[0].number == u"12355"_s);
    CHECK(helplines()[1].number == u"12356"_s);
}
