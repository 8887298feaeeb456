#include "ui/common/chart_view.h"

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

constexpr std::array seriesInks{Ink::accent, Ink::warm, Ink::info, Ink::ok, Ink::muted};
constexpr std::array seriesPatterns{Qt::SolidPattern, Qt::BDiagPattern, Qt::Dense4Pattern, Qt::HorPattern,
                                    Qt::DiagCrossPattern};
constexpr std::array seriesPens{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine, Qt::DashDotDotLine};

Ink inkOfSeries(const ChartSeries &series, std::size_t number)
{
    if (series.ink)
        return *series.ink;
    return series.mark == Mark::none ? seriesInks[number % seriesInks.size()] : inkOf(series.mark);
}

// The pattern of a series: hatched in its ink on a tint of it, light enough for a number to be read on it.
QBrush brushOf(const QColor &ink, std::size_t number)
{
    const Qt::BrushStyle pattern = seriesPatterns[number % seriesPatterns.size()];
    if (pattern == Qt::SolidPattern)
        return ink;
    const auto mixed = [&ink](double share) {
        const QColor paper = colour(Ink::surface);
        return QColor::fromRgbF(float(ink.redF() * share + paper.redF() * (1 - share)),
                                float(ink.greenF() * share + paper.greenF() * (1 - share)),
                                float(ink.blueF() * share + paper.blueF() * (1 - share)));
    };
    QPixmap tile(24, 24);
    tile.fill(mixed(0.14));
    QPainter painter(&tile);
    painter.fillRect(tile.rect(), QBrush(mixed(0.5), pattern));
    return QBrush(tile);
}

// A round number at or above the largest value whose quarters are round too; `room` leaves place for labels.
double niceTop(double largest, double room)
{
    if (!(largest > 0))
        return 4;
    const double power = std::pow(10, std::floor(std::log10(largest)));
    for (const double step : {1.0, 1.2, 1.6, 2.0, 2.4, 3.2, 4.0, 6.0, 8.0, 10.0, 12.0})
        if (largest * room <= step * power)
            return std::max(4.0, step * power);
    return power * 16;
}

qsizetype drawnOf(const ChartData &data)
{
    return data.drawn < 0 ? data.categories.size() : std::min(qsizetype(data.drawn), data.categories.size());
}

double topOf(const ChartData &data)
{
    double largest = 0;
    for (std::size_t i = 0; i < std::size_t(drawnOf(data)); ++i) {
        double sum = 0;
        for (const ChartSeries &series : data.series) {
            if (series.isInTableOnly)
                continue;
            const double value = i < series.values.size() && !std::isnan(series.values[i]) ? series.values[i] : 0;
            sum = data.kind == ChartData::Kind::stackedBars ? sum + value : std::max(sum, value);
        }
        largest = std::max(largest, sum);
    }
    return niceTop(largest, data.kind == ChartData::Kind::stackedBars ? 1.02 : 1.1);
}

constexpr double stackWidth = 0.5; // of the place of a category
constexpr double wideBars = 0.8;

int seriesDrawn(const ChartData &data)
{
    return int(std::count_if(data.series.begin(), data.series.end(), [](const ChartSeries &series) { return !series.isInTableOnly; }));
}

double barWidthOf(const ChartData &data)
{
    return seriesDrawn(data) > 2 && data.kind == ChartData::Kind::bars ? wideBars : stackWidth;
}

// The numbers of bars, and the line of a cut-off. In a stack they stand within their part where it is high enough, else
// beside it, one above the other: those of Qt Charts would lie on top of each other where two thin parts meet. Beside one
// another they stand on their bar, a star where a number is protected, which Qt Charts would call 0.
class BarNumbers final : public QChartView {
public:
    BarNumbers(const ChartData &shown, QWidget *parent) : QChartView(parent), m_data(shown) {}

protected:
    void drawForeground(QPainter *painter, const QRectF &) override
    {
        if (m_data.kind == ChartData::Kind::lines || m_data.series.empty() || m_data.categories.isEmpty() || chart()->series().isEmpty())
            return;
        painter->setFont(theme::font(Type::small));
        drawCut(painter);
        for (int category = 0; category < drawnOf(m_data); ++category)
            m_data.kind == ChartData::Kind::stackedBars ? drawStack(painter, category) : drawBeside(painter, category);
    }

private:
    double placeOf() const { return chart()->plotArea().width() / double(drawnOf(m_data)); }

    void drawCut(QPainter *painter) const
    {
        for (std::size_t i = 1; i < std::min(m_data.isBeyondCut.size(), std::size_t(drawnOf(m_data))); ++i) {
            if (m_data.isBeyondCut[i] == m_data.isBeyondCut[i - 1])
                continue;
            const double x = chart()->mapToPosition({double(i), 0}).x() - placeOf() / 2;
            const QRectF plot = chart()->plotArea();
            painter->setPen(QPen(colour(Ink::ink), 1.5, Qt::DashLine));
            painter->drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
            painter->setPen(colour(Ink::ink));
            painter->drawText(QPointF(x + space::xs, plot.top() + QFontMetricsF(painter->font()).ascent()), m_data.cutName);
        }
    }

    bool isAllProtected(int category) const
    {
        return std::all_of(m_data.series.begin(), m_data.series.end(), [category](const ChartSeries &series) {
            return series.isInTableOnly || std::size_t(category) >= series.values.size() || std::isnan(series.values[std::size_t(category)]);
        });
    }

    void drawBeside(QPainter *painter, int category) const
    {
        const double line = QFontMetricsF(painter->font()).height();
        const double width = placeOf() * barWidthOf(m_data) / seriesDrawn(m_data);
        double left = chart()->mapToPosition({double(category), 0}).x() - placeOf() * barWidthOf(m_data) / 2;
        painter->setPen(colour(Ink::ink));
        for (const ChartSeries &series : m_data.series) {
            if (series.isInTableOnly)
                continue;
            const double value = std::size_t(category) < series.values.size() ? series.values[std::size_t(category)] : std::nan("");
            const QPointF top = chart()->mapToPosition({double(category), std::isnan(value) ? 0 : value});
            const QString number = std::isnan(value) ? u"*"_s : QLocale().toString(value, 'f', value == double(qint64(value)) ? 0 : m_data.decimals);
            painter->drawText(QRectF(left - 30, top.y() - line, width + 60, line), Qt::AlignCenter, number);
            left += width;
        }
    }

    void drawStack(QPainter *painter, int category) const
    {
        const double line = QFontMetricsF(painter->font()).height();
        double bottom = 0, lowestBeside = std::numeric_limits<double>::max();
        if (isAllProtected(category)) {
            const QPointF foot = chart()->mapToPosition({double(category), 0});
            painter->setPen(colour(Ink::ink));
            painter->drawText(QRectF(foot.x() - 20, foot.y() - line, 40, line), Qt::AlignCenter, u"*"_s);
        }
        for (std::size_t part = 0; part < m_data.series.size(); ++part) {
            if (m_data.series[part].isInTableOnly)
                continue;
            const std::vector<double> &values = m_data.series[part].values;
            const double value = std::size_t(category) < values.size() && !std::isnan(values[std::size_t(category)]) ? values[std::size_t(category)] : 0;
            if (value <= 0)
                continue;
            const QPointF low = chart()->mapToPosition({double(category), bottom});
            const QPointF high = chart()->mapToPosition({double(category), bottom + value});
            bottom += value;
            const QString number = m_data.series[part].isProtected ? u"*"_s : QLocale().toString(value, 'f', m_data.decimals);
            const double middle = (low.y() + high.y()) / 2;
            const bool isWithin = low.y() - high.y() >= line;
            painter->setPen(colour(isWithin && part == 0 ? Ink::onAccent : Ink::ink));
            if (isWithin) {
                painter->drawText(QRectF(low.x() - 100, middle - line / 2, 200, line), Qt::AlignCenter, number);
                continue;
            }
            const double place = placeOf();
            const double y = std::min(middle, lowestBeside - line);
            painter->drawText(QRectF(low.x() + place * stackWidth / 2 + space::xs, y - line / 2, 100, line), Qt::AlignLeft | Qt::AlignVCenter, number);
            lowestBeside = y;
        }
    }
    const ChartData &m_data;
};

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
            set->append(std::isnan(series.values[at]) ? 0 : series.values[at]);
        const QColor ink = colour(inkOfSeries(series, i));
        set->setBrush(brushOf(ink, i));
        set->setPen(QPen(ink, 1));
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
    values->setLinePen(Qt::NoPen);
    chart->legend()->setVisible(seriesDrawn(m_data) > 1);
    chart->legend()->setAlignment(Qt::AlignBottom);
    chart->legend()->setFont(theme::font(Type::small));
    chart->legend()->setLabelColor(colour(Ink::ink));
    QChart *old = m_chart->chart();
    m_chart->setChart(chart);
    delete old;
    m_chart->setAccessibleName(accessibleName());
}

} // namespace xd::ui
