#include "ui/students/compare_results.h"

#include "core/screening/side_by_side.h"
#include "core/screening/student_changes.h"
#include "ui/common/card.h"
#include "ui/common/data_table.h"
#include "ui/common/text.h"
#include "ui/text/instrument_words.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

struct Comparison {
    Q_DECLARE_TR_FUNCTIONS(CompareResults)
};

Cell cellOf(const screening::SideCell &cell)
{
    if (!cell.score.isScored())
        return {u"—"_s};
    const QString value = QString::number(cell.score.value);
    if (!cell.band)
        return {value};
    const Mark mark = cell.band->severity <= 0 ? Mark::ok : cell.band->severity == 1 ? Mark::info : Mark::warn;
    return {u"%1 %2"_s.arg(value, text::wordingOf(cell.band->names)), mark};
}

DataTable *sidesTable(const screening::SideBySide &view)
{
    std::vector<Column> columns{{Comparison::tr("Scale"), 8, Align::left, true}};
    for (const screening::SideColumn &column : view.columns)
        columns.push_back({Comparison::tr("By %1", "who answered").arg(text::labelOf(column.informant)), 8});
    auto *table = new DataTable(Comparison::tr("Side by side"), std::move(columns));
    table->setObjectName(u"sidesOf_"_s + view.family);
    std::vector<RowList::Row> rows;
    for (const screening::SideRow &each : view.rows) {
        RowList::Row row{{text::wordingOf(each.names)}};
        for (const screening::SideCell &cell : each.cells)
            row.push_back(cellOf(cell));
        rows.push_back(std::move(row));
    }
    table->setRows(std::make_shared<RowList>(std::move(rows)));
    table->setCompact(true);
    table->setFitsRows(12);
    return table;
}

} // namespace

void addComparisons(Card &card, const screening::StudentScreenings &screenings, students::Sex sex)
{
    for (const screening::StudentChange &change : screening::changesOf(screenings, sex)) {
        auto *line = Text::reading(Comparison::tr("%1: %2", "instrument, what changed").arg(text::wordingOf(change.instrument->shortNames), text::changeSentence(change.change)), Ink::ink);
        line->setObjectName(u"changeOf_"_s + change.instrument->id);
        card.add(line);
    }
    for (const screening::SideBySide &view : screening::sideBySide(screenings))
        card.add(sidesTable(view));
}

} // namespace xd::ui
