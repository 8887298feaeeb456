// The helplines, at the foot of every page for students.
#pragma once

#include "ui/answering/measure.h"

#include <QWidget>

class QHBoxLayout;

namespace xd::ui {

class HelplineStrip : public QWidget {
    Q_OBJECT

public:
    explicit HelplineStrip(const Measure &measure, QWidget *parent = nullptr);

    void addRight(QWidget *widget); // at the right end

private:
    QHBoxLayout *m_row;
};

// "12355 youth helpline", for the end page too.
QStringList helplineWords();

} // namespace xd::ui
