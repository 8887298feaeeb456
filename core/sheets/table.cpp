#include "core/sheets/table.h"
#include "core/base/text_fold.h"
#include "core/sheets/header_guess.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::sheets {
namespace {

struct Collected {
    std::vector<TableRow> rows;
    bool isTooLong = false;
};

bool isBlankRow(Row cells)
{
    return std::all_of(cells.begin(), cells.end(),
                       [](const Cell &cell) { return cell.isBlank() && !cell.isFromFormula; });
}

Result<Collected> collect(Workbook &workbook, int sheet, int mostRows, Progress &progress)
{
    Collected collected;
    XD_CHECK(workbook.read(
        sheet,
        [&](int number, Row cells) {
            if (isBlankRow(cells))
                return true;
            if (int(collected.rows.size()) == mostRows) {
                collected.isTooLong = true;
                return false;
            }
            collected.rows.push_back({number, {cells.begin(), cells.end()}});
            return true;
        },
        progress));
    return collected;
}

struct SheetSample {
    int sheet = 0;
    QStringList headers;
    qint64 score = 0; // the cells in its first rows; a hidden sheet only counts where no other has a table
};

Result<std::vector<SheetSample>> sampleSheets(Workbook &workbook, Progress &progress)
{
    std::vector<SheetSample> samples;
    for (int sheet = 0; sheet < int(workbook.sheets().size()); ++sheet) {
        XD_TRY(const Collected sample, collect(workbook, sheet, headSample, progress));
        const HeaderPlace header = guessHeader(sample.rows, {});
        SheetSample result{sheet, header.texts, header.texts.size()};
        for (size_t r = size_t(header.last + 1); header.last >= 0 && r < sample.rows.size(); ++r)
            result.score += qint64(sample.rows[r].cells.size());
        while (!result.headers.isEmpty() && result.headers.last().isEmpty())
            result.headers.removeLast();
        if (!workbook.sheets()[size_t(sheet)].isHidden)
            result.score *= 1'000;
        samples.push_back(result);
    }
    return samples;
}

Done chooseSheet(Workbook &workbook, const TableChoice &choice, Progress &progress, Table &table)
{
    const QStringList names = workbook.sheetNames();
    if (!choice.sheetName.isEmpty() && !names.contains(choice.sheetName))
        return failure(ErrorCode::SheetMissing);
    table.sheet = choice.sheetName.isEmpty() ? 0 : int(names.indexOf(choice.sheetName));
    if (names.size() > 1) {
        XD_TRY(const std::vector<SheetSample> samples, sampleSheets(workbook, progress));
        if (choice.sheetName.isEmpty())
            table.sheet = std::max_element(samples.begin(), samples.end(), [](const SheetSample &a, const SheetSample &b) {
                              return a.score < b.score;
                          })->sheet;
        const QStringList &headers = samples[size_t(table.sheet)].headers;
        for (const SheetSample &sample : samples) {
            if (sample.sheet != table.sheet && !headers.isEmpty() && sample.headers == headers
                && !workbook.sheets()[size_t(sample.sheet)].isHidden)
                table.similarSheets << names[sample.sheet];
        }
    }
    table.sheetName = names[table.sheet];
    return {};
}

HeaderPlace placeHeader(std::span<const TableRow> rows, std::span<const Merge> merges, int chosenRow)
{
    const auto sample = rows.first(std::min(rows.size(), size_t(headSample)));
    if (chosenRow == 0)
        return guessHeader(sample, merges);
    for (int r = 0; r < int(rows.size()); ++r) {
        if (rows[size_t(r)].number == chosenRow)
            return headerAt(rows.first(std::min(rows.size(), size_t(r) + headSample)), merges, r);
    }
    return {};
}

bool repeatsHeader(const TableRow &row, const TableRow &header)
{
    int alike = 0;
    for (int column = 0; column < int(row.cells.size()); ++column) {
        if (row.cell(column).isBlank())
            continue;
        if (row.text(column) != header.text(column))
            return false;
        ++alike;
    }
    return alike >= 2;
}

// Columns behind the last header that hold nothing are not part of the table.
void dropOpenColumns(Table &table)
{
    int used = 0;
    for (int column = 0; column < table.columnCount(); ++column) {
        if (!table.headers[column].isEmpty())
            used = column + 1;
    }
    for (const TableRow &row : table.rows) {
        for (int column = int(row.cells.size()); column > used; --column) {
            if (!row.cell(column - 1).isBlank())
                used = column;
        }
    }
    while (table.headers.size() < used)
        table.headers << QString();
    table.headers.resize(used);
}

} // namespace

const Cell &TableRow::cell(int column) const
{
    static const Cell none;
    return column >= 0 && size_t(column) < cells.size() ? cells[size_t(column)] : none;
}

QString Table::columnLabel(int column) const
{
    if (column >= 0 && column < headers.size() && !headers[column].isEmpty())
        return headers[column];
    QString letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(u'A' + (rest - 1) % 26));
    return letters;
}

Result<Table> readTable(Workbook &workbook, Progress &progress, const TableChoice &choice)
{
    Table table;
    XD_CHECK(chooseSheet(workbook, choice, progress, table));
    XD_TRY(Collected collected, collect(workbook, table.sheet, maxTableRows, progress));
    std::vector<TableRow> &rows = collected.rows;
    if (collected.isTooLong)
        return failure(ErrorCode::SheetTooLarge, {}, u"more than %1 rows"_s.arg(maxTableRows));
    if (rows.empty())
        return failure(ErrorCode::SheetEmpty, {}, u"no cell with a value"_s);
    const HeaderPlace header = placeHeader(rows, workbook.merges(), choice.headerRow);
    if (header.last < 0)
        return failure(ErrorCode::SheetNotATable, {}, u"no header row"_s);
    table.headers = header.texts;
    table.firstHeaderRow = rows[size_t(header.first)].number;
    table.headerRow = rows[size_t(header.last)].number;
    const TableRow headerRow = rows[size_t(header.last)];
    for (size_t r = size_t(header.last) + 1; r < rows.size(); ++r) {
        if (!repeatsHeader(rows[r], headerRow))
            table.rows.push_back(std::move(rows[r]));
    }
    while (!table.rows.empty() && isFooter(table.rows.back(), table.columnCount())) {
        table.footers.insert(table.footers.begin(), std::move(table.rows.back()));
        table.rows.pop_back();
    }
    if (table.rows.empty())
        return failure(ErrorCode::SheetEmpty, {}, u"a header without rows"_s);
    dropOpenColumns(table);
    if (table.columnCount() < 2)
        return failure(ErrorCode::SheetNotATable, {}, u"one column only"_s);
    return table;
}

} // namespace xd::sheets
