// Round trips: what goes into a bundle comes out of it, for each recipient, padded or not, of one or more chunks.
#include "tests/core/exchange/sample_bundle.h"
#include "tests/support/say.h"

#include "core/exchange/enrolment.h"

using namespace sample;

TEST_CASE("A report comes back as it went in, for each of its recipients")
{
    const QByteArray file = report(7);
    const ContainerHeader header = valueOf(readHeader(file));
    CHECK(header.type == BundleType::report);
    CHECK(header.isPadded);
    CHECK(header.bundleId == QByteArray(16, 'i'));
    CHECK(header.streamId == QByteArray(16, 't'));
    CHECK(header.senderId == senderIdOf(senderKeys().publicKey));
    CHECK(header.seq == 1);
    CHECK(header.recipients.size() == 2);
    CHECK(header.headerLen == 412); // bundle.md: two recipients
    CHECK(fileNameOf(header) == u"XD_%1_1.xdb"_s.arg(QString::fromLatin1(header.senderId.toHex().first(6))));

    for (const crypto::BoxKeys &keys : {officer(), recovery()}) {
        const Bundle bundle = valueOf(readBundle(file, header, senderKeys().publicKey, keys));
        CHECK(bundle.records == cells(7));
        CHECK(bundle.manifest.from == manifest().from);
        CHECK(bundle.manifest.counts == KindCounts{{u"cell"_s, 7}});
        CHECK(bundle.manifest.journal == manifest().journal);
        CHECK(bundle.manifest.to.size() == 2);
        CHECK(bundle.fileHash == fileHashOf(file));
        CHECK(valueOf(Cell::fromRecord(bundle.records[2])) == cell(2));
    }
}

TEST_CASE("Nothing of the content and no name stands in the clear")
{
    const QByteArray file = report(7);
    for (const QByteArray &secret : {u"示例第一中学"_s.toUtf8(), QByteArray("3301060001"), QByteArray("bands-by-grade"), QByteArray("cell")})
        CHECK_FALSE(file.contains(secret));
}

TEST_CASE("Two bundles of the same content share no sealed byte run, yet both read the same")
{
    const QByteArray one = report(3);
    const QByteArray other = report(3);
    CHECK(one.size() == other.size());
    CHECK(one.sliced(412, 64) != other.sliced(412, 64));
    CHECK(valueOf(read(one)).records == valueOf(read(other)).records);
}

TEST_CASE("A bundle of several chunks comes back, with or without padding")
{
    for (const bool isPadded : {true, false}) {
        for (const int count : {0, 1, 700, 2400}) {
            ContainerDraft with = draft();
            with.isPadded = isPadded;
            const QByteArray file = report(count, with);
            const ContainerHeader header = valueOf(readHeader(file));
            CHECK(header.isPadded == isPadded);
            CHECK(file.size() == header.headerLen + header.plainLen + 17 * ((header.plainLen + 65535) / 65536) + 64);
            CHECK(valueOf(read(file)).records == cells(count));
        }
    }
}

TEST_CASE("A payload of exactly whole chunks ends with a full last chunk")
{
    // Grow one text until the payload without padding is exactly two chunks.
    ContainerDraft with = draft();
    with.isPadded = false;
    const auto fileWith = [&](qsizetype letters) {
        const Record record = makeRecord(idOf(1), 1, u"text"_s, {{u"x"_s, QString(letters, u'x')}});
        return *writeBundle(with, manifest(), {record}, senderKeys(), recipients());
    };
    const qsizetype missing = 2 * 65536 - qsizetype(valueOf(readHeader(fileWith(100'000))).plainLen);
    const QByteArray file = fileWith(100'000 + missing);
    CHECK(valueOf(readHeader(file)).plainLen == 2 * 65536);
    CHECK(valueOf(read(file)).records.size() == 1);
}

TEST_CASE("Place in the stream, trust root and foreign extensions travel in the header")
{
    ContainerDraft with = draft();
    with.seq = 7;
    with.baseSeq = 5;
    with.prevHash = QByteArray(32, 'p');
    with.rootHash = QByteArray(32, 'r');
    with.extensions = {{0x0007, "later"}, {0x0007, ""}};
    const ContainerHeader header = valueOf(readHeader(report(1, with)));
    CHECK(header.seq == 7);
    CHECK(header.baseSeq == 5);
    CHECK(header.prevHash == with.prevHash);
    CHECK(header.rootHash == with.rootHash);
    CHECK(header.extensions == with.extensions);
    CHECK(codeOf(publicKeysIn(header).map([](const PublicKeys &) {})) == ErrorCode::BundleWrongType);
}

TEST_CASE("An enrolment request can be read by anybody and carries its keys")
{
    const Enrolment enrolment{manifest().from, senderKeys().publicKey, senderBox().publicKey, 1, 5, {}};
    const QByteArray file = valueOf(writeDocuments(draft(BundleType::enrolment), manifest(), {enrolment.toCbor()}, senderKeys(), {},
                                                  senderBox().publicKey));
    const ContainerHeader header = valueOf(readHeader(file));
    CHECK(header.recipients.empty());
    CHECK(valueOf(publicKeysIn(header)).boxPk == senderBox().publicKey);
    const Bundle bundle = valueOf(readPublicBundle(file, header));
    CHECK(valueOf(Enrolment::fromCbor(bundle.documents.at(0))) == enrolment);
    CHECK(valueOf(expectType(header, BundleType::enrolment).map([] { return true; })));
    CHECK(codeOf(expectType(header, BundleType::trustRoot)) == ErrorCode::BundleWrongType);
    CHECK(codeOf(readPublicBundle(report(1), valueOf(readHeader(report(1)))).map([](const Bundle &) {})) == ErrorCode::BundleWrongType);
}
