#include "core/packs/pack.h"

#include <QJsonDocument>
#include <QRegularExpression>

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

// Before parsing, because a parser that recurses is what a hostile depth is aimed at.
bool isTooDeep(const QByteArray &bytes)
{
    int depth = 0;
    bool inText = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (inText) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inText = false;
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            if (++depth > maxPackDepth)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
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
    if (isTooDeep(bytes))
        return failure(ErrorCode::PackBroken, {}, u"(top): nested deeper than %1"_s.arg(maxPackDepth));
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
