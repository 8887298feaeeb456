// The page for students: it fills the screen, stays above everything, and is no part of the workspace, whose session is gone
// while it stands there. Whatever would take it off the screen (a key, closing, minimising, another window) ends the
// sitting: it destroys what it holds and says left(); the locked program is all that remains.
#pragma once

#include "core/screening/sitting_run.h"
#include "ui/answering/measure.h"

#include <QTimer>
#include <QWidget>
#include <functional>
#include <memory>

class QVBoxLayout;

namespace xd::ui {

class AnsweringPage;
class ChoicePage;
class HelplineStrip;

class AnsweringWindow : public QWidget {
    Q_OBJECT

public:
    // Without a parent: the shortcuts of the program's window must be dead while it stands.
    explicit AnsweringWindow(std::unique_ptr<screening::SittingRun> run);
    ~AnsweringWindow() override;

    void begin(); // comes up
    bool isOver() const { return !m_run; }
    AnsweringPage *page() const { return m_page; }

    // For tests, which have less patience.
    void setPauseMs(int milliseconds) { m_pauseMs = milliseconds; }
    void setStillMs(int milliseconds) { m_still.setInterval(milliseconds); }

public slots:
    void leave(); // the sitting is over

signals:
    void left();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void turnTo(AnsweringPage *page);
    void showClasses();
    void askWho();
    void meet(const QString &number, const QString &name);
    void meetByCode(const QString &code);
    void welcome(); // somebody sits there
    void askWhetherWilling();
    void showStep();
    void askWhetherToStop();
    void showEnd();
    void takeStep(const std::function<Done()> &step, const std::function<void()> &then);
    void goHome(); // nobody has touched anything for minutes
    void askToEnd();
    Measure measure() const;

    std::unique_ptr<screening::SittingRun> m_run; // null: over
    QVBoxLayout *m_column;
    AnsweringPage *m_page = nullptr;
    HelplineStrip *m_strip = nullptr;
    int m_grade = 0;
    bool m_hasLargerLetters = false; // was arranged for whoever sits there
    bool m_wasActive = false; // from then on it watches whether it still is
    int m_pauseMs = 6'000;
    QTimer m_still;
    QTimer m_patience; // for coming up at all
};

} // namespace xd::ui
