#include "core/disclosure/small_cells.h"

#include <algorithm>
#include <numeric>

namespace xd::disclosure {

namespace {

// Totals are worth more to a reader than cells, the grand total most.
constexpr int cellCost = 100;
constexpr int totalCost = 1'500;
constexpr int grandTotalCost = 20'000;

bool needsCover(const CellNetwork::Edge &edge, int threshold)
{
    return !edge.isOpen && edge.count > 0 && edge.count < threshold;
}

// Equal numbers in several grids are one cell: the total of a row under a parent is the parent's cell.
class CellIds {
public:
    explicit CellIds(const std::vector<Grid> &grids) : m_grids(grids)
    {
        int next = 0;
        for (const Grid &grid : grids) {
            m_first.push_back(next);
            next += grid.cellCount();
        }
        m_count = next;
    }
    int of(int grid, int row, int column) const
    {
        const Grid &g = m_grids[size_t(grid)];
        if (g.parent && column == g.columns)
            return of(*g.parent, row, g.parentColumn);
        return m_first[size_t(grid)] + g.cell(row, column);
    }
    int count() const { return m_count; }

private:
    const std::vector<Grid> &m_grids;
    std::vector<int> m_first;
    int m_count = 0;
};

// One network and which cell each of its edges is.
struct Net {
    CellNetwork network;
    std::vector<int> cells; // by edge
};

class NetBuilder {
public:
    NetBuilder(const std::vector<Grid> &grids, const CellIds &ids) : m_grids(grids), m_ids(ids) {}

    // A grid by itself.
    Net alone(int grid)
    {
        begin(grid);
        const std::vector<int> rows = nodes(m_grids[size_t(grid)].rows + 1);
        const int all = m_net.network.addNode();
        addColumns(grid, rows, {}, -1);
        addTotals(grid, all, rows);
        return std::move(m_net);
    }
    // A parent whose column is divided by a child.
    Net withChild(int parent, int child)
    {
        begin(parent);
        const Grid &above = m_grids[size_t(parent)];
        const int column = m_grids[size_t(child)].parentColumn;
        const std::vector<int> rows = nodes(above.rows + 1);
        const std::vector<int> divided = nodes(above.rows + 1);
        const int all = m_net.network.addNode();
        addColumns(parent, rows, divided, column);
        addTotals(parent, all, rows);
        addColumns(child, divided, {}, -1);
        return std::move(m_net);
    }
    // Two children that divide the same column.
    Net siblings(int one, int other)
    {
        begin(one);
        const int count = m_grids[size_t(one)].rows + 1;
        const std::vector<int> in = nodes(count);
        const std::vector<int> out = nodes(count);
        for (int row = 0; row < count; ++row) {
            const bool isTotalRow = row == count - 1;
            add(one, row, m_grids[size_t(one)].columns, in[size_t(row)], out[size_t(row)], isTotalRow);
        }
        addColumns(one, out, {}, -1);
        addColumns(other, in, {}, -1, true);
        return std::move(m_net);
    }

private:
    void begin(int) { m_net = {}; }
    std::vector<int> nodes(int count)
    {
        std::vector<int> made(static_cast<size_t>(count));
        for (int &node : made)
            node = m_net.network.addNode();
        return made;
    }
    // The total row runs the other way round: what flows into a column from the rows flows out into the total row.
    void add(int grid, int row, int column, int from, int to, bool isReversed)
    {
        const Grid &g = m_grids[size_t(grid)];
        const qint64 count = g.at(row, column);
        const bool isTotal = row == g.rows || column == g.columns;
        const int cost = row == g.rows && column == g.columns ? grandTotalCost : isTotal ? totalCost : cellCost;
        m_net.network.addEdge({isReversed ? to : from, isReversed ? from : to, count, count,
                               cost + int(std::min<qint64>(count, cellCost - 1)), false, g.isOpen(column)});
        m_net.cells.push_back(m_ids.of(grid, row, column));
    }
    // Edges from the rows into the columns of a grid; `dividedColumn` goes to the nodes of a child instead.
    void addColumns(int grid, const std::vector<int> &rows, const std::vector<int> &divided, int dividedColumn, bool isMirrored = false)
    {
        const Grid &g = m_grids[size_t(grid)];
        for (int column = 0; column < g.columns; ++column) {
            const int node = column == dividedColumn ? -1 : m_net.network.addNode();
            for (int row = 0; row <= g.rows; ++row) {
                const int to = node < 0 ? divided[size_t(row)] : node;
                add(grid, row, column, rows[size_t(row)], to, (row == g.rows) != isMirrored);
            }
        }
    }
    void addTotals(int grid, int all, const std::vector<int> &rows)
    {
        const Grid &g = m_grids[size_t(grid)];
        for (int row = 0; row <= g.rows; ++row)
            add(grid, row, g.columns, all, rows[size_t(row)], row == g.rows);
    }

    const std::vector<Grid> &m_grids;
    const CellIds &m_ids;
    Net m_net;
};

std::vector<Net> netsOf(const std::vector<Grid> &grids, const CellIds &ids)
{
    NetBuilder builder(grids, ids);
    std::vector<Net> nets;
    for (int i = 0; i < int(grids.size()); ++i) {
        nets.push_back(builder.alone(i));
        if (!grids[size_t(i)].parent)
            continue;
        nets.push_back(builder.withChild(*grids[size_t(i)].parent, i));
        for (int j = 0; j < i; ++j) {
            const Grid &a = grids[size_t(i)];
            const Grid &b = grids[size_t(j)];
            if (b.parent == a.parent && b.parentColumn == a.parentColumn)
                nets.push_back(builder.siblings(j, i));
        }
    }
    return nets;
}

void load(Net &net, const std::vector<bool> &hidden)
{
    for (int edge = 0; edge < net.network.edgeCount(); ++edge)
        net.network.setHidden(edge, hidden[size_t(net.cells[size_t(edge)])]);
}

// Whether the small counts of the net cannot be told to be small.
bool isSafe(const Net &net, int threshold)
{
    for (int edge = 0; edge < net.network.edgeCount(); ++edge) {
        const qint64 count = net.network.edge(edge).count;
        if (needsCover(net.network.edge(edge), threshold) && net.network.roomAbove(edge, threshold - count) < threshold - count)
            return false;
    }
    return true;
}

// Hides further cells of one net until it is safe; true where any were needed.
bool coverSmallCounts(Net &net, std::vector<bool> &hidden, int threshold)
{
    bool hasHiddenMore = false;
    for (int edge = 0; edge < net.network.edgeCount(); ++edge) {
        const qint64 count = net.network.edge(edge).count;
        if (!needsCover(net.network.edge(edge), threshold) || net.network.roomAbove(edge, threshold - count) >= threshold - count)
            continue;
        // There is always a way round: through the totals, whose flow can grow without bound.
        const auto cover = net.network.cheapestCover(edge, threshold - count);
        for (const int other : cover.value_or(std::vector<int>())) {
            hidden[size_t(net.cells[size_t(other)])] = true;
            hasHiddenMore = true;
        }
        load(net, hidden);
    }
    return hasHiddenMore;
}

// The dearest first: a cell that turned out not to be needed is shown again.
void showWhatIsNotNeeded(std::vector<Net> &nets, std::vector<bool> &hidden, const std::vector<bool> &required, int threshold)
{
    std::vector<std::pair<int, int>> candidates; // cost, cell
    for (const Net &net : nets) {
        for (int edge = 0; edge < net.network.edgeCount(); ++edge) {
            const int cell = net.cells[size_t(edge)];
            if (hidden[size_t(cell)] && !required[size_t(cell)])
                candidates.push_back({net.network.edge(edge).cost, cell});
        }
    }
    std::sort(candidates.begin(), candidates.end(), std::greater<>());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    for (const auto &candidate : candidates) {
        const int cell = candidate.second;
        hidden[size_t(cell)] = false;
        const bool isStillSafe = std::all_of(nets.begin(), nets.end(), [&](Net &net) {
            if (std::find(net.cells.begin(), net.cells.end(), cell) == net.cells.end())
                return true;
            load(net, hidden);
            return isSafe(net, threshold);
        });
        hidden[size_t(cell)] = !isStillSafe;
    }
}

template <class Visit>
void forEachCell(const std::vector<Grid> &grids, const Visit &visit)
{
    for (int i = 0; i < int(grids.size()); ++i) {
        for (int row = 0; row <= grids[size_t(i)].rows; ++row) {
            for (int column = 0; column <= grids[size_t(i)].columns; ++column)
                visit(i, row, column);
        }
    }
}

std::vector<bool> flat(const std::vector<Grid> &grids, const CellIds &ids, const std::vector<Hidden> &hidden)
{
    std::vector<bool> result(size_t(ids.count()), false);
    forEachCell(grids, [&](int i, int row, int column) {
        if (size_t(i) < hidden.size() && hidden[size_t(i)][size_t(grids[size_t(i)].cell(row, column))])
            result[size_t(ids.of(i, row, column))] = true;
    });
    return result;
}

} // namespace

qint64 Grid::at(int row, int column) const
{
    qint64 sum = 0;
    for (int r = row == rows ? 0 : row; r < (row == rows ? rows : row + 1); ++r) {
        for (int c = column == columns ? 0 : column; c < (column == columns ? columns : column + 1); ++c)
            sum += counts[size_t(r) * size_t(columns) + size_t(c)];
    }
    return sum;
}

std::vector<Hidden> protect(const std::vector<Grid> &grids, int threshold, const std::vector<Hidden> &forced)
{
    const CellIds ids(grids);
    std::vector<bool> required = flat(grids, ids, forced);
    forEachCell(grids, [&](int i, int row, int column) {
        if (grids[size_t(i)].needsCover(row, column, threshold))
            required[size_t(ids.of(i, row, column))] = true;
    });
    std::vector<bool> hidden = required;
    std::vector<Net> nets = netsOf(grids, ids);
    for (bool isSettled = false; !isSettled;) {
        isSettled = true;
        for (Net &net : nets) {
            load(net, hidden);
            if (coverSmallCounts(net, hidden, threshold))
                isSettled = false;
        }
    }
    showWhatIsNotNeeded(nets, hidden, required, threshold);

    std::vector<Hidden> result;
    for (const Grid &grid : grids)
        result.push_back(Hidden(size_t(grid.cellCount()), false));
    forEachCell(grids, [&](int i, int row, int column) {
        result[size_t(i)][size_t(grids[size_t(i)].cell(row, column))] = hidden[size_t(ids.of(i, row, column))];
    });
    return result;
}

bool isProtected(const std::vector<Grid> &grids, const std::vector<Hidden> &hidden, int threshold)
{
    const CellIds ids(grids);
    const std::vector<bool> all = flat(grids, ids, hidden);
    std::vector<Net> nets = netsOf(grids, ids);
    return std::all_of(nets.begin(), nets.end(), [&](Net &net) {
        load(net, all);
        return isSafe(net, threshold);
    });
}

Interval concludedInterval(const std::vector<Grid> &grids, const std::vector<Hidden> &hidden, int grid, int row, int column)
{
    const CellIds ids(grids);
    const std::vector<bool> all = flat(grids, ids, hidden);
    const int wanted = ids.of(grid, row, column);
    Interval tightest{0, unlimited};
    for (Net &net : netsOf(grids, ids)) {
        load(net, all);
        for (int edge = 0; edge < net.network.edgeCount(); ++edge) {
            if (net.cells[size_t(edge)] != wanted)
                continue;
            const Interval found = net.network.intervalOf(edge);
            tightest = {std::max(tightest.low, found.low), std::min(tightest.high, found.high)};
        }
    }
    return tightest;
}

} // namespace xd::disclosure
