#include "core/sheets/check_written.h"
#include "core/sheets/zip_parts.h"

#include <QStorageInfo>
#include <vector>

using namespace Qt::StringLiterals;

namespace xd::sheets {
namespace {

constexpr QByteArrayView rowStart = "<row ";
constexpr QByteArrayView sheetEnd = "</worksheet>";
constexpr qsizetype blockBytes = 256 << 10;

// The rows of the part that the archive stands at; -1 where it is not whole.
qint64 countRows(ZipFile &zip)
{
    QByteArray text;
    QByteArray block(blockBytes, Qt::Uninitialized);
    qint64 rows = 0;
    while (true) {
        const qint64 got = zip.read(block.data(), block.size());
        if (got < 0)
            return -1;
        if (got == 0)
            return text.endsWith(sheetEnd) ? rows : -1;
        text.append(block.constData(), got);
        qsizetype done = 0;
        for (auto at = text.indexOf(rowStart); at >= 0; at = text.indexOf(rowStart, done)) {
            ++rows;
            done = at + rowStart.size();
        }
        // Enough is kept to know a row's start, or the end, that two blocks share.
        text = text.mid(std::max(done, text.size() - sheetEnd.size()));
    }
}

tl::unexpected<Error> notWhole(const QString &path)
{
    constexpr qint64 asGoodAsFull = 1 << 20;
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    const bool isFull = disk.isValid() && disk.bytesAvailable() < asGoodAsFull;
    return failure(isFull ? ErrorCode::DiskFull : ErrorCode::CannotWrite, {}, u"rows are missing from the workbook"_s);
}

} // namespace

Done checkWritten(const QString &xlsx, std::span<const qint64> rows)
{
    const auto zip = ZipFile::open(xlsx);
    if (!zip)
        return notWhole(xlsx);
    size_t seen = 0;
    while (true) {
        const Result<QString> name = (*zip)->next();
        if (!name)
            return notWhole(xlsx);
        if (name->isEmpty())
            break;
        if (!name->startsWith("xl/worksheets/sheet"_L1))
            continue;
        const int number = name->mid(19, name->size() - 23).toInt(); // "…sheet12.xml"
        if (number < 1 || size_t(number) > rows.size() || countRows(**zip) != rows[size_t(number) - 1])
            return notWhole(xlsx);
        ++seen;
    }
    return seen == rows.size() ? Done() : notWhole(xlsx);
}

} // namespace xd::sheets
