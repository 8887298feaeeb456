// One kind of chart of a round: it, or the reason why there is none, and what to know about it below.
#pragma once

#include "ui/paper/round_charts.h"

#include <QWidget>

class QBoxLayout;

namespace xd::ui {

class ChartView;
class Text;

class ChartTab : public QWidget {
    Q_OBJECT

public:
    explicit ChartTab(const QString &objectName, QWidget *parent = nullptr);

    // One chart or two side by side; null ones are left out.
    void show(const std::vector<const paper::RoundChart *> &charts);
    void toggleTable();
    ChartView *chart(int number = 0) const { return m_charts[std::size_t(number)]; }

private:
    QBoxLayout *m_row;
    std::vector<ChartView *> m_charts;
    Text *m_note;
};

} // namespace xd::ui
