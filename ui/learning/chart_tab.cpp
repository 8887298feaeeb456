#include "ui/learning/chart_tab.h"

#include "ui/common/chart_view.h"
#include "ui/common/text.h"
#include "ui/theme/theme.h"

#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

constexpr int mostCharts = 2;

// How much of each bar the protected parts are together, where its length is known; none where nothing is protected.
std::optional<ChartSeries> protectedPart(const paper::RoundChart &chart)
{
    const auto whole = std::find_if(chart.series.begin(), chart.series.end(), [](const paper::RoundSeries &series) { return series.isInTableOnly; });
    if (chart.form != paper::RoundChart::Form::stacked || whole == chart.series.end())
        return {};
    ChartSeries part{ChartTab::tr("not shown (too few)"), std::vector<double>(whole->values.size(), 0)};
    part.ink = Ink::muted;
    part.isProtected = true;
    bool isAny = false;
    for (std::size_t i = 0; i < part.values.size(); ++i) {
        double shown = 0;
        bool isHidden = false;
        for (const paper::RoundSeries &series : chart.series) {
            if (series.isInTableOnly)
                continue;
            isHidden = isHidden || !series.values[i];
            shown += series.values[i].value_or(0);
        }
        if (isHidden && whole->values[i])
            part.values[i] = *whole->values[i] - shown;
        isAny = isAny || part.values[i] > 0;
    }
    return isAny ? std::optional(part) : std::nullopt;
}

ChartData dataOf(const paper::RoundChart &chart)
{
    ChartData data;
    data.categoryTitle = chart.categoryTitle;
    data.categories = chart.categories;
    data.kind = chart.form == paper::RoundChart::Form::stacked ? ChartData::Kind::stackedBars : ChartData::Kind::bars;
    data.decimals = chart.decimals;
    data.isBeyondCut = chart.isBeyondCut;
    data.cutName = ChartTab::tr("cut-off");
    data.drawn = int(chart.drawn);
    data.widths = chart.widths;
    const bool isOfBands = chart.kind == paper::RoundChart::Kind::bands || chart.kind == paper::RoundChart::Kind::sex;
    int band = 0; // red is kept for danger answers: what is heavier is darker
    for (const paper::RoundSeries &each : chart.series) {
        ChartSeries series{each.name, {}};
        for (const auto &value : each.values)
            series.values.push_back(value.value_or(std::nan("")));
        series.isInTableOnly = each.isInTableOnly;
        if (each.isNeutral)
            series.ink = Ink::muted;
        else if (isOfBands && !each.isInTableOnly)
            series.band = band++;
        data.series.push_back(std::move(series));
    }
    if (auto part = protectedPart(chart))
        data.series.push_back(std::move(*part));
    return data;
}

} // namespace

ChartTab::ChartTab(const QString &objectName, QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout), m_note(new Text({}, Type::small, Ink::muted))
{
    setObjectName(objectName);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::s, 0, 0);
    m_row->setSpacing(space::m);
    for (int i = 0; i < mostCharts; ++i) {
        auto *view = new ChartView({});
        view->setObjectName(objectName + u"Chart%1"_s.arg(i));
        view->hide();
        m_row->addWidget(view, 1);
        m_charts.push_back(view);
    }
    layout->addLayout(m_row, 1);
    m_note->setObjectName(objectName + u"Note"_s);
    m_note->setWordWrap(true);
    layout->addWidget(m_note);
}

void ChartTab::show(const std::vector<const paper::RoundChart *> &charts)
{
    QStringList notes;
    std::size_t shown = 0;
    for (const paper::RoundChart *chart : charts) {
        if (!chart)
            continue;
        if (!chart->note.isEmpty() && !notes.contains(chart->note))
            notes << chart->note;
        if (chart->isEmpty() || shown == m_charts.size())
            continue;
        ChartView *const view = m_charts[shown++];
        view->setTitle(chart->title);
        view->setData(dataOf(*chart));
        view->show();
    }
    for (std::size_t i = shown; i < m_charts.size(); ++i)
        m_charts[i]->hide();
    if (shown == 0 && notes.isEmpty())
        notes << tr("Nothing to show here for this choice.");
    m_note->setText(notes.join(u' '));
    m_note->setVisible(!notes.isEmpty());
}

void ChartTab::toggleTable()
{
    for (ChartView *view : m_charts) {
        if (!view->isHidden())
            view->setTableShown(!view->isTableShown());
    }
}

} // namespace xd::ui
