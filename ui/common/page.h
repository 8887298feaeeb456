// The frame of every page: title, messages, one row of actions that begins with the one primary button, then the
// content. It scrolls in one direction at most: the page does, or a table that fills it.
#pragma once

#include "core/base/error.h"
#include "ui/common/banner.h"
#include "ui/theme/icon.h"

#include <QKeySequence>
#include <QPointer>
#include <QVBoxLayout>
#include <QWidget>
#include <optional>

class QPushButton;
class QScrollArea;

namespace xd::ui {

class Text;

class Page : public QWidget {
    Q_OBJECT

public:
    enum class Scroll { page, whole, inside }; // what is scrolled: the content, all below the title, or parts of the content
    explicit Page(const QString &title, Scroll scroll = Scroll::page, QWidget *parent = nullptr);

    QString title() const;
    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    void addCorner(QWidget *widget); // right of the title

    // Top left of the content; there is one. A shortcut is shown in the tooltip.
    QPushButton *setPrimary(const QString &text, theme::Icon icon, const QKeySequence &shortcut = {});
    QPushButton *addButton(const QString &text, theme::Icon icon, const QKeySequence &shortcut = {});
    void addToActions(QWidget *widget); // at the right end of the row: filters, choices
    QPushButton *primary() const { return m_primary; }

    Banner *showBanner(theme::Mark mark, const QString &sentence, const QString &actionText = {},
                       std::function<void()> action = {});
    void clearBanners();
    void showError(const Error &error); // a banner with its sentence

    void add(QWidget *widget, int stretch = 0);
    void addOnTop(QWidget *widget); // above messages and actions
    void addRow(const QList<QWidget *> &widgets); // side by side in equal parts
    QVBoxLayout *body() { return m_body; }

    // Where work starts: the widget that has the focus when the page comes up.
    void setFirstFocus(QWidget *widget);
    virtual void focusFirst();
    // F5, and whenever what it shows may have changed.
    virtual void refresh() {}
    // The id of the one thing that is open on it, empty where none is; nothing where the page does not know of such.
    virtual std::optional<QByteArray> openObject() const { return {}; }
    // Talk mode: a student sits beside the screen. A page on which one student alone is open hides its ways to all
    // others and answers true; any other page is not shown meanwhile.
    virtual bool setTalk(bool) { return false; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QVBoxLayout *m_body;
    QVBoxLayout *m_onTop;
    QVBoxLayout *m_banners;
    QHBoxLayout *m_head;
    QHBoxLayout *m_actions;
    QWidget *m_actionRow;
    Text *m_title;
    Text *m_subtitle;
    QPushButton *m_primary = nullptr;
    QPointer<QWidget> m_firstFocus;
    int m_buttons = 0;
};

// Gives a button its key and tells it in the tooltip: "Import (Ctrl+I)".
void setShortcut(QPushButton *button, const QKeySequence &shortcut);

} // namespace xd::ui
