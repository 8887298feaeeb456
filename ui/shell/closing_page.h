// What stands in the window that was closed while its last backup is being made and looked through: how far it is, and a
// way out. It names nobody and nothing of the site.
#pragma once

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace xd::ui {

class Text;

class ClosingPage : public QWidget {
    Q_OBJECT

public:
    explicit ClosingPage(QWidget *parent = nullptr);

    void showBegin();
    void showProgress(int percent);
    void showProblem(const QString &sentence); // the window stays until somebody has read it
    void focusFirst();

signals:
    void leaveAsked(); // without waiting for the backup, or after its problem was read

private:
    Text *m_title;
    Text *m_words;
    QProgressBar *m_progress;
    QPushButton *m_leave;
};

} // namespace xd::ui
