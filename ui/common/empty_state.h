// What stands where nothing is yet: what the place is for and one button that begins.
#pragma once

#include "ui/theme/icon.h"

#include <QWidget>

class QPushButton;

namespace xd::ui {

class Text;

class EmptyState : public QWidget {
    Q_OBJECT

public:
    EmptyState(theme::Icon icon, const QString &title, const QString &purpose, QWidget *parent = nullptr);

    void setWords(const QString &title, const QString &purpose);
    QPushButton *setButton(const QString &text, theme::Icon icon); // shown from now on; emits chosen()
    void hideButton();
    QPushButton *button() const { return m_button; }

signals:
    void chosen();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    theme::Icon m_icon;
    QWidget *m_picture;
    Text *m_title;
    Text *m_purpose;
    QPushButton *m_button;
};

} // namespace xd::ui
