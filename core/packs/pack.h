// A pack: facts as data, with version, source and licence (an instrument; later indicators, code lists, forms).
// readPack() checks the frame that all kinds share; the body belongs to the noun that understands the kind.
// Keys that nobody knows are kept in the body. Errors: PackBroken (the detail says where), PackTooNew.
#pragma once

#include "core/base/result.h"
#include "core/packs/json_node.h"

#include <QJsonObject>
#include <QLocale>
#include <QVersionNumber>

namespace xd::packs {

inline constexpr int maxPackBytes = 4 * 1024 * 1024;
inline constexpr int maxPackDepth = 16;
inline constexpr int packFormat = 1;

// The same words in both languages.
struct Wording {
    QString zh;
    QString en;
    const QString &in(const QLocale &locale) const { return locale.language() == QLocale::Chinese ? zh : en; }
    friend bool operator==(const Wording &, const Wording &) = default;
};
Result<Wording> readWording(const JsonNode &node);

struct Pack {
    QString id;      // lower case, "phq-9"
    QString version; // "1" or "2026.1"
    QString kind;    // "instrument"
    Wording names;
    QString source;  // where the facts come from
    QString licence; // what the rights holder allows, and the notice to keep
    bool hasText = false; // whether sentences of a published instrument are inside
    QJsonObject body;     // the whole file as it was read
    QByteArray bytes;     // and as it lay there

    QString idAtVersion() const { return id + u'@' + version; }
    JsonNode root() const { return JsonNode(body); }
};

Result<Pack> readPack(const QByteArray &bytes);
// "phq-9" or "phq-9@1" into id and version (empty: the newest). Error: Usage.
struct PackReference {
    QString id;
    QString version;
    friend bool operator==(const PackReference &, const PackReference &) = default;
};
Result<PackReference> readReference(const QString &text);

} // namespace xd::packs
