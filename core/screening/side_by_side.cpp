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

double lowestOf(const OptionSet &options)
{
    return std::min_element(options.begin(), options.end(), [](const Option &a, const Option &b) { return a.value < b.value; })->value;
}

double highestOf(const OptionSet &options)
{
    return std::max_element(options.begin(), options.end(), [](const Option &a, const Option &b) { return a.value < b.value; })->value;
}

// Whether a point of one is a point of the other: as many items, with the same values, put together in the same way.
bool countsAlike(const Instrument &a, int scaleA, const Instrument &b, int scaleB)
{
    const Scale &one = a.scales[size_t(scaleA)];
    const Scale &other = b.scales[size_t(scaleB)];
    if (one.method != other.method || one.factor != other.factor || one.countFrom != other.countFrom || one.items.size() != other.items.size() || one.parts.size() != other.parts.size())
        return false;
    for (size_t i = 0; i < one.items.size(); ++i) {
        const OptionSet &ours = a.optionsOf(one.items[i]);
        const OptionSet &theirs = b.optionsOf(other.items[i]);
        if (ours.empty() || theirs.empty() || lowestOf(ours) != lowestOf(theirs) || highestOf(ours) != highestOf(theirs))
            return false;
    }
    for (size_t i = 0; i < one.parts.size(); ++i)
        if (!countsAlike(a, one.parts[i], b, other.parts[i]))
            return false;
    return true;
}

// How far each side is from the one that all are held against.
void tellApart(SideBySide &view, std::span<const SideSheet> sheets)
{
    const auto answered = std::count_if(view.columns.begin(), view.columns.end(), [](const SideColumn &column) { return column.isAnswered; });
    const auto first = std::find_if(view.columns.begin(), view.columns.end(), [](const SideColumn &column) { return column.isAnswered; });
    view.against = answered < 2 ? -1 : int(first - view.columns.begin());
    for (SideRow &row : view.rows) {
        row.apart.resize(view.columns.size());
        if (view.against < 0 || !row.cells[size_t(view.against)].score.isScored())
            continue;
        const Instrument &held = *sheets[size_t(view.columns[size_t(view.against)].sheet)].asked.instrument;
        for (size_t i = 0; i < view.columns.size(); ++i) {
            const Instrument &each = *sheets[size_t(view.columns[i].sheet)].asked.instrument;
            if (int(i) != view.against && row.cells[i].score.isScored() && countsAlike(held, *held.findScale(row.scale), each, *each.findScale(row.scale)))
                row.apart[i] = row.cells[i].score.value - row.cells[size_t(view.against)].score.value;
        }
    }
}

// The scales of all versions, each once, the total first, else in the order in which the versions name them.
std::vector<SideRow> rowsOf(std::span<const SideSheet> sheets, const std::vector<SideColumn> &columns)
{
    std::vector<SideRow> rows;
    for (const SideColumn &column : columns) {
        for (const Scale &scale : sheets[size_t(column.sheet)].asked.instrument->scales) {
            if (std::none_of(rows.begin(), rows.end(), [&](const SideRow &row) { return row.scale == scale.id; }))
                rows.push_back({scale.id, scale.names, {}, {}});
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
            families[instrument->family].push_back({int(i), instrument->informant, result != nullptr, result ? result->answeredMs : 0, sheets[i].otherRound});
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
        tellApart(view, sheets);
        all.push_back(std::move(view));
    }
    return all;
}

std::vector<SideBySide> sideBySide(const Round &round, const StudentResult &student, std::span<const StudentScreening> elsewhere)
{
    std::vector<SideSheet> sheets;
    for (size_t i = 0; i < round.instruments.size() && i < student.results.size(); ++i)
        sheets.push_back({round.instruments[i], student.results[i] ? &*student.results[i] : nullptr});
    for (const StudentScreening &other : elsewhere) {
        const Instrument *const instrument = other.instrument.instrument;
        if (!instrument || instrument->informant == Informant::self)
            continue;
        const auto same = std::find_if(sheets.begin(), sheets.end(), [&](const SideSheet &sheet) { return sheet.asked.instrument->id == instrument->id; });
        const SideSheet taken{other.instrument, &other.result, other.roundTitle};
        if (same == sheets.end())
            sheets.push_back(taken);
        else if (!same->result)
            *same = taken;
    }
    return sideBySide(sheets);
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
