// The answers of a sheet so far, in groups of five, the item asked now in a frame; it has the keyboard and hands each key
// on. What was typed is seen at a glance and compared with the paper line by line.
#pragma once

#include "ui/entry/sheet_typing.h"

#include <QWidget>
#include <optional>

namespace xd::ui {

class AnswerStrip : public QWidget {
    Q_OBJECT

public:
    explicit AnswerStrip(QWidget *parent = nullptr);

    void setTyping(const SheetTyping *typing); // lent; null: nothing is being typed
    void refresh();
    void flash(); // a key that was refused

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void typed(QChar key);
    void backPressed();
    void left(); // Esc
    void pasted(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int perLine(int width) const;
    QRect boxOf(int item, int width) const;

    const SheetTyping *m_typing = nullptr;
    bool m_isRefused = false;
};

} // namespace xd::ui
