#include "core/vault/site_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cerrno>
#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace xd::vault {

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

Error writeError(const QFile &file)
{
    const bool isFull = errno == ENOSPC || errno == EDQUOT;
    return {isFull ? ErrorCode::DiskFull : ErrorCode::CannotWrite, {}, file.errorString()};
}

// A rename is durable only once the folder is.
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

} // namespace

bool SiteFolder::isSite() const
{
    return QFile::exists(keyring()) || QFile::exists(keyringBackup());
}

Done SiteFolder::make() const
{
    QDir folder(m_path);
    if (folder.exists() && !folder.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        return failure(ErrorCode::AlreadyExists, QStringLiteral("folder"));
    for (const char *sub : {"", "in", "out", "backup", "log"}) {
        const QString path = folder.filePath(QLatin1StringView(sub));
        if (!QDir().mkpath(path))
            return failure(ErrorCode::CannotWrite, QStringLiteral("folder"));
        QFile::setPermissions(path, ownerOnly | QFile::ExeOwner);
    }
    return {};
}

Done writeAtomically(const QString &path, QByteArrayView bytes)
{
    const QString temporary = path + QStringLiteral(".part");
    QFile file(temporary);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return failure(ErrorCode::CannotWrite, {}, file.errorString());
    file.setPermissions(ownerOnly);
    errno = 0;
    bool isWritten = file.write(bytes.data(), bytes.size()) == bytes.size() && file.flush();
#ifdef Q_OS_UNIX
    isWritten = isWritten && ::fsync(file.handle()) == 0;
#endif
    if (!isWritten) {
        const Error error = writeError(file);
        file.close();
        file.remove();
        return tl::unexpected(error);
    }
    file.close();
    // std::rename replaces the old file in one step; QFile::rename would refuse.
    if (std::rename(QFile::encodeName(temporary).constData(), QFile::encodeName(path).constData()) != 0) {
        const Error error = writeError(file);
        QFile::remove(temporary);
        return tl::unexpected(error);
    }
    syncFolder(QFileInfo(path).absolutePath());
    return {};
}

Result<QByteArray> readWhole(const QString &path, qint64 maxBytes, ErrorCode tooLarge)
{
    // A pipe or a device could keep the program waiting or reading for ever.
    if (QFileInfo info(path); info.exists() && !info.isFile())
        return failure(ErrorCode::CannotRead, {}, QStringLiteral("not a regular file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::CannotRead, {}, file.errorString());
    if (file.size() > maxBytes)
        return failure(tooLarge);
    const QByteArray bytes = file.read(maxBytes + 1);
    if (file.error() != QFile::NoError)
        return failure(ErrorCode::CannotRead, {}, file.errorString());
    if (bytes.size() > maxBytes)
        return failure(tooLarge);
    return bytes;
}

} // namespace xd::vault
