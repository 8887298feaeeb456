#include "core/sheets/table_writer.h"
#include "core/sheets/check_written.h"
#include "core/sheets/workbook.h"
#include "core/vault/durable_file.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <array>
#include <cerrno>
#include <memory>
#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace xd::sheets {
namespace {

constexpr int rowsBetweenReports = 512;
constexpr int headerColour = 0xE3EEEE;
constexpr int maxSheetNameUnits = 31;

tl::unexpected<Error> cannotWrite(const QString &detail, int systemError)
{
    return tl::unexpected(vault::writeError(systemError, detail));
}

class XlsxDraft {
public:
    explicit XlsxDraft(const vault::OutgoingFile &file)
    {
        // Its scratch files hold the rows in the clear: they stay on the disk that the target is on.
        m_folder = QFile::encodeName(QFileInfo(file.draft()).absolutePath());
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        options.tmpdir = m_folder.data();
        m_book = workbook_new_opt(QFile::encodeName(file.draft()).constData(), &options);
        if (!m_book)
            return;
        m_header = workbook_add_format(m_book);
        format_set_bold(m_header);
        format_set_text_wrap(m_header);
        format_set_border(m_header, LXW_BORDER_THIN);
        format_set_bg_color(m_header, headerColour);
        format_set_align(m_header, LXW_ALIGN_VERTICAL_CENTER);
        m_text = workbook_add_format(m_book);
        format_set_num_format(m_text, "@"); // what was text stays text when somebody edits the cell
        m_date = workbook_add_format(m_book);
        format_set_num_format(m_date, "yyyy-mm-dd");
    }
    ~XlsxDraft()
    {
        if (m_book)
            lxw_workbook_free(m_book);
    }
    XlsxDraft(const XlsxDraft &) = delete;
    XlsxDraft &operator=(const XlsxDraft &) = delete;

    bool isOpen() const { return m_book; }

    lxw_worksheet *addSheet(const OutSheet &sheet, int number)
    {
        lxw_worksheet *page = workbook_add_worksheet(m_book, sheetName(sheet.name, number).toUtf8().constData());
        if (!page)
            return nullptr;
        worksheet_freeze_panes(page, 1, 0);
        worksheet_repeat_rows(page, 0, 0);
        worksheet_set_paper(page, 9); // A4
        worksheet_set_landscape(page);
        worksheet_fit_to_pages(page, 1, 0);
        for (size_t c = 0; c < sheet.columns.size(); ++c) {
            const auto column = static_cast<lxw_col_t>(c);
            worksheet_set_column(page, column, column, sheet.columns[c].width, nullptr);
            putText(page, 0, column, sheet.columns[c].header, m_header);
        }
        return page;
    }

    void addRow(lxw_worksheet *page, lxw_row_t row, const std::vector<OutCell> &cells)
    {
        for (size_t c = 0; c < cells.size(); ++c) {
            const auto column = static_cast<lxw_col_t>(c);
            if (const auto *text = std::get_if<QString>(&cells[c])) {
                putText(page, row, column, *text, m_text);
            } else if (const auto *number = std::get_if<double>(&cells[c])) {
                worksheet_write_number(page, row, column, *number, nullptr);
            } else if (const auto *date = std::get_if<QDate>(&cells[c]); date && date->isValid()) {
                lxw_datetime moment{date->year(), date->month(), date->day(), 0, 0, 0};
                worksheet_write_datetime(page, row, column, &moment, m_date);
            }
        }
    }

    Done close()
    {
        errno = 0;
        const lxw_error status = workbook_close(std::exchange(m_book, nullptr));
        if (status != LXW_NO_ERROR)
            return cannotWrite(QString::fromUtf8(lxw_strerror(status)), errno);
        return {};
    }

private:
    static void putText(lxw_worksheet *page, lxw_row_t row, lxw_col_t column, const QString &text, lxw_format *format)
    {
        if (!text.isEmpty())
            worksheet_write_string(page, row, column, text.left(maxCellCharacters).toUtf8().constData(), format);
    }

    static QString sheetName(const QString &wanted, int number)
    {
        static const QRegularExpression forbidden(u"[\\[\\]:*?/\\\\]|^'|'$"_s);
        QString name = QString(wanted).replace(forbidden, u"_"_s).left(maxSheetNameUnits);
        return name.isEmpty() ? u"Sheet%1"_s.arg(number) : name;
    }

    QByteArray m_folder;
    lxw_workbook *m_book = nullptr;
    lxw_format *m_header = nullptr;
    lxw_format *m_text = nullptr;
    lxw_format *m_date = nullptr;
};

// Calls take(row number from 1, cells) for each row; says Cancelled when the progress was stopped.
template <class Take>
Result<qint64> eachRow(const OutSheet &sheet, Progress &progress, Take take)
{
    std::vector<OutCell> cells;
    qint64 row = 0;
    while (sheet.next && (cells.clear(), sheet.next(cells))) {
        XD_CHECK(take(++row, cells));
        if (row % rowsBetweenReports == 0) {
            progress.report(row, sheet.rowCount);
            if (progress.isStopped())
                return failure(ErrorCode::Cancelled);
        }
    }
    return row;
}

QString shownText(const OutCell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell))
        return neutralised(*text);
    if (const auto *number = std::get_if<double>(&cell))
        return Cell::ofNumber(*number).display();
    if (const auto *date = std::get_if<QDate>(&cell))
        return date->toString(Qt::ISODate);
    return {};
}

QByteArray quoted(const QString &text)
{
    static const QRegularExpression special(u"[\",;\\t\\r\\n]|^\\s|\\s$"_s);
    if (!text.contains(special))
        return text.toUtf8();
    return '"' + QString(text).replace(u'"', "\"\""_L1).toUtf8() + '"';
}

} // namespace

QString neutralised(const QString &text)
{
    static const QString starts = u"=+-@\t\r\n＝＋－＠"_s;
    return !text.isEmpty() && starts.contains(text[0]) ? u'\'' + text : text;
}

Done writeXlsx(vault::OutgoingFile &file, std::span<const OutSheet> sheets, Progress &progress)
{
    XlsxDraft book(file);
    if (!book.isOpen())
        return cannotWrite(u"workbook"_s, errno);
    std::vector<qint64> rowCounts;
    for (const OutSheet &sheet : sheets) {
        lxw_worksheet *page = book.addSheet(sheet, int(rowCounts.size()) + 1);
        if (!page)
            return failure(ErrorCode::CannotWrite, {}, u"sheet name"_s);
        XD_TRY(const qint64 rows, eachRow(sheet, progress, [&](qint64 row, const std::vector<OutCell> &cells) -> Done {
            if (row >= maxRows)
                return failure(ErrorCode::SheetTooLarge);
            book.addRow(page, static_cast<lxw_row_t>(row), cells);
            return {};
        }));
        if (rows > 0 && !sheet.columns.empty())
            worksheet_autofilter(page, 0, 0, static_cast<lxw_row_t>(rows), static_cast<lxw_col_t>(sheet.columns.size() - 1));
        rowCounts.push_back(rows + 1);
    }
    XD_CHECK(book.close());
    XD_CHECK(checkWritten(file.draft(), rowCounts));
    return file.place();
}

Done writeXlsx(const QString &path, std::span<const OutSheet> sheets, Progress &progress)
{
    XD_TRY(vault::OutgoingFile file, vault::OutgoingFile::begin(path));
    return writeXlsx(file, sheets, progress);
}

Done writeCsv(const QString &path, const OutSheet &sheet, Progress &progress)
{
    XD_TRY(vault::OutgoingFile outgoing, vault::OutgoingFile::begin(path));
    return writeCsv(outgoing, sheet, progress);
}

Done writeCsv(vault::OutgoingFile &outgoing, const OutSheet &sheet, Progress &progress)
{
    QFile file(outgoing.draft());
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return cannotWrite(u"open"_s, errno);
    const auto writeLine = [&](const QByteArrayList &fields) -> Done {
        const QByteArray line = fields.join(',') + "\r\n";
        if (file.write(line) != line.size())
            return cannotWrite(u"write"_s, errno);
        return {};
    };
    file.write("\xEF\xBB\xBF"); // without the mark Excel reads UTF-8 as GBK
    QByteArrayList fields;
    for (const OutColumn &column : sheet.columns)
        fields << quoted(neutralised(column.header));
    XD_CHECK(writeLine(fields));
    XD_TRY([[maybe_unused]] const qint64 rows, eachRow(sheet, progress, [&](qint64, const std::vector<OutCell> &cells) {
        fields.clear();
        for (const OutCell &cell : cells)
            fields << quoted(shownText(cell));
        return writeLine(fields);
    }));
    if (!file.flush())
        return cannotWrite(u"write"_s, errno);
    file.close();
    return outgoing.place();
}

} // namespace xd::sheets
