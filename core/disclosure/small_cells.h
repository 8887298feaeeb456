// Small numbers are protected together with everything that would give them away (bundle.md §5): a count from 1 to
// threshold-1 is hidden, and as many further cells, totals included, as it takes that no reader of what is shown can
// tell of a hidden small count that it lies below the threshold. The audit is exact for each table and for each pair
// of tables that share totals. Zeros are shown unless they have to cover a neighbour.
#pragma once

#include "core/disclosure/cell_network.h"

#include <optional>
#include <vector>

namespace xd::disclosure {

inline constexpr int thresholdInside = 5;
inline constexpr int thresholdForPublication = 10;

// A table of counts without its totals, row by row.
struct Grid {
    int rows = 0;
    int columns = 0;
    std::vector<qint64> counts;
    // Where the total of each row is the same number as the cell of that row in a column of an earlier grid of the set
    // (scored sheets by band under answered sheets): equal numbers must be hidden together.
    std::optional<int> parent = {};
    int parentColumn = 0;
    // Columns that say nothing of anyone's health (absent, no slip): small counts there need no cover, though they may
    // have to cover others. Empty: none.
    std::vector<bool> openColumns = {};

    qint64 at(int row, int column) const; // row == rows and column == columns are the totals
    bool isOpen(int column) const { return column < columns && !openColumns.empty() && openColumns[size_t(column)]; }
    bool needsCover(int row, int column, int threshold) const { return !isOpen(column) && at(row, column) > 0 && at(row, column) < threshold; }
    int cellCount() const { return (rows + 1) * (columns + 1); }
    int cell(int row, int column) const { return row * (columns + 1) + column; }
};

using Hidden = std::vector<bool>; // by Grid::cell

// What hides in each grid. `forced` cells are hidden in any case (an earlier release hid them).
std::vector<Hidden> protect(const std::vector<Grid> &grids, int threshold, const std::vector<Hidden> &forced = {});

// What a reader can conclude about a cell from the shown cells of its table and of the tables joined to it.
Interval concludedInterval(const std::vector<Grid> &grids, const std::vector<Hidden> &hidden, int grid, int row, int column);
// Whether no small count can be told from what is shown.
bool isProtected(const std::vector<Grid> &grids, const std::vector<Hidden> &hidden, int threshold);

// The same table as it was released before: its counts then, and what was hidden then.
struct EarlierRelease {
    Grid grid;
    Hidden hidden;
};
// Further cells to hide now, so that the change since then cannot be worked out where it is small. The reader has
// both papers side by side; a change that both show, or that follows from what both show, is known to him.
Hidden hideSmallChanges(const EarlierRelease &earlier, const Grid &grid, const Hidden &hidden, int threshold);
// Whether neither release gives away a hidden small count of the other. Where it does, the new one is held back.
bool isProtectedTogether(const EarlierRelease &earlier, const Grid &grid, const Hidden &hidden, int threshold);

} // namespace xd::disclosure
