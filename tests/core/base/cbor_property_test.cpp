// CBOR: one value, one encoding, whatever the value and however the bytes are damaged.
#include "core/base/cbor.h"
#include "tests/support/property.h"
#include "tests/support/say.h"

using namespace xd;
using cbor::Value;

namespace xd::cbor {

void showValue(const Value &value, std::ostream &out)
{
    out << encode(value).toHex().toStdString();
}

} // namespace xd::cbor

namespace {

rc::Gen<Value> anyValue(int containers)
{
    const auto leaf = rc::gen::oneOf(rc::gen::map(rc::gen::arbitrary<bool>(), [](bool truth) { return Value(truth); }),
                                     rc::gen::map(rc::gen::arbitrary<qint64>(), [](qint64 number) { return Value(number); }),
                                     rc::gen::map(test::anyText(), [](const QString &text) { return Value(text); }),
                                     rc::gen::map(test::anyBytes(), [](const QByteArray &bytes) { return Value(bytes); }),
                                     rc::gen::just(Value()));
    if (containers == 0)
        return leaf;
    const auto inner = rc::gen::scale(0.4, anyValue(containers - 1));
    return rc::gen::oneOf(leaf, rc::gen::map(rc::gen::container<std::vector<Value>>(inner), [](const cbor::Array &items) { return Value(items); }),
                          rc::gen::map(rc::gen::container<std::vector<std::pair<QString, Value>>>(rc::gen::pair(test::anyText(), inner)),
                                       [](const std::vector<std::pair<QString, Value>> &entries) {
                                           cbor::Map map;
                                           for (const auto &[key, value] : entries)
                                               map.insert_or_assign(key, value);
                                           return Value(map);
                                       }));
}

} // namespace

TEST_CASE("CBOR: every value comes back from its encoding")
{
    test::forAll([] {
        const Value value = *anyValue(3);
        const auto decoded = cbor::decode(cbor::encode(value));
        RC_ASSERT(decoded.has_value());
        RC_ASSERT(*decoded == value);
    });
}

TEST_CASE("CBOR: damaged bytes are refused, or are the one encoding of another value")
{
    test::forAll([] {
        const QByteArray whole = cbor::encode(*anyValue(3));
        QByteArray damaged = whole;
        const int at = *rc::gen::inRange(0, int(whole.size()));
        switch (*rc::gen::inRange(0, 3)) {
        case 0:
            damaged.truncate(at);
            break;
        case 1:
            damaged.insert(at, *rc::gen::arbitrary<char>());
            break;
        default:
            damaged[at] = char(damaged[at] ^ *rc::gen::inRange(1, 256));
        }
        const auto decoded = cbor::decode(damaged);
        if (decoded)
            RC_ASSERT(cbor::encode(*decoded) == damaged);
        else
            RC_ASSERT(decoded.error().code == ErrorCode::BundleMalformed);
        // Reading without building takes and refuses the same.
        const bool isMap = decoded && decoded->asMap();
        RC_ASSERT(cbor::scanMap(damaged, [](QByteArrayView, QByteArrayView) {}).has_value() == isMap);
    });
}
