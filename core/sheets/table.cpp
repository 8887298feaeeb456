#include "core/sheets/table.h"
#include "core/base/text_fold.h"
#include "core/sheets/header_guess.h"

#include <algorithm>
#include <optional>

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

// The sheet with the most cells in its first rows; a hidden one only where no other has a table.
Result<int> bestSheet(Workbook &workbook, Progress &progress)
{
    const auto &sheets = workbook.sheets();
    if (sheets.size() == 1)
        return 0;
    std::optional<int> best;
    qint64 bestScore = 0;
    for (int sheet = 0; sheet < int(sheets.size()); ++sheet) {
        XD_TRY(const Collected sample, collect(workbook, sheet, headSample, progress));
        qint64 score = 0;
        if (const HeaderPlace header = guessHeader(sample.rows, {}); header.last >= 0) {
            for (size_t r = size_t(header.last) + 1; r < sample.rows.size(); ++r)
                score += qint64(sample.rows[r].cells.size());
            score += header.texts.size();
        }
        if (!sheets[size_t(sheet)].isHidden)
            score *= 1'000;
        if (score > bestScore) {
            bestScore = score;
            best = sheet;
        }
    }
    return best.value_or(0);
}

Result<int> chosenSheet(Workbook &workbook, const TableChoice &choice, Progress &progress)
{
    if (choice.sheetName.isEmpty())
        return bestSheet(workbook, progress);
    const auto at = workbook.sheetNames().indexOf(choice.sheetName);
    if (at < 0)
        return failure(ErrorCode::SheetMissing);
    return int(at);
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
    XD_TRY(table.sheet, chosenSheet(workbook, choice, progress));
    table.sheetName = workbook.sheets()[size_t(table.sheet)].name;
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
