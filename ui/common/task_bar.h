// The running task in the status bar: what, how far, and a way to stop it. Work shorter than 300 ms does not
// show. One short sentence can stand there between tasks.
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>
#include <vector>

class QProgressBar;
class QToolButton;

namespace xd::ui {

class Text;
class VaultThread;

class TaskBar : public QWidget {
    Q_OBJECT

public:
    explicit TaskBar(QWidget *parent = nullptr);

    void watch(VaultThread *vault);
    void say(const QString &sentence, int milliseconds = 8000);

    void addTask(quint64 number, const QString &title);
    void setProgress(quint64 number, qint64 done, qint64 total);
    void removeTask(quint64 number);

signals:
    void cancelled(quint64 number);

private:
    struct Running {
        quint64 number;
        QString title;
        qint64 done = 0;
        qint64 total = 0;
    };
    void showTask(bool isDue);

    std::vector<Running> m_running; // the oldest is at work and shown, the others wait
    QTimer m_due;
    QTimer m_sentenceEnds;
    Text *m_title;
    QProgressBar *m_bar;
    QToolButton *m_cancel;
};

} // namespace xd::ui
