#include "core/base/cbor.h"

#include "tests/support/say.h"

using namespace Qt::StringLiterals;
using namespace xd;
using cbor::Array;
using cbor::Map;
using cbor::Value;

namespace {

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

Value nested(int containers)
{
    Value value(1);
    for (int i = 0; i < containers; ++i)
        value = Value(Array{value});
    return value;
}

} // namespace

TEST_CASE("CBOR: the examples of RFC 8949 appendix A inside the subset come out in both directions")
{
    const std::vector<std::pair<Value, const char *>> examples{
        {Value(0), "00"}, {Value(1), "01"}, {Value(10), "0a"}, {Value(23), "17"}, {Value(24), "1818"}, {Value(25), "1819"},
        {Value(100), "1864"}, {Value(1000), "1903e8"}, {Value(1'000'000), "1a000f4240"},
        {Value(qint64(1'000'000'000'000)), "1b000000e8d4a51000"}, {Value(-1), "20"}, {Value(-10), "29"}, {Value(-100), "3863"},
        {Value(-1000), "3903e7"}, {Value(false), "f4"}, {Value(true), "f5"}, {Value(), "f6"},
        {Value(std::numeric_limits<qint64>::max()), "1b7fffffffffffffff"},
        {Value(std::numeric_limits<qint64>::min()), "3b7fffffffffffffff"},
        {Value(QByteArray()), "40"}, {Value(hex("01020304")), "4401020304"},
        {Value(u""_s), "60"}, {Value(u"a"_s), "6161"}, {Value(u"IETF"_s), "6449455446"}, {Value(u"\"\\"_s), "62225c"},
        {Value(u"\u00fc"_s), "62c3bc"}, {Value(u"\u6c34"_s), "63e6b0b4"}, {Value(u"\U00010151"_s), "64f0908591"},
        {Value(Array{}), "80"}, {Value(Array{1, 2, 3}), "83010203"},
        {Value(Array{1, Array{2, 3}, Array{4, 5}}), "8301820203820405"},
        {Value(Map{}), "a0"}, {Value(Map{{u"a"_s, 1}, {u"b"_s, Array{2, 3}}}), "a26161016162820203"},
        {Value(Array{u"a"_s, Map{{u"b"_s, u"c"_s}}}), "826161a161626163"},
        {Value(Map{{u"a"_s, u"A"_s}, {u"b"_s, u"B"_s}, {u"c"_s, u"C"_s}, {u"d"_s, u"D"_s}, {u"e"_s, u"E"_s}}),
         "a56161614161626142616361436164614461656145"},
    };
    for (const auto &[value, bytes] : examples) {
        CAPTURE(bytes);
        CHECK(cbor::encode(value) == hex(bytes));
        CHECK(valueOf(cbor::decode(hex(bytes))) == value);
    }
}

TEST_CASE("CBOR: a list of 25 numbers needs a longer head, and so does a text of 24 bytes")
{
    Array numbers;
    for (int i = 1; i <= 25; ++i)
        numbers.push_back(i);
    CHECK(cbor::encode(numbers) == hex("98190102030405060708090a0b0c0d0e0f101112131415161718181819"));
    for (const int size : {23, 24, 255, 256, 65'535, 65'536}) {
        const Value text(QString(size, u'x'));
        CHECK(valueOf(cbor::decode(cbor::encode(text))) == text);
    }
}

TEST_CASE("CBOR: keys stand in the order of their encodings, shorter first")
{
    const Value map(Map{{u"水"_s, 4}, {u"aaaa"_s, 5}, {u"b"_s, 2}, {u"\U00010151"_s, 7}, {u"\uff21a"_s, 6}, {u""_s, 1}, {u"zz"_s, 3}});
    const QByteArray bytes = cbor::encode(map);
    CHECK(bytes == hex("a7" "6001" "616202" "627a7a03" "63e6b0b404" "646161616105" "64efbca16106" "64f090859107"));
    CHECK(valueOf(cbor::decode(bytes)) == map);
    CHECK(*map.find(u"zz"_s)->asInt() == 3);
    CHECK(map.find(u"none"_s) == nullptr);
    CHECK(Value(1).find(u"zz"_s) == nullptr);
}

TEST_CASE("CBOR: whatever has a second form or is outside the subset is refused")
{
    const char *refused[] = {
        "", "1800", "1817", "190001", "1900ff", "1a00000001", "1a0000ffff", "1b0000000000000001", "1b00000000ffffffff", // shortest
        "3800", "390017", "5800", "5801ff", "7800", "780161", "9800", "b800",                                 // shortest, other kinds
        "1bffffffffffffffff", "1b8000000000000000", "3bffffffffffffffff", "3b8000000000000000",             // beyond 63 bits
        "5fff", "5f42010243030405ff", "7f657374726561646d696e67ff", "9fff", "bfff", "bf6161019fffff",      // indefinite
        "f90000", "f93c00", "fa47c35000", "fb3ff199999999999a", "f97e00",                                   // floats
        "c074323031332d30332d32315432303a30343a30305a", "c11a514b67b0", "d74401020304", "d818456449455446", // tags
        "f7", "f0", "e0", "f3", "f8ff", "f818", "f800", "f814", "ff",                                        // simple values
        "1c", "1d", "1e", "3c", "5c", "7d", "9e", "bc", "fc",                                                // reserved
        "a10101", "a1f601", "a1406101", "a1806101",                                                           // keys not text
        "a2616201616102", "a2616101616102", "a262616101616202", "a3616101616202616103",                     // unsorted, twice
        "6100", "63610062", "a1610001",                                                                       // NUL
        "61ff", "61c3", "62c328", "62c080", "63eda080", "64f4908080", "64f0808080", "63e28228", "6180",       // not UTF-8
        "a161ff01", "18", "19", "1901", "1a010203", "1b01020304050607", "41", "4401", "61", "6261", "81", "8201", "a1", "a16161",
        "5bffffffffffffffff", "7b7fffffffffffffff", "9bffffffffffffffff", "bb7fffffffffffffff", "9a7fffffff", // huge lengths
        "0000", "f6f6", "8080", "6000", "a000",                                                               // trailing
    };
    for (const char *bytes : refused) {
        CAPTURE(bytes);
        CHECK(codeOf(cbor::decode(hex(bytes))) == ErrorCode::BundleMalformed);
    }
}

TEST_CASE("CBOR: the detail of a refusal names the offset")
{
    const auto refused = cbor::decode(hex("8301021817"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().detail.endsWith(u"at 5"_s));
}

TEST_CASE("CBOR: eight containers deep is taken, nine are not")
{
    CHECK(valueOf(cbor::decode(cbor::encode(nested(8)))) == nested(8));
    CHECK(codeOf(cbor::decode(cbor::encode(nested(9)))) == ErrorCode::BundleMalformed);
    CHECK(codeOf(cbor::decode(QByteArray(100'000, '\x81'))) == ErrorCode::BundleMalformed);
    CHECK(codeOf(cbor::decode(cbor::encode(Map{{u"k"_s, nested(8)}}))) == ErrorCode::BundleMalformed);
}

TEST_CASE("CBOR: 20,000 items are taken, 20,001 are not")
{
    const Value full(Array(std::size_t(cbor::maxItems - 1), Value(7)));
    CHECK(valueOf(cbor::decode(cbor::encode(full))) == full);
    CHECK(codeOf(cbor::decode(cbor::encode(Array(std::size_t(cbor::maxItems), Value(7))))) == ErrorCode::BundleMalformed);
    Map pairs;
    for (int i = 0; i < 10'000; ++i) // with the map itself one item too many
        pairs.emplace(QString::number(i), i);
    CHECK(codeOf(cbor::decode(cbor::encode(pairs))) == ErrorCode::BundleMalformed);
    pairs.erase(u"0"_s);
    CHECK(valueOf(cbor::decode(cbor::encode(pairs))) == Value(pairs));
}

TEST_CASE("CBOR: text that UTF-8 or the subset cannot carry is mended when written, not refused when read")
{
    const Value text(QString(u"a\0b"_s) + QChar(0xD800));
    CHECK(valueOf(cbor::decode(cbor::encode(text))) == Value(u"a\uFFFDb?"_s));
    const Value mark(u"\uFEFF心灯"_s);
    CHECK(valueOf(cbor::decode(cbor::encode(mark))) == mark);
}

TEST_CASE("CBOR: each byte of an encoding either changes the value or is refused, never both read the same")
{
    const Value value(Map{{u"id"_s, hex("00112233")}, {u"n"_s, Value()}, {u"rev"_s, 300}, {u"shown"_s, true}, {u"t"_s, u"测"_s}});
    const QByteArray bytes = cbor::encode(value);
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        for (int flip = 1; flip < 256; ++flip) {
            QByteArray changed = bytes;
            changed[at] = char(changed[at] ^ flip);
            const auto read = cbor::decode(changed);
            if (read) {
                CHECK_FALSE(*read == value);
                CHECK(cbor::encode(*read) == changed);
            }
        }
    }
    for (qsizetype size = 0; size < bytes.size(); ++size)
        CHECK(codeOf(cbor::decode(bytes.first(size))) == ErrorCode::BundleMalformed);
}

TEST_CASE("CBOR: scanning accepts and refuses what decoding does, and shows the entries")
{
    const Value value(Map{{u"n"_s, Value()}, {u"t"_s, u"测"_s}, {u"dims"_s, Map{{u"b"_s, -7}, {u"grade"_s, Array{1, true}}}}});
    const QByteArray bytes = cbor::encode(value);
    Map seen;
    REQUIRE(cbor::scanMap(bytes, [&](QByteArrayView key, QByteArrayView encoded) {
        seen.emplace(QString::fromUtf8(key), valueOf(cbor::decode(encoded)));
    }));
    CHECK(Value(seen) == value);
    const auto ignore = [](QByteArrayView, QByteArrayView) {};
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        for (int flip = 1; flip < 256; ++flip) {
            QByteArray changed = bytes;
            changed[at] = char(changed[at] ^ flip);
            const auto decoded = cbor::decode(changed);
            CHECK(cbor::scanMap(changed, ignore).has_value() == (decoded && decoded->asMap()));
        }
        CHECK(codeOf(cbor::scanMap(bytes.first(at), ignore)) == ErrorCode::BundleMalformed);
    }
    CHECK(cbor::scanMap(cbor::encode(Map{{u"k"_s, nested(7)}}), ignore));
    CHECK(codeOf(cbor::scanMap(cbor::encode(Map{{u"k"_s, nested(8)}}), ignore)) == ErrorCode::BundleMalformed);
    CHECK(codeOf(cbor::scanMap(cbor::encode(Value(1)), ignore)) == ErrorCode::BundleMalformed);
    CHECK(codeOf(cbor::scanMap(cbor::encode(Map{{u"k"_s, Array(std::size_t(cbor::maxItems), Value(7))}}), ignore)) == ErrorCode::BundleMalformed);
}
