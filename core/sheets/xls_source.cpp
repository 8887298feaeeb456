#include "core/sheets/xls_source.h"
#include "core/base/text_fold.h"

#include <QFile>
#include <freexl.h>

using namespace Qt::StringLiterals;

namespace xd::sheets {
namespace {

constexpr int rowsBetweenReports = 512;

tl::unexpected<Error> damaged(int status)
{
    const bool isForeign = status == FREEXL_BIFF_WORKBOOK_NOT_FOUND || status == FREEXL_UNSUPPORTED_CHARSET;
    const ErrorCode code = status == FREEXL_FILE_NOT_FOUND ? ErrorCode::CannotRead
        : isForeign                                        ? ErrorCode::SheetNotATable
                                                           : ErrorCode::SheetCutOff;
    return failure(code, {}, u"freexl %1"_s.arg(status));
}

// "2013-10-14" or "2013-10-14 09:00:00" as freexl writes it.
Cell ofDateText(const QString &text)
{
    const QDate date = QDate::fromString(text.left(10), Qt::ISODate);
    const QTime time = text.size() > 10 ? QTime::fromString(text.mid(11), Qt::ISODate) : QTime(0, 0);
    if (!date.isValid() || !time.isValid() || date < QDate(1900, 3, 1))
        return Cell::ofText(text);
    return Cell::ofDateTime(double(QDate(1899, 12, 30).daysTo(date)) + time.msecsSinceStartOfDay() / 86'400'000.0);
}

Cell toCell(const FreeXL_CellValue &value)
{
    switch (value.type) {
    case FREEXL_CELL_INT:
        return Cell::ofNumber(value.value.int_value);
    case FREEXL_CELL_DOUBLE:
        return Cell::ofNumber(value.value.double_value);
    case FREEXL_CELL_TEXT:
    case FREEXL_CELL_SST_TEXT:
    case FREEXL_CELL_TIME: {
        QString text = QString::fromUtf8(value.value.text_value).left(maxCellCharacters);
        return text.isEmpty() ? Cell() : Cell::ofText(std::move(text));
    }
    case FREEXL_CELL_DATE:
    case FREEXL_CELL_DATETIME:
        return ofDateText(QString::fromUtf8(value.value.text_value));
    default:
        return {};
    }
}

} // namespace

Result<std::unique_ptr<SheetSource>> XlsSource::open(const QString &path)
{
    std::unique_ptr<XlsSource> source(new XlsSource);
    if (const int status = freexl_open(QFile::encodeName(path).constData(), &source->m_handle); status != FREEXL_OK)
        return damaged(status);
    unsigned int protection = 0;
    freexl_get_info(source->m_handle, FREEXL_BIFF_PASSWORD, &protection);
    if (protection == FREEXL_BIFF_OBFUSCATED)
        return failure(ErrorCode::SheetEncrypted, {}, u"BIFF FILEPASS"_s);
    unsigned int count = 0;
    if (const int status = freexl_get_info(source->m_handle, FREEXL_BIFF_SHEET_COUNT, &count); status != FREEXL_OK)
        return damaged(status);
    for (unsigned int i = 0; i < count; ++i) {
        const char *name = nullptr;
        freexl_get_worksheet_name(source->m_handle, static_cast<unsigned short>(i), &name);
        source->m_sheets.push_back({QString::fromUtf8(name), false});
    }
    if (source->m_sheets.empty())
        return failure(ErrorCode::SheetEmpty, {}, u"no worksheet"_s);
    return source;
}

XlsSource::~XlsSource()
{
    if (m_handle)
        freexl_close(m_handle);
}

Done XlsSource::read(int sheet, const RowFn &row, Progress &progress)
{
    if (sheet < 0 || size_t(sheet) >= m_sheets.size())
        return failure(ErrorCode::SheetMissing);
    if (const int status = freexl_select_active_worksheet(m_handle, static_cast<unsigned short>(sheet)); status != FREEXL_OK)
        return damaged(status);
    unsigned int rows = 0;
    unsigned short columns = 0;
    if (const int status = freexl_worksheet_dimensions(m_handle, &rows, &columns); status != FREEXL_OK)
        return damaged(status);
    std::vector<Cell> cells;
    for (unsigned int r = 0; r < rows; ++r) {
        cells.clear();
        for (unsigned short c = 0; c < columns; ++c) {
            FreeXL_CellValue value{};
            if (const int status = freexl_get_cell_value(m_handle, r, c, &value); status != FREEXL_OK)
                return damaged(status);
            Cell cell = toCell(value);
            if (cell.kind == CellKind::Empty)
                continue;
            cells.resize(size_t(c) + 1);
            cells.back() = std::move(cell);
        }
        if (!cells.empty() && !row(int(r) + 1, cells))
            return {};
        if (r % rowsBetweenReports == 0) {
            progress.report(r, rows);
            if (progress.isStopped())
                return failure(ErrorCode::Cancelled);
        }
    }
    return {};
}

} // namespace xd::sheets
