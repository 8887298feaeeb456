// Two releases of one table: the differences are a table of their own, with counts that may be negative and that
// nothing bounds. Such a number is known exactly where no round path of hidden edges passes it, and else not at all.
#include "core/disclosure/small_cells.h"

#include <cstdlib>

namespace xd::disclosure {

namespace {

Grid changeOf(const Grid &earlier, const Grid &now)
{
    Grid change = now;
    for (size_t i = 0; i < change.counts.size(); ++i)
        change.counts[i] -= earlier.counts[i];
    return change;
}

// Edges are numbered as Grid::cell numbers the cells.
CellNetwork netOf(const Grid &change, const Grid &now, const Hidden &hiddenInEither)
{
    CellNetwork net;
    std::vector<int> rows;
    std::vector<int> columns;
    for (int i = 0; i <= change.rows; ++i)
        rows.push_back(net.addNode());
    for (int i = 0; i <= change.columns; ++i)
        columns.push_back(net.addNode()); // the last one is where the totals of the rows come from
    for (int row = 0; row <= change.rows; ++row) {
        for (int column = 0; column <= change.columns; ++column) {
            const bool isReversed = (row == change.rows) != (column == change.columns);
            const int from = rows[size_t(row)];
            const int to = columns[size_t(column)];
            const int cost = 1 + int(std::min<qint64>(now.at(row, column), 1'000))
                + (row == change.rows || column == change.columns ? 10'000 : 0);
            net.addEdge({isReversed ? to : from, isReversed ? from : to, change.at(row, column), unlimited, cost,
                         hiddenInEither[size_t(change.cell(row, column))], now.isOpen(column)});
        }
    }
    return net;
}

Hidden either(const Hidden &one, const Hidden &other)
{
    Hidden result = one;
    for (size_t i = 0; i < result.size(); ++i)
        result[i] = one[i] || other[i];
    return result;
}

bool isKnown(const CellNetwork &net, int edge)
{
    return net.roomAbove(edge, 1) == 0;
}

// A reader who sees the total of a row and all its visible cells unchanged takes the whole row for unchanged.
class Stillness {
public:
    Stillness(const Grid &change, const CellNetwork &net) : m_change(change)
    {
        for (int edge = 0; edge < net.edgeCount(); ++edge)
            m_isKnown.push_back(isKnown(net, edge));
    }
    bool isKnownAt(int row, int column) const { return m_isKnown[size_t(m_change.cell(row, column))]; }
    bool isTakenAsUnchanged(int row, int column) const { return isStillRow(row) || isStillColumn(column); }

private:
    bool isStillRow(int row) const
    {
        for (int column = 0; column <= m_change.columns; ++column) {
            if (isKnownAt(row, column) && m_change.at(row, column) != 0)
                return false;
        }
        return isKnownAt(row, m_change.columns);
    }
    bool isStillColumn(int column) const
    {
        for (int row = 0; row <= m_change.rows; ++row) {
            if (isKnownAt(row, column) && m_change.at(row, column) != 0)
                return false;
        }
        return isKnownAt(m_change.rows, column);
    }

    const Grid &m_change;
    Hidden m_isKnown;
};

} // namespace

Hidden hideSmallChanges(const EarlierRelease &earlier, const Grid &grid, const Hidden &hidden, int threshold)
{
    Hidden wanted = hidden;
    const Grid change = changeOf(earlier.grid, grid);
    CellNetwork net = netOf(change, grid, either(earlier.hidden, hidden));
    for (int edge = 0; edge < net.edgeCount(); ++edge) {
        const qint64 size = std::abs(net.edge(edge).count);
        if (net.edge(edge).isOpen || size == 0 || size >= threshold || !isKnown(net, edge))
            continue;
        wanted[size_t(edge)] = true;
        net.setHidden(edge, true);
        if (!isKnown(net, edge))
            continue;
        for (const int other : net.cheapestCover(edge, 1).value_or(std::vector<int>())) {
            wanted[size_t(other)] = true;
            net.setHidden(other, true);
        }
    }
    return wanted;
}

bool isProtectedTogether(const EarlierRelease &earlier, const Grid &grid, const Hidden &hidden, int threshold)
{
    const Grid change = changeOf(earlier.grid, grid);
    const CellNetwork net = netOf(change, grid, either(earlier.hidden, hidden));
    const Stillness stillness(change, net);
    Hidden leftNow = hidden;
    Hidden leftThen = earlier.hidden;
    for (int row = 0; row <= change.rows; ++row) {
        for (int column = 0; column <= change.columns; ++column) {
            const bool isKnownChange = stillness.isKnownAt(row, column);
            const qint64 size = std::abs(change.at(row, column));
            if (isKnownChange && !grid.isOpen(column) && size > 0 && size < threshold)
                return false;
            if (!isKnownChange && !stillness.isTakenAsUnchanged(row, column))
                continue;
            // What one of the two shows, the other then shows as well.
            const size_t cell = size_t(change.cell(row, column));
            leftNow[cell] = leftThen[cell] = hidden[cell] && earlier.hidden[cell];
        }
    }
    Grid alone = grid; // a parent's audit is the caller's
    alone.parent.reset();
    Grid aloneThen = earlier.grid;
    aloneThen.parent.reset();
    return isProtected({alone}, {leftNow}, threshold) && isProtected({aloneThen}, {leftThen}, threshold);
}

} // namespace xd::disclosure
