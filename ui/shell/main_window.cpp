#include "ui/shell/main_window.h"

#include "core/access/unlock.h"
#include "core/reports/deliver_reports.h"
#include "ui/answering/answering_window.h"
#include "ui/common/ask.h"
#include "ui/common/draft_keeper.h"
#include "ui/common/noted_search.h"
#include "ui/common/show_error.h"
#include "ui/handbook/handbook_window.h"
#include "ui/safety/restore_dialog.h"
#include "ui/setup/demo_site.h"
#include "ui/setup/setup_wizard.h"
#include "ui/setup/unlock_page.h"
#include "ui/setup/welcome_page.h"
#include "ui/shell/curtain.h"
#include "ui/shell/own_clipboard.h"
#include "ui/shell/session_watch.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/status_line.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QInputMethod>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <utility>

using namespace Qt::StringLiterals;

namespace xd::ui {

namespace {

// What somebody who presses F1 there is likely to ask.
QString handbookPageOf(Place place)
{
    switch (place) {
    case Place::students:
        return u"import"_s;
    case Place::review:
        return u"second-look"_s;
    case Place::screening:
    case Place::instruments:
    case Place::reports:
        return u"screening"_s;
    case Place::learning:
        return u"learning"_s;
    case Place::exchange:
        return u"exchange"_s;
    case Place::mailbox:
        return u"mailbox"_s;
    case Place::safety:
        return u"backup-and-drill"_s;
    case Place::accounts:
    case Place::journal:
        return u"accounts"_s;
    default:
        return u"first-steps"_s;
    }
}

} // namespace

MainWindow::MainWindow(const Preferences &preferences, QWidget *parent)
    : QMainWindow(parent), m_preferences(preferences)
{
    layOut();
    setPreferences(preferences);
    connect(&m_idle, &IdleWatch::ticked, m_status, &StatusLine::setRemaining);
    connect(&m_idle, &IdleWatch::expired, this, &MainWindow::lock);
    connect(&m_vault, &VaultThread::closed, this, &MainWindow::siteLocked);
    connect(&m_vault, &VaultThread::changed, this, [this](journal::Topics topics) {
        if (topics & journal::Topic::site)
            tellBackupAge();
    });
    // A task with a title is work that the person is waiting for: it is not cut off by the idle lock.
    connect(&m_vault, &VaultThread::taskStarted, this, [this](quint64 number) {
        m_running.insert(number);
        m_idle.setHeld(true);
    });
    connect(&m_vault, &VaultThread::taskFinished, this, [this](quint64 number) {
        if (m_running.remove(number)) // questions without a title finish here too
            m_idle.setHeld(!m_running.isEmpty());
    });

    const auto onKey = [this](const QKeySequence &keys, void (MainWindow::*does)()) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, does);
    };
    onKey(QKeySequence(u"Ctrl+L"_s), &MainWindow::lock);
    onKey(QKeySequence(u"Ctrl+,"_s), &MainWindow::showSettings);
    onKey(QKeySequence(Qt::Key_F1), &MainWindow::showHelp);
    connect(new QShortcut(QKeySequence(Qt::Key_F5), this), &QShortcut::activated, this, [this] {
        if (m_workspace)
            m_workspace->refresh();
    });
}

MainWindow::~MainWindow()
{
    delete m_answering;
    dropViews(); // pages hold tasks of the thread, which goes before the widgets do
}

void MainWindow::layOut()
{
    setWindowIcon(theme::applicationIcon());
    setAcceptDrops(true);
    setMinimumSize(theme::scaled(960), theme::scaled(600));
    resize(1366, 768);
    m_stack = new QStackedWidget;
    m_status = new StatusLine(m_vault);
    m_status->hide();
    auto *whole = new QWidget(this);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addWidget(m_status);
    auto *content = new QStackedWidget(this);
    content->addWidget(whole);
    setCentralWidget(content);
    m_curtain = new Curtain(this, content);
    connect(m_curtain, &Curtain::talkAsked, this, &MainWindow::switchTalk);
    m_clipboard = new OwnClipboard(this);
}

void MainWindow::begin()
{
    if (!m_preferences.lastSite.isEmpty() && vault::SiteFolder(m_preferences.lastSite).isSite())
        showUnlock(m_preferences.lastSite, m_preferences.lastLogin);
    else
        showWelcome();
}

void MainWindow::showWelcome()
{
    if (!m_welcome) {
        m_welcome = new WelcomePage(m_stack);
        m_stack->addWidget(m_welcome);
        connect(m_welcome, &WelcomePage::newSiteAsked, this, &MainWindow::showSetup);
        connect(m_welcome, &WelcomePage::folderChosen, this, [this](const QString &folder) { showUnlock(folder, {}); });
        connect(m_welcome, &WelcomePage::demoAsked, this, &MainWindow::showDemo);
    }
    m_stack->setCurrentWidget(m_welcome);
    m_welcome->focusFirst();
}

void MainWindow::showUnlock(const QString &folder, const QString &login)
{
    if (!m_unlock) {
        m_unlock = new UnlockPage(m_vault, m_stack);
        m_stack->addWidget(m_unlock);
        connect(m_unlock, &UnlockPage::unlocked, this, &MainWindow::enter);
        connect(m_unlock, &UnlockPage::newSiteAsked, this, &MainWindow::showSetup);
        connect(m_unlock, &UnlockPage::restoreAsked, this, [this] {
            ask::openFile(this, {tr("Restore from which backup?"), tr("Backups (*.tar)"), {}, u"stick"_s}, [this](const QString &path) { showRestore(path); });
        });
    }
    m_unlock->setSite(folder, login);
    m_stack->setCurrentWidget(m_unlock);
    m_unlock->focusFirst();
}

SetupWizard *MainWindow::showSetup()
{
    auto *wizard = new SetupWizard(m_vault, this);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &SetupWizard::siteMade, this, &MainWindow::enter);
    wizard->start();
    return wizard;
}

void MainWindow::openWith(VaultThread::Open open)
{
    m_vault.openWith(this, std::move(open), [this](const Done &done) {
        if (done)
            return enter();
        begin();
        showError(this, done.error());
    });
}

void MainWindow::showDemo(access::SiteKind kind)
{
    m_welcome->setBusy(true);
    m_vault.openWith(
        this, [kind] { return openDemo(kind); },
        [this](const Done &done) {
            m_welcome->setBusy(false);
            done ? enter() : showError(this, done.error());
        });
}

void MainWindow::enter()
{
    m_vault.run(
        this,
        [](access::Session &session, Progress &) {
            static_cast<void>(reports::deliverReports(session)); // what fails is made up for at the next sign-in
            return Result<SignedIn>(SignedIn{session.site(), session.role(), session.actor().login, session.folder().path(), session.wasLeftOpen()});
        },
        [this](Result<SignedIn> who) {
            if (!who)
                return;
            if (!who->site.isDemo) {
                // Not all of m_preferences: what the command line said is not kept.
                Preferences kept = Preferences::load();
                kept.lastSite = m_preferences.lastSite = who->folder;
                kept.lastLogin = m_preferences.lastLogin = who->login;
                kept.save();
            }
            build(*who);
        });
}

void MainWindow::build(const SignedIn &who)
{
    if (m_answering)
        m_answering->leave(); // never beside an open site
    // Another account may not even see the place where this one was.
    const bool isSame = m_who && m_who->login == who.login && m_who->site.vaultId == who.site.vaultId;
    if (!isSame)
        m_where = {who.role == access::Role::principal ? Place::reports : Place::today}; // he comes for the report
    m_who = who;
    dropViews();
    m_workspace = new Workspace(m_vault, who, m_stack);
    // Not from within the button that is destroyed by it.
    connect(m_workspace, &Workspace::lockAsked, this, &MainWindow::lock, Qt::QueuedConnection);
    connect(m_workspace, &Workspace::settingsAsked, this, &MainWindow::showSettings);
    connect(m_workspace, &Workspace::helpAsked, this, &MainWindow::showHelp);
    connect(m_workspace, &Workspace::said, m_status, &StatusLine::say);
    connect(m_workspace, &Workspace::restoreAsked, this, &MainWindow::showRestore, Qt::QueuedConnection);
    connect(m_workspace, &Workspace::answeringAsked, this, &MainWindow::startAnswering, Qt::QueuedConnection);
    m_stack->addWidget(m_workspace);
    m_stack->setCurrentWidget(m_workspace);
    m_workspace->begin(m_where);
    m_status->setWho(who);
    m_status->show();
    tellBackupAge();
    m_idle.start();
    m_curtain->setListening(true);
    m_curtain->drop();
    if (m_workspace->isTalk())
        m_curtain->setTalk(true);
    if (m_desktop)
        m_desktop->begin();
    if (who.wasLeftOpen)
        m_workspace->checkWhole();
    takeInAnswers();
    emit siteOpened();
}

void MainWindow::lock()
{
    if (!m_workspace)
        return;
    leaveSite();
    showUnlock(m_who->folder, m_who->login);
    backUpBeforeClosing();
    m_vault.close();
}

void MainWindow::leaveSite()
{
    m_idle.stop();
    QGuiApplication::inputMethod()->commit(); // a word that is still being composed has been typed too
    m_where = m_workspace->whereabouts();
    for (DraftKeeper *keeper : findChildren<DraftKeeper *>())
        keeper->flush();
    for (NotedSearch *search : findChildren<NotedSearch *>())
        search->note();
    m_clipboard->clearNow();
    m_curtain->setListening(false);
    m_curtain->drop();
    for (QDialog *dialog : findChildren<QDialog *>(QString(), Qt::FindDirectChildrenOnly)) {
        dialog->hide();
        dialog->deleteLater();
    }
    m_status->hide();
    dropViews();
}

void MainWindow::showRestore(const QString &backup)
{
    lock(); // the unlocking now tells which site, whether it was open or not
    if (!m_unlock)
        return;
    const QString folder = m_unlock->folder();
    const QString login = m_unlock->login();
    auto *dialog = new RestoreDialog(m_vault, {backup, folder, login}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RestoreDialog::restored, this, &MainWindow::enter);
    dialog->open();
}

void MainWindow::follow(SessionWatch *desktop)
{
    m_desktop = desktop;
    connect(desktop, &SessionWatch::lockAsked, this, &MainWindow::lock);
    connect(this, &MainWindow::siteLocked, desktop, &SessionWatch::end);
}

void MainWindow::switchTalk()
{
    if (!m_workspace)
        return;
    const bool isOn = !m_workspace->isTalk();
    if (isOn)
        m_curtain->setTalk(true);
    m_workspace->setTalk(isOn);
    if (!isOn)
        m_curtain->setTalk(false);
}

void MainWindow::dropViews()
{
    // Dialogs of the pages go with them; at once, so that nothing of a student stays in memory for the next event.
    delete m_workspace;
    m_workspace = nullptr;
}

void MainWindow::setPreferences(const Preferences &preferences)
{
    const bool isOther = preferences.language != m_preferences.language || preferences.fontPercent != m_preferences.fontPercent;
    m_preferences = preferences;
    m_idle.setLimit(preferences.lockSeconds * 1000);
    setWindowTitle(tr("Xindeng"));
    if (!isOther)
        return;
    // Pages take their words when they are made.
    if (m_workspace) {
        m_where = m_workspace->whereabouts();
        build(*m_who);
    } else if (m_welcome && m_stack->currentWidget() == m_welcome) {
        delete std::exchange(m_welcome, nullptr);
        showWelcome();
    } else if (m_unlock) {
        const QString login = m_unlock->login();
        const QString folder = m_unlock->folder();
        delete std::exchange(m_unlock, nullptr);
        showUnlock(folder, login);
    }
}

void MainWindow::showSettings()
{
    if (m_curtain->isDrawn())
        return;
    auto *dialog = new SettingsDialog(m_preferences, this);
    dialog->setHears(m_desktop && m_desktop->hearsScreen(), m_desktop && m_desktop->hearsSleep());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::chosen, this, [this](const Preferences &chosen) {
        theme::applyTheme(chosen.mode, chosen.fontPercent);
        theme::applyLanguage(chosen.language);
        setPreferences(chosen);
        m_preferences.save();
    });
    dialog->open();
}

void MainWindow::showHelp()
{
    if (m_curtain->isDrawn())
        return;
    auto *handbook = findChild<HandbookWindow *>();
    if (!handbook) {
        handbook = new HandbookWindow(m_preferences.language, this);
        handbook->setAttribute(Qt::WA_DeleteOnClose);
    }
    handbook->open(m_workspace ? handbookPageOf(m_workspace->place()) : m_stack->currentWidget() == m_unlock ? u"lost-passphrase"_s : u"first-steps"_s);
    handbook->show();
    handbook->raise();
    handbook->activateWindow();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_workspace && event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList files;
    for (const QUrl &url : event->mimeData()->urls())
        if (url.isLocalFile())
            files << url.toLocalFile();
    event->acceptProposedAction();
    if (m_workspace && !files.isEmpty())
        m_workspace->take(files);
}

} // namespace xd::ui
