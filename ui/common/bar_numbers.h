// What ChartView draws itself over the frame of Qt Charts: numbers of bars, the line of a cut-off, the classes of a
// distribution, which are as wide as the scores that they hold, so that areas can be compared.
#pragma once

#include "ui/common/chart_view.h"

#include <QtCharts/QChartView>

namespace xd::ui {

theme::Ink inkOfSeries(const ChartSeries &series, std::size_t number);
// The pattern of a series: hatched in its ink on a tint of it, light enough for a number to be read on it.
QBrush brushOf(const QColor &ink, std::size_t number);

// From nothing to much, told apart by lightness alone: whoever sees no colours, and a grey print, tell them apart as well.
QColor colourOfBand(int band);

qsizetype drawnOf(const ChartData &data); // categories
int seriesDrawn(const ChartData &data);
double barWidthOf(const ChartData &data); // of the place of a category
double topOf(const ChartData &data);      // of the axis

// In a stack numbers stand within their part where it is high enough, else beside it, one above the other: those of Qt
// Charts would lie on top of each other where two thin parts meet. Beside one another they stand on their bar, a star
// where a number is protected, which Qt Charts would call 0.
class BarNumbers final : public QChartView {
    Q_OBJECT

public:
    BarNumbers(const ChartData &shown, QWidget *parent) : QChartView(parent), m_data(shown) {} // lent

protected:
    void drawForeground(QPainter *painter, const QRectF &) override;

private:
    double placeOf() const { return chart()->plotArea().width() / double(drawnOf(m_data)); }
    double edgeOf(int category) const; // where it begins
    void drawCut(QPainter *painter) const;
    bool isAllProtected(int category) const;
    void drawBeside(QPainter *painter, int category) const;
    void drawStack(QPainter *painter, int category) const;
    void drawClass(QPainter *painter, int category) const;

    const ChartData &m_data;
};

} // namespace xd::ui
