// The strict CBOR subset of journal entries and bundles (bundle.md §1): shortest integers, definite lengths,
// valid UTF-8 without NUL, text keys in a map sorted bytewise by their encoding and unique; no floats, no tags,
// nothing indefinite. One value has exactly one encoding, so hashes over encodings mean something.
// Decoding refuses everything else, deeper than 8 containers or of more than 20,000 items (each value, container
// and map key is an item).
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <compare>
#include <functional>
#include <map>
#include <variant>
#include <vector>

namespace xd::cbor {

class Value;
using Array = std::vector<Value>;

// Canonical order (RFC 8949 §4.2.1) of text keys: by the bytes of their encodings, so shorter first.
struct KeyOrder {
    bool operator()(const QString &a, const QString &b) const;
};
using Map = std::map<QString, Value, KeyOrder>;

struct Null {
    friend bool operator==(Null, Null) = default;
};

class Value {
public:
    Value() : m_value(Null{}) {}
    Value(Null) : m_value(Null{}) {}
    Value(bool value) : m_value(value) {}
    Value(qint64 value) : m_value(value) {}
    Value(quint64 value); // at most 2^63-1, the most that decode() takes; beyond is a fault of the program
    Value(int value) : m_value(qint64(value)) {}
    Value(const QString &text) : m_value(text) {}
    Value(const char *) = delete; // would be a bool
    Value(const QByteArray &bytes) : m_value(bytes) {}
    Value(Array items) : m_value(std::move(items)) {}
    Value(Map entries) : m_value(std::move(entries)) {}

    bool isNull() const { return std::holds_alternative<Null>(m_value); }
    const bool *asBool() const { return std::get_if<bool>(&m_value); }
    const qint64 *asInt() const { return std::get_if<qint64>(&m_value); }
    const QString *asText() const { return std::get_if<QString>(&m_value); }
    const QByteArray *asBytes() const { return std::get_if<QByteArray>(&m_value); }
    const Array *asArray() const { return std::get_if<Array>(&m_value); }
    const Map *asMap() const { return std::get_if<Map>(&m_value); }

    // Reading a map: the value under the key, or nullptr where this is no map or has no such key.
    const Value *find(const QString &key) const;

    friend bool operator==(const Value &, const Value &);

private:
    std::variant<Null, bool, qint64, QString, QByteArray, Array, Map> m_value;
};

inline constexpr int maxDepth = 8;
inline constexpr int maxItems = 20'000;

// In text U+0000 becomes U+FFFD and a lone surrogate "?", so that what was encoded decodes.
QByteArray encode(const Value &value);
// Error: BundleMalformed with the offset in detail.
Result<Value> decode(QByteArrayView bytes);

// The same checks without building the value, for many small maps: gives the entries of the outermost map in their
// order, each value as its encoding. What was visited counts only if the whole is accepted.
// Error: BundleMalformed, also where the value is no map.
using Visit = std::function<void(QByteArrayView keyUtf8, QByteArrayView encodedValue)>;
Done scanMap(QByteArrayView bytes, const Visit &visit);

} // namespace xd::cbor
