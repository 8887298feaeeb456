#include "core/base/cbor.h"

#include <QStringDecoder>
#include <QtEndian>
#include <algorithm>
#include <limits>
#include <optional>

namespace xd::cbor {

namespace {

// RFC 8949 §3.1
enum Major : quint8 { Unsigned = 0, Negative = 1, Bytes = 2, Text = 3, List = 4, Pairs = 5, Tag = 6, Simple = 7 };
constexpr quint8 simpleFalse = 20;
constexpr quint8 simpleTrue = 21;
constexpr quint8 simpleNull = 22;
constexpr quint64 mostInt = quint64(std::numeric_limits<qint64>::max());

bool isAscii(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; });
}

void putHead(QByteArray &out, Major major, quint64 value)
{
    const char first = char(major << 5);
    char raw[8];
    if (value < 24) {
        out += char(first | char(value));
    } else if (value <= 0xFF) {
        out += char(first | 24);
        out += char(value);
    } else if (value <= 0xFFFF) {
        qToBigEndian(quint16(value), raw);
        out += char(first | 25);
        out.append(raw, 2);
    } else if (value <= 0xFFFF'FFFF) {
        qToBigEndian(quint32(value), raw);
        out += char(first | 26);
        out.append(raw, 4);
    } else {
        qToBigEndian(value, raw);
        out += char(first | 27);
        out.append(raw, 8);
    }
}

void putText(QByteArray &out, const QString &text)
{
    QByteArray utf8 = text.toUtf8();
    if (utf8.contains('\0'))
        utf8.replace('\0', QByteArray("\xEF\xBF\xBD"));
    putHead(out, Text, quint64(utf8.size()));
    out += utf8;
}

void put(QByteArray &out, const Value &value)
{
    if (const bool *truth = value.asBool()) {
        out += char(Simple << 5 | (*truth ? simpleTrue : simpleFalse));
    } else if (const qint64 *number = value.asInt()) {
        putHead(out, *number < 0 ? Negative : Unsigned, quint64(*number < 0 ? -1 - *number : *number));
    } else if (const QString *text = value.asText()) {
        putText(out, *text);
    } else if (const QByteArray *bytes = value.asBytes()) {
        putHead(out, Bytes, quint64(bytes->size()));
        out += *bytes;
    } else if (const Array *items = value.asArray()) {
        putHead(out, List, items->size());
        for (const Value &item : *items)
            put(out, item);
    } else if (const Map *entries = value.asMap()) {
        putHead(out, Pairs, entries->size());
        for (const auto &[key, entry] : *entries) {
            putText(out, key);
            put(out, entry);
        }
    } else {
        out += char(Simple << 5 | simpleNull);
    }
}

class Decoder {
public:
    explicit Decoder(QByteArrayView bytes) : m_bytes(bytes) {}

    Result<Value> whole()
    {
        XD_TRY(Value value, next(0));
        if (m_at != m_bytes.size())
            return refuse("bytes after the value");
        return value;
    }

private:
    struct Head {
        Major major;
        quint64 value;
    };

    tl::unexpected<Error> refuse(const char *why) const
    {
        return failure(ErrorCode::BundleMalformed, {},
                       QStringLiteral("CBOR: %1 at %2").arg(QLatin1String(why)).arg(m_at));
    }
    quint64 left() const { return quint64(m_bytes.size() - m_at); }

    Result<Head> head()
    {
        if (++m_items > maxItems)
            return refuse("too many items");
        if (left() < 1)
            return refuse("cut off");
        const auto first = quint8(m_bytes[m_at++]);
        const auto major = Major(first >> 5);
        const int low = first & 31;
        if (low < 24)
            return Head{major, quint64(low)};
        if (low > 27 || major == Simple) // indefinite, reserved; floats and two-byte simple values
            return refuse("not of the subset");
        const int size = 1 << (low - 24);
        if (left() < quint64(size))
            return refuse("cut off");
        quint64 value = 0;
        for (int i = 0; i < size; ++i)
            value = value << 8 | quint8(m_bytes[m_at++]);
        const quint64 leastForSize = size == 1 ? 24 : quint64(1) << (size * 4);
        if (value < leastForSize)
            return refuse("not the shortest form");
        return Head{major, value};
    }

    Result<Value> next(int depth)
    {
        XD_TRY(const Head head, this->head());
        switch (head.major) {
        case Unsigned:
        case Negative:
            if (head.value > mostInt)
                return refuse("integer out of range");
            return Value(head.major == Unsigned ? qint64(head.value) : -1 - qint64(head.value));
        case Bytes:
            if (head.value > left())
                return refuse("cut off");
            return Value(take(head.value).toByteArray());
        case Text: {
            XD_TRY(QString text, this->text(head.value));
            return Value(text);
        }
        case List:
        case Pairs:
            if (depth == maxDepth)
                return refuse("too deep");
            return head.major == List ? list(head.value, depth + 1) : pairs(head.value, depth + 1);
        case Simple:
            if (head.value == simpleNull)
                return Value();
            if (head.value == simpleTrue || head.value == simpleFalse)
                return Value(head.value == simpleTrue);
            break;
        case Tag:
            break;
        }
        return refuse("not of the subset");
    }

    QByteArrayView take(quint64 size)
    {
        const QByteArrayView taken = m_bytes.sliced(m_at, qsizetype(size));
        m_at += qsizetype(size);
        return taken;
    }

    Result<QString> text(quint64 size)
    {
        if (size > left())
            return refuse("cut off");
        const QByteArrayView utf8 = take(size);
        if (utf8.contains('\0'))
            return refuse("NUL in text");
        if (std::all_of(utf8.begin(), utf8.end(), [](char c) { return quint8(c) < 0x80; }))
            return QString::fromLatin1(utf8);
        // A byte order mark is a character like others here; what is not UTF-8 does not come back as it was.
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
        QString text = decoder.decode(utf8);
        if (text.toUtf8() != utf8)
            return refuse("text is not UTF-8");
        return text;
    }

    Result<Value> list(quint64 count, int depth)
    {
        if (count > maxItems)
            return refuse("too many items");
        Array items;
        items.reserve(std::min(count, left())); // an item takes at least one byte
        for (quint64 i = 0; i < count; ++i) {
            XD_TRY(Value item, next(depth));
            items.push_back(std::move(item));
        }
        return Value(std::move(items));
    }

    Result<Value> pairs(quint64 count, int depth)
    {
        if (count > maxItems)
            return refuse("too many items");
        Map entries;
        for (quint64 i = 0; i < count; ++i) {
            XD_TRY(const Head head, this->head());
            if (head.major != Text)
                return refuse("map key is not text");
            XD_TRY(QString key, text(head.value));
            if (!entries.empty() && !KeyOrder()(entries.rbegin()->first, key))
                return refuse("map keys not in order");
            XD_TRY(Value value, next(depth));
            entries.emplace_hint(entries.end(), std::move(key), std::move(value));
        }
        return Value(std::move(entries));
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    int m_items = 0;
};

} // namespace

bool KeyOrder::operator()(const QString &a, const QString &b) const
{
    if (isAscii(a) && isAscii(b))
        return a.size() != b.size() ? a.size() < b.size() : a < b;
    const QByteArray aBytes = a.toUtf8();
    const QByteArray bBytes = b.toUtf8();
    return aBytes.size() != bBytes.size() ? aBytes.size() < bBytes.size() : aBytes < bBytes;
}

Value::Value(quint64 value) : m_value(qint64(value))
{
    if (value > mostInt)
        qFatal("CBOR: an integer above 2^63-1");
}

const Value *Value::find(const QString &key) const
{
    const Map *entries = asMap();
    if (!entries)
        return nullptr;
    const auto at = entries->find(key);
    return at == entries->end() ? nullptr : &at->second;
}

bool operator==(const Value &a, const Value &b)
{
    return a.m_value == b.m_value;
}

QByteArray encode(const Value &value)
{
    QByteArray out;
    put(out, value);
    return out;
}

Result<Value> decode(QByteArrayView bytes)
{
    return Decoder(bytes).whole();
}

} // namespace xd::cbor
