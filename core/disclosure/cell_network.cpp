#include "core/disclosure/cell_network.h"

#include <algorithm>
#include <queue>

namespace xd::disclosure {

int CellNetwork::addEdge(const Edge &edge)
{
    const int index = int(m_edges.size());
    m_edges.push_back(edge);
    m_steps.resize(size_t(m_nodes));
    m_steps[size_t(edge.from)].push_back({index, true});
    m_steps[size_t(edge.to)].push_back({index, false});
    return index;
}

qint64 CellNetwork::capacity(const Step &step, const std::vector<qint64> &moved) const
{
    const Edge &e = m_edges[size_t(step.edge)];
    const qint64 already = moved[size_t(step.edge)]; // signed, along the edge
    return step.isForward ? unlimited - already : e.maySink == unlimited ? unlimited + already : e.maySink + already;
}

// Augmenting paths of fewest edges over hidden edges only.
qint64 CellNetwork::largestFlow(int source, int sink, int without, qint64 enough) const
{
    std::vector<qint64> moved(m_edges.size(), 0);
    qint64 total = 0;
    while (total < enough) {
        std::vector<Step> cameBy(size_t(m_nodes), Step{});
        std::vector<bool> isReached(size_t(m_nodes), false);
        std::queue<int> open({source});
        isReached[size_t(source)] = true;
        while (!open.empty() && !isReached[size_t(sink)]) {
            const int node = open.front();
            open.pop();
            for (const Step &step : m_steps[size_t(node)]) {
                const Edge &e = m_edges[size_t(step.edge)];
                const int next = step.isForward ? e.to : e.from;
                if (!e.isHidden || step.edge == without || isReached[size_t(next)] || capacity(step, moved) <= 0)
                    continue;
                isReached[size_t(next)] = true;
                cameBy[size_t(next)] = step;
                open.push(next);
            }
        }
        if (!isReached[size_t(sink)])
            break;
        qint64 amount = enough - total;
        const auto walk = [&](const auto &visit) {
            for (int node = sink; node != source;) {
                const Step step = cameBy[size_t(node)];
                visit(step);
                node = step.isForward ? m_edges[size_t(step.edge)].from : m_edges[size_t(step.edge)].to;
            }
        };
        walk([&](const Step &step) { amount = std::min(amount, capacity(step, moved)); });
        if (amount > unlimited / 2)
            return enough; // nothing bounds it
        walk([&](const Step &step) { moved[size_t(step.edge)] += step.isForward ? amount : -amount; });
        total += amount;
    }
    return std::min(total, enough);
}

qint64 CellNetwork::roomAbove(int index, qint64 enough) const
{
    const Edge &e = edge(index);
    return e.isHidden ? largestFlow(e.to, e.from, index, enough) : 0;
}

qint64 CellNetwork::roomBelow(int index, qint64 enough) const
{
    const Edge &e = edge(index);
    return e.isHidden ? largestFlow(e.from, e.to, index, std::min(enough, e.maySink)) : 0;
}

Interval CellNetwork::intervalOf(int index) const
{
    const Edge &e = edge(index);
    const qint64 above = roomAbove(index);
    return {e.count - roomBelow(index), above >= unlimited ? unlimited : e.count + above};
}

// Dijkstra from the head of the edge back to its tail; hidden edges cost nothing, and a step counts only if it can
// give the whole amount.
std::optional<std::vector<int>> CellNetwork::cheapestCover(int index, qint64 amount) const
{
    const std::vector<qint64> unmoved(m_edges.size(), 0);
    const int source = edge(index).to;
    const int sink = edge(index).from;
    std::vector<qint64> cost(size_t(m_nodes), unlimited);
    std::vector<Step> cameBy(size_t(m_nodes), Step{});
    using Entry = std::pair<qint64, int>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
    cost[size_t(source)] = 0;
    open.push({0, source});
    while (!open.empty()) {
        const auto [spent, node] = open.top();
        open.pop();
        if (spent > cost[size_t(node)])
            continue;
        for (const Step &step : m_steps[size_t(node)]) {
            const Edge &e = m_edges[size_t(step.edge)];
            const int next = step.isForward ? e.to : e.from;
            const qint64 sum = spent + (e.isHidden ? 0 : e.cost);
            if (step.edge == index || capacity(step, unmoved) < amount || sum >= cost[size_t(next)])
                continue;
            cost[size_t(next)] = sum;
            cameBy[size_t(next)] = step;
            open.push({sum, next});
        }
    }
    if (cost[size_t(sink)] >= unlimited)
        return {};
    std::vector<int> toHide;
    for (int node = sink; node != source;) {
        const Step step = cameBy[size_t(node)];
        const Edge &e = m_edges[size_t(step.edge)];
        if (!e.isHidden)
            toHide.push_back(step.edge);
        node = step.isForward ? e.from : e.to;
    }
    return toHide;
}

} // namespace xd::disclosure
