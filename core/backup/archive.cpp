#include "core/backup/archive.h"

#include "core/crypto/hash.h"
#include "core/vault/durable_file.h"
#include "core/vault/keyring.h"

#include <QFileInfo>
#include <archive.h>
#include <archive_entry.h>
#include <cerrno>
#include <memory>

namespace xd::backup {

namespace {

constexpr qsizetype blockBytes = 256 * 1024;
constexpr int hashBytes = 32;
const char *const manifestName = "manifest.cbor";
const char *const signatureName = "manifest.sig";
const QString fileNames[] = {QStringLiteral("keyring.xdk"), QStringLiteral("records.xdv"), QStringLiteral("office.xdv")};

struct FreeReader {
    void operator()(::archive *open) const { archive_read_free(open); }
};
struct FreeWriter {
    void operator()(::archive *open) const { archive_write_free(open); }
};
struct FreeEntry {
    void operator()(archive_entry *entry) const { archive_entry_free(entry); }
};
using Reader = std::unique_ptr<::archive, FreeReader>;
using Writer = std::unique_ptr<::archive, FreeWriter>;

tl::unexpected<Error> damaged(const QString &detail)
{
    return failure(ErrorCode::BackupDamaged, {}, detail);
}

tl::unexpected<Error> writeFailure(::archive *writer)
{
    return tl::unexpected(vault::writeError(archive_errno(writer), QString::fromUtf8(archive_error_string(writer))));
}

// What all long readings here share: how far it is, over all files.
class Meter {
public:
    Meter(Progress &progress, qint64 total) : m_progress(progress), m_total(total) {}
    Done add(qint64 bytes)
    {
        m_done += bytes;
        m_progress.report(m_done, m_total);
        return m_progress.isStopped() ? Done(failure(ErrorCode::Cancelled)) : Done();
    }

private:
    Progress &m_progress;
    qint64 m_total;
    qint64 m_done = 0;
};

// Hands a file over block by block.
template <class Take>
Done readBlocks(const QString &path, Meter &meter, Take take)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::CannotRead, {}, file.errorString());
    QByteArray block(blockBytes, Qt::Uninitialized);
    for (;;) {
        const qint64 got = file.read(block.data(), block.size());
        if (got < 0)
            return failure(ErrorCode::CannotRead, {}, file.errorString());
        if (got == 0)
            return {};
        XD_CHECK(take(QByteArrayView(block.constData(), got)));
        XD_CHECK(meter.add(got));
    }
}

Done beginEntry(::archive *writer, const char *name, qint64 bytes, qint64 timeMs)
{
    const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), name);
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0600);
    archive_entry_set_size(entry.get(), bytes);
    archive_entry_set_mtime(entry.get(), time_t(timeMs / 1000), 0);
    return archive_write_header(writer, entry.get()) == ARCHIVE_OK ? Done() : writeFailure(writer);
}

Done writeData(::archive *writer, QByteArrayView bytes)
{
    return archive_write_data(writer, bytes.data(), size_t(bytes.size())) == la_ssize_t(bytes.size()) ? Done() : writeFailure(writer);
}

// Reads the next entry's header; it must be the one that stands here in every backup.
Result<qint64> sizeOfNext(::archive *reader, const QByteArray &name)
{
    archive_entry *entry = nullptr;
    if (archive_read_next_header(reader, &entry) != ARCHIVE_OK)
        return damaged(QStringLiteral("cut off before %1").arg(QString::fromLatin1(name)));
    const char *found = archive_entry_pathname(entry);
    if (!found || name != found || archive_entry_filetype(entry) != AE_IFREG || !archive_entry_size_is_set(entry))
        return damaged(QStringLiteral("something else in the place of %1").arg(QString::fromLatin1(name)));
    return qint64(archive_entry_size(entry));
}

Result<QByteArray> readSmall(::archive *reader, const char *name, qint64 maxBytes)
{
    XD_TRY(const qint64 size, sizeOfNext(reader, name));
    if (size > maxBytes)
        return damaged(QStringLiteral("%1 is too large").arg(QLatin1StringView(name)));
    QByteArray bytes(size, Qt::Uninitialized);
    if (archive_read_data(reader, bytes.data(), size_t(size)) != la_ssize_t(size))
        return damaged(QStringLiteral("cut off in %1").arg(QLatin1StringView(name)));
    return bytes;
}

struct OpenArchive {
    QFile file;
    Reader reader;
};

Result<std::unique_ptr<OpenArchive>> openArchive(const QString &path)
{
    if (const QFileInfo about(path); about.exists() && !about.isFile())
        return failure(ErrorCode::CannotRead, {}, QStringLiteral("not a regular file"));
    auto open = std::make_unique<OpenArchive>();
    open->file.setFileName(path);
    if (!open->file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::CannotRead, {}, open->file.errorString());
    open->reader.reset(archive_read_new());
    archive_read_support_format_tar(open->reader.get());
    if (archive_read_open_fd(open->reader.get(), open->file.handle(), size_t(blockBytes)) != ARCHIVE_OK)
        return damaged(QStringLiteral("not a tar"));
    return open;
}

Result<SignedManifest> readHead(::archive *reader)
{
    SignedManifest head;
    XD_TRY(head.bytes, readSmall(reader, manifestName, maxManifestBytes));
    XD_TRY(head.signature, readSmall(reader, signatureName, crypto::signatureBytes));
    XD_TRY(head.manifest, Manifest::decode(head.bytes));
    const std::vector<ArchivedFile> &files = head.manifest.files;
    if (files.size() != std::size(fileNames) || files.front().bytes > vault::maxKeyringBytes)
        return damaged(QStringLiteral("files of the manifest"));
    for (size_t i = 0; i < files.size(); ++i)
        if (files[i].name != fileNames[i])
            return damaged(QStringLiteral("files of the manifest"));
    return head;
}

Done unpackFile(::archive *reader, const ArchivedFile &wanted, const QString &path, Meter &meter)
{
    XD_TRY(const qint64 size, sizeOfNext(reader, wanted.name.toLatin1()));
    if (size != wanted.bytes)
        return damaged(QStringLiteral("size of %1").arg(wanted.name));
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return failure(ErrorCode::CannotWrite, {}, out.errorString());
    out.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    crypto::Blake2b hash(hashBytes);
    QByteArray block(blockBytes, Qt::Uninitialized);
    qint64 done = 0;
    while (done < size) {
        const la_ssize_t got = archive_read_data(reader, block.data(), size_t(std::min<qint64>(block.size(), size - done)));
        if (got <= 0)
            return damaged(QStringLiteral("cut off in %1").arg(wanted.name));
        hash.add(QByteArrayView(block.constData(), got));
        errno = 0;
        if (out.write(block.constData(), got) != got)
            return tl::unexpected(vault::writeError(errno, out.errorString()));
        done += got;
        XD_CHECK(meter.add(got));
    }
    if (hash.result() != wanted.hash)
        return damaged(QStringLiteral("hash of %1").arg(wanted.name));
    return vault::syncFile(out);
}

} // namespace

bool SignedManifest::isSignedBy(const QByteArray &devicePublicKey) const
{
    return crypto::isSignedBy(signedMessage(bytes), signature, devicePublicKey);
}

Result<std::vector<ArchivedFile>> filesIn(const QString &folder, Progress &progress)
{
    qint64 total = 0;
    for (const QString &name : fileNames)
        total += QFileInfo(folder + u'/' + name).size();
    Meter meter(progress, total);
    std::vector<ArchivedFile> files;
    for (const QString &name : fileNames) {
        ArchivedFile file{name, 0, {}};
        crypto::Blake2b hash(hashBytes);
        XD_CHECK(readBlocks(folder + u'/' + name, meter, [&](QByteArrayView block) -> Done {
            hash.add(block);
            file.bytes += block.size();
            return {};
        }));
        file.hash = hash.result();
        files.push_back(std::move(file));
    }
    return files;
}

Done writeArchive(QFile &target, const Manifest &manifest, const crypto::SignKeys &deviceKeys, const QString &folder, Progress &progress)
{
    const Writer owner(archive_write_new());
    ::archive *const writer = owner.get();
    archive_write_set_format_ustar(writer);
    if (archive_write_open_fd(writer, target.handle()) != ARCHIVE_OK)
        return writeFailure(writer);
    const QByteArray bytes = manifest.encode();
    const QByteArray signature = crypto::sign(signedMessage(bytes), deviceKeys);
    XD_CHECK(beginEntry(writer, manifestName, bytes.size(), manifest.timeMs));
    XD_CHECK(writeData(writer, bytes));
    XD_CHECK(beginEntry(writer, signatureName, signature.size(), manifest.timeMs));
    XD_CHECK(writeData(writer, signature));
    Meter meter(progress, manifest.totalBytes());
    for (const ArchivedFile &file : manifest.files) {
        XD_CHECK(beginEntry(writer, file.name.toLatin1().constData(), file.bytes, manifest.timeMs));
        XD_CHECK(readBlocks(folder + u'/' + file.name, meter, [writer](QByteArrayView block) { return writeData(writer, block); }));
    }
    if (archive_write_close(writer) != ARCHIVE_OK)
        return writeFailure(writer);
    return vault::syncFile(target);
}

Result<SignedManifest> readManifest(const QString &path)
{
    XD_TRY(const std::unique_ptr<OpenArchive> open, openArchive(path));
    XD_TRY(SignedManifest head, readHead(open->reader.get()));
    // A file that was cut off holds less than it says.
    if (open->file.size() < head.manifest.totalBytes())
        return damaged(QStringLiteral("cut off"));
    return head;
}

Result<SignedManifest> unpackArchive(const QString &path, const QString &folder, Progress &progress)
{
    XD_TRY(const std::unique_ptr<OpenArchive> open, openArchive(path));
    vault::dropFromMemory(open->file);
    XD_TRY(SignedManifest head, readHead(open->reader.get()));
    Meter meter(progress, head.manifest.totalBytes());
    for (const ArchivedFile &file : head.manifest.files)
        XD_CHECK(unpackFile(open->reader.get(), file, folder + u'/' + file.name, meter));
    archive_entry *more = nullptr;
    if (archive_read_next_header(open->reader.get(), &more) != ARCHIVE_EOF)
        return damaged(QStringLiteral("more files than the manifest names"));
    return head;
}

} // namespace xd::backup
