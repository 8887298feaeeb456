// The line at the foot: what runs and how to stop it, who is signed in where, and how long until the lock.
#pragma once

#include "ui/theme/mark.h"

#include <QWidget>

namespace xd::ui {

class TaskBar;
class Text;
class VaultThread;
struct SignedIn;

class StatusLine : public QWidget {
    Q_OBJECT

public:
    explicit StatusLine(VaultThread &vault, QWidget *parent = nullptr);

    void setWho(const SignedIn &who);
    void setRemaining(int milliseconds);
    // How old the last verified backup is; nothing for who cannot make one.
    void setBackup(const QString &sentence, theme::Mark mark);
    void say(const QString &sentence);
    QString remaining() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TaskBar *m_tasks;
    Text *m_who;
    Text *m_backup;
    Text *m_remaining;
};

} // namespace xd::ui
