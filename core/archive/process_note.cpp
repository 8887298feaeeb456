#include "core/archive/process_note.h"

#include "core/access/own_seal.h"

namespace xd::archive {
namespace {

constexpr const char *mark = "XD process note";
constexpr qsizetype idBytes = 16;

} // namespace

QByteArray sealProcessNote(const access::Session &session, const EntryId &entry, const QString &note)
{
    return note.isEmpty() ? QByteArray() : access::sealToOwner(entry.bytes() + note.toUtf8(), session.boxKeys(), mark);
}

QString openProcessNote(const access::Session &session, const EntryId &entry, const QByteArray &sealed)
{
    const std::optional<QByteArray> opened = sealed.isEmpty() ? std::nullopt : access::openByOwner(sealed, session.boxKeys(), mark);
    return opened && opened->startsWith(entry.bytes()) ? QString::fromUtf8(opened->sliced(idBytes)) : QString();
}

} // namespace xd::archive
