#include "tests/core/exchange/sample_bundle.h"
#include "tests/support/say.h"

#include <QtEndian>

using namespace sample;

namespace {

QByteArray frame(char kind, const QByteArray &body)
{
    QByteArray head(5, kind);
    qToBigEndian(quint32(body.size()), head.data());
    return head + body;
}
QByteArray ended(const QByteArray &frames, quint64 count)
{
    QByteArray body(8, '\0');
    qToBigEndian(count, body.data());
    return frames + frame(9, body + crypto::blake2b(32, {frames}));
}
ErrorCode codeOfFrames(const QByteArray &payload, bool isPadded = false)
{
    return codeOf(readFrames(payload, isPadded));
}

} // namespace

TEST_CASE("Padmé rounds to few lengths and adds at most an eighth")
{
    const std::vector<std::pair<qint64, qint64>> known{{1, 1}, {2, 2}, {9, 10}, {100, 104}, {1000, 1024}, {65'536, 65'536},
                                                       {65'537, 67'584}, {1'000'001, 1'015'808}};
    for (const auto &[length, padded] : known)
        CHECK(paddedLength(length) == padded);
    for (qint64 length = 1; length < 20'000; ++length) {
        const qint64 padded = paddedLength(length);
        REQUIRE(padded >= length);
        REQUIRE((padded - length) * 8 <= length);
        REQUIRE(paddedLength(padded) == padded);
    }
}

TEST_CASE("Frames come back in their order")
{
    for (const bool isPadded : {true, false}) {
        FrameWriter writer;
        REQUIRE(writer.add(FrameKind::manifest, "m"));
        REQUIRE(writer.add(FrameKind::record, "one"));
        REQUIRE(writer.add(FrameKind::blobPart, ""));
        REQUIRE(writer.add(FrameKind::record, "two"));
        const QByteArray payload = std::move(writer).finish(isPadded);
        const auto frames = valueOf(readFrames(payload, isPadded));
        REQUIRE(frames.size() == 4);
        CHECK(frames[0].body == QByteArrayView("m"));
        CHECK(frames[1].body == QByteArrayView("one"));
        CHECK(frames[2].kind == FrameKind::blobPart);
        CHECK(frames[3].body == QByteArrayView("two"));
    }
}

TEST_CASE("Frames that break a rule are refused")
{
    const QByteArray manifestFrame = frame(1, "m");
    const QByteArray good = ended(manifestFrame + frame(2, "r"), 2);
    REQUIRE(readFrames(good, false));
    for (qsizetype size = 0; size < good.size(); ++size)
        CHECK(codeOfFrames(good.first(size)) == ErrorCode::BundleMalformed);
    CHECK(codeOfFrames(good + '\0') == ErrorCode::BundleMalformed);                             // padding not announced
    CHECK(codeOfFrames(good, true) == ErrorCode::BundleMalformed);                              // announced, not there
    CHECK(codeOfFrames(ended({}, 0)) == ErrorCode::BundleMalformed);                            // no manifest
    CHECK(codeOfFrames(ended(frame(2, "r") + manifestFrame, 2)) == ErrorCode::BundleMalformed); // not first
    CHECK(codeOfFrames(ended(manifestFrame + manifestFrame, 2)) == ErrorCode::BundleMalformed); // twice
    CHECK(codeOfFrames(ended(manifestFrame + frame(4, "?"), 2)) == ErrorCode::BundleMalformed); // unknown kind
    CHECK(codeOfFrames(ended(manifestFrame, 2)) == ErrorCode::BundleMalformed);                 // wrong count
    CHECK(codeOfFrames(ended(manifestFrame, 1).replace("m", "n")) == ErrorCode::BundleMalformed); // wrong hash
    CHECK(codeOfFrames(good + good) == ErrorCode::BundleMalformed);
    CHECK(codeOfFrames(manifestFrame + frame(9, "short")) == ErrorCode::BundleMalformed);
    CHECK(codeOfFrames(ended(manifestFrame + frame(2, QByteArray(1024 * 1024 + 1, 'x')), 2)) == ErrorCode::BundleMalformed);
    CHECK(readFrames(ended(manifestFrame + frame(2, QByteArray(1024 * 1024, 'x')), 2), false));
    QByteArray notZero = good.leftJustified(paddedLength(good.size()), '\0');
    REQUIRE(readFrames(notZero, true));
    notZero.back() = 'x';
    CHECK(codeOfFrames(notZero, true) == ErrorCode::BundleMalformed);
}

TEST_CASE("Genuine contents that break the format are refused as malformed, contradictions as forged")
{
    const auto codeOfPayload = [](const Manifest &with, const QByteArray &record) {
        FrameWriter frames;
        REQUIRE(frames.add(FrameKind::manifest, with.encode()));
        REQUIRE(frames.add(FrameKind::record, record));
        return codeOf(read(*writeContainer(draft(), std::move(frames).finish(), senderKeys(), recipients())));
    };
    const Record record = cell(1).toRecord();
    Manifest right = manifest();
    right.to = {recipientIdOf(officer().publicKey), recipientIdOf(recovery().publicKey)};
    const Tally tally = valueOf(tallyOf({record}));
    right.counts = tally.counts;
    right.digests = tally.digests;

    Manifest wrong = right;
    wrong.counts[u"cell"_s] = 2;
    CHECK(codeOfPayload(wrong, record.encoding) == ErrorCode::BundleMalformed);
    wrong = right;
    wrong.digests[u"cell"_s] = QByteArray(32, 'd');
    CHECK(codeOfPayload(wrong, record.encoding) == ErrorCode::BundleMalformed);
    CHECK(codeOfPayload(right, cell(2).toRecord().encoding) == ErrorCode::BundleMalformed);
    CHECK(codeOfPayload(right, "\x18\x00") == ErrorCode::BundleMalformed);
    CHECK(codeOfPayload(right, cbor::encode(cbor::Map{{u"t"_s, u"cell"_s}})) == ErrorCode::BundleMalformed);
    wrong = right;
    wrong.to.pop_back();
    CHECK(codeOfPayload(wrong, record.encoding) == ErrorCode::BundleForged);
    wrong = right;
    wrong.type = BundleType::feedback;
    CHECK(codeOfPayload(wrong, record.encoding) == ErrorCode::BundleForged);
    CHECK(codeOf(writeBundle(draft(), manifest(), {record, record}, senderKeys(), recipients())) == ErrorCode::BundleMalformed);
}
