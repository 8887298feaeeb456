#include "ui/common/bar_numbers.h"

#include "ui/theme/theme.h"

#include <QLocale>
#include <QtCharts/QChart>
#include <cmath>
#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

constexpr std::array seriesInks{Ink::accent, Ink::warm, Ink::info, Ink::ok, Ink::muted};
constexpr std::array seriesPatterns{Qt::SolidPattern, Qt::BDiagPattern, Qt::Dense4Pattern, Qt::HorPattern,
                                    Qt::DiagCrossPattern};
constexpr double stackWidth = 0.5; // of the place of a category
constexpr double wideBars = 0.8;

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

// By how much a class is drawn higher than its number: one of half the width is twice as high.
double stretchOf(const ChartData &data, std::size_t category)
{
    return category < data.widths.size() ? *std::max_element(data.widths.begin(), data.widths.end()) / data.widths[category] : 1;
}

} // namespace

Ink inkOfSeries(const ChartSeries &series, std::size_t number)
{
    if (series.ink)
        return *series.ink;
    return series.mark == Mark::none ? seriesInks[number % seriesInks.size()] : inkOf(series.mark);
}

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

QColor colourOfBand(int band)
{
    constexpr std::array shares{0.10, 0.28, 0.50, 0.76, 1.0};
    const double share = shares[std::size_t(std::clamp(band, 0, int(shares.size()) - 1))];
    return share < 1 ? theme::tint(Ink::accent, share) : theme::tint(Ink::ink, 0.75, Ink::accent);
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
            sum = data.kind == ChartData::Kind::stackedBars ? sum + value * stretchOf(data, i) : std::max(sum, value);
        }
        largest = std::max(largest, sum);
    }
    return niceTop(largest, data.kind == ChartData::Kind::stackedBars && data.widths.empty() ? 1.02 : 1.1);
}

int seriesDrawn(const ChartData &data)
{
    return int(std::count_if(data.series.begin(), data.series.end(), [](const ChartSeries &series) { return !series.isInTableOnly; }));
}

double barWidthOf(const ChartData &data)
{
    return seriesDrawn(data) > 2 && data.kind == ChartData::Kind::bars ? wideBars : stackWidth;
}

void BarNumbers::drawForeground(QPainter *painter, const QRectF &)
{
    if (m_data.kind == ChartData::Kind::lines || m_data.series.empty() || m_data.categories.isEmpty() || chart()->series().isEmpty())
        return;
    painter->setFont(theme::font(Type::small));
    drawCut(painter);
    for (int category = 0; category < drawnOf(m_data); ++category)
        !m_data.widths.empty() ? drawClass(painter, category) : m_data.kind == ChartData::Kind::stackedBars ? drawStack(painter, category) : drawBeside(painter, category);
}

void BarNumbers::drawCut(QPainter *painter) const
{
    for (std::size_t i = 1; i < std::min(m_data.isBeyondCut.size(), std::size_t(drawnOf(m_data))); ++i) {
        if (m_data.isBeyondCut[i] == m_data.isBeyondCut[i - 1])
            continue;
        const double x = edgeOf(int(i));
        const QRectF plot = chart()->plotArea();
        painter->setPen(QPen(colour(Ink::ink), 1.5, Qt::DashLine));
        painter->drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        painter->setPen(colour(Ink::ink));
        painter->drawText(QPointF(x + space::xs, plot.top() + QFontMetricsF(painter->font()).ascent()), m_data.cutName);
    }
}

bool BarNumbers::isAllProtected(int category) const
{
    return std::all_of(m_data.series.begin(), m_data.series.end(), [category](const ChartSeries &series) {
        return series.isInTableOnly || std::size_t(category) >= series.values.size() || std::isnan(series.values[std::size_t(category)]);
    });
}

void BarNumbers::drawBeside(QPainter *painter, int category) const
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

void BarNumbers::drawStack(QPainter *painter, int category) const
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
        const int band = m_data.series[part].band;
        const bool isDark = band < 0 ? part == 0 : theme::contrast(colourOfBand(band), colour(Ink::onAccent)) > theme::contrast(colourOfBand(band), colour(Ink::ink));
        painter->setPen(colour(isWithin && isDark ? Ink::onAccent : Ink::ink));
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

double BarNumbers::edgeOf(int category) const
{
    const QRectF plot = chart()->plotArea();
    if (m_data.widths.empty())
        return plot.left() + placeOf() * category;
    const double all = std::accumulate(m_data.widths.begin(), m_data.widths.end(), 0.0);
    return plot.left() + plot.width() * std::accumulate(m_data.widths.begin(), m_data.widths.begin() + category, 0.0) / all;
}

void BarNumbers::drawClass(QPainter *painter, int category) const
{
    const double line = QFontMetricsF(painter->font()).height();
    const double foot = chart()->mapToPosition({0, 0}).y();
    const double left = edgeOf(category) + 1;
    const double right = edgeOf(category + 1) - 1;
    const auto write = [&](const QString &words, double y) { painter->drawText(QRectF((left + right) / 2 - 50, y, 100, line), Qt::AlignCenter, words); };
    double sum = 0;
    QStringList above; // numbers of parts that are too low for one
    for (std::size_t part = 0; part < m_data.series.size(); ++part) {
        const ChartSeries &series = m_data.series[part];
        const double value = std::size_t(category) < series.values.size() ? series.values[std::size_t(category)] : std::nan("");
        if (series.isInTableOnly || !(value > 0))
            continue;
        const double stretch = stretchOf(m_data, std::size_t(category));
        const double low = chart()->mapToPosition({0, sum * stretch}).y();
        const double high = chart()->mapToPosition({0, (sum + value) * stretch}).y();
        sum += value;
        const QColor ink = colour(inkOfSeries(series, part));
        painter->setPen(QPen(ink, 1));
        painter->setBrush(brushOf(ink, part));
        painter->drawRect(QRectF(QPointF(left, high), QPointF(right, low)));
        const QString number = series.isProtected ? u"*"_s : QLocale().toString(value, 'f', m_data.decimals);
        if (low - high < line) {
            above << number;
            continue;
        }
        painter->setPen(colour(part == 0 ? Ink::onAccent : Ink::ink));
        write(number, (low + high - line) / 2);
    }
    painter->setPen(colour(Ink::ink));
    if (isAllProtected(category))
        above << u"*"_s;
    write(above.join(u" + "_s), chart()->mapToPosition({0, sum * stretchOf(m_data, std::size_t(category))}).y() - line);
    painter->setPen(colour(Ink::muted));
    write(m_data.categories[category], foot + space::s);
}

} // namespace xd::ui
