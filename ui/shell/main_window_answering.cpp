// Students answer at this computer: the site is locked, then the page comes up; whatever ends it leaves the locked window.
// The answers are taken in when somebody signs in who may.
#include "ui/shell/main_window.h"

#include "core/care/duty_opener.h"
#include "core/screening/load_instruments.h"
#include "core/screening/take_in_sittings.h"
#include "ui/answering/answering_window.h"
#include "ui/common/banner.h"
#include "ui/common/show_error.h"
#include "ui/setup/unlock_page.h"
#include "ui/shell/session_watch.h"
#include "ui/shell/sitting_news.h"

#include <QElapsedTimer>
#include <utility>

namespace xd::ui {

namespace {

constexpr int emptySeatMs = 20 * 60'000; // nobody came for so long: the lesson is over

using SharedKit = std::shared_ptr<screening::SittingKit>;

} // namespace

AnsweringWindow *MainWindow::answering() const
{
    return m_answering;
}

void MainWindow::startAnswering(const screening::SittingWish &wish)
{
    m_vault.run(
        this,
        [wish](access::Session &session, Progress &) -> Result<SharedKit> {
            XD_TRY(const screening::Instruments instruments, screening::loadInstruments(session));
            XD_TRY(screening::SittingKit kit, screening::startSitting(session, instruments, wish));
            return std::make_shared<screening::SittingKit>(std::move(kit));
        },
        [this](Result<SharedKit> kit) {
            if (!kit)
                return showError(this, kit.error());
            lockForAnswering(std::move(**kit));
        });
}

// No backup here, whose keys would outlive the lock: it is made the next time the site is locked.
void MainWindow::lockForAnswering(screening::SittingKit kit)
{
    if (!m_workspace)
        return;
    const qint64 startedMs = kit.startedMs;
    QElapsedTimer since; // of the session's clock there is none left; time goes on all the same
    since.start();
    auto run = screening::SittingRun::begin(std::move(kit), [startedMs, since] { return startedMs + since.elapsed(); });
    if (!run)
        return showError(this, run.error());
    leaveSite();
    showUnlock(m_who->folder, m_who->login);
    m_answering = new AnsweringWindow(std::move(*run));
    m_answering->setScreen(screen());
    connect(m_answering, &AnsweringWindow::left, this, &MainWindow::endAnswering);
    connect(&m_vault, &VaultThread::closed, m_answering, &AnsweringWindow::begin, Qt::SingleShotConnection);
    connect(&m_vault, &VaultThread::closed, m_answering, [this] {
        m_idle.setLimit(emptySeatMs); // and a computer that has slept is noticed
        m_idle.start();
        if (m_desktop) {
            connect(m_desktop, &SessionWatch::lockAsked, m_answering, &AnsweringWindow::leave);
            m_desktop->begin();
        }
    }, Qt::SingleShotConnection);
    connect(&m_idle, &IdleWatch::expired, m_answering, &AnsweringWindow::leave);
    m_vault.close();
}

void MainWindow::endAnswering()
{
    m_idle.stop();
    m_idle.setLimit(m_preferences.lockSeconds * 1000);
    if (m_desktop)
        m_desktop->end();
    if (m_answering)
        m_answering->deleteLater();
    m_answering = nullptr;
    if (!m_unlock || m_workspace)
        return;
    m_unlock->showNotice(theme::Mark::info, tr("Answering has ended. What was answered is sealed and is taken in when you sign in."));
    activateWindow();
    m_unlock->focusFirst();
}

void MainWindow::takeInAnswers()
{
    if (!m_who || !access::isAllowed(m_who->role, access::Capability::runScreening))
        return;
    m_vault.run(
        this, [](access::Session &session, Progress &) { return screening::areSittingsWaiting(session); },
        [this](Result<bool> isWaiting) {
            if (!isWaiting)
                return tellTakenIn(tl::unexpected(isWaiting.error()));
            if (!*isWaiting)
                return;
            m_vault.run(
                this,
                [](access::Session &session, Progress &progress) -> Result<screening::SittingsTakenIn> {
                    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(session));
                    care::DutyOpener opener;
                    return screening::takeInSittings(session, instruments, opener, progress);
                },
                [this](Result<screening::SittingsTakenIn> taken) { tellTakenIn(taken); },
                tr("Taking in answers"));
        });
}

// Danger may be among what could not be taken in: the counsellor tries again here, without signing in anew.
void MainWindow::tellTakenIn(const Result<screening::SittingsTakenIn> &taken)
{
    if (!m_workspace)
        return;
    for (const SittingNews &news : newsOf(taken)) {
        Banner *const banner = m_workspace->tell(news.mark, news.sentence, news.leadsToToday);
        if (!news.canBeTriedAgain)
            continue;
        m_waiting.push_back(banner);
        banner->setAction(tr("Try again"), [this] {
            for (const QPointer<Banner> &told : std::exchange(m_waiting, {}))
                if (told)
                    told->deleteLater(); // what still waits is told anew
            takeInAnswers();
        });
    }
}

} // namespace xd::ui
