#include "ui/paper/bar_chart.h"

#include "ui/paper/chart_ink.h"
#include "ui/paper/ink.h"

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

constexpr double barMm = 8.5;
constexpr double barShare = 0.64; // of the room of a category
constexpr double legendMm = 8;
constexpr double aroundBarsMm = 16;

struct Piece {
    int category = 0;
    double from = 0;
    double length = 0;
    QString label;
    Fill fill = protectedFill;
};

Fill fillIn(const BarChart &chart, size_t series)
{
    return fillOf(series, chart.series[series].isNeutral);
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
            bars.pieces.push_back({int(c), at, double(value), QString::number(value), fillIn(chart, s)});
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
        series->append(barSet(chart.series[s].name, fillIn(chart, s).colour, bars.shown[s]));
    if (hasHidden(bars))
        series->append(barSet(chart.protectedName, protectedFill.colour, bars.hidden));
    return series;
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
        const QRectF box(left, middle - 7, 28, 14);
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
        entry(data.series[s].name, fillIn(data, s));
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
