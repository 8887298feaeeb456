// What was copied out of this program does not stay on the clipboard: it is cleared after ten seconds, and at once by
// clearNow() when the site is locked (security.md §4). What another program has put there is left alone.
#pragma once

#include <QObject>
#include <QTimer>

class QWidget;

namespace xd::ui {

class OwnClipboard : public QObject {
    Q_OBJECT

public:
    static constexpr int standardMs = 10'000;
    explicit OwnClipboard(QWidget *window);

    void setKeptMs(int milliseconds) { m_timer.setInterval(milliseconds); }
    bool isOurs() const { return m_isOurs; }
    void clearNow();

private:
    void notice();

    QWidget *m_window;
    QTimer m_timer;
    bool m_isOurs = false;
};

} // namespace xd::ui
