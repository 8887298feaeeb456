#include "core/disclosure/standing_numbers.h"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace xd::disclosure {

namespace {

// Whoever knows of two children, and the band of one, must have two bands left for the other. Of many, all in one band, a
// table by itself would tell as much.
constexpr qint64 fewestElsewhere = 2;
constexpr int manyThresholds = 4;

struct Change {
    qint64 by = 0;
    bool isOpen = false; // says nothing of anyone's health
};
// Over the columns in one of which a child stands.
struct Line {
    std::vector<Change> changes;
    bool wasEmpty = true; // nobody stood there: there is nothing to hold it against but the threshold
};

bool isStill(const Line &line)
{
    return std::all_of(line.changes.begin(), line.changes.end(), [](const Change &change) { return change.by == 0; });
}

// `fewest`: so many must have come, or gone; from `many` on they may all be in one band.
bool isEnough(const Line &line, int fewest, int many)
{
    qint64 came = 0;
    qint64 gone = 0;
    for (const Change &change : line.changes)
        (change.by > 0 ? came : gone) += std::abs(change.by);
    return std::all_of(line.changes.begin(), line.changes.end(), [&](const Change &change) {
        const qint64 all = change.by > 0 ? came : gone;
        const bool isSpread = line.wasEmpty || all >= many || all - std::abs(change.by) >= fewestElsewhere;
        return change.by == 0 || change.isOpen || (all >= fewest && isSpread);
    });
}

class Settling {
public:
    Settling(const Document &document, const ReleaseHistory &history, int threshold)
        : m_document(document), m_threshold(threshold), m_numbers{document.tables, std::vector<bool>(document.tables.size(), false)}, m_earlier(document.tables.size())
    {
        for (size_t t = 0; t < document.tables.size(); ++t) {
            const CountTable &table = document.tables[t];
            if (table.subject == Subject::enrolment)
                continue;
            for (const EarlierTable &earlier : history.of(table.id, table.dims)) {
                if (auto aligned = alignedTo(earlier, table))
                    m_earlier[t].push_back(std::move(aligned->grid));
            }
        }
    }

    StandingNumbers settle()
    {
        for (size_t t = 0; t < m_numbers.tables.size(); ++t) {
            if (rootOf(t) == t)
                settleGrades(t);
        }
        std::set<std::pair<size_t, QString>> done;
        for (size_t t = 0; t < m_numbers.tables.size(); ++t) {
            if (m_numbers.tables[t].divides && done.insert({rootOf(t), m_numbers.tables[t].id}).second)
                settleFamily(t);
        }
        return std::move(m_numbers);
    }

private:
    int many() const { return m_threshold * manyThresholds; }
    const CountTable &table(size_t t) const { return m_numbers.tables[t]; }
    size_t rootOf(size_t t) const
    {
        while (table(t).divides || table(t).totalsFrom)
            t = table(t).divides ? table(t).divides->table : table(t).totalsFrom->table;
        return t;
    }
    Line changesOf(size_t t, const Grid &now, const Grid &then, int row) const
    {
        Line line{{}, then.at(row, then.columns) == 0};
        for (int column = 0; column < now.columns; ++column)
            line.changes.push_back({now.at(row, column) - then.at(row, column), table(t).openColumns.contains(table(t).columns.codes[column])});
        return line;
    }

    // Tables that share their rows: those in which a grade stands, it stands in all of them.
    void settleGrades(size_t root)
    {
        std::vector<size_t> block;
        for (size_t t = root; t < m_numbers.tables.size(); ++t) {
            if (!table(t).divides && rootOf(t) == root)
                block.push_back(t);
        }
        const int rows = int(table(root).rows.codes.size());
        std::vector<bool> stands(size_t(rows), false);
        for (int row = 0; row < rows; ++row)
            stands[size_t(row)] = isAnyTooLittle(block, row);
        standAll(block, stands);
        if (isAnyTooLittle(block, rows)) { // what came in one grade may have gone in another
            stands.assign(size_t(rows), true);
            standAll(block, stands);
        }
    }

    bool isAnyTooLittle(const std::vector<size_t> &block, int row) const
    {
        return std::any_of(block.begin(), block.end(), [&](size_t t) {
            const Grid now = gridOf(table(t));
            return std::any_of(m_earlier[t].begin(), m_earlier[t].end(), [&](const Grid &then) { return !isEnough(changesOf(t, now, then, row), m_threshold, many()); });
        });
    }

    void standAll(const std::vector<size_t> &block, const std::vector<bool> &stands)
    {
        if (std::none_of(stands.begin(), stands.end(), [](bool each) { return each; }))
            return;
        if (std::any_of(block.begin(), block.end(), [&](size_t t) { return m_earlier[t].empty(); })) {
            for (const size_t t : block) // one of them never left: it has no numbers that could stand
                m_numbers.isHeldBack[t] = true;
            return;
        }
        for (const size_t t : block) {
            CountTable &told = m_numbers.tables[t];
            const Grid &last = m_earlier[t].back();
            const qsizetype columns = told.columns.codes.size();
            for (size_t row = 0; row < stands.size(); ++row) {
                for (qsizetype column = 0; stands[row] && column < columns; ++column) {
                    qint64 &count = told.counts[row * size_t(columns) + size_t(column)];
                    const qint64 then = last.at(int(row), int(column));
                    if (count != then)
                        m_isPending.insert(rootOf(t));
                    count = then;
                }
            }
        }
        if (std::all_of(block.begin(), block.end(), [this](size_t t) { return addsUp(t); }))
            return;
        for (const size_t t : block) { // they left last on different days
            m_numbers.tables[t].counts = m_document.tables[t].counts;
            m_numbers.isHeldBack[t] = true;
        }
    }

    // The totals of the rows are still the numbers that they share.
    bool addsUp(size_t t) const
    {
        if (!table(t).totalsFrom)
            return true;
        const CountTable &above = table(table(t).totalsFrom->table);
        const Grid own = gridOf(table(t));
        const Grid parent = gridOf(above);
        const int column = int(above.columns.codes.indexOf(table(t).totalsFrom->column));
        for (int row = 0; row < own.rows; ++row) {
            if (own.at(row, own.columns) != parent.at(row, column))
                return false;
        }
        return true;
    }

    // Tables of one name that divide numbers of the same round.
    void settleFamily(size_t first)
    {
        std::vector<size_t> family;
        for (size_t t = first; t < m_numbers.tables.size(); ++t) {
            if (table(t).divides && table(t).id == table(first).id && rootOf(t) == rootOf(first))
                family.push_back(t);
        }
        if (m_isPending.contains(rootOf(first)) || tellsTooMuchAcross(family)) {
            const bool canStand = std::all_of(family.begin(), family.end(), [this](size_t t) { return m_earlier[t].empty() || isLastStillWhole(t); });
            for (const size_t t : family)
                canStand ? stand(t) : holdBack(t);
            return;
        }
        for (const size_t t : family) {
            if (hasChangedTooLittle(t))
                isLastStillWhole(t) ? stand(t) : holdBack(t);
        }
    }

    // Where children are known to be in it (all who answered), or where nobody has come to it, it stands for itself.
    bool hasChangedTooLittle(size_t t) const
    {
        const CountTable &above = table(table(t).divides->table);
        const Grid now = gridOf(table(t));
        return std::any_of(m_earlier[t].begin(), m_earlier[t].end(), [&](const Grid &then) {
            const bool isKnownWho = above.openColumns.contains(table(t).divides->column) || now.at(0, now.columns) == then.at(0, then.columns);
            return isKnownWho && !isEnough(changesOf(t, now, then, 0), m_threshold, many());
        });
    }

    // Tables that divide one band each by the same thing (sex) say by band who of one sex has come.
    bool tellsTooMuchAcross(const std::vector<size_t> &family) const
    {
        std::vector<size_t> known;
        std::copy_if(family.begin(), family.end(), std::back_inserter(known), [this](size_t t) { return !m_earlier[t].empty(); });
        const bool isOneSplit = known.size() > 1 && table(known[0]).divides->column != table(known[1]).divides->column
            && std::all_of(known.begin(), known.end(), [&](size_t t) {
                   return table(t).columns == table(known[0]).columns && table(t).divides->table == table(known[0]).divides->table;
               });
        if (!isOneSplit)
            return false;
        for (int column = 0; column < int(table(known[0]).columns.codes.size()); ++column) {
            Line across;
            for (const size_t t : known) {
                const qint64 then = m_earlier[t].back().at(0, column);
                across.changes.push_back({gridOf(table(t)).at(0, column) - then});
                across.wasEmpty = across.wasEmpty && then == 0;
            }
            if (!isEnough(across, m_threshold, many()) || isPinnedByGrade(known, across))
                return true;
        }
        return false;
    }

    // Who is of this grade and of that sex can only be where both have changed.
    bool isPinnedByGrade(const std::vector<size_t> &family, const Line &across) const
    {
        const size_t above = table(family[0]).divides->table;
        if (m_earlier[above].empty() || across.wasEmpty || isStill(across))
            return false;
        const Grid now = gridOf(table(above));
        for (int row = 0; row < now.rows; ++row) {
            Line both; // as many as can be of this grade and of that sex
            for (size_t i = 0; i < family.size(); ++i) {
                const int column = int(table(above).columns.codes.indexOf(table(family[i]).divides->column));
                const qint64 ofGrade = now.at(row, column) - m_earlier[above].back().at(row, column);
                const qint64 ofSex = across.changes[i].by;
                both.changes.push_back({(ofGrade > 0) != (ofSex > 0) ? 0 : ofGrade > 0 ? std::min(ofGrade, ofSex) : std::max(ofGrade, ofSex)});
            }
            both.wasEmpty = false;
            if (!isEnough(both, 1, many()))
                return true;
        }
        return false;
    }

    // What left last still adds up to the number that it divides.
    bool isLastStillWhole(size_t t) const
    {
        if (m_earlier[t].empty())
            return false;
        const CountTable &above = table(table(t).divides->table);
        const Grid parent = gridOf(above);
        const Grid &last = m_earlier[t].back();
        return last.at(last.rows, last.columns) == parent.at(parent.rows, int(above.columns.codes.indexOf(table(t).divides->column)));
    }
    void stand(size_t t) { m_earlier[t].empty() ? holdBack(t) : void(m_numbers.tables[t].counts = m_earlier[t].back().counts); }
    void holdBack(size_t t) { m_numbers.isHeldBack[t] = true; }

    const Document &m_document;
    int m_threshold;
    StandingNumbers m_numbers;
    std::vector<std::vector<Grid>> m_earlier; // by table, in the order in which they left
    std::set<size_t> m_isPending;             // roots of blocks in which something has changed that is not told
};

} // namespace

StandingNumbers standingNumbers(const Document &document, const ReleaseHistory &history, int threshold)
{
    return Settling(document, history, threshold).settle();
}

std::optional<EarlierRelease> alignedTo(const EarlierTable &earlier, const CountTable &table)
{
    const Grid &then = earlier.release.grid;
    if (earlier.columns.codes != table.columns.codes)
        return {};
    for (const QString &code : earlier.rows.codes) {
        if (!table.rows.codes.contains(code))
            return {};
    }
    EarlierRelease aligned{gridOf(table), {}};
    aligned.grid.counts.clear();
    for (int row = 0; row <= aligned.grid.rows; ++row) {
        const bool isTotal = row == aligned.grid.rows;
        const int rowThen = isTotal ? then.rows : int(earlier.rows.codes.indexOf(table.rows.codes[row]));
        for (int column = 0; column <= then.columns; ++column) {
            aligned.hidden.push_back(rowThen >= 0 && earlier.release.hidden[size_t(then.cell(rowThen, column))]);
            if (!isTotal && column < then.columns)
                aligned.grid.counts.push_back(rowThen < 0 ? 0 : then.at(rowThen, column));
        }
    }
    return aligned;
}

} // namespace xd::disclosure
