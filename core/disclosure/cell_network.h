// A table with its totals as a network of flows: every sum is a node, every cell an edge whose flow is its count.
// What a reader of the published cells can conclude about a hidden one is then exact without linear programming:
// its interval is the count ± the largest flow that can still be moved round through hidden edges (bundle.md §5).
#pragma once

#include <QtGlobal>
#include <limits>
#include <optional>
#include <vector>

namespace xd::disclosure {

inline constexpr qint64 unlimited = std::numeric_limits<qint64>::max() / 4;

struct Interval {
    qint64 low = 0;
    qint64 high = 0; // unlimited where nothing bounds it
    friend bool operator==(const Interval &, const Interval &) = default;
};

class CellNetwork {
public:
    struct Edge {
        int from = 0;
        int to = 0;
        qint64 count = 0;
        qint64 maySink = 0; // how far below `count` the true value could lie as far as a reader knows
        int cost = 1;       // of hiding it
        bool isHidden = false;
        bool isOpen = false; // a small count here needs no cover of its own
    };

    int addNode() { return m_nodes++; }
    int addEdge(const Edge &edge);
    const Edge &edge(int index) const { return m_edges[size_t(index)]; }
    int edgeCount() const { return int(m_edges.size()); }
    void setHidden(int index, bool isHidden) { m_edges[size_t(index)].isHidden = isHidden; }

    // How much the edge could be larger (or smaller) as far as the published cells tell; stops counting at `enough`.
    qint64 roomAbove(int index, qint64 enough = unlimited) const;
    qint64 roomBelow(int index, qint64 enough = unlimited) const;
    Interval intervalOf(int index) const;

    // The cheapest shown edges to hide so that the edge gains `amount` of room above, if one round path can give it.
    std::optional<std::vector<int>> cheapestCover(int index, qint64 amount) const;

private:
    struct Step {
        int edge = -1;
        bool isForward = true;
    };
    qint64 largestFlow(int source, int sink, int without, qint64 enough) const;
    qint64 capacity(const Step &step, const std::vector<qint64> &moved) const;

    int m_nodes = 0;
    std::vector<Edge> m_edges;
    std::vector<std::vector<Step>> m_steps; // by node: where one can go from it
};

} // namespace xd::disclosure
