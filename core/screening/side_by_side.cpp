#include "core/screening/side_by_side.h"

#include "core/screening/score_bands.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

SideCell cellOf(const SideSheet &sheet, const QString &scaleId)
{
    const auto scale = sheet.asked.instrument->findScale(scaleId);
    if (!scale || !sheet.result || *scale >= int(sheet.result->score.scales.size()))
        return {};
    const ScaleScore &score = sheet.result->score.scales[size_t(*scale)];
    return {score, sheet.asked.norm ? bandOf(*sheet.asked.norm, *scale, score) : nullptr};
}

// The scales of all versions, each once, the total first, else in the order in which the versions name them.
std::vector<SideRow> rowsOf(std::span<const SideSheet> sheets, const std::vector<SideColumn> &columns)
{
    std::vector<SideRow> rows;
    for (const SideColumn &column : columns) {
        for (const Scale &scale : sheets[size_t(column.sheet)].asked.instrument->scales) {
            if (std::none_of(rows.begin(), rows.end(), [&](const SideRow &row) { return row.scale == scale.id; }))
                rows.push_back({scale.id, scale.names, {}});
        }
    }
    std::stable_partition(rows.begin(), rows.end(), [](const SideRow &row) { return row.scale == "total"_L1; });
    return rows;
}

} // namespace

std::vector<SideBySide> sideBySide(std::span<const SideSheet> sheets)
{
    std::map<QString, std::vector<SideColumn>> families;
    for (size_t i = 0; i < sheets.size(); ++i) {
        const Instrument *const instrument = sheets[i].asked.instrument;
        const InstrumentResult *const result = sheets[i].result;
        if (instrument)
            families[instrument->family].push_back({int(i), instrument->informant, result != nullptr, result ? result->answeredMs : 0});
    }
    std::vector<SideBySide> all;
    for (auto &[family, columns] : families) {
        const bool isAnyAnswered = std::any_of(columns.begin(), columns.end(), [](const SideColumn &column) { return column.isAnswered; });
        if (columns.size() < 2 || !isAnyAnswered)
            continue;
        std::stable_sort(columns.begin(), columns.end(), [](const SideColumn &a, const SideColumn &b) { return a.informant < b.informant; });
        SideBySide view{family, std::move(columns), {}};
        view.rows = rowsOf(sheets, view.columns);
        for (SideRow &row : view.rows) {
            for (const SideColumn &column : view.columns)
                row.cells.push_back(cellOf(sheets[size_t(column.sheet)], row.scale));
        }
        all.push_back(std::move(view));
    }
    return all;
}

std::vector<SideBySide> sideBySide(const Round &round, const StudentResult &student)
{
    std::vector<SideSheet> sheets;
    for (size_t i = 0; i < round.instruments.size() && i < student.results.size(); ++i)
        sheets.push_back({round.instruments[i], student.results[i] ? &*student.results[i] : nullptr});
    return sideBySide(sheets);
}

std::vector<SideBySide> sideBySide(const StudentScreenings &screenings)
{
    const auto &all = screenings.screenings; // newest round first
    for (auto first = all.begin(); first != all.end();) {
        const auto end = std::find_if(first, all.end(), [&](const StudentScreening &each) { return each.round != first->round; });
        std::vector<SideSheet> sheets;
        for (; first != end; ++first)
            sheets.push_back({first->instrument, &first->result});
        if (auto views = sideBySide(sheets); !views.empty())
            return views;
    }
    return {};
}

} // namespace xd::screening
