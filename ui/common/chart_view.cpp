#include "ui/common/chart_view.h"

#include "ui/common/bar_numbers.h"
#include "ui/common/data_table.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QLegend>
#include <QLineSeries>
#include <QLocale>
#include <QStackedBarSeries>
#include <QStackedWidget>
#include <QToolButton>
#include <QValueAxis>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

constexpr std::array seriesPens{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine, Qt::DashDotDotLine};

QAbstractSeries *barsOf(const ChartData &data)
{
    QAbstractBarSeries *bars = data.kind == ChartData::Kind::stackedBars
                                   ? static_cast<QAbstractBarSeries *>(new QStackedBarSeries)
                                   : new QBarSeries;
    for (std::size_t i = 0; i < data.series.size(); ++i) {
        const ChartSeries &series = data.series[i];
        if (series.isInTableOnly)
            continue;
        auto *set = new QBarSet(series.name);
        for (std::size_t at = 0; at < std::min(series.values.size(), std::size_t(drawnOf(data))); ++at)
            set->append(std::isnan(series.values[at]) || !data.widths.empty() ? 0 : series.values[at]); // classes are drawn by BarNumbers
        const QColor ink = colour(inkOfSeries(series, i));
        set->setBrush(series.band >= 0 ? QBrush(colourOfBand(series.band)) : brushOf(ink, i));
        set->setPen(QPen(series.band >= 0 ? colour(Ink::edge) : ink, 1));
        set->setLabelColor(colour(Ink::ink));
        bars->append(set);
    }
    bars->setBarWidth(barWidthOf(data));
    bars->setLabelsVisible(false); // BarNumbers draws them
    return bars;
}

QAbstractSeries *lineOf(const ChartSeries &series, std::size_t number)
{
    auto *line = new QLineSeries;
    line->setName(marked(series.mark, series.name));
    for (std::size_t i = 0; i < series.values.size(); ++i)
        if (!std::isnan(series.values[i]))
            line->append(double(i), series.values[i]);
    line->setPen(QPen(colour(inkOfSeries(series, number)), 2, seriesPens[number % seriesPens.size()]));
    line->setPointsVisible(true);
    line->setPointLabelsVisible(number == 0); // numbers of several lines would cover one another; the table has all
    line->setPointLabelsFormat(u"@yPoint"_s);
    line->setPointLabelsColor(colour(Ink::ink));
    line->setPointLabelsFont(theme::font(Type::small));
    line->setPointLabelsClipping(false);
    return line;
}

void dress(QAbstractAxis *axis)
{
    axis->setLabelsFont(theme::font(Type::small));
    axis->setLabelsColor(colour(Ink::muted));
    axis->setLinePen(QPen(colour(Ink::edge), 1));
    axis->setGridLinePen(QPen(colour(Ink::line), 1));
}

} // namespace

ChartView::ChartView(const QString &title, QWidget *parent)
    : Card(title, parent), m_chart(new BarNumbers(m_data, this)), m_stack(new QStackedWidget(this)), m_toggle(new QToolButton(this))
{
    m_chart->setRenderHint(QPainter::Antialiasing);
    m_chart->setFrameShape(QFrame::NoFrame);
    m_chart->setFocusPolicy(Qt::NoFocus);
    m_chart->setBackgroundBrush(Qt::NoBrush);
    m_chart->viewport()->setAutoFillBackground(false);
    m_chart->setMinimumHeight(240);
    m_stack->addWidget(m_chart);
    add(m_stack, 1);
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    m_toggle->setFocusPolicy(Qt::StrongFocus);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setIcon(icon(Icon::table, Ink::muted));
    m_toggle->setText(tr("Table"));
    m_toggle->setToolTip(tr("Show the numbers as a table (T)"));
    m_toggle->setAccessibleName(tr("Show the numbers of “%1” as a table").arg(title));
    addCorner(m_toggle);
    connect(m_toggle, &QToolButton::toggled, this, &ChartView::setTableShown);
}

void ChartView::setData(const ChartData &shown)
{
    m_data = shown;
    std::vector<Column> columns{{shown.categoryTitle, 8}};
    for (const ChartSeries &series : shown.series)
        if (!series.isProtected)
            columns.push_back({marked(series.mark, series.name), 6, Align::right});
    auto rows = std::make_shared<RowList>();
    const QLocale locale;
    for (int i = 0; i < shown.categories.size(); ++i) {
        RowList::Row row{{QString(shown.categories[i]).replace(u'\n', u' ')}};
        for (const ChartSeries &series : shown.series) {
            if (series.isProtected)
                continue;
            const double value = std::size_t(i) < series.values.size() ? series.values[std::size_t(i)] : std::nan("");
            row.push_back(std::isnan(value) ? Cell{u"—"_s}
                                            : Cell{locale.toString(value, 'f', shown.decimals), Mark::none, value});
        }
        rows->add(std::move(row));
    }
    const bool wasShown = isTableShown();
    delete m_table;
    m_table = new DataTable(windowTitle(), std::move(columns), this);
    m_table->view()->setAccessibleName(m_toggle->accessibleName());
    m_table->setCompact(true);
    m_table->setRows(rows);
    m_table->view()->installEventFilter(this); // it would take the key for a search
    m_stack->addWidget(m_table);
    setTableShown(wasShown);
    draw();
}

void ChartView::setTableShown(bool isShown)
{
    const QSignalBlocker once(m_toggle);
    m_toggle->setChecked(isShown);
    m_stack->setCurrentIndex(isShown && m_table ? 1 : 0);
}

bool ChartView::isTableShown() const
{
    return m_toggle->isChecked();
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_T && !(event->modifiers() & ~Qt::ShiftModifier))
        setTableShown(!isTableShown());
    else
        Card::keyPressEvent(event);
}

bool ChartView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_T) {
        m_toggle->setFocus(Qt::OtherFocusReason);
        setTableShown(false);
        return true;
    }
    return Card::eventFilter(watched, event);
}

void ChartView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange && !m_data.series.empty())
        draw();
    Card::changeEvent(event);
}

void ChartView::draw()
{
    auto *chart = new QChart;
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setDropShadowEnabled(false);
    chart->setBackgroundVisible(false);
    chart->setPlotAreaBackgroundVisible(false);
    chart->setMargins(QMargins(0, 0, 0, 0));
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setFont(theme::font(Type::small));
    auto *categories = new QBarCategoryAxis;
    for (qsizetype i = 0; i < drawnOf(m_data); ++i)
        categories->append(QString(m_data.categories[i]).replace(u'\n', u"<br/>"_s));
    categories->setGridLineVisible(false);
    categories->setLineVisible(m_data.widths.empty());
    auto *values = new QValueAxis;
    values->setRange(0, topOf(m_data));
    values->setTickCount(5);
    values->setLabelFormat(u"%.%1f"_s.arg(topOf(m_data) < 10 && m_data.decimals > 0 ? 1 : 0));
    values->setLineVisible(false);
    chart->addAxis(categories, Qt::AlignBottom);
    chart->addAxis(values, Qt::AlignLeft);
    const auto put = [&](QAbstractSeries *series) {
        chart->addSeries(series);
        series->attachAxis(categories);
        series->attachAxis(values);
    };
    if (m_data.kind == ChartData::Kind::lines)
        for (std::size_t i = 0; i < m_data.series.size(); ++i)
            put(lineOf(m_data.series[i], i));
    else
        put(barsOf(m_data));
    dress(categories);
    dress(values);
    if (!m_data.widths.empty())
        categories->setLabelsColor(Qt::transparent); // they keep their place; BarNumbers writes them below the classes
    values->setLinePen(Qt::NoPen);
    chart->legend()->setVisible(seriesDrawn(m_data) > 1);
    chart->legend()->setAlignment(Qt::AlignBottom);
    chart->legend()->setFont(theme::font(Type::section)); // its patches are as high as its type
    chart->legend()->setLabelColor(colour(Ink::ink));
    QChart *old = m_chart->chart();
    m_chart->setChart(chart);
    delete old;
    m_chart->setAccessibleName(accessibleName());
}

} // namespace xd::ui
