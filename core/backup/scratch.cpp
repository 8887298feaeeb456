#include "core/backup/scratch.h"

#include <QDir>
#ifdef Q_OS_UNIX
#include <sys/file.h>
#include <sys/stat.h>
#endif

namespace xd::backup {

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

QString scratchPath(const vault::SiteFolder &site)
{
    return backupFolder(site) + QStringLiteral("/.scratch");
}

std::unique_ptr<ScratchLock> lockOf(const vault::SiteFolder &site)
{
    return ScratchLock::tryTake(scratchPath(site) + QStringLiteral(".lock"));
}

#ifdef Q_OS_UNIX
// Whether the path still leads to the file that is open: who held it before may have removed it meanwhile.
bool isStillThere(const QFile &file)
{
    struct stat open = {};
    struct stat there = {};
    return ::fstat(file.handle(), &open) == 0 && ::stat(QFile::encodeName(file.fileName()).constData(), &there) == 0
        && open.st_dev == there.st_dev && open.st_ino == there.st_ino;
}
#endif

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

// Not a QLockFile: one that is killed between making its file and writing into it locks out everybody for ever.
std::unique_ptr<ScratchLock> ScratchLock::tryTake(const QString &path)
{
    std::unique_ptr<ScratchLock> lock(new ScratchLock);
    lock->m_file.setFileName(path);
#ifdef Q_OS_UNIX
    for (int attempt = 0; attempt < 3; ++attempt) {
        if (!lock->m_file.open(QIODevice::ReadWrite))
            return nullptr;
        if (::flock(lock->m_file.handle(), LOCK_EX | LOCK_NB) != 0) {
            lock->m_file.close();
            return nullptr;
        }
        if (isStillThere(lock->m_file))
            return lock;
        lock->m_file.close();
    }
    return nullptr;
#else
    // Elsewhere an open file cannot be opened for writing by another program, nor outlive its own.
    return lock->m_file.open(QIODevice::ReadWrite) ? std::move(lock) : nullptr;
#endif
}

ScratchLock::~ScratchLock()
{
    if (!m_file.isOpen())
        return;
    QFile::remove(m_file.fileName()); // while it is held, so that nobody else's is taken away
    m_file.close();
}

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
