#include "core/exchange/sent_revisions.h"

#include <QtEndian>
#include <algorithm>
#include <cstring>

namespace xd::exchange {

namespace {

constexpr qsizetype idBytes = 16;
constexpr qsizetype entryBytes = idBytes + 8;
constexpr qsizetype mostKindBytes = 255;

} // namespace

QByteArray packRevisions(const std::vector<const Record *> &records)
{
    QByteArray out;
    out.reserve(qsizetype(records.size()) * entryBytes + 64);
    for (auto at = records.begin(); at != records.end();) {
        const QString &kindName = (*at)->kind;
        const QByteArray kind = kindName.toUtf8().left(mostKindBytes);
        out += char(kind.size());
        out += kind;
        const qsizetype countAt = out.size();
        out += QByteArray(4, '\0');
        quint32 count = 0;
        for (; at != records.end() && (*at)->kind == kindName; ++at, ++count) {
            char entry[entryBytes];
            std::memcpy(entry, (*at)->id.constData(), idBytes);
            qToBigEndian((*at)->rev, entry + idBytes);
            out.append(entry, entryBytes);
        }
        qToBigEndian(count, out.data() + countAt);
    }
    return out;
}

Done addRevisions(Revisions &revisions, QByteArrayView packed)
{
    const auto damaged = [] { return failure(ErrorCode::VaultDamaged, {}, QStringLiteral("revisions")); };
    for (qsizetype at = 0; at < packed.size();) {
        const qsizetype kindBytes = quint8(packed[at]);
        if (packed.size() - at < 1 + kindBytes + 4)
            return damaged();
        const QString kind = QString::fromUtf8(packed.sliced(at + 1, kindBytes));
        at += 1 + kindBytes;
        const auto count = qsizetype(qFromBigEndian<quint32>(packed.data() + at));
        at += 4;
        if ((packed.size() - at) / entryBytes < count)
            return damaged();
        for (qsizetype i = 0; i < count; ++i, at += entryBytes) {
            qint64 &rev = revisions[{kind, packed.sliced(at, idBytes).toByteArray()}];
            rev = std::max(rev, qFromBigEndian<qint64>(packed.data() + at + idBytes));
        }
    }
    return {};
}

bool isContained(const Revisions &part, const Revisions &whole)
{
    return std::all_of(part.keyValueBegin(), part.keyValueEnd(), [&](const auto &entry) {
        const auto found = whole.constFind(entry.first);
        return found != whole.cend() && *found >= entry.second;
    });
}

} // namespace xd::exchange
