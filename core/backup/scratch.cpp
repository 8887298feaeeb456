#include "core/backup/scratch.h"

#include <QDir>

namespace xd::backup {

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

QString scratchPath(const vault::SiteFolder &site)
{
    return backupFolder(site) + QStringLiteral("/.scratch");
}

// A moment's patience: who held it before may just be taking its file away.
constexpr int lockMs = 100;

std::unique_ptr<vault::FileLock> lockOf(const vault::SiteFolder &site)
{
    return vault::FileLock::take(scratchPath(site) + QStringLiteral(".lock"), lockMs);
}

bool clear(const vault::SiteFolder &site)
{
    bool had = false;
    if (QDir scratch(scratchPath(site)); scratch.exists())
        had = scratch.removeRecursively();
    QDir backups(backupFolder(site));
    for (const QString &name : backups.entryList({QStringLiteral("*.part")}, QDir::Files))
        had = backups.remove(name) || had;
    return had;
}

} // namespace

QString backupFolder(const vault::SiteFolder &site)
{
    return site.path() + QStringLiteral("/backup");
}

Result<Scratch> Scratch::take(const vault::SiteFolder &site)
{
    if (!QDir().mkpath(backupFolder(site)))
        return failure(ErrorCode::CannotWrite, {}, QStringLiteral("backup folder"));
    QFile::setPermissions(backupFolder(site), ownerOnly);
    auto lock = lockOf(site);
    if (!lock)
        return failure(ErrorCode::SiteInUse, {}, QStringLiteral("another backup or restore is running"));
    clear(site);
    const QString path = scratchPath(site);
    if (!QDir().mkdir(path))
        return failure(ErrorCode::CannotWrite, {}, QStringLiteral("scratch folder"));
    QFile::setPermissions(path, ownerOnly);
    return Scratch(path, std::move(lock));
}

Scratch::~Scratch()
{
    if (m_lock)
        QDir(m_path).removeRecursively();
}

Result<QString> Scratch::folder(const QString &name) const
{
    const QString path = file(name);
    if (!QDir().mkdir(path))
        return failure(ErrorCode::CannotWrite, {}, QStringLiteral("scratch folder"));
    QFile::setPermissions(path, ownerOnly);
    return path;
}

bool sweepLeftovers(const vault::SiteFolder &site)
{
    if (!QDir(backupFolder(site)).exists())
        return false;
    const auto lock = lockOf(site);
    return lock && clear(site);
}

} // namespace xd::backup
