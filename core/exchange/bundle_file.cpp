#include "core/exchange/bundle_file.h"

#include "core/exchange/container.h"
#include "core/vault/site_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
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

} // namespace

Result<QByteArray> readBundleFile(const QString &path)
{
    return vault::readWhole(path, maxFileBytes(), ErrorCode::BundleTooLarge);
}

Done writePending(const QString &path, QByteArrayView bytes)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return failure(ErrorCode::CannotWrite, QStringLiteral("out"));
    const QString pending = pendingOf(path);
    XD_CHECK(vault::writeAtomically(pending, bytes));
    dropFromCache(pending);
    const auto again = readBundleFile(pending);
    if (!again || *again != bytes) {
        QFile::remove(pending);
        return failure(ErrorCode::CannotWrite, QStringLiteral("out"), QStringLiteral("read back differs"));
    }
    return {};
}

Done placePending(const QString &path)
{
    if (std::rename(QFile::encodeName(pendingOf(path)).constData(), QFile::encodeName(path).constData()) != 0)
        return failure(ErrorCode::CannotWrite, QStringLiteral("out"), QStringLiteral("rename"));
    return {};
}

Done writeBundleFile(const QString &path, QByteArrayView bytes)
{
    XD_CHECK(writePending(path, bytes));
    return placePending(path);
}

void placeLeftOver(const QString &path, QByteArrayView hash)
{
    if (QFile::exists(path) || !QFile::exists(pendingOf(path)))
        return;
    const auto bytes = readBundleFile(pendingOf(path));
    if (bytes && fileHashOf(*bytes) == hash)
        static_cast<void>(placePending(path));
}

} // namespace xd::exchange
