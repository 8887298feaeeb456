#include "core/exchange/sent_revisions.h"

#include <QtEndian>
#include <algorithm>

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
        const auto end = std::find_if(at, records.end(), [&](const Record *record) { return record->kind != (*at)->kind; });
        const QByteArray kind = (*at)->kind.toUtf8().left(mostKindBytes);
        char raw[8];
        out += char(kind.size());
        out += kind;
        qToBigEndian(quint32(end - at), raw);
        out.append(raw, 4);
        for (; at != end; ++at) {
            out += (*at)->id;
            qToBigEndian((*at)->rev, raw);
            out.append(raw, 8);
        }
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
