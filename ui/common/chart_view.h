// A chart with its title, its numbers and its table one key away: T, anywhere on the page. Series differ by pattern as well as by
// colour; nothing moves.
#pragma once

#include "ui/common/card.h"
#include "ui/theme/mark.h"

#include <QStringList>
#include <optional>
#include <vector>

class QChartView;
class QStackedWidget;
class QToolButton;

namespace xd::ui {

class DataTable;

struct ChartSeries {
    QString name;
    std::vector<double> values; // one a category; NaN: protected or missing, drawn as nothing and written as "—"
    theme::Mark mark = theme::Mark::none; // gives the colour where the series means a status
    std::optional<theme::Ink> ink = {};   // where it is to be another than that of the mark or the next in turn
    int band = -1;                        // of ordered bands, 0 the lightest: filled light to dark, whatever the mark
    bool isInTableOnly = false;           // numbers behind the chart
    bool isProtected = false;             // what is left of a stack once the protected parts are gone: a star, in no table
};

struct ChartData {
    enum class Kind { bars, stackedBars, lines };
    QString categoryTitle; // heading of the first column of the table
    QStringList categories; // '\n' where a label has two lines
    std::vector<ChartSeries> series;
    Kind kind = Kind::bars;
    int decimals = 0;
    std::vector<bool> isBeyondCut = {}; // by category: a line stands where this changes
    QString cutName = {};               // beside that line
    int drawn = -1;                     // only so many categories are drawn, the table has all; -1: all
    // Of the classes of a distribution, in scores, where they differ: a bar is as wide as its class, and its area is the number.
    std::vector<double> widths = {};
};

class ChartView : public Card {
    Q_OBJECT

public:
    explicit ChartView(const QString &title, QWidget *parent = nullptr);

    void setData(const ChartData &shown);
    void setTableShown(bool isShown);
    bool isTableShown() const;
    DataTable *table() const { return m_table; }
    QChartView *chart() const { return m_chart; }

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void draw();

    ChartData m_data;
    QChartView *m_chart;
    QStackedWidget *m_stack;
    QToolButton *m_toggle;
    DataTable *m_table = nullptr;
};

} // namespace xd::ui
