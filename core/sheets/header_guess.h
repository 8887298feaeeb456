// Where the header of a table is, from its first rows: title and note rows lie above it, it is as wide as the data,
// and it holds words where the data hold values.
#pragma once

#include "core/sheets/table.h"

#include <span>

namespace xd::sheets {

struct HeaderPlace {
    int first = -1; // indices into the rows given; -1: there is none
    int last = -1;
    QStringList texts; // one for each column
};

// Enough rows for a guess: titles, header and some data.
inline constexpr int headSample = 40;

HeaderPlace guessHeader(std::span<const TableRow> rows, std::span<const Merge> merges);
// The same with the last header row given; looks upwards for the rows merged into it.
HeaderPlace headerAt(std::span<const TableRow> rows, std::span<const Merge> merges, int last);

// A row that ends a list and is no part of it: "合计：260人", "制表人", a sum under the columns.
bool isFooter(const TableRow &row, int columnCount);

} // namespace xd::sheets
