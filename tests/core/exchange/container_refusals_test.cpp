// S1 and S3 in small: every flipped, missing and added byte is refused with a stable class and releases nothing; S2:
// also where whoever changed it can sign. And each rule of the header by itself.
#include "tests/core/exchange/sample_bundle.h"
#include "tests/support/say.h"

#include "core/exchange/enrolment.h"

#include <QtEndian>

using namespace sample;

namespace {

// The class that a flip of this byte must have, as container.h promises.
ErrorCode expectedClass(qsizetype at, char flipped)
{
    if (at < 4)
        return ErrorCode::BundleWrongType;
    if (at == 8 || at == 9 || at == 12 || at == 13)
        return ErrorCode::BundleTooNew;
    if (at == 14) {
        const auto type = quint8(flipped);
        return type >= 1 && type <= 8 && type != 7 ? ErrorCode::BundleDamaged : ErrorCode::BundleWrongType;
    }
    if (at >= 24 && at < 29) // beyond the 64 MiB of a report
        return ErrorCode::BundleTooLarge;
    if (at >= 48 && at < 64)
        return ErrorCode::BundleUnknownSender;
    return ErrorCode::BundleDamaged;
}

QByteArray withByte(QByteArray file, qsizetype at, char value)
{
    file[at] = value;
    return file;
}
template <class Int>
QByteArray withNumber(QByteArray file, qsizetype at, Int value)
{
    qToBigEndian(value, file.data() + at);
    return file;
}

ErrorCode codeOfReading(QByteArrayView file)
{
    return codeOf(read(file));
}

} // namespace

TEST_CASE("Every flipped bit of a small bundle is refused with the class of its place")
{
    const QByteArray file = report(2);
    REQUIRE(read(file));
    for (qsizetype at = 0; at < file.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            const char flipped = char(file[at] ^ (1 << bit));
            const auto refused = read(withByte(file, at, flipped));
            INFO("byte " << at << " bit " << bit);
            REQUIRE_FALSE(refused.has_value());
            if (at == 28 && refused.error().code == ErrorCode::BundleDamaged)
                continue; // 16 MiB more or less: within the limit, but not the size of the file
            REQUIRE(refused.error().code == expectedClass(at, flipped));
        }
    }
}

TEST_CASE("Every flipped byte of a bundle of several chunks is refused")
{
    const QByteArray file = report(700);
    REQUIRE(file.size() > 65'536);
    for (qsizetype at = 412; at < file.size(); at += 61)
        REQUIRE(codeOfReading(withByte(file, at, char(file[at] ^ 0x40))) == ErrorCode::BundleDamaged);
}

TEST_CASE("Every truncation and everything appended is refused as damage")
{
    const QByteArray file = report(2);
    for (qsizetype size = 0; size < file.size(); ++size)
        REQUIRE(codeOfReading(file.first(size)) == (size < 4 ? ErrorCode::BundleWrongType : ErrorCode::BundleDamaged));
    for (int more = 1; more <= 300; ++more) {
        REQUIRE(codeOfReading(file + QByteArray(more, '\0')) == ErrorCode::BundleDamaged);
        REQUIRE(codeOfReading(file + file.first(more)) == ErrorCode::BundleDamaged);
    }
}

TEST_CASE("A chunk swapped, doubled or dropped is refused even if the header and the signature are made to fit")
{
    ContainerDraft with = draft();
    with.isPadded = false;
    const QByteArray file = report(2400, with);
    const ContainerHeader header = valueOf(readHeader(file));
    REQUIRE(header.plainLen > 2 * 65'536);
    constexpr qsizetype chunk = 65'536 + 17;
    const qsizetype start = qsizetype(header.headerLen);
    const QByteArray first = file.sliced(start, chunk);
    const QByteArray second = file.sliced(start + chunk, chunk);
    const QByteArray rest = file.sliced(start + 2 * chunk);
    REQUIRE(read(signedAnew(file.first(start) + first + second + rest)));

    CHECK(codeOfReading(signedAnew(file.first(start) + second + first + rest)) == ErrorCode::BundleDamaged);
    const auto resized = [&](qint64 by) { return withNumber<quint64>(file.first(start), 24, quint64(header.plainLen + by)); };
    CHECK(codeOfReading(signedAnew(resized(65'536) + first + first + second + rest)) == ErrorCode::BundleForged);
    CHECK(codeOfReading(signedAnew(resized(-65'536) + first + rest)) == ErrorCode::BundleForged);
}

TEST_CASE("Without the help of the signature every flipped byte is still refused")
{
    const QByteArray file = report(2);
    const qsizetype payload = qsizetype(valueOf(readHeader(file)).headerLen);
    for (qsizetype at = 0; at < file.size() - 64; ++at) {
        const auto refused = read(signedAnew(withByte(file, at, char(file[at] ^ 1))));
        INFO("byte " << at);
        REQUIRE_FALSE(refused.has_value());
        if (at >= payload)
            REQUIRE(refused.error().code == ErrorCode::BundleDamaged);
        else if (at >= 164)
            REQUIRE((refused.error().code == ErrorCode::BundleForged || (at < 164 + 16 && refused.error().code == ErrorCode::BundleNotForUs)));
    }
}

TEST_CASE("A bundle for others stays closed, and so does one of another sender")
{
    const QByteArray file = report(2);
    const ContainerHeader header = valueOf(readHeader(file));
    CHECK(codeOf(readBundle(file, header, senderKeys().publicKey, crypto::BoxKeys::make())) == ErrorCode::BundleNotForUs);
    CHECK(codeOf(readBundle(file, header, crypto::SignKeys::make().publicKey, officer())) == ErrorCode::BundleUnknownSender);
    CHECK(codeOf(readBundle(file, header, QByteArray(), officer())) == ErrorCode::BundleUnknownSender);
}

TEST_CASE("One enrolled school cannot put its name on the bundle of another")
{
    QByteArray file = report(2);
    const crypto::SignKeys thief = crypto::SignKeys::make();
    file.replace(48, 16, senderIdOf(thief.publicKey));
    file.chop(64);
    file += crypto::sign(QByteArray("XDB1 signature v1\0", 18) + crypto::blake2b(64, {file}), thief);
    CHECK(codeOf(readBundle(file, valueOf(readHeader(file)), thief.publicKey, officer())) == ErrorCode::BundleForged);
}

TEST_CASE("Each rule of the header is refused by itself, though signed")
{
    const QByteArray file = report(2);
    const auto codeWith = [&](auto value, qsizetype at) { return codeOf(readHeader(signedAnew(withNumber(file, at, value)))); };
    CHECK(codeOf(readHeader(QByteArray("%PDF-1.7\n").leftJustified(4000))) == ErrorCode::BundleWrongType);
    CHECK(codeOf(readHeader({})) == ErrorCode::BundleWrongType);
    CHECK(codeOf(readHeader(QByteArray(file).replace("\r\n", "\n"))) == ErrorCode::BundleDamaged); // text mode
    CHECK(codeWith(quint16(2), 8) == ErrorCode::BundleTooNew);
    CHECK(codeWith(quint16(0x0101), 12) == ErrorCode::BundleTooNew);
    CHECK(codeWith(quint8(0), 14) == ErrorCode::BundleWrongType);
    CHECK(codeWith(quint8(7), 14) == ErrorCode::BundleWrongType);
    CHECK(codeWith(quint8(9), 14) == ErrorCode::BundleWrongType);
    CHECK(codeWith(quint8(3), 14) == ErrorCode::BundleDamaged); // public, with recipients
    CHECK(codeWith(quint8(1), 15) == ErrorCode::BundleDamaged);
    CHECK(codeWith(quint32(413), 16) == ErrorCode::BundleDamaged);
    CHECK(codeWith(quint32(3), 20) == ErrorCode::BundleDamaged);
    CHECK(codeWith(quint64(0), 24) == ErrorCode::BundleDamaged);
    CHECK(codeWith(quint64(64 << 20), 24) == ErrorCode::BundleDamaged);
    CHECK(codeWith(quint64((64 << 20) + 1), 24) == ErrorCode::BundleTooLarge);
    CHECK(codeWith(~quint64(0), 24) == ErrorCode::BundleTooLarge);
    CHECK(codeWith(quint64(0), 80) == ErrorCode::BundleDamaged);
    CHECK(codeWith(~quint64(0), 80) == ErrorCode::BundleDamaged);
    CHECK(codeWith(quint64(1), 88) == ErrorCode::BundleDamaged);
    CHECK(codeWith(quint8(1), 96) == ErrorCode::BundleDamaged);
    CHECK(codeWith(quint16(0), 160) == ErrorCode::BundleDamaged);
    CHECK(codeWith(quint16(17), 160) == ErrorCode::BundleDamaged);
    CHECK(codeWith(quint16(4097), 162) == ErrorCode::BundleDamaged);
    CHECK(codeOf(readHeader(QByteArray(68 << 20, '\x89'))) == ErrorCode::BundleTooLarge);
}

TEST_CASE("Extensions: unknown ones are carried, unknown critical ones refused, and none may run over")
{
    const auto readWith = [](std::vector<Extension> extensions) {
        ContainerDraft with = draft();
        with.extensions = std::move(extensions);
        return read(report(1, with));
    };
    CHECK(readWith({{0x7FFF, QByteArray(4092, 'x')}}));
    CHECK(codeOf(readWith({{0x7FFF, QByteArray(4093, 'x')}})) == ErrorCode::BundleDamaged);
    CHECK(codeOf(readWith({{0x8002, "x"}})) == ErrorCode::BundleTooNew);
    CHECK(codeOf(readWith({{0x0001, ""}, {0x8001, QByteArray(64, 'k')}})) == ErrorCode::BundleTooNew); // not public
    ContainerDraft with = draft();
    with.extensions = {{0x0001, "abcd"}};
    const QByteArray file = report(1, with);
    const qsizetype sizeAt = 164 + 2 * 96 + 2;
    for (const quint16 size : {quint16(0), quint16(3), quint16(5), quint16(0xFFFF)})
        CHECK(codeOf(readHeader(signedAnew(withNumber<quint16>(file, sizeAt, size)))) == ErrorCode::BundleDamaged);
}

TEST_CASE("A public bundle must carry the keys that sign it, once")
{
    const Enrolment enrolment{manifest().from, senderKeys().publicKey, senderBox().publicKey, 1, 5, {}};
    const auto fileWith = [&](ContainerDraft with) {
        return *writeDocuments(with, manifest(), {enrolment.toCbor()}, senderKeys(), {}, senderBox().publicKey);
    };
    const auto readPublic = [](const QByteArray &file) -> Result<Bundle> {
        XD_TRY(const ContainerHeader header, readHeader(file));
        return readPublicBundle(file, header);
    };
    const QByteArray file = fileWith(draft(BundleType::enrolment));
    REQUIRE(readPublic(file));
    for (qsizetype at = 0; at < file.size(); ++at)
        REQUIRE_FALSE(readPublic(withByte(file, at, char(file[at] ^ 1))));
    ContainerDraft twice = draft(BundleType::enrolment);
    twice.extensions = {{0x8001, QByteArray(64, 'k')}};
    CHECK(codeOf(readPublic(fileWith(twice))) == ErrorCode::BundleDamaged);
    // Somebody else's sender id over the own keys.
    CHECK(codeOf(readPublic(signedAnew(withByte(file, 48, char(file[48] ^ 1))))) == ErrorCode::BundleForged);
    // Keys exchanged for one's own without the means to sign for the sender id.
    const qsizetype keysAt = 164 + 4;
    CHECK(codeOf(readPublic(withByte(file, keysAt + 3, 'x'))) == ErrorCode::BundleDamaged);
}

TEST_CASE("Too large a payload is refused when written")
{
    const Record big = makeRecord(idOf(1), 1, u"text"_s, {{u"x"_s, QString(1024 * 1024, u'x')}});
    CHECK(codeOf(writeBundle(draft(), manifest(), {big}, senderKeys(), recipients())) == ErrorCode::BundleTooLarge);
    const cbor::Value document(cbor::Map{{u"x"_s, QString(65'536, u'x')}});
    CHECK(codeOf(writeDocuments(draft(BundleType::enrolment), manifest(), {document}, senderKeys(), {}, senderBox().publicKey))
          == ErrorCode::BundleTooLarge);
    CHECK(codeOf(writeContainer(draft(BundleType::receipt), QByteArray(1024 * 1024 + 1, '\0'), senderKeys(), recipients()))
          == ErrorCode::BundleTooLarge);
}
