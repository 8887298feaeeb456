// The steps of a wizard as numbered discs in a row: done, here, to come.
#pragma once

#include <QStringList>
#include <QWidget>

namespace xd::ui {

class StepHeader final : public QWidget {
    Q_OBJECT

public:
    explicit StepHeader(QWidget *parent = nullptr);
    void setSteps(const QStringList &titles);
    void setCurrent(int index);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_titles;
    int m_current = 0;
};

} // namespace xd::ui
