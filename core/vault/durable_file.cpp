#include "core/vault/durable_file.h"

#include <QFileInfo>
#include <cerrno>
#include <cstdio>
#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace xd::vault {

Error writeError(int systemError, const QString &detail, const QString &field)
{
    const bool isFull = systemError == ENOSPC || systemError == EDQUOT;
    return {isFull ? ErrorCode::DiskFull : ErrorCode::CannotWrite, field, detail};
}

Done syncFile(QFile &file)
{
    errno = 0;
    bool isWritten = file.flush();
#ifdef Q_OS_UNIX
    isWritten = isWritten && ::fsync(file.handle()) == 0;
#endif
    return isWritten ? Done() : tl::unexpected(writeError(errno, QStringLiteral("sync")));
}

Done syncFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return failure(ErrorCode::CannotWrite, {}, file.errorString());
    return syncFile(file);
}

void syncFolder(const QString &folder)
{
#ifdef Q_OS_UNIX
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
#else
    Q_UNUSED(folder);
#endif
}

Done moveDurably(const QString &from, const QString &to)
{
    errno = 0;
    // std::rename replaces in one step; QFile::rename would refuse.
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return tl::unexpected(writeError(errno, QStringLiteral("rename")));
    syncFolder(QFileInfo(to).absolutePath());
    if (QFileInfo(from).absolutePath() != QFileInfo(to).absolutePath())
        syncFolder(QFileInfo(from).absolutePath());
    return {};
}

void dropFromMemory(QFile &file)
{
#ifdef Q_OS_LINUX
    ::posix_fadvise(file.handle(), 0, 0, POSIX_FADV_DONTNEED);
#else
    Q_UNUSED(file);
#endif
}

} // namespace xd::vault
