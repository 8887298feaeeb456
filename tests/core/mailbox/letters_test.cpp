// Letters on their way: who opens them, who is told, what is noticed where something is gone. Real keys, real files.
#include "core/access/remove_account.h"
#include "core/access/renew_account.h"
#include "core/mailbox/find_gaps.h"
#include "core/mailbox/open_item.h"
#include "core/mailbox/receipt.h"
#include "core/mailbox/seal_item.h"
#include "tests/core/mailbox/school.h"

#include <catch2/generators/catch_generators.hpp>

using namespace xd;
using namespace xd::mailbox;
using namespace Qt::StringLiterals;
using test::School;

namespace {

const access::NoDuties nothing;

std::vector<journal::Line> linesAbout(access::Session &session, const ItemId &id)
{
    std::vector<journal::Line> found;
    for (journal::Journal *journal : {valueOf(session.officeFor(access::Capability::readOffice)), valueOf(session.recordsFor(access::Capability::readMailbox))})
        for (const journal::Line &line : valueOf(journal->lines({id.bytes()})))
            found.push_back(line);
    return found;
}

int countOpened(access::Session &session)
{
    int opened = 0;
    vault::Rows rows = valueOf(School::officeOf(session).query(u"SELECT id FROM mailbox_item"_s));
    while (rows.next())
        opened += openItem(session, ItemId::fromBytes(rows.bytes(0))).has_value();
    return opened;
}

int countReceipts(access::Session &session)
{
    vault::Rows rows = valueOf(School::officeOf(session).query(u"SELECT count(*) FROM mailbox_item WHERE kind = 'receipt'"_s));
    REQUIRE(rows.next());
    return int(rows.integer(0));
}

} // namespace

TEST_CASE("What a teacher sends to the counsellors every one of them reads, and nobody else, not even she herself")
{
    School school;
    const ItemId id = valueOf(sendObservation(school.as(u"zhao"_s), test::observation()));
    access::Session &sender = school.as(u"zhao"_s);
    CHECK(codeOf(openLetter(sender, id)) == ErrorCode::NoKey);
    CHECK(valueOf(findReceived(sender)).empty());
    REQUIRE(valueOf(findSent(sender)).size() == 1);
    CHECK(valueOf(findSent(sender))[0].state == SentLine::waiting);
    CHECK(valueOf(findSent(sender))[0].isToRole);
    for (const QString &login : {u"zhang"_s, u"qian"_s, u"zhao"_s}) {
        access::Session &other = school.as(login);
        CHECK(valueOf(findReceived(other)).empty());
        CHECK(codeOf(openLetter(other, id)) == ErrorCode::NoKey);
        CHECK(countOpened(other) == 0);
    }
    for (const QString &login : {u"li"_s, u"sun"_s}) {
        access::Session &counsellor = school.as(login);
        const auto received = valueOf(findReceived(counsellor));
        REQUIRE(received.size() == 1);
        CHECK(received[0].id == id);
        CHECK(received[0].kind == observationKind);
        CHECK(received[0].senderLogin == u"zhao"_s);
        CHECK(received[0].isToRole);
        CHECK_FALSE(received[0].isForColleague);
        CHECK(received[0].isOpened == (login == u"sun"_s));
        CHECK(std::get<Observation>(valueOf(openLetter(counsellor, id))) == test::observation());
    }
}

TEST_CASE("The sender is told once that her letter was opened, and each opening is a line without a name")
{
    School school;
    const ItemId id = valueOf(sendHomeVisit(school.as(u"zhao"_s), test::homeVisit()));
    access::Session &li = school.as(u"li"_s, 5);
    CHECK(std::get<HomeVisit>(valueOf(openLetter(li, id))) == test::homeVisit());
    valueOf(openLetter(li, id));
    access::Session &sun = school.as(u"sun"_s, 9);
    valueOf(openLetter(sun, id));
    CHECK(countReceipts(sun) == 1);
    int opened = 0;
    for (const journal::Line &line : linesAbout(sun, id)) {
        opened += line.action == u"item.opened"_s;
        CHECK((line.reason == homeVisitKind));
    }
    CHECK(opened == 3);
    access::Session &zhao = school.as(u"zhao"_s, 20);
    const auto sent = valueOf(findSent(zhao));
    REQUIRE(sent.size() == 1);
    CHECK(sent[0].state == SentLine::received);
    CHECK(sent[0].receivedMs - sent[0].timeMs == 5 * 60'000);
    CHECK(valueOf(findReceived(zhao)).empty()); // the receipt is no letter
    CHECK(valueOf(findGaps(zhao)).empty());
}

TEST_CASE("Where the computer stops between receipt and line, the sender is told twice and sees one arrival, the first")
{
    School school;
    const ItemId id = valueOf(sendObservation(school.as(u"zhao"_s), test::observation()));
    access::Session &li = school.as(u"li"_s, 5);
    valueOf(openLetter(li, id));
    valueOf(School::recordsOf(li).run(u"DELETE FROM mailbox_opened"_s)); // as it is before the line
    CHECK_FALSE(valueOf(findReceived(li))[0].isOpened);
    valueOf(openLetter(school.as(u"li"_s, 8), id));
    access::Session &zhao = school.as(u"zhao"_s, 20);
    CHECK(countReceipts(zhao) == 2);
    const auto sent = valueOf(findSent(zhao));
    REQUIRE(sent.size() == 1);
    CHECK(sent[0].receivedMs - sent[0].timeMs == 5 * 60'000);
}

TEST_CASE("A number that nobody can have reached stops the sender instead of breaking her chain")
{
    School school;
    access::Session &zhao = school.as(u"zhao"_s);
    valueOf(sendObservation(zhao, test::observation()));
    School::change(zhao, u"UPDATE mailbox_item SET seq = 9223372036854775807"_s);
    CHECK(codeOf(sendObservation(zhao, test::observation())) == ErrorCode::VaultDamaged);
}

TEST_CASE("A receipt that cannot be sealed does not keep the room from reading")
{
    School school;
    access::Session &zhao = school.as(u"zhao"_s);
    const ItemId id = valueOf(sendObservation(zhao, test::observation()));
    journal::Operation planted{journal::Verb::itemSealed, ItemId::make().bytes(), receiptKind, {{seqCount, 999'999'999}}, journal::Topic::mailbox};
    valueOf(valueOf(zhao.officeFor(access::Capability::writeMailbox))->note(planted));
    School::change(zhao, u"UPDATE journal_line SET user = ? WHERE object = ?"_s, {school.idOf(u"li"_s), planted.object});
    School::change(zhao, u"UPDATE journal_line SET counts = ? WHERE object = ?"_s, {cbor::encode(cbor::Map{{seqCount, 1'000'000'000}}), planted.object});
    access::Session &li = school.as(u"li"_s);
    CHECK(std::get<Observation>(valueOf(openLetter(li, id))) == test::observation());
    CHECK(valueOf(findReceived(li))[0].isOpened);
    CHECK(countReceipts(li) == 0);
}

TEST_CASE("Junk under a letter's name is told as unreadable, counts as seen, and nobody is told that it was received")
{
    School school;
    access::Session &zhao = school.as(u"zhao"_s);
    const ItemId junk = valueOf(sealItem(zhao, {observationKind, counselRole, "junk"}));
    const ItemId other = valueOf(sealItem(zhao, {homeVisitKind, counselRole, test::observation().encode()}));
    // Signed as it must be, sealed to nobody.
    StoredItem sealedToNobody = valueOf(readItem(School::officeOf(zhao), other));
    sealedToNobody.item.id = ItemId::make();
    sealedToNobody.item.seq = 3;
    sealedToNobody.prevHash = sealedToNobody.hash;
    sealedToNobody.body = GENERATE(QByteArray(300, 'b'), QByteArray("short"));
    sealedToNobody.hash = hashOf(sealedToNobody);
    sealedToNobody.signature = crypto::sign(signedTextOf(sealedToNobody.hash), zhao.signKeys());
    valueOf(insertItem(School::officeOf(zhao), sealedToNobody));
    access::Session &li = school.as(u"li"_s);
    for (const ItemId &id : {junk, other, sealedToNobody.item.id})
        CHECK(std::get<UnreadableLetter>(valueOf(openLetter(li, id))).why == UnreadableLetter::malformed);
    for (const ReceivedLine &line : valueOf(findReceived(li)))
        CHECK(line.isOpened);
    CHECK(countReceipts(li) == 0);
}

TEST_CASE("What was sealed to keys that its reader has no more is told as such, and what was sent before new keys as well")
{
    School school;
    const ItemId toPrincipal = valueOf(sealItem(school.as(u"li"_s), {singleItemKind, school.idOf(u"zhang"_s), "for the former keys"}));
    const ItemId fromTeacher = valueOf(sendObservation(school.as(u"zhao"_s), test::observation()));
    access::Session &li = school.as(u"li"_s, 5);
    valueOf(openLetter(li, fromTeacher));
    NoProgress nobody;
    for (const QString &login : {u"zhang"_s, u"zhao"_s})
        CHECK(valueOf(access::renewAccount(li, login, test::passphrase(), nobody, test::quickWork)).isFinished);
    access::Session &principal = school.as(u"zhang"_s);
    CHECK(std::get<UnreadableLetter>(valueOf(openLetter(principal, toPrincipal))).why == UnreadableLetter::forFormerKeys);
    CHECK(valueOf(findReceived(principal))[0].isOpened);
    access::Session &zhao = school.as(u"zhao"_s, 10);
    valueOf(sendObservation(zhao, test::observation()));
    const auto sent = valueOf(findSent(zhao));
    REQUIRE(sent.size() == 2);
    CHECK(sent[0].state == SentLine::waiting);
    CHECK(sent[1].id == fromTeacher);
    CHECK(sent[1].state == SentLine::beforeNewKeys);
}

TEST_CASE("A receipt counts only from whom the letter was for")
{
    School school;
    access::Session &zhao = school.as(u"zhao"_s);
    const ItemId toRole = valueOf(sendObservation(zhao, test::observation()));
    const ItemId toLi = valueOf(sendObservation(zhao, test::observation(), school.idOf(u"li"_s)));
    const QByteArray roleHash = valueOf(readItem(School::officeOf(zhao), toRole)).hash;
    const QByteArray liHash = valueOf(readItem(School::officeOf(zhao), toLi)).hash;
    const auto acknowledge = [&](access::Session &by, const Receipt &receipt) {
        valueOf(sealItem(by, {receiptKind, school.idOf(u"zhao"_s), receipt.encode()}));
    };
    access::Session &qian = school.as(u"qian"_s);
    acknowledge(qian, {toRole, roleHash});
    acknowledge(qian, {toLi, liHash});
    access::Session &sun = school.as(u"sun"_s);
    acknowledge(sun, {toLi, liHash});
    acknowledge(sun, {toRole, liHash}); // of another letter
    for (const SentLine &line : valueOf(findSent(school.as(u"zhao"_s))))
        CHECK(line.state == SentLine::waiting);
    acknowledge(school.as(u"sun"_s), {toRole, roleHash});
    acknowledge(school.as(u"li"_s), {toLi, liHash});
    for (const SentLine &line : valueOf(findSent(school.as(u"zhao"_s))))
        CHECK(line.state == SentLine::received);
}

TEST_CASE("What is for one counsellor by name her colleagues leave alone, and she reads it after getting new keys")
{
    School school;
    access::Session &teacher = school.as(u"zhao"_s);
    const auto choice = valueOf(findCounsellors(teacher));
    REQUIRE(choice.size() == 2);
    CHECK(choice[0].login == u"li"_s);
    const ItemId id = valueOf(sendObservation(teacher, test::observation(), school.idOf(u"li"_s)));
    access::Session &sun = school.as(u"sun"_s);
    const auto received = valueOf(findReceived(sun));
    REQUIRE(received.size() == 1);
    CHECK(received[0].isForColleague);
    CHECK(received[0].recipient == school.idOf(u"li"_s));
    CHECK(codeOf(openLetter(sun, id)) == ErrorCode::NotPermitted);
    CHECK(codeOf(openItem(sun, id)) == ErrorCode::NotPermitted);
    NoProgress nobody;
    const SecretBytes wanted = SecretBytes::fromUtf16(u"four new words here");
    CHECK(valueOf(access::renewAccount(sun, u"li"_s, wanted, nobody, test::quickWork)).isFinished);
    school.leave();
    const auto li = valueOf(access::unlock(school.site.folder(), u"li"_s, wanted, test::morning()));
    CHECK_FALSE(valueOf(findReceived(*li))[0].isForColleague);
    CHECK(std::get<Observation>(valueOf(openLetter(*li, id))) == test::observation());
}

TEST_CASE("Letters go to counsellors who are there, and not to oneself")
{
    School school;
    access::Session &teacher = school.as(u"zhao"_s);
    CHECK(codeOf(sendObservation(teacher, test::observation(), school.idOf(u"zhang"_s))) == ErrorCode::NotFound);
    CHECK(codeOf(sendObservation(teacher, test::observation(), QByteArray(16, 'n'))) == ErrorCode::NotFound);
    access::Session &li = school.as(u"li"_s);
    CHECK(codeOf(sendHomeVisit(li, test::homeVisit(), school.idOf(u"li"_s))) == ErrorCode::Refused);
    const ItemId own = valueOf(sendHomeVisit(li, test::homeVisit()));
    CHECK(valueOf(findReceived(li)).empty());
    CHECK(codeOf(openLetter(li, own)) == ErrorCode::NotPermitted);
    CHECK(std::get<HomeVisit>(valueOf(openLetter(school.as(u"sun"_s), own))) == test::homeVisit());

    test::TestSite district(access::SiteKind::district, u"石景山区教育局"_s);
    CHECK(codeOf(sendObservation(district.session(), test::observation())) == ErrorCode::NotFound);
    district.add(u"wu"_s, access::Role::it);
    CHECK(codeOf(sendObservation(district.reopenAs(u"wu"_s), test::observation())) == ErrorCode::NotPermitted);
    CHECK(codeOf(findReceived(district.session())) == ErrorCode::NotPermitted);
}

TEST_CASE("What was sealed to the counsellors before one of them was removed is still opened, and the removed one's key opens nothing new")
{
    School school;
    const ItemId before = valueOf(sendObservation(school.as(u"zhao"_s), test::observation()));
    access::Session &li = school.as(u"li"_s);
    const QByteArray counselBefore = li.keyring().counselBoxPublicKey;
    NoProgress nobody;
    CHECK(valueOf(access::removeAccount(li, u"sun"_s, nothing, nobody)).isFinished);
    CHECK_FALSE(li.keyring().counselBoxPublicKey == counselBefore);
    CHECK(valueOf(li.deviceKeys()).counsel.publicKey == li.keyring().counselBoxPublicKey);
    CHECK(valueOf(li.deviceKeys()).retiredBoxes.size() == 1); // the role's former key is none of the device
    const ItemId after = valueOf(sendObservation(school.as(u"zhao"_s), test::observation()));
    access::Session &again = school.as(u"li"_s);
    CHECK(std::get<Observation>(valueOf(openLetter(again, before))) == test::observation());
    CHECK(std::get<Observation>(valueOf(openLetter(again, after))) == test::observation());
    CHECK(valueOf(findGaps(again)).empty());
}

TEST_CASE("An altered or removed letter is missing to its sender and a gap to its reader")
{
    School school;
    access::Session &teacher = school.as(u"zhao"_s);
    const ItemId first = valueOf(sendObservation(teacher, test::observation()));
    valueOf(sendObservation(teacher, test::observation()));
    const QString change = GENERATE(u"UPDATE mailbox_item SET kind = 'letter.home-visit' WHERE seq = 1"_s,
                                    u"UPDATE mailbox_item SET recipient = x'00112233445566778899aabbccddeeff' WHERE seq = 1"_s,
                                    u"UPDATE mailbox_item SET seals = 2 WHERE seq = 1"_s, u"UPDATE mailbox_item SET seq = 7 WHERE seq = 1"_s,
                                    u"UPDATE mailbox_item SET body = zeroblob(length(body)) WHERE seq = 1"_s, u"DELETE FROM mailbox_item WHERE seq = 1"_s);
    INFO(change.toStdString());
    School::change(school.as(u"qian"_s), change);
    const auto sent = valueOf(findSent(school.as(u"zhao"_s)));
    REQUIRE(sent.size() == 2);
    CHECK(std::count_if(sent.begin(), sent.end(), [&](const SentLine &line) { return line.state == SentLine::missing && line.id == first && line.seq == 1; }) == 1);
    access::Session &li = school.as(u"li"_s);
    CHECK(valueOf(findReceived(li)).size() == 1);
    const auto gaps = valueOf(findGaps(li));
    REQUIRE(gaps.size() == 1);
    CHECK(gaps[0].senderUserId == school.idOf(u"zhao"_s));
    CHECK(gaps[0].seq == 1);
    CHECK(codeOf(openLetter(li, first)) == (change.startsWith(u"DELETE") ? ErrorCode::NotFound : ErrorCode::VaultDamaged));
}

TEST_CASE("The newest letters taken away, or a whole chain put back, are noticed by who has read before")
{
    School school;
    access::Session &teacher = school.as(u"zhao"_s);
    valueOf(sendObservation(teacher, test::observation()));
    valueOf(sendObservation(teacher, test::observation()));
    access::Session &reader = school.as(u"li"_s);
    CHECK(valueOf(findReceived(reader)).size() == 2);
    SECTION("the newest")
    {
        School::change(school.as(u"qian"_s), u"DELETE FROM mailbox_item WHERE seq = 2"_s);
        const auto gaps = valueOf(findGaps(school.as(u"li"_s)));
        REQUIRE(gaps.size() == 1);
        CHECK(gaps[0].seq == 2);
        // Nor is it forgotten by reading on, or by the next letter, which shows the gap to everybody.
        valueOf(findReceived(school.as(u"li"_s)));
        CHECK(valueOf(findGaps(school.as(u"li"_s))).size() == 1);
        valueOf(sendObservation(school.as(u"zhao"_s), test::observation()));
        CHECK(valueOf(findGaps(school.as(u"qian"_s))).size() == 1);
    }
    SECTION("the newest, and the journal's lines of them rewritten")
    {
        School::change(school.as(u"qian"_s), u"DELETE FROM mailbox_item WHERE seq = 2"_s);
        School::change(school.as(u"qian"_s), u"UPDATE journal_line SET counts = x'a0' WHERE action = 'item.sealed'"_s);
        CHECK(valueOf(findGaps(school.as(u"qian"_s))).empty()); // who has no records cannot see it
        CHECK(valueOf(findGaps(school.as(u"li"_s))).size() == 1);
    }
    SECTION("all of them")
    {
        School::change(school.as(u"qian"_s), u"DELETE FROM mailbox_item"_s);
        const auto gaps = valueOf(findGaps(school.as(u"li"_s)));
        REQUIRE(gaps.size() == 1);
        CHECK(gaps[0].seq == 1);
        CHECK(valueOf(findSent(school.as(u"zhao"_s))).size() == 2);
    }
}

TEST_CASE("Letters that nobody has read yet and that are taken away are missing to everybody, of a former sender too")
{
    School school;
    access::Session &teacher = school.as(u"zhao"_s);
    const bool hasMore = GENERATE(true, false);
    if (hasMore)
        valueOf(sendObservation(teacher, test::observation()));
    valueOf(sendObservation(teacher, test::observation()));
    const bool isFormer = GENERATE(true, false);
    NoProgress nobody;
    if (isFormer)
        CHECK(valueOf(access::removeAccount(school.as(u"sun"_s), u"zhao"_s, nothing, nobody)).isFinished);
    access::Session &qian = school.as(u"qian"_s);
    School::change(qian, isFormer ? u"DELETE FROM mailbox_item"_s : u"DELETE FROM mailbox_item WHERE seq = (SELECT max(seq) FROM mailbox_item)"_s);
    School::change(qian, u"DELETE FROM former_account"_s);
    for (const QString &login : {u"qian"_s, u"li"_s}) {
        const auto gaps = valueOf(findGaps(school.as(login)));
        REQUIRE(gaps.size() == 1);
        CHECK(gaps[0].senderUserId == school.idOf(u"zhao"_s));
        CHECK(gaps[0].seq == (hasMore && !isFormer ? 2 : 1));
    }
}

TEST_CASE("Of a teacher's letter neither the text nor the length is told by what lies in the file")
{
    School school;
    Observation longer = test::observation();
    longer.facts = QString(200, u'长');
    access::Session &teacher = school.as(u"zhao"_s);
    valueOf(sendObservation(teacher, test::observation()));
    valueOf(sendObservation(teacher, longer));
    vault::Rows rows = valueOf(School::officeOf(teacher).query(u"SELECT length(body), instr(body, ?) FROM mailbox_item ORDER BY seq"_s, {u"周沐阳"_s.toUtf8()}));
    REQUIRE(rows.next());
    const qint64 length = rows.integer(0);
    CHECK(rows.integer(1) == 0);
    REQUIRE(rows.next());
    CHECK(rows.integer(0) == length);
}
