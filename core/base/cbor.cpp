#include "core/base/cbor.h"

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
    if (isAscii(text) && !text.contains(QChar(u'\0'))) {
        putHead(out, Text, quint64(text.size()));
        const qsizetype at = out.size();
        out.resize(at + text.size());
        std::transform(text.cbegin(), text.cend(), out.begin() + at, [](QChar c) { return char(c.unicode()); });
        return;
    }
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

// RFC 3629, table 3-7 of the Unicode standard.
bool isUtf8(QByteArrayView bytes)
{
    const auto at = [&](qsizetype i) { return quint8(bytes[i]); };
    for (qsizetype i = 0; i < bytes.size();) {
        const quint8 first = at(i);
        if (first < 0x80) {
            ++i;
            continue;
        }
        const int more = first >= 0xC2 && first <= 0xDF ? 1 : first >= 0xE0 && first <= 0xEF ? 2 : first >= 0xF0 && first <= 0xF4 ? 3 : 0;
        if (more == 0 || bytes.size() - i <= more)
            return false;
        const quint8 least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        const quint8 most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (at(i + 1) < least || at(i + 1) > most)
            return false;
        for (int k = 2; k <= more; ++k) {
            if ((at(i + k) & 0xC0) != 0x80)
                return false;
        }
        i += more + 1;
    }
    return true;
}

// The order of KeyOrder, on the bytes.
bool isBefore(QByteArrayView a, QByteArrayView b)
{
    return a.size() != b.size() ? a.size() < b.size() : a.compare(b) < 0;
}

// Goes through the bytes once; the first fault is remembered and ends it.
class Decoder {
public:
    explicit Decoder(QByteArrayView bytes) : m_bytes(bytes) {}

    Result<Value> whole()
    {
        Value value;
        if (!next(value, 0) || !isAtEnd())
            return tl::unexpected(fault());
        return value;
    }

    Done scan(const Visit &visit)
    {
        Head head;
        const bool isMap = this->head(head) && (head.major == Pairs || refuse("not a map"));
        if (!isMap || !skimPairs(head.value, 1, &visit) || !isAtEnd())
            return tl::unexpected(fault());
        return {};
    }

private:
    struct Head {
        Major major = Simple;
        quint64 value = 0;
    };

    bool refuse(const char *why)
    {
        m_why = why;
        return false;
    }
    Error fault() const
    {
        return {ErrorCode::BundleMalformed, {}, QStringLiteral("CBOR: %1 at %2").arg(QLatin1String(m_why)).arg(m_at)};
    }
    bool isAtEnd() { return m_at == m_bytes.size() || refuse("bytes after the value"); }
    quint64 left() const { return quint64(m_bytes.size() - m_at); }

    bool head(Head &head)
    {
        if (++m_items > maxItems)
            return refuse("too many items");
        if (left() < 1)
            return refuse("cut off");
        const auto first = quint8(m_bytes[m_at++]);
        head.major = Major(first >> 5);
        const int low = first & 31;
        head.value = quint64(low);
        if (low < 24)
            return true;
        if (low > 27 || head.major == Simple) // indefinite, reserved; floats and two-byte simple values
            return refuse("not of the subset");
        const int size = 1 << (low - 24);
        if (left() < quint64(size))
            return refuse("cut off");
        head.value = 0;
        for (int i = 0; i < size; ++i)
            head.value = head.value << 8 | quint8(m_bytes[m_at++]);
        const quint64 leastForSize = size == 1 ? 24 : quint64(1) << (size * 4);
        return head.value >= leastForSize || refuse("not the shortest form");
    }

    // What a head must keep, apart from what follows it.
    bool isAllowed(const Head &head, int depth)
    {
        switch (head.major) {
        case Unsigned:
        case Negative:
            return head.value <= mostInt || refuse("integer out of range");
        case Bytes:
        case Text:
            return head.value <= left() || refuse("cut off");
        case List:
        case Pairs:
            return depth < maxDepth ? head.value <= maxItems || refuse("too many items") : refuse("too deep");
        case Simple:
            return head.value == simpleNull || head.value == simpleTrue || head.value == simpleFalse || refuse("not of the subset");
        case Tag:
            break;
        }
        return refuse("not of the subset");
    }

    bool next(Value &value, int depth)
    {
        Head head;
        if (!this->head(head) || !isAllowed(head, depth))
            return false;
        QByteArrayView text;
        switch (head.major) {
        case Unsigned:
            value = Value(qint64(head.value));
            return true;
        case Negative:
            value = Value(-1 - qint64(head.value));
            return true;
        case Bytes:
            value = Value(take(head.value).toByteArray());
            return true;
        case Text:
            if (!utf8(text, head.value))
                return false;
            value = Value(textFrom(text));
            return true;
        case List:
            return list(value, head.value, depth + 1);
        case Pairs:
            return pairs(value, head.value, depth + 1);
        case Simple:
        case Tag:
            break;
        }
        value = head.value == simpleNull ? Value() : Value(head.value == simpleTrue);
        return true;
    }

    QByteArrayView take(quint64 size)
    {
        const QByteArrayView taken = m_bytes.sliced(m_at, qsizetype(size));
        m_at += qsizetype(size);
        return taken;
    }

    bool utf8(QByteArrayView &text, quint64 size)
    {
        text = take(size);
        if (text.contains('\0'))
            return refuse("NUL in text");
        return isUtf8(text) || refuse("text is not UTF-8");
    }

    static QString textFrom(QByteArrayView utf8)
    {
        // A byte order mark is a character like others here; QString::fromUtf8 would drop it.
        constexpr QByteArrayView mark("\xEF\xBB\xBF");
        return utf8.startsWith(mark) ? QChar(QChar::ByteOrderMark) + QString::fromUtf8(utf8.sliced(mark.size())) : QString::fromUtf8(utf8);
    }

    bool key(QByteArrayView &key, QByteArrayView before, bool isFirst)
    {
        Head head;
        if (!this->head(head))
            return false;
        if (head.major != Text)
            return refuse("map key is not text");
        if (!isAllowed(head, 0) || !utf8(key, head.value))
            return false;
        return isFirst || isBefore(before, key) || refuse("map keys not in order");
    }

    bool list(Value &value, quint64 count, int depth)
    {
        Array items;
        items.reserve(std::min(count, left())); // an item takes at least one byte
        for (quint64 i = 0; i < count; ++i) {
            if (!next(items.emplace_back(), depth))
                return false;
        }
        value = Value(std::move(items));
        return true;
    }

    bool pairs(Value &value, quint64 count, int depth)
    {
        Map entries;
        QByteArrayView before;
        for (quint64 i = 0; i < count; ++i) {
            QByteArrayView key;
            Value entry;
            if (!this->key(key, before, i == 0) || !next(entry, depth))
                return false;
            entries.emplace_hint(entries.end(), textFrom(key), std::move(entry));
            before = key;
        }
        value = Value(std::move(entries));
        return true;
    }

    bool skim(int depth)
    {
        Head head;
        if (!this->head(head) || !isAllowed(head, depth))
            return false;
        QByteArrayView text;
        if (head.major == Text)
            return utf8(text, head.value);
        if (head.major == Bytes)
            take(head.value);
        if (head.major == Pairs)
            return skimPairs(head.value, depth + 1, nullptr);
        const quint64 items = head.major == List ? head.value : 0;
        for (quint64 i = 0; i < items; ++i) {
            if (!skim(depth + 1))
                return false;
        }
        return true;
    }

    bool skimPairs(quint64 count, int depth, const Visit *visit)
    {
        QByteArrayView before;
        for (quint64 i = 0; i < count; ++i) {
            QByteArrayView key;
            if (!this->key(key, before, i == 0))
                return false;
            const qsizetype valueAt = m_at;
            if (!skim(depth))
                return false;
            if (visit)
                (*visit)(key, m_bytes.sliced(valueAt, m_at - valueAt));
            before = key;
        }
        return true;
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    int m_items = 0;
    const char *m_why = "";
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

Done scanMap(QByteArrayView bytes, const Visit &visit)
{
    return Decoder(bytes).scan(visit);
}

} // namespace xd::cbor
