#include "core/packs/library.h"

#include <QDirIterator>
#include <QFile>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::packs {
namespace {

bool comesBefore(const Pack &a, const Pack &b)
{
    if (a.id != b.id)
        return a.id < b.id;
    return QVersionNumber::fromString(a.version) > QVersionNumber::fromString(b.version);
}

} // namespace

Result<Library> Library::builtIn(Check check, const QString &folder)
{
    Library library(std::move(check));
    QStringList paths;
    for (QDirIterator walk(folder, {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories); walk.hasNext();)
        paths.append(walk.next());
    paths.sort();
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::CannotRead, {}, u"built-in pack"_s);
        auto pack = readPack(file.read(maxPackBytes + 1));
        if (!pack)
            return failure(pack.error().code, {}, QFileInfo(path).fileName() + u": "_s + pack.error().detail);
        XD_CHECK(library.add(*pack));
        library.m_builtIn.insert(pack->idAtVersion());
    }
    return library;
}

Result<bool> Library::add(const Pack &pack)
{
    if (const Pack *present = find(pack.id, pack.version)) {
        if (present->bytes == pack.bytes)
            return false;
        return failure(ErrorCode::AlreadyExists, u"version"_s, pack.idAtVersion());
    }
    if (m_check)
        XD_CHECK(m_check(pack));
    auto kept = std::make_shared<const Pack>(pack);
    const auto place = std::find_if(m_packs.begin(), m_packs.end(), [&](const auto &other) { return comesBefore(*kept, *other); });
    m_packs.insert(place, std::move(kept));
    return true;
}

const Pack *Library::find(const QString &id, const QString &version) const
{
    const QVersionNumber wanted = QVersionNumber::fromString(version);
    for (const auto &pack : m_packs) {
        if (pack->id == id && (version.isEmpty() || QVersionNumber::fromString(pack->version) == wanted))
            return pack.get();
    }
    return nullptr;
}

std::vector<const Pack *> Library::list(const QString &kind) const
{
    std::vector<const Pack *> packs;
    for (const auto &pack : m_packs) {
        if (kind.isEmpty() || pack->kind == kind)
            packs.push_back(pack.get());
    }
    return packs;
}

void Library::leaveOut(UnreadablePack pack)
{
    const auto isIt = [&](const auto &other) { return other->id == pack.id && other->version == pack.version; };
    if (const auto present = std::find_if(m_packs.begin(), m_packs.end(), isIt); present != m_packs.end()) {
        pack.frame = *present;
        m_packs.erase(present);
    }
    m_unreadable.push_back(std::move(pack));
}

const UnreadablePack *Library::findUnreadable(const QString &id, const QString &version) const
{
    const auto found = std::find_if(m_unreadable.begin(), m_unreadable.end(), [&](const UnreadablePack &pack) { return pack.id == id && (version.isEmpty() || pack.version == version); });
    return found == m_unreadable.end() ? nullptr : &*found;
}

} // namespace xd::packs
