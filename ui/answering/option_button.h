// One possible answer, as wide as the page: its key, its words, and whether it was chosen before.
#pragma once

#include "ui/answering/measure.h"

#include <QAbstractButton>

namespace xd::ui {

class OptionButton : public QAbstractButton {
    Q_OBJECT

public:
    // `key` is the digit that chooses it; 0: none.
    OptionButton(int key, const QString &words, const Measure &measure, QWidget *parent = nullptr);

    void setGiven(bool isGiven);
    bool isGiven() const { return m_isGiven; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_key;
    Measure m_measure;
    bool m_isGiven = false;
};

} // namespace xd::ui
