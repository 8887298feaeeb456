#include "ui/paper/bar_chart.h"

#include "ui/paper/ink.h"
#include "ui/paper/report_font.h"

#include <QGraphicsScene>
#include <QPainter>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QHorizontalStackedBarSeries>
#include <QtCharts/QLegend>
#include <QtCharts/QValueAxis>
#include <cmath>

namespace xd::paper {

namespace {

constexpr double scenePerMm = 4; // the chart is laid out in these units and scaled to the page as a whole
constexpr double barMm = 8.5;
constexpr double barShare = 0.64; // of the room of a category
constexpr double legendMm = 8;
constexpr double aroundBarsMm = 16;

// From nothing to much: lighter to darker, each with lines of its own. Qt's own brush patterns come out as fine as
// the printer's dots, so the lines are drawn.
enum class Lines { none, rising, crossed, upright };
struct Fill {
    QColor colour;
    Lines lines;
};
constexpr Fill fills[] = {
    {{0xE3, 0xEE, 0xED}, Lines::none},    {{0xB5, 0xD3, 0xD3}, Lines::rising}, {{0x86, 0xB3, 0xB5}, Lines::crossed},
    {{0xDD, 0x9F, 0x6B}, Lines::upright}, {{0x8C, 0x2B, 0x20}, Lines::none},   {{0x6B, 0x4E, 0x71}, Lines::rising},
};
constexpr Fill neutralFill{{0xC8, 0xC8, 0xC8}, Lines::none};
constexpr Fill protectedFill{{0xFF, 0xFF, 0xFF}, Lines::none};

struct Piece {
    int category = 0;
    double from = 0;
    double length = 0;
    QString label;
    Fill fill = protectedFill;
};

QFont sceneFont(double points)
{
    QFont font = reportFont(points);
    font.setPixelSize(qRound(points * 25.4 / 72 * scenePerMm));
    return font;
}

const Fill &fillOf(const BarChart &chart, size_t series)
{
    return chart.series[series].isNeutral ? neutralFill : fills[series % std::size(fills)];
}

QBarSet *barSet(const QString &name, const QColor &colour, const std::vector<double> &values)
{
    auto *set = new QBarSet(name); // the series it is appended to owns it
    for (const double value : values)
        set->append(value);
    set->setBrush(colour);
    set->setPen(QPen(ink::text, 0.6));
    return set;
}

// What a bar shows of each series, and the remainder that is protected.
struct Bars {
    std::vector<std::vector<double>> shown; // by series, then category
    std::vector<double> hidden;             // by category
    std::vector<Piece> pieces;
};

Bars barsOf(const BarChart &chart)
{
    Bars bars;
    bars.shown.assign(chart.series.size(), std::vector<double>(size_t(chart.categories.size()), 0));
    bars.hidden.assign(size_t(chart.categories.size()), 0);
    for (size_t c = 0; c < size_t(chart.categories.size()); ++c) {
        double at = 0;
        for (size_t s = 0; s < chart.series.size(); ++s) {
            const int value = chart.series[s].values[c];
            if (value <= 0)
                continue;
            bars.shown[s][c] = value;
            bars.pieces.push_back({int(c), at, double(value), QString::number(value), fillOf(chart, s)});
            at += value;
        }
        const double total = chart.totals[c];
        bars.hidden[c] = std::max(0.0, total - at);
        if (bars.hidden[c] > 0)
            bars.pieces.push_back({int(c), at, bars.hidden[c], QStringLiteral("*"), protectedFill});
    }
    return bars;
}

bool hasHidden(const Bars &bars)
{
    return std::any_of(bars.hidden.begin(), bars.hidden.end(), [](double n) { return n > 0; });
}

QHorizontalStackedBarSeries *seriesOf(const BarChart &chart, const Bars &bars)
{
    auto *series = new QHorizontalStackedBarSeries; // the chart it is added to owns it
    series->setBarWidth(barShare);
    for (size_t s = 0; s < chart.series.size(); ++s)
        series->append(barSet(chart.series[s].name, fillOf(chart, s).colour, bars.shown[s]));
    if (hasHidden(bars))
        series->append(barSet(chart.protectedName, protectedFill.colour, bars.hidden));
    return series;
}

// Steps that a person would have chosen, about four of them.
double niceStep(double largest)
{
    const double rough = std::max(1.0, largest / 4);
    const double magnitude = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (factor * magnitude >= rough)
            return factor * magnitude;
    }
    return rough;
}

void addAxes(QChart &chart, QAbstractSeries &series, const BarChart &data, double largest)
{
    auto *categories = new QBarCategoryAxis(&chart);
    categories->append(data.categories);
    categories->setGridLineVisible(false);
    auto *values = new QValueAxis(&chart);
    const double step = niceStep(largest);
    const double steps = std::ceil(largest / step);
    values->setRange(0, steps * step);
    values->setTickCount(int(steps) + 1);
    values->setLabelFormat(QStringLiteral("%d"));
    values->setTitleText(data.axisTitle);
    values->setTitleFont(sceneFont(ink::smallPoints));
    values->setGridLinePen(QPen(ink::hairline, 0.6));
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(categories), static_cast<QAbstractAxis *>(values)}) {
        axis->setLabelsFont(sceneFont(ink::smallPoints));
        axis->setLabelsBrush(ink::text);
        axis->setTitleBrush(ink::muted);
        axis->setLinePen(QPen(ink::muted, 0.8));
    }
    chart.addAxis(categories, Qt::AlignLeft);
    chart.addAxis(values, Qt::AlignBottom);
    series.attachAxis(categories);
    series.attachAxis(values);
}

void paintLines(QPainter &painter, const QRectF &box, Lines lines)
{
    if (lines == Lines::none)
        return;
    painter.save();
    painter.setClipRect(box, Qt::IntersectClip);
    painter.setPen(QPen(ink::text, 0.7));
    const double gap = 1.5 * scenePerMm;
    if (lines == Lines::upright) {
        for (double x = box.left() + gap; x < box.right(); x += gap)
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()));
    } else {
        const double height = box.height();
        for (double x = box.left() - height + gap; x < box.right(); x += gap) {
            painter.drawLine(QPointF(x, box.bottom()), QPointF(x + height, box.top()));
            if (lines == Lines::crossed)
                painter.drawLine(QPointF(x, box.top()), QPointF(x + height, box.bottom()));
        }
    }
    painter.restore();
}

// Numbers stand on a small white plate so that no line runs through them; where a piece is too narrow for its
// number the table says it.
void paintPieces(QPainter &painter, QChart &chart, QAbstractSeries *series, const Bars &bars)
{
    const QFont font = sceneFont(ink::smallPoints - 0.5);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    const double height = chart.plotArea().height() / double(bars.hidden.size()) * barShare;
    for (const Piece &piece : bars.pieces) {
        const QPointF left = chart.mapToPosition({piece.from, double(piece.category)}, series);
        const QPointF right = chart.mapToPosition({piece.from + piece.length, double(piece.category)}, series);
        paintLines(painter, QRectF(left.x(), left.y() - height / 2, right.x() - left.x(), height), piece.fill.lines);
        const QSizeF size(metrics.horizontalAdvance(piece.label) + 3, metrics.capHeight() + 5);
        if (size.width() + 1 > right.x() - left.x())
            continue;
        const QRectF plate(QPointF((left.x() + right.x() - size.width()) / 2, left.y() - size.height() / 2), size);
        painter.fillRect(plate, Qt::white);
        painter.setPen(ink::text);
        painter.drawText(QPointF(plate.left() + 1.5, plate.center().y() + metrics.capHeight() / 2), piece.label);
    }
}

// The chart's own legend cannot show lines.
void paintLegend(QPainter &painter, const BarChart &data, const Bars &bars, double left)
{
    const QFont font = sceneFont(ink::smallPoints);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    const double middle = legendMm * scenePerMm / 2 - 2;
    const auto entry = [&](const QString &name, const Fill &fill) {
        const QRectF box(left, middle - 5, 18, 10);
        painter.fillRect(box, fill.colour);
        paintLines(painter, box, fill.lines);
        painter.setPen(QPen(ink::text, 0.6));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box);
        painter.setPen(ink::text);
        painter.drawText(QPointF(box.right() + 5, middle + metrics.capHeight() / 2), name);
        left = box.right() + 5 + metrics.horizontalAdvance(name) + 16;
    };
    for (size_t s = 0; s < data.series.size(); ++s)
        entry(data.series[s].name, fillOf(data, s));
    if (hasHidden(bars))
        entry(data.protectedName, protectedFill);
}

void paintChart(QPainter &painter, const QRectF &box, const BarChart &data, QSizeF sceneSize)
{
    const Bars bars = barsOf(data);
    double largest = 1;
    for (size_t c = 0; c < bars.hidden.size(); ++c) {
        double sum = bars.hidden[c];
        for (const auto &shown : bars.shown)
            sum += shown[c];
        largest = std::max(largest, sum);
    }
    QGraphicsScene scene;
    auto *chart = new QChart; // the scene owns it
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setDropShadowEnabled(false);
    chart->setBackgroundVisible(false);
    chart->setMargins({});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->legend()->hide();
    QHorizontalStackedBarSeries *series = seriesOf(data, bars);
    chart->addSeries(series);
    addAxes(*chart, *series, data, largest);
    scene.addItem(chart);
    const double legendHeight = legendMm * scenePerMm;
    chart->setPos(0, legendHeight);
    chart->resize(sceneSize.width(), sceneSize.height() - legendHeight);
    scene.setSceneRect(QRectF(QPointF(), sceneSize));

    scene.render(&painter, box, scene.sceneRect(), Qt::KeepAspectRatio);
    const double scale = std::min(box.width() / sceneSize.width(), box.height() / sceneSize.height());
    painter.translate(box.topLeft());
    painter.scale(scale, scale);
    paintLegend(painter, data, bars, chart->plotArea().left());
    painter.translate(chart->pos());
    paintPieces(painter, *chart, series, bars);
}

// The axis runs upwards, a table downwards: the first category belongs on top.
BarChart upsideDown(BarChart chart)
{
    std::reverse(chart.categories.begin(), chart.categories.end());
    std::reverse(chart.totals.begin(), chart.totals.end());
    for (BarSeries &series : chart.series)
        std::reverse(series.values.begin(), series.values.end());
    return chart;
}

} // namespace

Figure figureOf(const BarChart &chart, double widthMm)
{
    const QSizeF size(widthMm, legendMm + aroundBarsMm + barMm * double(chart.categories.size()));
    return {size, chart.caption, [chart = upsideDown(chart), size](QPainter &painter, const QRectF &box) { paintChart(painter, box, chart, size * scenePerMm); }};
}

} // namespace xd::paper
