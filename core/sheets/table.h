// The one table in a file that an import is about: which sheet, where the header is, what the rows are.
// Guessed from what school lists look like (ux.md A1): a note as first sheet, title rows, a header of up to three
// merged rows, blank rows, repeated headers, a footer with sums. Choose sheet or header row to overrule the guess.
#pragma once

#include "core/sheets/workbook.h"

#include <QStringList>
#include <vector>

namespace xd::sheets {

inline constexpr int maxTableRows = 200'000;

struct TableRow {
    int number = 0; // 1-based in the file
    std::vector<Cell> cells;

    const Cell &cell(int column) const; // an empty one beyond the end
    QString text(int column) const { return cell(column).display(); }
};

struct TableChoice {
    QString sheetName; // empty: the best sheet
    int headerRow = 0; // 1-based, the last row of the header; 0: guess
};

struct Table {
    int sheet = 0;
    QString sheetName;
    // Other visible sheets with the same header, as where each class has its own: they are not part of this table.
    QStringList similarSheets;
    int firstHeaderRow = 0, headerRow = 0; // 1-based; one row unless the header is merged
    QStringList headers;                   // "监护人/姓名" where a merged header has a second row
    std::vector<TableRow> rows;
    std::vector<TableRow> footers; // "合计：260人"

    int columnCount() const { return int(headers.size()); }
    // The header, or the letter of the column where it has none: "K".
    QString columnLabel(int column) const;
};

// Errors: those of Workbook; SheetEmpty without data rows, SheetNotATable without a header, SheetMissing,
// SheetTooLarge beyond maxTableRows.
Result<Table> readTable(Workbook &workbook, Progress &progress, const TableChoice &choice = {});

} // namespace xd::sheets
