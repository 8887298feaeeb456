// The typed values of bundle.md §6: what they encode to, that they come back, and what is refused.
#include "tests/core/exchange/sample_bundle.h"
#include "tests/support/say.h"

#include "core/crypto/fingerprint.h"
#include "core/exchange/enrolment.h"
#include "core/exchange/receipt.h"
#include "core/exchange/sent_revisions.h"
#include "core/exchange/trust_root.h"

using namespace sample;

namespace {

cbor::Value withKey(const cbor::Value &value, const QString &key, const cbor::Value &entry)
{
    cbor::Map map = *value.asMap();
    map.insert_or_assign(key, entry);
    return map;
}
cbor::Value withoutKey(const cbor::Value &value, const QString &key)
{
    cbor::Map map = *value.asMap();
    map.erase(key);
    return map;
}

crypto::SignKeys rootKey(char fill)
{
    return crypto::SignKeys::fromSeed(seed(fill));
}

TrustRoot root()
{
    TrustRoot root;
    root.site = {u"330106"_s, u"示例区"_s, PartyKind::district, {}};
    root.keys = {rootKey('1').publicKey};
    root.sign = {rootKey('d').publicKey};
    root.box = {{recipientIdOf(officer().publicKey), officer().publicKey, u"officer"_s}};
    root.members = {{manifest().from, senderKeys().publicKey, senderBox().publicKey, 1, 1, MemberStatus::active, 0, {}}};
    root.packs = {{u"phq-9"_s, u"1"_s}};
    root.expiresMs = 1'900'000'000'000;
    root.signWith(rootKey('1'));
    return root;
}
TrustRoot next(TrustRoot root)
{
    ++root.version;
    root.signatures.clear();
    root.signWith(rootKey('1'));
    return root;
}

} // namespace

TEST_CASE("A manifest comes back and keeps keys that it does not know")
{
    Manifest written = manifest();
    written.to = {recipientIdOf(officer().publicKey)};
    written.counts = {{u"cell"_s, 3}, {u"later-kind"_s, 1}};
    written.digests = {{u"cell"_s, QByteArray(32, 'x')}};
    written.others = {{u"later"_s, cbor::Array{1, u"two"_s}}};
    written.from.others = {{u"phone"_s, 7}};
    CHECK(valueOf(Manifest::decode(written.encode())) == written);
}

TEST_CASE("A manifest with a key missing, of another type or out of range is refused")
{
    const cbor::Value good = valueOf(cbor::decode(manifest().encode()));
    const auto codeOfManifest = [](const cbor::Value &value) { return codeOf(Manifest::decode(cbor::encode(value))); };
    for (const auto &entry : *good.asMap()) {
        CAPTURE(entry.first);
        CHECK(codeOfManifest(withoutKey(good, entry.first)) == ErrorCode::BundleMalformed);
        CHECK(codeOfManifest(withKey(good, entry.first, cbor::Value())) == ErrorCode::BundleMalformed);
    }
    CHECK(codeOfManifest(withKey(good, u"level"_s, 4)) == ErrorCode::BundleMalformed);
    CHECK(codeOfManifest(withKey(good, u"level"_s, 0)) == ErrorCode::BundleMalformed);
    CHECK(codeOfManifest(withKey(good, u"created"_s, -1)) == ErrorCode::BundleMalformed);
    CHECK(codeOfManifest(withKey(good, u"basis"_s, cbor::Array{1})) == ErrorCode::BundleMalformed);
    CHECK(codeOfManifest(withKey(good, u"to"_s, cbor::Array{QByteArray(15, 'x')})) == ErrorCode::BundleMalformed);
    CHECK(codeOfManifest(withKey(good, u"period"_s, cbor::Map{{u"from"_s, u"2026-10-01"_s}, {u"to"_s, u"2026-09-30"_s}})) == ErrorCode::BundleMalformed);
    CHECK(codeOfManifest(withKey(good, u"period"_s, cbor::Map{{u"from"_s, u"2026-10-1"_s}, {u"to"_s, u"2026-12-31"_s}})) == ErrorCode::BundleMalformed);
    CHECK(codeOfManifest(withKey(good, u"v"_s, 2)) == ErrorCode::BundleTooNew);
    CHECK(codeOfManifest(cbor::Array{}) == ErrorCode::BundleMalformed);
}

TEST_CASE("A cell comes back; a protected number must not be there")
{
    for (int i = 0; i < 6; ++i)
        CHECK(valueOf(Cell::fromRecord(valueOf(Record::decode(cell(i).toRecord().encoding)))) == cell(i));
    Cell leaking = cell(0);
    leaking.isShown = false;
    CHECK(codeOf(Cell::fromRecord(leaking.toRecord())) == ErrorCode::BundleMalformed);
    Cell later = cell(0);
    later.others = {{u"unit"_s, u"%"_s}};
    CHECK(valueOf(Cell::fromRecord(later.toRecord())) == later);
    CHECK(codeOf(Cell::fromRecord(makeRecord(idOf(1), 1, u"cell"_s, {{u"table"_s, u"x"_s}}))) == ErrorCode::BundleMalformed);
    CHECK(codeOf(Cell::fromRecord(makeRecord(idOf(1), 1, u"other"_s, cell(1).toRecord().fields()))) == ErrorCode::BundleMalformed);
}

TEST_CASE("An indicator value comes back")
{
    const IndicatorValue value{idOf(1), 2, u"moe-2023"_s, u"3.1"_s, 17, std::nullopt, 2, {}};
    CHECK(valueOf(IndicatorValue::fromRecord(value.toRecord())) == value);
    cbor::Map fields = value.toRecord().fields();
    fields[u"met"_s] = 4;
    CHECK(codeOf(IndicatorValue::fromRecord(makeRecord(idOf(1), 2, u"indicator"_s, fields))) == ErrorCode::BundleMalformed);
}

TEST_CASE("A kind that this version does not know is kept as it came")
{
    const Record later = makeRecord(idOf(9), 3, u"later"_s, {{u"x"_s, cbor::Array{1, 2}}});
    const QByteArray file = *writeBundle(draft(), manifest(), {later, cell(1).toRecord()}, senderKeys(), recipients());
    const Bundle bundle = valueOf(read(file));
    CHECK(bundle.records.front() == later);
    CHECK(bundle.manifest.counts == KindCounts{{u"cell"_s, 1}, {u"later"_s, 1}});
}

TEST_CASE("The digest of a kind does not depend on the order of the records")
{
    std::vector<Record> records = cells(20);
    const Tally before = valueOf(tallyOf(records));
    std::reverse(records.begin(), records.end());
    CHECK(valueOf(tallyOf(records)).digests == before.digests);
    records[3] = cell(15).toRecord();
    CHECK(codeOf(tallyOf(records).map([](const Tally &) {})) == ErrorCode::BundleMalformed); // id 15 is there already
    records[3] = cell(21).toRecord();
    CHECK(valueOf(tallyOf(records)).digests != before.digests);
}

TEST_CASE("Many records come into the order of kind and id, also where ids begin alike")
{
    std::vector<Record> records;
    for (int i = 0; i < 500; ++i) {
        QByteArray id(16, 'a');
        id[i % 4 == 0 ? 15 : 0] = char(i * 37); // above 127, too: bytes are not signed
        id[8] = char(i % 256);
        id[9] = char(i / 256);
        records.push_back(makeRecord(id, i, i % 3 == 0 ? u"indicator"_s : i % 7 == 0 ? u""_s : u"cell"_s, {}));
    }
    std::vector<const Record *> sorted = pointersTo(records);
    std::sort(sorted.begin(), sorted.end(), isInOrder);
    std::vector<const Record *> put = pointersTo(records);
    putInOrder(put);
    CHECK(put == sorted);
    putInOrder(put);
    CHECK(put == sorted);
}

TEST_CASE("The revisions that a bundle carried are packed kind by kind, and come back")
{
    const std::vector<Record> records{makeRecord(idOf(1), 7, u"cell"_s, {}), makeRecord(idOf(2), 256, u"cell"_s, {}),
                                      makeRecord(idOf(1), 1, u"later"_s, {})};
    const QByteArray packed = packRevisions(pointersTo(records));
    CHECK(packed == QByteArray("\x04" "cell\0\0\0\x02", 9) + idOf(1) + QByteArray("\0\0\0\0\0\0\0\x07", 8) + idOf(2)
                        + QByteArray("\0\0\0\0\0\0\x01\0", 8) + QByteArray("\x05" "later\0\0\0\x01", 10) + idOf(1)
                        + QByteArray("\0\0\0\0\0\0\0\x01", 8));
    Revisions revisions;
    valueOf(addRevisions(revisions, packed));
    CHECK(revisions == Revisions{{{u"cell"_s, idOf(1)}, 7}, {{u"cell"_s, idOf(2)}, 256}, {{u"later"_s, idOf(1)}, 1}});
    for (qsizetype size = 1; size < packed.size(); ++size) {
        if (size != 9 + 2 * 24) // where the first kind ends
            CHECK(codeOf(addRevisions(revisions, packed.first(size))) == ErrorCode::VaultDamaged);
    }
    CHECK(packRevisions({}).isEmpty());
}

TEST_CASE("A receipt comes back")
{
    Receipt receipt{QByteArray(16, 's'), 4, QByteArray(32, 'h'), {{u"cell"_s, 12}}, {{idOf(1), u"OutOfRange"_s}},
                    {{u"cell"_s, QByteArray(32, 'd')}}, QByteArray(32, 'j'), 3, {{u"later"_s, 1}}};
    CHECK(valueOf(Receipt::fromCbor(receipt.toCbor())) == receipt);
    const cbor::Value good = receipt.toCbor();
    for (const QString &key : {u"v"_s, u"stream"_s, u"seq"_s, u"hash"_s, u"taken"_s, u"refused"_s, u"digests"_s, u"journal"_s, u"root"_s})
        CHECK(codeOf(Receipt::fromCbor(withoutKey(good, key))) == ErrorCode::BundleMalformed);
    CHECK(codeOf(Receipt::fromCbor(withKey(good, u"v"_s, 2))) == ErrorCode::BundleTooNew);
    CHECK(codeOf(Receipt::fromCbor(withKey(good, u"refused"_s, cbor::Array{1}))) == ErrorCode::BundleMalformed);
}

TEST_CASE("An enrolment comes back, and its fingerprint is that of its two keys")
{
    const Enrolment enrolment{manifest().from, senderKeys().publicKey, senderBox().publicKey, 1, 77, {}};
    CHECK(valueOf(Enrolment::fromCbor(enrolment.toCbor())) == enrolment);
    CHECK(enrolment.fingerprint() == crypto::fingerprintDigits({senderKeys().publicKey, senderBox().publicKey}));
    for (const QString &key : {u"v"_s, u"site"_s, u"sign_pk"_s, u"box_pk"_s, u"epoch"_s, u"created"_s})
        CHECK(codeOf(Enrolment::fromCbor(withoutKey(enrolment.toCbor(), key))) == ErrorCode::BundleMalformed);
    CHECK(codeOf(Enrolment::fromCbor(withKey(enrolment.toCbor(), u"site"_s, cbor::Map{{u"code"_s, u"1"_s}, {u"name"_s, u""_s}, {u"kind"_s, u"moon"_s}})))
          == ErrorCode::BundleMalformed);
}

TEST_CASE("A trust root comes back signed, and any change of it breaks the signature")
{
    const TrustRoot good = root();
    CHECK(good.isSigned());
    const TrustRoot back = valueOf(TrustRoot::fromCbor(valueOf(cbor::decode(cbor::encode(good.toCbor())))));
    CHECK(back == good);
    CHECK(back.isSigned());
    CHECK(back.hash() == good.hash());
    CHECK(good.memberWithSender(senderIdOf(senderKeys().publicKey)) == &good.members.front());
    CHECK(good.memberWithSender(QByteArray(16, 'x')) == nullptr);
    CHECK(good.fingerprint() == crypto::fingerprintDigits({good.sign[0], good.box[0].pk, good.keys[0]}));

    TrustRoot changed = good;
    changed.members[0].level = 3;
    CHECK_FALSE(changed.isSigned());
    changed = good;
    changed.others = {{u"later"_s, 1}};
    CHECK_FALSE(changed.isSigned());
    changed = good;
    changed.signatures.clear();
    CHECK_FALSE(changed.isSigned());
}

TEST_CASE("The same key signing twice is one signature")
{
    TrustRoot two = root();
    two.keys.push_back(rootKey('2').publicKey);
    two.threshold = 2;
    two.signatures.clear();
    two.signWith(rootKey('1'));
    two.signWith(rootKey('1'));
    CHECK_FALSE(two.isSigned());
    two.signWith(rootKey('2'));
    CHECK(two.isSigned());
}

TEST_CASE("A trust root follows only the one just before it, under the same root key")
{
    const TrustRoot first = root();
    const TrustRoot second = next(first);
    CHECK(second.checkFollows(first));
    CHECK(codeOf(first.checkFollows(first)) == ErrorCode::Refused);
    CHECK(codeOf(first.checkFollows(second)) == ErrorCode::Refused);
    CHECK(codeOf(next(second).checkFollows(first)) == ErrorCode::BundleGap);
    TrustRoot usurped = second;
    usurped.keys = {rootKey('9').publicKey};
    usurped.signatures.clear();
    usurped.signWith(rootKey('9'));
    CHECK(usurped.isSigned());
    CHECK(codeOf(usurped.checkFollows(first)) == ErrorCode::BundleForged);
    TrustRoot ofAnother = second;
    ofAnother.site.code = u"330107"_s;
    ofAnother.signatures.clear();
    ofAnother.signWith(rootKey('1'));
    CHECK(codeOf(ofAnother.checkFollows(first)) == ErrorCode::BundleForged);
}

TEST_CASE("A trust root with doubled keys, no keys or a threshold beyond its keys is refused")
{
    const cbor::Value good = root().toCbor();
    const QByteArray key = rootKey('1').publicKey;
    const auto codeWith = [&](const QString &name, const cbor::Value &value) { return codeOf(TrustRoot::fromCbor(withKey(good, name, value))); };
    CHECK(codeWith(u"keys"_s, cbor::Array{key, key}) == ErrorCode::BundleMalformed);
    CHECK(codeWith(u"keys"_s, cbor::Array{}) == ErrorCode::BundleMalformed);
    CHECK(codeWith(u"keys"_s, cbor::Array{QByteArray(31, 'k')}) == ErrorCode::BundleMalformed);
    CHECK(codeWith(u"threshold"_s, 2) == ErrorCode::BundleMalformed);
    CHECK(codeWith(u"threshold"_s, 0) == ErrorCode::BundleMalformed);
    CHECK(codeWith(u"version"_s, 0) == ErrorCode::BundleMalformed);
    CHECK(codeWith(u"box"_s, cbor::Array{}) == ErrorCode::BundleMalformed);
    CHECK(codeWith(u"v"_s, 2) == ErrorCode::BundleTooNew);
    TrustRoot doubled = root();
    doubled.members.push_back(doubled.members.front());
    CHECK(codeOf(TrustRoot::fromCbor(doubled.toCbor()).map([](const TrustRoot &) {})) == ErrorCode::BundleMalformed);
    TrustRoot misnamed = root();
    misnamed.box[0].id = QByteArray(16, 'x');
    CHECK(codeOf(TrustRoot::fromCbor(misnamed.toCbor()).map([](const TrustRoot &) {})) == ErrorCode::BundleMalformed);
}

TEST_CASE("A member with a status that this version does not know has no right to send")
{
    cbor::Value good = root().toCbor();
    cbor::Array members = *good.find(u"members"_s)->asArray();
    members[0] = withKey(members[0], u"status"_s, u"paused"_s);
    CHECK(valueOf(TrustRoot::fromCbor(withKey(good, u"members"_s, members))).members[0].status == MemberStatus::revoked);
}
