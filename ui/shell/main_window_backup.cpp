// The last backup: how old it is, and the one that is made behind the locked window or while it is being closed.
#include "ui/shell/main_window.h"

#include "core/backup/backup_site.h"
#include "ui/common/ask.h"
#include "ui/safety/safety_facts.h"
#include "ui/setup/unlock_page.h"
#include "ui/shell/closing_page.h"
#include "ui/shell/curtain.h"
#include "ui/shell/own_clipboard.h"
#include "ui/shell/status_line.h"
#include "ui/text/error_text.h"
#include "ui/text/finding_text.h"

#include <QApplication>
#include <QCloseEvent>
#include <QElapsedTimer>
#include <QPointer>
#include <QStackedWidget>

namespace xd::ui {

namespace {

// Tells the locked window how far its backup is, at most ten times a second.
class BehindTheLock final : public Progress {
public:
    BehindTheLock(std::function<void(int percent)> tell, std::shared_ptr<std::atomic<bool>> isUnwanted)
        : m_tell(std::move(tell)), m_isUnwanted(std::move(isUnwanted))
    {
        m_sinceTold.start();
    }
    void report(qint64 done, qint64 total) override
    {
        if (total <= 0 || (m_hasTold && m_sinceTold.elapsed() < 100))
            return;
        m_hasTold = true;
        m_sinceTold.restart();
        m_tell(int(done * 100 / total));
    }
    bool isStopped() const override { return *m_isUnwanted; }

private:
    std::function<void(int percent)> m_tell;
    std::shared_ptr<std::atomic<bool>> m_isUnwanted;
    QElapsedTimer m_sinceTold;
    bool m_hasTold = false;
};

} // namespace

// Behind the locked window, on the vault thread: whoever unlocks meanwhile waits for it, and it counts only if verified.
void MainWindow::backUpBeforeClosing()
{
    const auto tell = [window = QPointer<MainWindow>(this)](const std::function<void(MainWindow &)> &news) {
        QMetaObject::invokeMethod(qApp, [window, news] {
            if (window)
                news(*window);
        }, Qt::QueuedConnection);
    };
    m_isBackupUnwanted = std::make_shared<std::atomic<bool>>(false);
    m_vault.runToTheEnd([tell, isUnwanted = m_isBackupUnwanted](access::Session &session) {
        const auto isDue = backup::isBackupDue(session);
        if (!isDue || !*isDue) // a role that cannot make one, or nothing new
            return;
        BehindTheLock progress([tell](int percent) { tell([percent](MainWindow &window) { window.showBackup(percent); }); }, isUnwanted);
        const auto made = backup::backupSite(session, progress);
        if (*isUnwanted)
            return;
        tell([problem = made ? QString() : text::sentenceFor(made.error())](MainWindow &window) { window.showBackupEnd(problem); });
    });
}

void MainWindow::showBackup(int percent)
{
    if (m_closing)
        m_closing->showProgress(percent);
    else if (m_unlock)
        m_unlock->showNotice(theme::Mark::info, tr("A backup is being made and looked through: %1 %").arg(percent));
}

void MainWindow::showBackupEnd(const QString &problem)
{
    m_backupProblem = problem;
    if (m_closing && !problem.isEmpty())
        m_closing->showProblem(problem);
    else if (m_unlock)
        m_unlock->showNotice(problem.isEmpty() ? theme::Mark::none : theme::Mark::danger, problem.isEmpty() ? QString() : tr("The last backup failed: %1").arg(problem));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // The desktop that ends waits for nobody: the backup is then made before the program goes, without a window.
    const bool isWaitedFor = !qGuiApp->isSavingSession();
    if (m_closing && !m_mayClose && isWaitedFor) {
        event->ignore(); // closed once more while the backup is being made
        return closeWithoutBackup();
    }
    if (m_workspace) {
        leaveSite();
        backUpBeforeClosing();
        m_vault.close();
        if (isWaitedFor) {
            event->ignore();
            return waitForBackup();
        }
    }
    m_idle.stop();
    m_clipboard->clearNow();
    m_curtain->setListening(false);
    m_vault.close();
    QMainWindow::closeEvent(event);
}

void MainWindow::waitForBackup()
{
    m_mayClose = false;
    m_backupProblem.clear();
    m_closing = new ClosingPage(m_stack);
    m_stack->addWidget(m_closing);
    m_stack->setCurrentWidget(m_closing);
    m_closing->focusFirst();
    connect(m_closing, &ClosingPage::leaveAsked, this, &MainWindow::closeWithoutBackup);
    connect(&m_vault, &VaultThread::closed, this, [this] {
        m_mayClose = true;
        if (m_backupProblem.isEmpty())
            close();
    });
}

void MainWindow::closeWithoutBackup()
{
    if (m_mayClose) {
        close();
        return;
    }
    ask::confirm(this,
                 {tr("Close without this backup?"),
                  tr("Everything is stored. The backup is made the next time; until then the newest one is older than your work."), tr("Close now"),
                  tr("Wait for it")},
                 [this](bool isYes) {
                     if (isYes && m_isBackupUnwanted)
                         *m_isBackupUnwanted = true; // it stops where it may; then the session ends and the window with it
                 });
}

void MainWindow::tellBackupAge()
{
    if (!m_who || !access::holdsRecords(m_who->role))
        return m_status->setBackup({}, theme::Mark::none);
    m_vault.run(
        this,
        [](access::Session &session, Progress &) -> Result<std::optional<qint64>> {
            const auto backups = backup::listBackups(session.folder(), session.keyring().deviceSignPublicKey);
            if (backups.empty())
                return std::optional<qint64>();
            return std::optional<qint64>(daysBetween(backups.front().manifest.timeMs, session.clock().nowMs()));
        },
        [this](Result<std::optional<qint64>> days) {
            if (!days)
                return;
            if (!m_backupProblem.isEmpty() && m_workspace)
                m_status->say(tr("The last backup failed: %1").arg(m_backupProblem));
            const bool isOld = !*days || **days >= backup::backupOldDays;
            m_status->setBackup(*days ? tr("Verified backup: %1").arg(text::ageInWords(**days)) : tr("No verified backup"),
                                isOld ? theme::Mark::warn : theme::Mark::none);
        });
}

} // namespace xd::ui
