#include "core/packs/pack.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::packs {
namespace {

const QRegularExpression &idPattern()
{
    static const QRegularExpression pattern(u"^[a-z0-9]{1,24}(-[a-z0-9]{1,24}){0,4}$"_s);
    return pattern;
}

const QRegularExpression &versionPattern()
{
    static const QRegularExpression pattern(u"^(0|[1-9][0-9]{0,8})(\\.(0|[1-9][0-9]{0,8})){0,2}$"_s);
    return pattern;
}

// The place behind the text that begins at `start` with its quotation mark.
qsizetype endOfText(const QByteArray &bytes, qsizetype start)
{
    qsizetype i = start + 1;
    while (i < bytes.size() && bytes[i] != '"')
        i += bytes[i] == '\\' ? 2 : 1;
    return std::min(i + 1, bytes.size());
}

bool isKeyBefore(const QByteArray &bytes, qsizetype place)
{
    while (place < bytes.size() && QByteArrayView(" \t\r\n").contains(bytes[place]))
        ++place;
    return place < bytes.size() && bytes[place] == ':';
}

// Before parsing: a parser that recurses is what a hostile depth is aimed at, and of a key that stands twice Qt's keeps
// the last in silence, where another reader may keep the first. What is no JSON is left to the parser.
Done checkShape(const QByteArray &bytes)
{
    std::vector<QSet<QString>> open; // the keys of each object, or nothing for a list
    for (qsizetype i = 0; i < bytes.size();) {
        const char c = bytes[i];
        if (c == '"') {
            const qsizetype end = endOfText(bytes, i);
            if (!open.empty() && isKeyBefore(bytes, end)) {
                // Decoded, because "a" and "\u0061" are one key.
                const QString key = QJsonDocument::fromJson('[' + bytes.sliced(i, end - i) + ']')[0].toString();
                if (open.back().contains(key))
                    return failure(ErrorCode::PackBroken, {}, key.left(64) + u": given twice"_s);
                open.back().insert(key);
            }
            i = end;
            continue;
        }
        if (c == '{' || c == '[') {
            if (open.size() == maxPackDepth)
                return failure(ErrorCode::PackBroken, {}, u"(top): nested deeper than %1"_s.arg(maxPackDepth));
            open.emplace_back();
        } else if ((c == '}' || c == ']') && !open.empty()) {
            open.pop_back();
        }
        ++i;
    }
    return {};
}

} // namespace

Result<Wording> readWording(const JsonNode &node)
{
    Wording wording;
    XD_TRY(const JsonNode zh, node.member(u"zh"_s));
    XD_TRY(wording.zh, zh.text(200));
    XD_TRY(const JsonNode en, node.member(u"en"_s));
    XD_TRY(wording.en, en.text(200));
    return wording;
}

Result<Pack> readPack(const QByteArray &bytes)
{
    if (bytes.size() > maxPackBytes)
        return failure(ErrorCode::PackBroken, {}, u"(top): larger than %1 bytes"_s.arg(maxPackBytes));
    XD_CHECK(checkShape(bytes));
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parsing);
    if (parsing.error != QJsonParseError::NoError)
        return failure(ErrorCode::PackBroken, {}, u"(byte %1): %2"_s.arg(parsing.offset).arg(parsing.errorString()));
    if (!document.isObject())
        return failure(ErrorCode::PackBroken, {}, u"(top): not an object"_s);

    Pack pack;
    pack.body = document.object();
    pack.bytes = bytes;
    const JsonNode root = pack.root();
    XD_TRY(const JsonNode format, root.member(u"format"_s));
    XD_TRY(const int formatNumber, format.integer(1, 1'000'000));
    if (formatNumber > packFormat)
        return failure(ErrorCode::PackTooNew, {}, u"format: %1"_s.arg(formatNumber));
    XD_TRY(const JsonNode id, root.member(u"id"_s));
    XD_TRY(pack.id, id.text(64));
    if (!idPattern().match(pack.id).hasMatch())
        return id.broken(u"not lower-case words joined by dashes"_s);
    XD_TRY(const JsonNode version, root.member(u"version"_s));
    XD_TRY(pack.version, version.text(32));
    if (!versionPattern().match(pack.version).hasMatch())
        return version.broken(u"not one to three numbers joined by dots"_s);
    XD_TRY(const JsonNode kind, root.member(u"kind"_s));
    XD_TRY(pack.kind, kind.text(32));
    XD_TRY(const JsonNode names, root.member(u"names"_s));
    XD_TRY(pack.names, readWording(names));
    XD_TRY(const JsonNode source, root.member(u"source"_s));
    XD_TRY(pack.source, source.text());
    XD_TRY(const JsonNode licence, root.member(u"licence"_s));
    XD_TRY(pack.licence, licence.text());
    XD_TRY(const JsonNode text, root.member(u"text"_s));
    XD_TRY(pack.hasText, text.boolean());
    return pack;
}

Result<PackReference> readReference(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    const PackReference reference{at < 0 ? text : text.left(at), at < 0 ? QString() : text.mid(at + 1)};
    if (!idPattern().match(reference.id).hasMatch() || (at >= 0 && !versionPattern().match(reference.version).hasMatch()))
        return failure(ErrorCode::Usage, u"instrument"_s, u"not ID or ID@VERSION"_s);
    return reference;
}

} // namespace xd::packs
