#include "ui/paper/column_chart.h"

#include "ui/paper/chart_ink.h"
#include "ui/paper/ink.h"
#include "ui/paper/round_charts.h"

#include <QCoreApplication>
#include <QGraphicsScene>
#include <QPainter>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace xd::paper {

namespace {

constexpr double legendMm = 8;
constexpr double plotMm = 62;
constexpr double labelMm = 9;         // two lines; Qt would cut long labels short
constexpr double columnShare = 0.7; // of the room of a category

struct ColumnChart {
    Q_DECLARE_TR_FUNCTIONS(ColumnChart)
};

// What is drawn: without the numbers that are for the table alone.
RoundChart drawn(const RoundChart &chart)
{
    RoundChart part = chart;
    std::erase_if(part.series, [](const RoundSeries &series) { return series.isInTableOnly; });
    if (part.drawn >= 0 && part.drawn < part.categories.size()) {
        part.categories.resize(part.drawn);
        for (RoundSeries &series : part.series)
            series.values.resize(size_t(part.drawn));
    }
    return part;
}

// By how much a class is drawn higher than its number: one of half the width is twice as high.
double stretchOf(const RoundChart &chart, size_t category)
{
    return category < chart.widths.size() ? *std::max_element(chart.widths.begin(), chart.widths.end()) / chart.widths[category] : 1;
}

// Where a category begins.
double edgeOf(const QChart &chart, const RoundChart &data, qsizetype category)
{
    const QRectF plot = chart.plotArea();
    if (data.widths.empty())
        return plot.left() + plot.width() * double(category) / double(data.categories.size());
    const double all = std::accumulate(data.widths.begin(), data.widths.end(), 0.0);
    return plot.left() + plot.width() * std::accumulate(data.widths.begin(), data.widths.begin() + category, 0.0) / all;
}

double largestOf(const RoundChart &chart)
{
    double largest = 0;
    for (size_t i = 0; i < size_t(chart.categories.size()); ++i) {
        double sum = 0;
        for (const RoundSeries &series : chart.series) {
            const double value = (i < series.values.size() ? series.values[i].value_or(0) : 0) * stretchOf(chart, i);
            sum = chart.form == RoundChart::Form::stacked ? sum + value : std::max(sum, value);
        }
        largest = std::max(largest, sum);
    }
    return std::max(largest, 1.0);
}

QValueAxis *valueAxis(const RoundChart &data, double largest, QChart &chart)
{
    auto *values = new QValueAxis(&chart);
    const double step = niceStep(largest * 1.05);
    const double steps = std::max(1.0, std::ceil(largest * 1.05 / step));
    values->setRange(0, steps * step);
    values->setTickCount(int(steps) + 1);
    values->setLabelFormat(QStringLiteral("%g"));
    values->setTitleText(data.valueTitle);
    values->setTitleFont(sceneFont(ink::smallPoints));
    values->setGridLinePen(QPen(ink::hairline, 0.6));
    return values;
}

// Qt draws the axes; the columns are painted over it, so that their lines come out on a printer.
QStackedBarSeries *frameOf(QChart &chart, const RoundChart &data)
{
    auto *series = new QStackedBarSeries; // the chart owns it
    auto *set = new QBarSet(QString());
    for (qsizetype i = 0; i < data.categories.size(); ++i)
        set->append(0);
    series->append(set);
    chart.addSeries(series);
    auto *categories = new QBarCategoryAxis(&chart);
    categories->append(data.categories);
    categories->setGridLineVisible(false);
    QValueAxis *const values = valueAxis(data, largestOf(data), chart);
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(categories), static_cast<QAbstractAxis *>(values)}) {
        axis->setLabelsFont(sceneFont(ink::smallPoints));
        axis->setLabelsBrush(ink::text);
        axis->setTitleBrush(ink::muted);
        axis->setLinePen(QPen(ink::muted, 0.8));
    }
    categories->setLabelsVisible(false);
    categories->setLineVisible(data.widths.empty()); // its ticks would stand between the classes of a distribution
    chart.addAxis(categories, Qt::AlignBottom);
    chart.addAxis(values, Qt::AlignLeft);
    series->attachAxis(categories);
    series->attachAxis(values);
    return series;
}

void paintNumber(QPainter &painter, const QString &number, QPointF middle, bool hasPlate)
{
    const QFontMetricsF metrics(painter.font());
    const QSizeF size(metrics.horizontalAdvance(number) + 2, metrics.capHeight() + 4);
    if (hasPlate)
        painter.fillRect(QRectF(middle.x() - size.width() / 2, middle.y() - size.height() / 2, size.width(), size.height()), Qt::white);
    painter.setPen(ink::text);
    painter.drawText(QPointF(middle.x() - size.width() / 2 + 1, middle.y() + metrics.capHeight() / 2), number);
}

void paintColumn(QPainter &painter, const QRectF &box, const Fill &fill, const std::optional<double> &value, int decimals, bool isWithin)
{
    const double height = QFontMetricsF(painter.font()).capHeight();
    if (!value)
        return paintNumber(painter, QStringLiteral("*"), {box.center().x(), box.bottom() - height}, false);
    if (*value > 0) {
        painter.fillRect(box, fill.colour);
        paintLines(painter, box, fill.lines);
        painter.setPen(QPen(ink::text, 0.6));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box);
    }
    const QString number = QString::number(*value, 'f', *value == double(qint64(*value)) ? 0 : std::min(decimals, 1));
    if (!isWithin)
        paintNumber(painter, number, {box.center().x(), box.top() - height}, false);
    else if (*value > 0 && box.height() > height + 4)
        paintNumber(painter, number, box.center(), true);
}

void paintColumns(QPainter &painter, QChart &chart, QAbstractSeries *series, const RoundChart &data)
{
    painter.setFont(sceneFont(ink::smallPoints - (data.categories.size() > 12 ? 1.5 : 0.5)));
    const bool isStacked = data.form == RoundChart::Form::stacked;
    for (qsizetype category = 0; category < data.categories.size(); ++category) {
        const double room = edgeOf(chart, data, category + 1) - edgeOf(chart, data, category);
        const double share = data.widths.empty() ? columnShare : 1; // classes of a distribution adjoin
        const double width = room * share / (isStacked ? 1 : double(data.series.size()));
        const double stretch = stretchOf(data, size_t(category));
        double bottom = 0;
        for (size_t s = 0; s < data.series.size(); ++s) {
            const auto &values = data.series[s].values;
            const std::optional<double> value = size_t(category) < values.size() ? values[size_t(category)] : std::nullopt;
            const double low = chart.mapToPosition({0, bottom * stretch}, series).y();
            const double high = chart.mapToPosition({0, (bottom + value.value_or(0)) * stretch}, series).y();
            const double left = edgeOf(chart, data, category) + room * (1 - share) / 2 + (isStacked ? 0 : width * double(s));
            paintColumn(painter, QRectF(QPointF(left, high), QPointF(left + width, low)), fillOf(s, data.series[s].isNeutral), value, data.decimals,
                        isStacked && data.series.size() > 1);
            bottom += isStacked ? value.value_or(0) : 0;
        }
    }
}

void paintLabels(QPainter &painter, const QChart &chart, const RoundChart &data)
{
    painter.setFont(sceneFont(ink::smallPoints - (data.categories.size() > 10 ? 1.5 : 0.5)));
    painter.setPen(ink::text);
    const double room = chart.plotArea().width() / double(data.categories.size());
    for (qsizetype i = 0; i < data.categories.size(); ++i) {
        const double middle = (edgeOf(chart, data, i) + edgeOf(chart, data, i + 1)) / 2;
        painter.drawText(QRectF(middle - room / 2, chart.plotArea().bottom() + 4, room, labelMm * scenePerMm), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWrapAnywhere, data.categories[i]);
    }
}

void paintCut(QPainter &painter, const QChart &chart, const RoundChart &data)
{
    painter.setFont(sceneFont(ink::smallPoints));
    for (size_t i = 1; i < data.isBeyondCut.size(); ++i) {
        if (data.isBeyondCut[i] == data.isBeyondCut[i - 1])
            continue;
        const double x = edgeOf(chart, data, qsizetype(i));
        painter.setPen(QPen(ink::text, 1.4, Qt::DashLine));
        painter.drawLine(QPointF(x, chart.plotArea().top()), QPointF(x, chart.plotArea().bottom()));
        painter.setPen(ink::text);
        painter.drawText(QPointF(x + 4, chart.plotArea().top() + QFontMetricsF(painter.font()).ascent()), ColumnChart::tr("cut-off"));
    }
}

void paintLegend(QPainter &painter, const RoundChart &data, double left)
{
    if (data.series.size() < 2)
        return;
    const QFont font = sceneFont(ink::smallPoints);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    const double middle = legendMm * scenePerMm / 2 - 2;
    for (size_t s = 0; s < data.series.size(); ++s) {
        const QRectF box(left, middle - 7, 28, 14);
        const Fill fill = fillOf(s, data.series[s].isNeutral);
        painter.fillRect(box, fill.colour);
        paintLines(painter, box, fill.lines);
        painter.setPen(QPen(ink::text, 0.6));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box);
        painter.setPen(ink::text);
        painter.drawText(QPointF(box.right() + 5, middle + metrics.capHeight() / 2), data.series[s].name);
        left = box.right() + 5 + metrics.horizontalAdvance(data.series[s].name) + 16;
    }
}

void paintChart(QPainter &painter, const QRectF &box, const RoundChart &data, QSizeF sceneSize)
{
    QGraphicsScene scene;
    auto *chart = new QChart; // the scene owns it
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setDropShadowEnabled(false);
    chart->setBackgroundVisible(false);
    chart->setMargins({});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->legend()->hide();
    QStackedBarSeries *const series = frameOf(*chart, data);
    scene.addItem(chart);
    const double legendHeight = legendMm * scenePerMm;
    chart->setPos(0, legendHeight);
    chart->resize(sceneSize.width(), sceneSize.height() - legendHeight - labelMm * scenePerMm);
    scene.setSceneRect(QRectF(QPointF(), sceneSize));
    scene.render(&painter, box, scene.sceneRect(), Qt::KeepAspectRatio);
    const double scale = std::min(box.width() / sceneSize.width(), box.height() / sceneSize.height());
    painter.translate(box.topLeft());
    painter.scale(scale, scale);
    paintLegend(painter, data, chart->plotArea().left());
    painter.translate(chart->pos());
    paintColumns(painter, *chart, series, data);
    paintLabels(painter, *chart, data);
    paintCut(painter, *chart, data);
}

} // namespace

Figure columnFigure(const RoundChart &chart, double widthMm)
{
    const RoundChart part = drawn(chart);
    const QSizeF size(widthMm, legendMm + plotMm + labelMm);
    return {size, chart.title, [part, size](QPainter &painter, const QRectF &box) { paintChart(painter, box, part, size * scenePerMm); }};
}

} // namespace xd::paper
