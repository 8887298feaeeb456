// Keeps names off the screen at once. F9 or Pause draws it: one calm page instead of everything, other windows of the
// program set aside; the same key lifts it, and all is as it was. F8 asks for talk mode (the Workspace knows what may
// stay); windows are set aside for it too, and those that come up meanwhile. A drawn curtain is no lock: the keys stay in memory.
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>
#include <vector>

class QStackedWidget;

namespace xd::ui {

// Windows of the program that are hidden for a while. Dialogs are hidden, not closed: they lose nothing.
class SetAside {
public:
    void take(QWidget *window);
    void takeAllBut(const QWidget *main, bool (*isLeft)(const QWidget *) = nullptr);
    void bringBack();
    void forget() { m_windows.clear(); } // they are gone with what they belonged to
    bool isEmpty() const { return m_windows.empty(); }

private:
    std::vector<QPointer<QWidget>> m_windows;
};

class Curtain : public QObject {
    Q_OBJECT

public:
    // `stack` holds the window's whole content and gets the calm page beside it.
    Curtain(QWidget *window, QStackedWidget *stack);

    void setListening(bool isListening); // while a site is open
    bool isDrawn() const { return m_isDrawn; }
    void draw();
    void lift();
    void drop(); // the site is locked: nothing is brought back
    void setTalk(bool isOn);

signals:
    void talkAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeLate(QWidget *window);

    QWidget *m_window;
    QStackedWidget *m_stack;
    QWidget *m_calm;
    QPointer<QWidget> m_focus;
    SetAside m_forTalk;
    SetAside m_forCurtain;
    bool m_isListening = false;
    bool m_isDrawn = false;
    bool m_isTalk = false;
};

} // namespace xd::ui
