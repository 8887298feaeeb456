// Who has left stays the sender of what she had sent, and of nothing else.
#include "core/access/former_account_store.h"
#include "core/access/recover_site.h"
#include "core/access/remove_account.h"
#include "core/access/renew_account.h"
#include "core/crypto/hash.h"
#include "core/mailbox/find_gaps.h"
#include "core/mailbox/open_item.h"
#include "core/mailbox/seal_item.h"
#include "tests/core/mailbox/school.h"

#include <catch2/generators/catch_generators.hpp>

using namespace xd;
using namespace xd::mailbox;
using namespace Qt::StringLiterals;
using test::School;

namespace {

const access::NoDuties nothing;

void remove(access::Session &session, const QString &login)
{
    NoProgress nobody;
    CHECK(valueOf(access::removeAccount(session, login, nothing, nobody)).isFinished);
}

void renew(access::Session &session, const QString &login)
{
    NoProgress nobody;
    CHECK(valueOf(access::renewAccount(session, login, test::passphrase(), nobody, test::quickWork)).isFinished);
}

// An item as somebody with a kept signing key and the key of the office could put it there.
void plant(access::Session &session, StoredItem stored, const crypto::SignKeys &keys)
{
    stored.hash = hashOf(stored);
    stored.signature = crypto::sign(signedTextOf(stored.hash), keys);
    valueOf(insertItem(School::officeOf(session), stored));
}

} // namespace

TEST_CASE("Letters of who was removed or renewed are read as before, and the chain has no gap")
{
    School school;
    const bool isRemoved = GENERATE(true, false);
    const ItemId id = valueOf(sendObservation(school.as(u"zhao"_s), test::observation()));
    access::Session &li = school.as(u"li"_s);
    isRemoved ? remove(li, u"zhao"_s) : renew(li, u"zhao"_s);
    const auto former = valueOf(access::findFormerAccounts(li));
    REQUIRE(former.size() == 1);
    CHECK(former[0].userId == school.idOf(u"zhao"_s));
    CHECK(former[0].role == access::Role::teacher);
    CHECK(former[0].lastSeq == 1);
    CHECK(valueOf(findGaps(li)).empty());
    REQUIRE(valueOf(findReceived(li)).size() == 1);
    CHECK(valueOf(findReceived(li))[0].senderLogin == u"zhao"_s);
    CHECK(std::get<Observation>(valueOf(openLetter(li, id))) == test::observation());
    if (isRemoved)
        valueOf(access::addAccount(li, u"zhao"_s, access::Role::teacher, test::passphrase(), test::quickWork));
    // With the new key she goes on in the same chain.
    access::Session &again = school.as(u"zhao"_s);
    valueOf(sendHomeVisit(again, test::homeVisit()));
    const auto sent = valueOf(findSent(again));
    REQUIRE(sent.size() == 2);
    CHECK(std::none_of(sent.begin(), sent.end(), [](const SentLine &line) { return line.state == SentLine::missing; }));
    CHECK(valueOf(findGaps(again)).empty());
    CHECK(valueOf(findReceived(school.as(u"sun"_s))).size() == 2);
}

TEST_CASE("A role goes with the key that signed: what a counsellor sent is hers when her login has become a teacher's")
{
    School school;
    const QByteArray zhang = school.idOf(u"zhang"_s);
    const ItemId before = valueOf(sealItem(school.as(u"sun"_s), {u"x"_s, zhang, "from a counsellor"}));
    access::Session &li = school.as(u"li"_s);
    remove(li, u"sun"_s);
    valueOf(access::addAccount(li, u"sun"_s, access::Role::teacher, test::passphrase(), test::quickWork));
    const ItemId after = valueOf(sealItem(school.as(u"sun"_s), {u"x"_s, zhang, "from a teacher"}));
    access::Session &principal = school.as(u"zhang"_s);
    CHECK(valueOf(openVerified(principal, before)).author.role == access::Role::counsellor);
    CHECK(valueOf(openVerified(principal, after)).author.role == access::Role::teacher);
}

TEST_CASE("A row of a former account that the device key has not signed makes nobody a sender")
{
    School school;
    access::Session &teacher = school.as(u"zhao"_s);
    const crypto::SignKeys own = crypto::SignKeys::make();
    const QByteArray ghost(16, 'g');
    access::StoredFormerAccount row{{ghost, own.publicKey, access::Role::counsellor, 9, QByteArray(32, 'h')}, {}};
    row.signature = crypto::sign(QByteArray("XD former account v1"), own); // what a teacher can make
    valueOf(access::putFormerAccount(School::officeOf(teacher), row));
    row.signature = QByteArray(64, '\0');
    row.account.signPublicKey = crypto::SignKeys::make().publicKey;
    valueOf(access::putFormerAccount(School::officeOf(teacher), row));
    CHECK(valueOf(access::findFormerAccounts(teacher)).empty());
    const ItemId id = ItemId::make();
    plant(teacher, {{id, ghost, school.idOf(u"zhang"_s), u"x"_s, 1, 1}, QByteArray(32, '\0'), {}, QByteArray(300, 'b'), {}}, own);
    access::Session &principal = school.as(u"zhang"_s);
    CHECK(codeOf(openItem(principal, id)) == ErrorCode::VaultDamaged);
    REQUIRE(valueOf(findGaps(principal)).size() == 1);
    CHECK(valueOf(findGaps(principal))[0].senderUserId == ghost);
}

TEST_CASE("A genuine row that was altered counts no more")
{
    School school;
    valueOf(sendObservation(school.as(u"zhao"_s), test::observation()));
    remove(school.as(u"li"_s), u"zhao"_s);
    const QString change = GENERATE(u"role = 1"_s, u"last_seq = 2"_s, u"last_hash = zeroblob(32)"_s, u"user_id = zeroblob(16)"_s, u"sign_key = zeroblob(32)"_s);
    INFO(change.toStdString());
    access::Session &qian = school.as(u"qian"_s);
    School::change(qian, u"UPDATE former_account SET "_s + change);
    CHECK(valueOf(access::findFormerAccounts(qian)).empty());
    CHECK(valueOf(findGaps(qian)).size() == 1);
}

TEST_CASE("A signing key that was kept writes nothing into the chain after the end that was signed, nor in place of its last item")
{
    School school;
    access::Session &zhao = school.as(u"zhao"_s);
    const crypto::SignKeys kept = zhao.signKeys().clone();
    const ItemId last = valueOf(sendObservation(zhao, test::observation()));
    renew(school.as(u"li"_s), u"zhao"_s);
    access::Session &thief = school.as(u"qian"_s); // with the help of somebody who holds the key of the office
    const StoredItem genuine = valueOf(readItem(School::officeOf(thief), last));
    const Item &item = genuine.item;
    const ItemId forged = ItemId::make();
    SECTION("after it")
    {
        plant(thief, {{forged, item.senderUserId, counselRole, item.kind, item.timeMs, 2}, genuine.hash, {}, genuine.body, {}}, kept);
        CHECK(valueOf(findGaps(school.as(u"li"_s)))[0].seq == 2);
    }
    SECTION("in its place")
    {
        School::change(thief, u"DELETE FROM mailbox_item"_s);
        plant(thief, {{forged, item.senderUserId, counselRole, item.kind, item.timeMs, 1}, QByteArray(32, '\0'), {}, genuine.body, {}}, kept);
        CHECK(valueOf(findGaps(school.as(u"zhang"_s)))[0].seq == 1);
    }
    CHECK(codeOf(openLetter(school.as(u"li"_s), forged)) == ErrorCode::VaultDamaged);
}

TEST_CASE("A signing key that was kept replaces no older item either: what does not lead to the signed end is nobody's")
{
    School school;
    access::Session &zhao = school.as(u"zhao"_s);
    const crypto::SignKeys kept = zhao.signKeys().clone();
    const ItemId first = valueOf(sendObservation(zhao, test::observation()));
    const ItemId last = valueOf(sendObservation(zhao, test::observation()));
    renew(school.as(u"li"_s), u"zhao"_s);
    access::Session &thief = school.as(u"qian"_s);
    StoredItem stored = valueOf(readItem(School::officeOf(thief), first));
    School::change(thief, u"DELETE FROM mailbox_item WHERE seq = 1"_s);
    stored.item.timeMs += 1;
    plant(thief, stored, kept);
    access::Session &li = school.as(u"li"_s);
    CHECK(codeOf(openLetter(li, first)) == ErrorCode::VaultDamaged);
    CHECK(std::get<Observation>(valueOf(openLetter(li, last))) == test::observation());
    REQUIRE(valueOf(findReceived(li)).size() == 1);
    REQUIRE(valueOf(findGaps(li)).size() == 1);
    CHECK(valueOf(findGaps(li))[0].seq == 1);
}

TEST_CASE("A row that was planted behind a sender's last item does not become the signed end of her chain")
{
    School school;
    access::Session &zhao = school.as(u"zhao"_s);
    const ItemId genuine = valueOf(sendObservation(zhao, test::observation()));
    access::Session &thief = school.as(u"qian"_s);
    StoredItem stored = valueOf(readItem(School::officeOf(thief), genuine));
    const QByteArray hash = stored.hash;
    stored.item = {ItemId::make(), stored.item.senderUserId, counselRole, stored.item.kind, stored.item.timeMs, 2};
    stored.prevHash = hash;
    SECTION("signed by somebody else")
    {
        plant(thief, stored, crypto::SignKeys::make());
    }
    SECTION("with the hash and signature of the genuine one")
    {
        valueOf(insertItem(School::officeOf(thief), stored));
    }
    access::Session &li = school.as(u"li"_s);
    renew(li, u"zhao"_s);
    const auto former = valueOf(access::findFormerAccounts(li));
    REQUIRE(former.size() == 1);
    CHECK(former[0].lastSeq == 1);
    CHECK(former[0].lastHash == hash);
    CHECK(std::get<Observation>(valueOf(openLetter(li, genuine))) == test::observation());
}

TEST_CASE("The end of a former account's chain cannot be taken away unseen by anybody")
{
    School school;
    access::Session &zhao = school.as(u"zhao"_s);
    valueOf(sendObservation(zhao, test::observation()));
    valueOf(sendObservation(zhao, test::observation()));
    remove(school.as(u"li"_s), u"zhao"_s);
    School::change(school.as(u"qian"_s), u"DELETE FROM mailbox_item WHERE seq = 2"_s);
    const auto gaps = valueOf(findGaps(school.as(u"qian"_s)));
    REQUIRE(gaps.size() == 1);
    CHECK(gaps[0].seq == 1); // what leads to no signed end is vouched for by nobody
}

TEST_CASE("What a counsellor has read of a former account stays readable when the end of its chain is taken away")
{
    School school;
    access::Session &zhao = school.as(u"zhao"_s);
    const ItemId first = valueOf(sendObservation(zhao, test::observation()));
    valueOf(findReceived(school.as(u"li"_s)));
    valueOf(sendObservation(school.as(u"zhao"_s), test::observation()));
    remove(school.as(u"li"_s), u"zhao"_s);
    School::change(school.as(u"qian"_s), u"DELETE FROM mailbox_item WHERE seq = 2"_s);
    access::Session &li = school.as(u"li"_s);
    CHECK(std::get<Observation>(valueOf(openLetter(li, first))) == test::observation());
    REQUIRE(valueOf(findGaps(li)).size() == 1);
    CHECK(valueOf(findGaps(li))[0].seq == 2);
}

TEST_CASE("A removal that is asked for twice, or begun and given up, leaves a sender who is still one")
{
    School school;
    valueOf(sendObservation(school.as(u"zhao"_s), test::observation()));
    access::Session &li = school.as(u"li"_s);
    // As a crash between the row and the keyring leaves it.
    valueOf(access::rememberFormerAccount(li, *li.keyring().findUser(school.idOf(u"zhao"_s))));
    valueOf(sendObservation(school.as(u"zhao"_s), test::observation()));
    access::Session &again = school.as(u"li"_s);
    CHECK(valueOf(findGaps(again)).empty());
    CHECK(valueOf(findReceived(again)).size() == 2);
    remove(again, u"zhao"_s);
    REQUIRE(valueOf(access::findFormerAccounts(again)).size() == 1);
    CHECK(valueOf(access::findFormerAccounts(again))[0].lastSeq == 2);
    CHECK(valueOf(findGaps(again)).empty());
}

TEST_CASE("After a recovery with two sheets the mailbox is read as before")
{
    School school;
    const ItemId id = valueOf(sendObservation(school.as(u"zhao"_s), test::observation()));
    school.leave();
    access::RecoveryDraft draft{school.site.folder(), {}, {}, u"chen"_s, test::passphrase(), test::quickWork};
    draft.one = school.site.recovery().shares[0].secret.clone();
    draft.other = school.site.recovery().shares[1].secret.clone();
    const auto chen = valueOf(access::recoverSite(draft, test::morning()));
    CHECK(valueOf(findGaps(*chen)).empty());
    CHECK(std::get<Observation>(valueOf(openLetter(*chen, id))) == test::observation());
}
