#include "core/vault/file_lock.h"

#include <QDeadlineTimer>
#include <QThread>
#ifdef Q_OS_UNIX
#include <sys/file.h>
#include <sys/stat.h>
#endif

namespace xd::vault {

namespace {

constexpr int retryMs = 20;

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

} // namespace

bool FileLock::tryTake()
{
    // Where there is no flock, an open file cannot be opened for writing by another program, nor outlive its own.
    if (!m_file.open(QIODevice::ReadWrite))
        return false;
#ifdef Q_OS_UNIX
    if (::flock(m_file.handle(), LOCK_EX | LOCK_NB) != 0 || !isStillThere(m_file)) {
        m_file.close();
        return false;
    }
#endif
    return true;
}

std::unique_ptr<FileLock> FileLock::take(const QString &path, int waitMs)
{
    std::unique_ptr<FileLock> lock(new FileLock);
    lock->m_file.setFileName(path);
    QDeadlineTimer deadline(waitMs);
    while (!lock->tryTake()) {
        if (deadline.hasExpired())
            return nullptr;
        QThread::msleep(retryMs);
    }
    return lock;
}

FileLock::~FileLock()
{
    if (!m_file.isOpen())
        return;
    QFile::remove(m_file.fileName()); // while it is held, so that nobody else's is taken away
    m_file.close();
}

} // namespace xd::vault
