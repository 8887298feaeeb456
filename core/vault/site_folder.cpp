#include "core/vault/site_folder.h"

#include "core/vault/durable_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cerrno>

namespace xd::vault {

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

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
    QFile file(path + QStringLiteral(".part"));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return failure(ErrorCode::CannotWrite, {}, file.errorString());
    file.setPermissions(ownerOnly);
    errno = 0;
    Done done = file.write(bytes.data(), bytes.size()) == bytes.size() ? syncFile(file) : tl::unexpected(writeError(errno, file.errorString()));
    file.close();
    if (done)
        done = moveDurably(file.fileName(), path);
    if (!done)
        file.remove();
    return done;
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
