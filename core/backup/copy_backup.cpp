#include "core/backup/copy_backup.h"

#include "core/backup/disks_under.h"
#include "core/backup/stick_store.h"
#include "core/crypto/hash.h"
#include "core/vault/durable_file.h"

#include <QFileInfo>
#include <QStorageInfo>
#include <cerrno>

namespace xd::backup {

namespace {

constexpr qsizetype blockBytes = 1024 * 1024;
constexpr int hashBytes = 32;

// Half of the way each: writing, reading back.
class Half final : public Progress {
public:
    Half(Progress &whole, int number) : m_whole(whole), m_number(number) {}
    void report(qint64 done, qint64 total) override { m_whole.report(m_number * total + done, 2 * total); }
    bool isStopped() const override { return m_whole.isStopped(); }

private:
    Progress &m_whole;
    int m_number;
};

template <class Take>
Done readBlocks(QFile &file, Progress &progress, Take take)
{
    QByteArray block(blockBytes, Qt::Uninitialized);
    const qint64 size = file.size();
    qint64 done = 0;
    for (;;) {
        const qint64 got = file.read(block.data(), block.size());
        if (got < 0)
            return failure(ErrorCode::CannotRead, {}, file.errorString());
        if (got == 0)
            return {};
        XD_CHECK(take(QByteArrayView(block.constData(), got)));
        done += got;
        progress.report(done, size);
        if (progress.isStopped())
            return failure(ErrorCode::Cancelled);
    }
}

// Returns the hash of what was handed over to be written.
Result<QByteArray> writeCopy(const QString &from, const QString &to, Progress &progress)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::CannotRead, {}, source.errorString());
    QFile target(to);
    if (!target.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return failure(ErrorCode::CannotWrite, {}, target.errorString());
    crypto::Blake2b hash(hashBytes);
    XD_CHECK(readBlocks(source, progress, [&](QByteArrayView block) -> Done {
        hash.add(block);
        errno = 0;
        if (target.write(block.data(), block.size()) != block.size())
            return tl::unexpected(vault::writeError(errno, target.errorString()));
        return {};
    }));
    XD_CHECK(vault::syncFile(target));
    return hash.result();
}

bool isOnDiskOf(const QString &one, const QString &other)
{
    const QStorageInfo first(one), second(other);
    return first.isValid() && second.isValid()
        && disksUnder(QString::fromUtf8(first.device())).intersects(disksUnder(QString::fromUtf8(second.device())));
}

} // namespace

Result<QByteArray> hashOnDisk(const QString &path, Progress &progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::CannotRead, {}, file.errorString());
    vault::dropFromMemory(file);
    crypto::Blake2b hash(hashBytes);
    XD_CHECK(readBlocks(file, progress, [&hash](QByteArrayView block) -> Done {
        hash.add(block);
        return {};
    }));
    return hash.result();
}

Result<QString> copyBackup(const QString &backup, const QString &folder, Progress &progress, const ReadBack &readBack)
{
    const QFileInfo source(backup);
    const QString path = folder + u'/' + source.fileName();
    Half writing(progress, 0);
    Half reading(progress, 1);
    if (QFile::exists(path)) {
        XD_TRY(const QByteArray wanted, hashOnDisk(backup, writing));
        XD_TRY(const QByteArray found, readBack(path, reading));
        return wanted == found ? Result<QString>(path) : failure(ErrorCode::AlreadyExists, QStringLiteral("file"));
    }
    if (const QStorageInfo disk(folder); disk.isValid() && disk.bytesAvailable() < source.size())
        return failure(ErrorCode::DiskFull);
    const QString part = path + QStringLiteral(".part");
    const auto copied = [&]() -> Done {
        XD_TRY(const QByteArray wanted, writeCopy(backup, part, writing));
        XD_TRY(const QByteArray found, readBack(part, reading));
        if (found != wanted)
            return failure(ErrorCode::CopyDiffers);
        return vault::moveDurably(part, path);
    }();
    if (!copied) {
        QFile::remove(part);
        return tl::unexpected(copied.error());
    }
    return path;
}

Result<QString> copyBackup(access::Session &session, const QString &backup, const QString &folder, Progress &progress)
{
    XD_CHECK(session.recordsFor(access::Capability::useBackup));
    XD_CHECK(session.officeFor(access::Capability::useBackup));
    XD_TRY(QString path, copyBackup(backup, folder, progress));
    XD_CHECK(noteCopy(session, path));
    return path;
}

Done noteCopy(access::Session &session, const QString &path)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::useBackup));
    XD_TRY(journal::Journal *const office, session.officeFor(access::Capability::useBackup));
    const QFileInfo copy(path);
    const QString where = isOnDiskOf(session.folder().path(), copy.path()) ? sameDisk : QString();
    for (journal::Journal *const each : {records, office})
        XD_CHECK(each->note({journal::Verb::backupCopied, {}, where, {{QStringLiteral("bytes"), copy.size()}}, journal::Topic::site}));
    return {};
}

} // namespace xd::backup
