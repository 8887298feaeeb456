// How far one is, as dots: those behind, the one here, those to come. No number of seconds, no hurry.
#pragma once

#include "ui/answering/measure.h"

#include <QWidget>

namespace xd::ui {

class ProgressDots : public QWidget {
    Q_OBJECT

public:
    explicit ProgressDots(const Measure &measure, QWidget *parent = nullptr);

    void setPlace(int number, int count); // from 1

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_number = 0;
    int m_count = 0;
};

} // namespace xd::ui
