#include "core/exchange/level_one.h"

#include <algorithm>
#include <cstring>

namespace xd::exchange {

namespace {

constexpr qsizetype mostCodeBytes = 64;

// phq-9@1, screening.bands, 2026-10-08, 1f0c…: what a machine calls things.
bool isCode(QByteArrayView text)
{
    const auto isAllowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c != 0 && std::strchr("._-@:/+", c));
    };
    return !text.isEmpty() && text.size() <= mostCodeBytes && std::all_of(text.begin(), text.end(), isAllowed);
}

bool isIntOrNull(QByteArrayView encoded)
{
    return quint8(encoded.front()) >> 5 <= 1 || encoded == QByteArrayView("\xF6");
}

// The text in its encoding: head, then UTF-8.
QByteArrayView textIn(QByteArrayView encoded)
{
    if (quint8(encoded.front()) >> 5 != 3)
        return {};
    const int shortLength = encoded.front() & 31;
    const qsizetype head = shortLength < 24 ? 1 : shortLength == 24 ? 2 : shortLength == 25 ? 3 : encoded.size();
    return encoded.sliced(std::min(head, encoded.size()));
}

bool areCodes(QByteArrayView dims)
{
    bool areAll = true;
    const Done scanned = cbor::scanMap(dims, [&](QByteArrayView name, QByteArrayView value) {
        areAll = areAll && isCode(name) && (quint8(value.front()) >> 5 <= 1 || isCode(textIn(value)));
    });
    return scanned && areAll;
}

// Whether the key may stand there with this value.
bool isOfCell(QByteArrayView key, QByteArrayView value)
{
    if (key == "table")
        return isCode(textIn(value));
    if (key == "dims")
        return areCodes(value);
    if (key == "n")
        return isIntOrNull(value);
    return key == "shown" && (value == QByteArrayView("\xF4") || value == QByteArrayView("\xF5"));
}

bool isOfIndicator(QByteArrayView key, QByteArrayView value)
{
    if (key == "pack" || key == "indicator")
        return isCode(textIn(value));
    return (key == "num" || key == "den" || key == "met") && isIntOrNull(value);
}

} // namespace

QString notOfLevelOne(const Record &record)
{
    const auto nameOf = [](QByteArrayView text) { return isCode(text) ? QString::fromLatin1(text) : QStringLiteral("?"); };
    const bool isCell = record.kind == Cell::kind;
    if (!isCell && record.kind != IndicatorValue::kind)
        return nameOf(record.kind.toUtf8());
    QString wrong;
    const Done scanned = cbor::scanMap(record.encoding, [&](QByteArrayView key, QByteArrayView value) {
        if (!wrong.isEmpty() || key == "id" || key == "rev" || key == "t")
            return;
        if (!(isCell ? isOfCell(key, value) : isOfIndicator(key, value)))
            wrong = record.kind + u'.' + nameOf(key);
    });
    return scanned ? wrong : record.kind;
}

} // namespace xd::exchange
