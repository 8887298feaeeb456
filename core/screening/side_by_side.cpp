#include "core/screening/side_by_side.h"

#include "core/screening/score_bands.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

SideCell cellOf(const RoundInstrument &chosen, const std::optional<InstrumentResult> &result, const QString &scaleId)
{
    const auto scale = chosen.instrument->findScale(scaleId);
    if (!scale || !result || *scale >= int(result->score.scales.size()))
        return {};
    const ScaleScore &score = result->score.scales[size_t(*scale)];
    return {score, chosen.norm ? bandOf(*chosen.norm, *scale, score) : nullptr};
}

// The scales of all versions, each once, the total first, else in the order in which the versions name them.
std::vector<SideRow> rowsOf(const Round &round, const std::vector<SideColumn> &columns)
{
    std::vector<SideRow> rows;
    for (const SideColumn &column : columns) {
        for (const Scale &scale : round.instruments[size_t(column.instrument)].instrument->scales) {
            if (std::none_of(rows.begin(), rows.end(), [&](const SideRow &row) { return row.scale == scale.id; }))
                rows.push_back({scale.id, scale.names, {}});
        }
    }
    std::stable_partition(rows.begin(), rows.end(), [](const SideRow &row) { return row.scale == "total"_L1; });
    return rows;
}

} // namespace

std::vector<SideBySide> sideBySide(const Round &round, const StudentResult &student)
{
    std::map<QString, std::vector<SideColumn>> families;
    for (size_t i = 0; i < round.instruments.size() && i < student.results.size(); ++i) {
        const Instrument *const instrument = round.instruments[i].instrument;
        if (!instrument)
            continue;
        const auto &result = student.results[i];
        families[instrument->family].push_back({int(i), instrument->informant, result.has_value(), result ? result->answeredMs : 0});
    }
    std::vector<SideBySide> all;
    for (auto &[family, columns] : families) {
        const bool isAnyAnswered = std::any_of(columns.begin(), columns.end(), [](const SideColumn &column) { return column.isAnswered; });
        if (columns.size() < 2 || !isAnyAnswered)
            continue;
        std::stable_sort(columns.begin(), columns.end(), [](const SideColumn &a, const SideColumn &b) { return a.informant < b.informant; });
        SideBySide view{family, std::move(columns), {}};
        view.rows = rowsOf(round, view.columns);
        for (SideRow &row : view.rows) {
            for (const SideColumn &column : view.columns) {
                const auto i = size_t(column.instrument);
                row.cells.push_back(cellOf(round.instruments[i], student.results[i], row.scale));
            }
        }
        all.push_back(std::move(view));
    }
    return all;
}

} // namespace xd::screening
