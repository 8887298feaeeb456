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
#include <QtCharts/QLegendMarker>
#include <QtCharts/QValueAxis>
#include <cmath>

namespace xd::paper {

namespace {

constexpr double scenePerMm = 4; // the chart is laid out in these units and scaled to the page as a whole
constexpr double barMm = 8.5;
constexpr double aroundBarsMm = 27;

// From nothing to much: lighter to darker, each with a pattern of its own.
struct Fill {
    QColor colour;
    Qt::BrushStyle pattern;
};
constexpr Fill fills[] = {
    {{0xDC, 0xE9, 0xE8}, Qt::SolidPattern},     {{0x7F, 0xB1, 0xB3}, Qt::BDiagPattern}, {{0x2A, 0x68, 0x6C}, Qt::Dense5Pattern},
    {{0xA3, 0x56, 0x1F}, Qt::DiagCrossPattern}, {{0x8C, 0x2B, 0x20}, Qt::SolidPattern}, {{0x55, 0x55, 0x55}, Qt::VerPattern},
};

struct Piece {
    int category = 0;
    double from = 0;
    double length = 0;
    QString label;
    bool isOnDark = false;
};

QFont sceneFont(double points)
{
    QFont font = reportFont(points);
    font.setPixelSize(qRound(points * 25.4 / 72 * scenePerMm));
    return font;
}

QBarSet *barSet(const QString &name, const QBrush &brush, const std::vector<double> &values)
{
    auto *set = new QBarSet(name); // the series it is appended to owns it
    for (const double value : values)
        set->append(value);
    set->setBrush(brush);
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
            bars.pieces.push_back({int(c), at, double(value), QString::number(value), s % std::size(fills) == 4});
            at += value;
        }
        const double total = chart.totals[c];
        bars.hidden[c] = std::max(0.0, total - at);
        if (bars.hidden[c] > 0)
            bars.pieces.push_back({int(c), at, bars.hidden[c], QStringLiteral("*"), false});
    }
    return bars;
}

QHorizontalStackedBarSeries *seriesOf(const BarChart &chart, const Bars &bars)
{
    auto *series = new QHorizontalStackedBarSeries; // the chart it is added to owns it
    series->setBarWidth(0.62);
    for (size_t s = 0; s < chart.series.size(); ++s) {
        const Fill &fill = fills[s % std::size(fills)];
        series->append(barSet(chart.series[s].name, QBrush(fill.colour, fill.pattern), bars.shown[s]));
    }
    if (std::any_of(bars.hidden.begin(), bars.hidden.end(), [](double n) { return n > 0; }))
        series->append(barSet(chart.protectedName, QBrush(Qt::white), bars.hidden));
    return series;
}

// Rounded up so that the axis ends on a number a person would have chosen.
double niceCeiling(double largest)
{
    const double step = std::pow(10, std::floor(std::log10(std::max(1.0, largest))));
    for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0}) {
        if (factor * step >= largest)
            return std::max(4.0, factor * step);
    }
    return largest;
}

void addAxes(QChart &chart, QAbstractSeries &series, const BarChart &data, double largest)
{
    auto *categories = new QBarCategoryAxis(&chart);
    categories->append(data.categories);
    categories->setReverse(true); // the first category on top, as in the table
    categories->setGridLineVisible(false);
    auto *values = new QValueAxis(&chart);
    values->setRange(0, niceCeiling(largest));
    values->setTickCount(5);
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

// Numbers stand on a small white plate so that no pattern runs through them; where a piece is too narrow for its
// number the table says it.
void paintNumbers(QPainter &painter, QChart &chart, QAbstractSeries *series, const Bars &bars)
{
    const QFont font = sceneFont(ink::smallPoints - 0.5);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    for (const Piece &piece : bars.pieces) {
        const QPointF left = chart.mapToPosition({piece.from, double(piece.category)}, series);
        const QPointF right = chart.mapToPosition({piece.from + piece.length, double(piece.category)}, series);
        const QSizeF size(metrics.horizontalAdvance(piece.label) + 3, metrics.capHeight() + 5);
        if (size.width() + 1 > right.x() - left.x())
            continue;
        const QRectF plate(QPointF((left.x() + right.x() - size.width()) / 2, left.y() - size.height() / 2), size);
        painter.fillRect(plate, Qt::white);
        painter.setPen(ink::text);
        painter.drawText(QPointF(plate.left() + 1.5, plate.center().y() + metrics.capHeight() / 2), piece.label);
    }
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
    chart->legend()->setAlignment(Qt::AlignTop);
    chart->legend()->setFont(sceneFont(ink::smallPoints));
    chart->legend()->setLabelColor(ink::text);
    chart->legend()->setMarkerShape(QLegend::MarkerShapeRectangle);
    QHorizontalStackedBarSeries *series = seriesOf(data, bars);
    chart->addSeries(series);
    addAxes(*chart, *series, data, largest);
    scene.addItem(chart);
    chart->resize(sceneSize);
    scene.setSceneRect(QRectF(QPointF(), sceneSize));

    scene.render(&painter, box, scene.sceneRect(), Qt::KeepAspectRatio);
    const double scale = std::min(box.width() / sceneSize.width(), box.height() / sceneSize.height());
    painter.translate(box.topLeft());
    painter.scale(scale, scale);
    paintNumbers(painter, *chart, series, bars);
}

} // namespace

Figure figureOf(const BarChart &chart, double widthMm)
{
    const QSizeF size(widthMm, aroundBarsMm + barMm * double(chart.categories.size()));
    return {size, chart.caption, [chart, size](QPainter &painter, const QRectF &box) { paintChart(painter, box, chart, size * scenePerMm); }};
}

} // namespace xd::paper
