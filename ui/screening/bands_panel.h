// The chart of a round: students by band and grade, for one scale of one instrument.
#pragma once

#include "ui/screening/round_view_data.h"

#include <QWidget>

class QComboBox;

namespace xd::ui {

class ChartView;

class BandsPanel : public QWidget {
    Q_OBJECT

public:
    explicit BandsPanel(QWidget *parent = nullptr);
    void show(std::shared_ptr<const ScreeningData> shown);

private:
    void draw();

    std::shared_ptr<const ScreeningData> m_data;
    screening::RoundId m_round; // that the two choices were filled for
    QComboBox *m_instrument;
    QComboBox *m_scale;
    ChartView *m_chart;
};

} // namespace xd::ui
