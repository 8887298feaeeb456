// The open round at a glance: how many have answered, grade by grade.
#pragma once

#include "ui/common/card.h"
#include "ui/shell/today_facts.h"

class QGridLayout;

namespace xd::ui {

class RoundCard : public Card {
    Q_OBJECT

public:
    explicit RoundCard(QWidget *parent = nullptr);
    void showRound(const OpenRound &round);

private:
    QWidget *m_rows = nullptr;
};

} // namespace xd::ui
