#include "ui/paper/years_chart.h"

#include "ui/paper/table_words.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::paper {

namespace {

struct RoundCharts {
    Q_DECLARE_TR_FUNCTIONS(RoundCharts)
};

template <class Number>
std::optional<double> drawn(std::optional<Number> n)
{
    return n ? std::optional(double(*n)) : std::nullopt;
}

// The base of a share: the row's total without those who have no result.
std::optional<qint64> baseOf(const YearSide &side, int row)
{
    std::optional<qint64> base = side.table->at(row, side.table->columnCount());
    for (const QString &code : side.withoutResult) {
        const auto none = side.table->at(row, int(side.table->columns.codes.indexOf(code)));
        if (!none)
            return {};
        if (base)
            base = *base - *none;
    }
    return base;
}

} // namespace

QString yearsNote(const QString &comparability)
{
    if (comparability == "no-earlier-round"_L1)
        return RoundCharts::tr("Nothing to compare: no round of the school year before has this instrument.");
    if (comparability == "other-version"_L1)
        return RoundCharts::tr("Not compared: the round of the year before used another version of the instrument.");
    if (comparability == "other-norm"_L1)
        return RoundCharts::tr("Not compared: the round of the year before used another norm set.");
    if (comparability == "no-common-grade"_L1)
        return RoundCharts::tr("Not compared: no grade answered in both years.");
    if (comparability == "no-cut"_L1)
        return RoundCharts::tr("Not compared: the norm set has no cut-off for this scale.");
    return {};
}

RoundChart yearsChart(const YearSide &before, const YearSide &now, const QString &what)
{
    RoundChart chart{RoundChart::Kind::years, RoundChart::Form::grouped, RoundCharts::tr("%1: share by grade, this year and last").arg(what), axisTitle(u"grade"_s), {}, {},
                     RoundCharts::tr("% of the valid results")};
    std::vector<RoundSeries> behind;
    for (const YearSide *side : {&before, &now})
        chart.series.push_back({side->name, {}});
    for (const YearSide *side : {&before, &now}) {
        behind.push_back({RoundCharts::tr("%1, students").arg(side->name), {}, false, true});
        behind.push_back({RoundCharts::tr("%1, of").arg(side->name), {}, false, true});
    }
    for (int row = 0; row < now.table->rowCount(); ++row) {
        const int then = int(before.table->rows.codes.indexOf(now.table->rows.codes[row]));
        if (then < 0)
            continue;
        chart.categories << codeWords(now.table->rows, row);
        const std::pair<const YearSide *, int> sides[] = {{&before, then}, {&now, row}};
        for (size_t i = 0; i < 2; ++i) {
            const auto &[side, at] = sides[i];
            const auto part = side->table->at(at, side->column);
            const auto base = baseOf(*side, at);
            chart.series[i].values.push_back(drawn(disclosure::percentOf(part, base)));
            behind[2 * i].values.push_back(drawn(part));
            behind[2 * i + 1].values.push_back(drawn(base));
        }
    }
    const bool isAnyShown = std::any_of(chart.series.begin(), chart.series.end(), [](const RoundSeries &series) {
        return std::any_of(series.values.begin(), series.values.end(), [](const auto &value) { return value.has_value(); });
    });
    if (!isAnyShown) {
        chart.categories.clear();
        chart.note = RoundCharts::tr("Nothing can be compared here: too few students are concerned.");
        return chart;
    }
    chart.series.insert(chart.series.end(), behind.begin(), behind.end());
    chart.note = RoundCharts::tr("No share is given for fewer than 10 students.");
    return chart;
}

} // namespace xd::paper
