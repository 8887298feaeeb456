// The one window: welcome, unlocking, or an open site. It owns the vault thread, locks after idle minutes, by Ctrl+L
// and on closing, and comes back to the same place afterwards. Its title names nobody.
#pragma once

#include "core/screening/start_sitting.h"
#include "ui/common/runner.h"
#include "ui/setup/preferences.h"
#include "ui/shell/idle_watch.h"
#include "ui/shell/workspace.h"

#include <QMainWindow>
#include <QPointer>
#include <QSet>
#include <atomic>
#include <memory>
#include <optional>

class QStackedWidget;

namespace xd::screening {
struct SittingsTakenIn;
}

namespace xd::ui {

class AnsweringWindow;
class Banner;
class ClosingPage;
class Curtain;
class OwnClipboard;
class SessionWatch;
class SetupWizard;
class StatusLine;
class UnlockPage;
class WelcomePage;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const Preferences &preferences, QWidget *parent = nullptr);
    ~MainWindow() override;

    // What comes up: the last site where there is one, else the welcome.
    void begin();
    void showUnlock(const QString &folder, const QString &login);
    void showWelcome();
    SetupWizard *showSetup();
    // A site that opens by itself: the demonstration.
    void openWith(VaultThread::Open open);
    void lock();

    VaultThread &vault() { return m_vault; }
    Workspace *workspace() const { return m_workspace; } // while a site is open
    UnlockPage *unlockPage() const { return m_unlock; }
    WelcomePage *welcomePage() const { return m_welcome; }
    const Preferences &preferences() const { return m_preferences; }
    void setPreferences(const Preferences &preferences); // applied at once, and kept
    void setIdleLimitMs(int milliseconds) { m_idle.setLimit(milliseconds); }
    // Locks with the desktop from now on: its screen, its sleep, its users. Lent; asked by the program once there are buses.
    void follow(SessionWatch *desktop);
    Curtain *curtain() const { return m_curtain; }
    OwnClipboard *clipboard() const { return m_clipboard; }
    ClosingPage *closingPage() const { return m_closing; } // while the last backup is being made
    // Locks, and lets students answer on a page of their own; what ends it leaves the locked window.
    void startAnswering(const screening::SittingWish &wish);
    AnsweringWindow *answering() const;
    void showSettings();
    void showHelp();
    // Locks, and leads back to a backup: also for a site that does not open any more.
    void showRestore(const QString &backup);

signals:
    void siteOpened(); // the workspace stands
    void siteLocked(); // the session is closed, its keys wiped

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void layOut();
    void showDemo(access::SiteKind kind);
    void enter(); // a session is open: who is it?
    void build(const SignedIn &who);
    void dropViews();
    void switchTalk();
    void leaveSite(); // drafts kept, views gone; the session still lives on its thread
    void backUpBeforeClosing();
    void waitForBackup();
    void closeWithoutBackup();
    void showBackup(int percent); // of the one that is being made behind the lock
    void showBackupEnd(const QString &problem);
    void tellBackupAge();
    void lockForAnswering(screening::SittingKit kit);
    void endAnswering();
    void takeInAnswers(); // of who may: from sittings that have ended
    void tellTakenIn(const Result<screening::SittingsTakenIn> &taken);

    Preferences m_preferences;
    VaultThread m_vault;
    IdleWatch m_idle;
    QSet<quint64> m_running; // tasks with a title
    QStackedWidget *m_stack;
    WelcomePage *m_welcome = nullptr;
    UnlockPage *m_unlock = nullptr;
    Workspace *m_workspace = nullptr;
    StatusLine *m_status;
    std::optional<SignedIn> m_who;
    Curtain *m_curtain;
    OwnClipboard *m_clipboard;
    QPointer<SessionWatch> m_desktop;
    QPointer<AnsweringWindow> m_answering; // while students answer; a window of its own
    std::vector<QPointer<Banner>> m_waiting; // of answers that wait to be taken in
    QString m_backupProblem; // why the one at the last lock failed
    ClosingPage *m_closing = nullptr;
    std::shared_ptr<std::atomic<bool>> m_isBackupUnwanted; // of the one that is being made
    bool m_mayClose = true; // nothing is waited for
    Whereabouts m_where; // of the account that was signed in last
};

} // namespace xd::ui
