// The figures of a round: who could take part, agreed, refused, answered, is missing, and for whom a second look waits.
// The last two lead on.
#pragma once

#include "core/screening/round_status.h"
#include "ui/theme/mark.h"

#include <QWidget>

class QGridLayout;

namespace xd::ui {

class RoundFigures : public QWidget {
    Q_OBJECT

public:
    explicit RoundFigures(QWidget *parent = nullptr);
    void show(const screening::RoundCounts &counts, int waitingForLook, int columns);

signals:
    void missingChosen();
    void candidatesChosen();

private:
    static std::pair<theme::Mark, QString> wordOnMissing(const screening::RoundCounts &counts);
    QGridLayout *m_grid;
};

} // namespace xd::ui
