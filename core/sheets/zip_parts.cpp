#include "core/sheets/zip_parts.h"
#include "core/sheets/workbook.h"

#include <archive.h>
#include <archive_entry.h>
#include <algorithm>
#include <cstring>

namespace xd::sheets {
namespace {

constexpr qint64 freeUnpackedBytes = 16ll << 20; // up to here no ratio is asked for
constexpr qint64 maxTokenBytes = 4ll << 20;
constexpr qsizetype blockBytes = 64 << 10;

} // namespace

struct ZipCallbacks {
    static la_ssize_t read(archive *, void *data, const void **block)
    {
        auto *zip = static_cast<ZipFile *>(data);
        *block = zip->m_block.constData();
        return la_ssize_t(zip->m_file.read(zip->m_block.data(), zip->m_block.size()));
    }
    static la_int64_t seek(archive *, void *data, la_int64_t offset, int whence)
    {
        auto *zip = static_cast<ZipFile *>(data);
        const qint64 base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? zip->m_file.pos() : zip->m_file.size();
        return base + offset >= 0 && zip->m_file.seek(base + offset) ? zip->m_file.pos() : qint64(ARCHIVE_FATAL);
    }
    static la_int64_t skip(archive *, void *data, la_int64_t bytes)
    {
        auto *zip = static_cast<ZipFile *>(data);
        const qint64 from = zip->m_file.pos();
        const qint64 to = std::min(from + bytes, zip->m_file.size());
        return zip->m_file.seek(to) ? to - from : 0;
    }
};

void ZipFile::Free::operator()(archive *open) const
{
    archive_read_free(open);
}

Result<std::unique_ptr<ZipFile>> ZipFile::open(const QString &path)
{
    std::unique_ptr<ZipFile> zip(new ZipFile);
    zip->m_file.setFileName(path);
    if (!zip->m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::CannotRead, {}, zip->m_file.errorString());
    zip->m_block.resize(blockBytes);
    zip->m_archive.reset(archive_read_new());
    archive *const reader = zip->m_archive.get();
    // Only zip, and only by its directory: what a stream of local headers says may differ from it.
    archive_read_support_format_zip_seekable(reader);
    archive_read_set_callback_data(reader, zip.get());
    archive_read_set_read_callback(reader, ZipCallbacks::read);
    archive_read_set_seek_callback(reader, ZipCallbacks::seek);
    archive_read_set_skip_callback(reader, ZipCallbacks::skip);
    if (archive_read_open1(reader) != ARCHIVE_OK)
        return failure(ErrorCode::SheetCutOff, {}, QString::fromUtf8(archive_error_string(reader)));
    return zip;
}

Result<QString> ZipFile::next()
{
    const int status = archive_read_next_header(m_archive.get(), &m_entry);
    if (status == ARCHIVE_EOF)
        return QString();
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
        return failure(ErrorCode::SheetCutOff, {}, QString::fromUtf8(archive_error_string(m_archive.get())));
    const char *name = archive_entry_pathname_utf8(m_entry);
    if (!name)
        name = archive_entry_pathname(m_entry);
    QString path = name ? QString::fromUtf8(name) : QString();
    path.replace(u'\\', u'/'); // some programs write their own separator
    while (path.startsWith(u'/'))
        path.remove(0, 1);
    return path.isEmpty() ? QStringLiteral("?") : path;
}

qint64 ZipFile::entrySize() const
{
    return archive_entry_size_is_set(m_entry) ? archive_entry_size(m_entry) : -1;
}

bool ZipFile::isEncrypted() const
{
    return archive_entry_is_encrypted(m_entry);
}

qint64 ZipFile::read(char *to, qint64 bytes)
{
    const la_ssize_t got = archive_read_data(m_archive.get(), to, size_t(bytes));
    return got < 0 ? -1 : qint64(got);
}

ZipPart::ZipPart(std::unique_ptr<ZipFile> zip, qint64 size) : m_zip(std::move(zip)), m_size(size)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool ZipPart::fill()
{
    m_taken = 0;
    m_ready.resize(0);
    while (m_ready.isEmpty() && !m_isAtEnd) {
        m_block.resize(blockBytes);
        const qint64 got = m_zip->read(m_block.data(), m_block.size());
        m_read += std::max(got, qint64(0));
        if (got < 0)
            m_fault = ErrorCode::SheetCutOff;
        else if (m_read > m_size) // checked when the file was opened: more than that, and the directory lied
            m_fault = ErrorCode::SheetBomb;
        m_isAtEnd = got <= 0 || m_fault;
        if (m_fault)
            break;
        m_block.resize(got);
        if (!m_blankRows)
            std::swap(m_ready, m_block);
        else
            m_ready = m_isAtEnd ? m_blankRows->finish() : m_blankRows->pass(m_block);
    }
    return !m_ready.isEmpty();
}

qint64 ZipPart::readData(char *to, qint64 bytes)
{
    if (m_taken == m_ready.size() && !fill())
        return -1;
    const qint64 count = std::min(bytes, qint64(m_ready.size() - m_taken));
    m_tokenBytes += count;
    if (m_tokenBytes > maxTokenBytes) {
        m_fault = ErrorCode::SheetBomb;
        m_isAtEnd = true;
        m_taken = m_ready.size();
        return -1;
    }
    std::memcpy(to, m_ready.constData() + m_taken, size_t(count));
    m_taken += count;
    return count;
}

Result<ZipParts> ZipParts::open(const QString &path)
{
    XD_TRY(const std::unique_ptr<ZipFile> zip, ZipFile::open(path));
    const qint64 maxBytes = std::min(maxUnpackedBytes, std::max(freeUnpackedBytes, QFile(path).size() * maxUnpackedRatio));
    ZipParts parts;
    parts.m_path = path;
    qint64 total = 0;
    for (int count = 0;; ++count) {
        XD_TRY(const QString name, zip->next());
        if (name.isEmpty())
            break;
        if (count == maxParts)
            return failure(ErrorCode::SheetBomb, {}, QStringLiteral("more than %1 parts").arg(maxParts));
        if (zip->isEncrypted())
            return failure(ErrorCode::SheetEncrypted, {}, QStringLiteral("encrypted zip entry"));
        const qint64 size = zip->entrySize();
        if (size < 0 || size > maxBytes || (total += size) > maxBytes)
            return failure(ErrorCode::SheetBomb, {}, QStringLiteral("unpacks to more than %1 bytes").arg(maxBytes));
        parts.m_sizes.insert(name.toLower(), size);
    }
    return parts;
}

Result<std::unique_ptr<ZipPart>> ZipParts::part(const QString &name) const
{
    XD_TRY(std::unique_ptr<ZipFile> zip, ZipFile::open(m_path));
    while (true) {
        XD_TRY(const QString entry, zip->next());
        if (entry.isEmpty())
            return failure(ErrorCode::SheetCutOff, {}, QStringLiteral("missing part"));
        if (entry.compare(name, Qt::CaseInsensitive) == 0)
            return std::make_unique<ZipPart>(std::move(zip), m_sizes.value(name.toLower()));
    }
}

} // namespace xd::sheets
