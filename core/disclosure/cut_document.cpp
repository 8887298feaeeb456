#include "core/disclosure/cut_document.h"

#include "core/disclosure/standing_numbers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::disclosure {

namespace {

constexpr int mostRoundsOfCovering = 8;

struct Protected {
    std::vector<Hidden> hidden;
    std::vector<bool> isHeldBack;
};

ListTable cutList(const ListTable &list, const Right &right, std::vector<Withheld> &withheld)
{
    ListTable cut{list.id, {}, std::vector<QStringList>(list.rows.size())};
    for (size_t c = 0; c < list.columns.size(); ++c) {
        if (!right.mayRead(list.columns[c].band)) {
            withheld.push_back({list.id + u'/' + list.columns[c].name, Withheld::Reason::notForReader});
            continue;
        }
        cut.columns.push_back(list.columns[c]);
        for (size_t r = 0; r < list.rows.size(); ++r)
            cut.rows[r].append(list.rows[r].value(qsizetype(c)));
    }
    if (cut.columns.empty())
        cut.rows.clear();
    return cut;
}

// The grids of the tables that need protection, with their numbers in the document.
struct Grids {
    std::vector<Grid> grids;
    std::vector<size_t> tables;
};

Result<Grids> gridsOf(const Document &document)
{
    Grids all;
    std::map<size_t, int> gridOfTable;
    for (size_t t = 0; t < document.tables.size(); ++t) {
        const CountTable &table = document.tables[t];
        if (qsizetype(table.counts.size()) != table.rows.codes.size() * table.columns.codes.size())
            return failure(ErrorCode::Refused, {}, u"table "_s + table.id + u" has other cells than its axes say"_s);
        if (table.subject == Subject::enrolment)
            continue;
        Grid grid = gridOf(table);
        if (table.totalsFrom) {
            const auto parent = gridOfTable.find(table.totalsFrom->table);
            if (parent == gridOfTable.end())
                return failure(ErrorCode::Refused, {}, u"table "_s + table.id + u" shares totals with no earlier table"_s);
            const Grid &above = all.grids[size_t(parent->second)];
            grid.parent = parent->second;
            grid.parentColumn = int(document.tables[table.totalsFrom->table].columns.codes.indexOf(table.totalsFrom->column));
            for (int row = 0; row < grid.rows; ++row) {
                if (above.rows != grid.rows || grid.parentColumn < 0 || above.at(row, grid.parentColumn) != grid.at(row, grid.columns))
                    return failure(ErrorCode::Refused, {}, u"table "_s + table.id + u" has other totals than the column it divides"_s);
            }
        }
        if (table.divides) {
            const auto parent = gridOfTable.find(table.divides->table);
            const CountTable *above = parent == gridOfTable.end() ? nullptr : &document.tables[table.divides->table];
            const qsizetype column = above ? above->columns.codes.indexOf(table.divides->column) : -1;
            if (column < 0 || grid.rows != 1 || gridOf(*above).at(int(above->rows.codes.size()), int(column)) != grid.at(1, grid.columns))
                return failure(ErrorCode::Refused, {}, u"table "_s + table.id + u" divides another total"_s);
        }
        gridOfTable[t] = int(all.grids.size());
        all.grids.push_back(std::move(grid));
        all.tables.push_back(t);
    }
    return all;
}

// Where a divided total is shown on both sides, the two tables tell nothing more together than apart. Else the finer
// one is held back.
void holdBackOrphans(const std::vector<CountTable> &tables, const Grids &all, Protected &result)
{
    for (size_t i = 0; i < all.grids.size(); ++i) {
        const auto &divides = tables[all.tables[i]].divides;
        if (!divides)
            continue;
        const size_t above = size_t(std::find(all.tables.begin(), all.tables.end(), divides->table) - all.tables.begin());
        const Grid &parent = all.grids[above];
        const int column = int(tables[divides->table].columns.codes.indexOf(divides->column));
        const Grid &own = all.grids[i];
        const bool isTotalShown = !result.isHeldBack[above] && !result.hidden[above][size_t(parent.cell(parent.rows, column))]
            && !result.hidden[i][size_t(own.cell(own.rows, own.columns))];
        if (!isTotalShown)
            result.isHeldBack[i] = true;
    }
}

// What left before, by grid.
struct Past {
    std::vector<std::vector<EarlierRelease>> releases;
    std::vector<bool> isHeldBack; // there are no numbers that could stand beside it
};

Past pastOf(const StandingNumbers &told, const Grids &all, const ReleaseHistory &history)
{
    Past past{std::vector<std::vector<EarlierRelease>>(all.grids.size()), std::vector<bool>(all.grids.size(), false)};
    for (size_t i = 0; i < all.grids.size(); ++i) {
        const CountTable &table = told.tables[all.tables[i]];
        past.isHeldBack[i] = told.isHeldBack[all.tables[i]];
        for (const EarlierTable &earlier : history.of(table.id, table.dims)) {
            if (auto aligned = alignedTo(earlier, table))
                past.releases[i].push_back(std::move(*aligned));
            else
                past.isHeldBack[i] = true;
        }
    }
    return past;
}

// Covers small counts, then small changes, until nothing more has to be hidden.
std::vector<Hidden> covered(const Grids &all, int threshold, const Past &past, std::vector<Hidden> forced)
{
    std::vector<Hidden> hidden;
    for (int round = 0; round < mostRoundsOfCovering; ++round) {
        hidden = protect(all.grids, threshold, forced);
        const std::vector<Hidden> before = forced;
        for (size_t i = 0; i < all.grids.size(); ++i) {
            Hidden wanted = hidden[i];
            for (const EarlierRelease &earlier : past.releases[i])
                wanted = hideSmallChanges(earlier, all.grids[i], wanted, threshold);
            if (wanted != hidden[i])
                forced[i] = wanted;
        }
        if (forced == before)
            break;
    }
    return hidden;
}

std::vector<bool> toHoldBack(const Grids &all, int threshold, const Past &past, const std::vector<Hidden> &hidden)
{
    std::vector<bool> held = past.isHeldBack;
    for (size_t i = 0; i < all.grids.size(); ++i) {
        for (const EarlierRelease &earlier : past.releases[i])
            held[i] = held[i] || !isProtectedTogether(earlier, all.grids[i], hidden[i], threshold);
        // A table that shares its totals with one held back would tell part of it.
        if (all.grids[i].parent && held[size_t(*all.grids[i].parent)])
            held[i] = true;
    }
    return held;
}

// First freely; where that does not go together with what left before, with everything hidden that was hidden then.
Protected protectAll(const StandingNumbers &told, Grids all, int threshold, const ReleaseHistory &history)
{
    for (size_t i = 0; i < all.grids.size(); ++i)
        all.grids[i].counts = told.tables[all.tables[i]].counts;
    const Past past = pastOf(told, all, history);
    std::vector<Hidden> forced;
    for (const Grid &grid : all.grids)
        forced.push_back(Hidden(size_t(grid.cellCount()), false));
    Protected result;
    result.hidden = covered(all, threshold, past, forced);
    result.isHeldBack = toHoldBack(all, threshold, past, result.hidden);
    if (result.isHeldBack != past.isHeldBack) {
        for (size_t i = 0; i < all.grids.size(); ++i) {
            for (const EarlierRelease &earlier : past.releases[i]) {
                for (size_t cell = 0; cell < forced[i].size(); ++cell)
                    forced[i][cell] = forced[i][cell] || earlier.hidden[cell];
            }
        }
        result.hidden = covered(all, threshold, past, forced);
        result.isHeldBack = toHoldBack(all, threshold, past, result.hidden);
    }
    holdBackOrphans(told.tables, all, result);
    return result;
}

ReleasedTable released(const CountTable &table, const Hidden &hidden)
{
    ReleasedTable out{table.id, table.dims, table.rows, table.columns, table.words, table.subject, {}};
    const Grid grid = gridOf(table);
    for (int row = 0; row <= grid.rows; ++row) {
        for (int column = 0; column <= grid.columns; ++column) {
            const bool isHidden = !hidden.empty() && hidden[size_t(grid.cell(row, column))];
            out.cells.push_back(isHidden ? std::nullopt : std::optional(grid.at(row, column)));
        }
    }
    return out;
}

} // namespace

const std::vector<EarlierTable> &ReleaseHistory::of(const QString &table, const Dims &dims) const
{
    static const std::vector<EarlierTable> none;
    const auto found = m_tables.find({table, dims});
    return found == m_tables.end() ? none : found->second;
}

Grid gridOf(const CountTable &table)
{
    Grid grid{int(table.rows.codes.size()), int(table.columns.codes.size()), table.counts};
    for (const QString &code : table.columns.codes)
        grid.openColumns.push_back(table.openColumns.contains(code));
    return grid;
}

Result<ReleasedDocument> cutDocument(const Document &document, const Reader &reader, const ReleaseHistory &history, qint64 nowMs)
{
    XD_TRY(const Right right, rightOf(reader));
    ReleasedParts parts{document.kind, document.subject, reader, right.threshold, nowMs, {}, {}, {}, {}};
    for (const Text &text : document.texts) {
        if (right.mayRead(text.band))
            parts.texts.emplace(text.id, text.text);
        else
            parts.withheld.push_back({text.id, Withheld::Reason::notForReader});
    }
    for (const ListTable &list : document.lists)
        parts.lists.push_back(cutList(list, right, parts.withheld));

    XD_TRY(const Grids all, gridsOf(document));
    StandingNumbers told{document.tables, {}};
    Protected result;
    if (right.threshold > 0) {
        told = standingNumbers(document, history, right.threshold);
        result = protectAll(told, all, right.threshold, history);
    }
    for (size_t t = 0; t < told.tables.size(); ++t) {
        const CountTable &table = told.tables[t];
        const auto grid = std::find(all.tables.begin(), all.tables.end(), t);
        const size_t g = size_t(grid - all.tables.begin());
        if (right.threshold == 0 || grid == all.tables.end())
            parts.tables.push_back(released(table, {}));
        else if (result.isHeldBack[g])
            parts.withheld.push_back({table.id, table.divides ? Withheld::Reason::tooSmall : Withheld::Reason::tooCloseToEarlier, table.dims});
        else
            parts.tables.push_back(released(table, result.hidden[g]));
    }
    return ReleasedDocument(std::move(parts));
}

} // namespace xd::disclosure
