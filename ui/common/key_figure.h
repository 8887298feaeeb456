// A number that matters, in 28 points, with its word and a mark; where it leads somewhere it is a button.
#pragma once

#include "ui/theme/mark.h"

#include <QAbstractButton>

namespace xd::ui {

class KeyFigure : public QAbstractButton {
    Q_OBJECT

public:
    explicit KeyFigure(const QString &label, const QString &figure = {}, QWidget *parent = nullptr);

    void setFigure(const QString &figure);
    QString figure() const { return m_figure; }
    void setNote(theme::Mark mark, const QString &note); // the line below: what to make of the number
    void setLeadsOn(bool leadsOn);                       // emits clicked() and can be reached by the keyboard

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void nameIt();

    QString m_figure;
    QString m_note;
    theme::Mark m_mark = theme::Mark::none;
    bool m_leadsOn = false;
};

} // namespace xd::ui
