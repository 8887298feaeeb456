// What stands where nothing is yet: what the place is for and one button that begins.
#pragma once

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QPushButton;

namespace xd::ui {

class Text;

class EmptyState : public QWidget {
    Q_OBJECT

public:
    EmptyState(theme::Icon icon, const QString &title, const QString &purpose, QWidget *parent = nullptr);

    void setWords(const QString &title, const QString &purpose);
    // Shown from now on; emits chosen(). The primary one where it is what the page is waiting for.
    QPushButton *setButton(const QString &text, theme::Icon icon, theme::ButtonRole role = theme::ButtonRole::normal);
    void hideButton();
    QPushButton *button() const { return m_button; }
    void setOnPaper(bool isOnPaper); // a sheet of its own: within a table's frame
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosen();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitWords();

    theme::Icon m_icon;
    bool m_isOnPaper = false;
    QWidget *m_picture;
    Text *m_title;
    Text *m_purpose;
    QPushButton *m_button;
};

} // namespace xd::ui
