#include "core/exchange/bundle_file.h"

#include "core/vault/durable_file.h"
#include "core/vault/outgoing_file.h"
#include "core/vault/site_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <cstdio>
#ifdef Q_OS_LINUX
#include <fcntl.h>
#endif

namespace xd::exchange {

namespace {

QString pendingOf(const QString &path)
{
    return path + QStringLiteral(".pending");
}

void dropFromCache(const QString &path)
{
#ifdef Q_OS_LINUX
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        ::posix_fadvise(file.handle(), 0, 0, POSIX_FADV_DONTNEED);
#else
    Q_UNUSED(path)
#endif
}

// Without replacing where that is possible in one step; some media cannot.
bool renamed(const QByteArray &from, const QByteArray &to, Existing existing)
{
#ifdef Q_OS_LINUX
    if (existing == Existing::keep) {
        if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
            return true;
        if (errno != EINVAL && errno != ENOSYS)
            return false;
    }
#else
    Q_UNUSED(existing)
#endif
    return std::rename(from.constData(), to.constData()) == 0;
}

Done giveName(const QString &path, Existing existing)
{
    if (existing == Existing::keep && QFileInfo::exists(path))
        return failure(ErrorCode::AlreadyExists, QStringLiteral("out"));
    if (!renamed(QFile::encodeName(pendingOf(path)), QFile::encodeName(path), existing))
        return failure(ErrorCode::CannotWrite, QStringLiteral("out"), QStringLiteral("rename"));
    vault::syncFolder(QFileInfo(path).absolutePath()); // the name is not on the stick before
    return {};
}

} // namespace

Result<QByteArray> readBundleFile(const QString &path)
{
    return vault::readWhole(path, maxFileBytes(), ErrorCode::BundleTooLarge);
}

Done prepareFolder(const QString &folder)
{
    const bool isThere = QDir().mkpath(folder);
    if (const QFileInfo info(folder); !isThere || !info.isDir() || !info.isWritable())
        return failure(ErrorCode::CannotWrite, QStringLiteral("out"));
    return {};
}

QString fileNameWithStream(const ContainerHeader &header)
{
    const QString name = fileNameOf(header);
    return name.chopped(4) + u'_' + QString::fromLatin1(header.streamId.toHex().left(6)) + name.last(4);
}

QString publicFileName(QByteArrayView signPk, const QString &word)
{
    return QStringLiteral("XD_%1_%2.xdb").arg(QLatin1String(senderIdOf(signPk).toHex().first(6)), word);
}

Result<QString> freePathIn(const QString &folder, const ContainerHeader &header)
{
    for (const QString &name : {fileNameOf(header), fileNameWithStream(header)}) {
        if (const QString path = QDir(folder).absoluteFilePath(name); !QFileInfo::exists(path))
            return path;
    }
    return failure(ErrorCode::AlreadyExists, QStringLiteral("out"));
}

Result<PendingBundle> PendingBundle::write(const QString &path, QByteArrayView bytes, Existing existing)
{
    XD_CHECK(vault::checkOutgoing(path));
    XD_CHECK(prepareFolder(QFileInfo(path).absolutePath()));
    if (existing == Existing::keep && QFileInfo::exists(path))
        return failure(ErrorCode::AlreadyExists, QStringLiteral("out"));
    const QString pending = pendingOf(path);
    XD_CHECK(vault::writeAtomically(pending, bytes));
    PendingBundle written(path, existing);
    dropFromCache(pending);
    const auto again = readBundleFile(pending);
    if (!again || *again != bytes)
        return failure(ErrorCode::CannotWrite, QStringLiteral("out"), QStringLiteral("read back differs"));
    return written;
}

PendingBundle::~PendingBundle()
{
    if (!m_path.isEmpty())
        QFile::remove(pendingOf(m_path));
}

Done PendingBundle::place()
{
    return giveName(std::exchange(m_path, {}), m_existing);
}

void placeLeftOver(const QString &path, QByteArrayView hash)
{
    if (QFile::exists(path) || !QFile::exists(pendingOf(path)))
        return;
    const auto bytes = readBundleFile(pendingOf(path));
    if (bytes && fileHashOf(*bytes) == hash)
        static_cast<void>(giveName(path, Existing::keep));
}

} // namespace xd::exchange
