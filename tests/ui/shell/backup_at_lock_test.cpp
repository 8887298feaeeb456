#include "core/backup/list_backups.h"
#include "tests/ui/shell/at_the_window.h"
#include "ui/common/passphrase_field.h"
#include "ui/common/text.h"
#include "ui/safety/restore_dialog.h"
#include "ui/setup/unlock_page.h"
#include "ui/shell/closing_page.h"
#include "ui/shell/status_line.h"

#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;
using test::AtTheWindow;

namespace {

QStringList backupsOf(AtTheWindow &at)
{
    return QDir(at.site().folder() + u"/backup"_s).entryList({u"*.tar"_s}, QDir::Files, QDir::Time);
}

bool says(AtTheWindow &at, const QString &part)
{
    return QTest::qWaitFor([&] {
        for (const Text *text : at.window->findChild<StatusLine *>()->findChildren<Text *>())
            if (text->text().contains(part))
                return true;
        return false;
    }, 10'000);
}

} // namespace

TEST_CASE("Locking makes a verified backup where something has changed, and only there")
{
    AtTheWindow at;
    at.unlock();
    CHECK(says(at, u"No verified backup"_s));
    QSignalSpy locked(at.window.get(), &MainWindow::siteLocked);
    at.window->lock();
    REQUIRE((locked.count() > 0 || locked.wait(20'000)));
    const QStringList first = backupsOf(at);
    REQUIRE(first.size() == 1);
    CHECK(QDir(at.site().folder() + u"/backup"_s).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot) == first);
    at.unlockAgain();
    CHECK(says(at, u"Verified backup: today"_s));
    locked.clear();
    at.window->lock();
    REQUIRE((locked.count() > 0 || locked.wait(20'000)));
    CHECK(backupsOf(at) == first); // signing in changes nothing that a person would miss
}

TEST_CASE("Closing the window makes one too")
{
    AtTheWindow at;
    at.unlock();
    at.window->close();
    at.window.reset();
    CHECK(backupsOf(at).size() == 1);
}

TEST_CASE("The window that is closed shows how far its backup is, and goes by itself")
{
    AtTheWindow at;
    at.unlock();
    CHECK_FALSE(at.window->close());
    REQUIRE(at.window->closingPage());
    CHECK(at.window->closingPage()->isVisible());
    CHECK_FALSE(at.window->workspace()); // nothing of the site is on the screen any more
    auto *bar = at.window->closingPage()->findChild<QProgressBar *>();
    CHECK(QTest::qWaitFor([&] { return bar->maximum() == 100; }, 20'000));
    if (const QString pictures = qEnvironmentVariable("XINDENG_LOOK"); !pictures.isEmpty())
        CHECK(at.window->grab().save(pictures + u"/closing.png"_s));
    CHECK(QTest::qWaitFor([&] { return !at.window->isVisible(); }, 20'000));
    CHECK(backupsOf(at).size() == 1);
    CHECK(ask::asked().isEmpty());
}

TEST_CASE("Who does not want to wait is asked once, and the window goes without the backup")
{
    AtTheWindow at;
    at.unlock();
    CHECK_FALSE(at.window->close());
    ask::answerNext(false);
    CHECK_FALSE(at.window->close()); // waits after all
    ask::answerNext(true);
    at.window->closingPage()->findChild<QPushButton *>(u"leaveClosing"_s)->click();
    CHECK(ask::asked() == QStringList{u"Close without this backup?"_s, u"Close without this backup?"_s});
    CHECK(QTest::qWaitFor([&] { return !at.window->isVisible(); }, 20'000));
    CHECK(backupsOf(at).isEmpty());
}

TEST_CASE("A backup that fails while the window closes is told, and the window stays until that was read")
{
    AtTheWindow at;
    at.unlock();
    const QString folder = at.site().folder() + u"/backup"_s;
    REQUIRE(QDir(folder).removeRecursively());
    QFile inTheWay(folder);
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    CHECK_FALSE(at.window->close());
    auto *leave = at.window->closingPage()->findChild<QPushButton *>(u"leaveClosing"_s);
    REQUIRE(QTest::qWaitFor([&] { return leave->text() == u"Close"_s; }, 20'000));
    QTest::qWait(100);
    CHECK(at.window->isVisible());
    leave->click();
    CHECK_FALSE(at.window->isVisible());
    CHECK(ask::asked().isEmpty());
}

TEST_CASE("Who holds no records is told of no backup, and makes none")
{
    AtTheWindow at;
    at.addAccount(u"principal"_s, access::Role::principal);
    at.unlock(u"principal"_s);
    QSignalSpy locked(at.window.get(), &MainWindow::siteLocked);
    at.window->lock();
    REQUIRE((locked.count() > 0 || locked.wait(20'000)));
    CHECK(backupsOf(at).isEmpty());
}

TEST_CASE("Going back to a backup locks first and ends in the open site as it was then")
{
    AtTheWindow at;
    at.unlock();
    at.window->lock();
    REQUIRE(QTest::qWaitFor([&] { return backupsOf(at).size() == 1; }, 20'000));
    REQUIRE(at.isLocked());
    at.unlockAgain();
    at.window->workspace()->navigator().restoreFrom(at.site().folder() + u"/backup/"_s + backupsOf(at).constFirst());
    RestoreDialog *dialog = nullptr;
    REQUIRE(QTest::qWaitFor([&] { return (dialog = at.window->findChild<RestoreDialog *>()) != nullptr; }, 10'000));
    REQUIRE(at.isLocked());
    QTest::qWait(300); // the thread lets go of the files
    dialog->findChild<PassphraseField *>()->edit()->setText(test::passphraseText);
    QSignalSpy previewed(dialog, &RestoreDialog::previewed);
    dialog->look();
    REQUIRE((previewed.count() > 0 || previewed.wait(20'000)));
    ask::answerNext(true);
    dialog->replace();
    REQUIRE(QTest::qWaitFor([&] { return at.window->workspace() != nullptr; }, 20'000));
    CHECK(QDir(at.site().folder()).entryList({u"replaced-*"_s}).size() == 1);
}

TEST_CASE("A backup at the lock that fails is told on the locked window")
{
    AtTheWindow at;
    at.unlock();
    const QString folder = at.site().folder() + u"/backup"_s;
    REQUIRE(QDir(folder).removeRecursively());
    QFile inTheWay(folder);
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    at.window->lock();
    const auto told = [&] {
        for (const Text *text : at.window->unlockPage()->findChildren<Text *>())
            if (text->isVisible() && text->text().contains(u"The last backup failed"_s))
                return true;
        return false;
    };
    CHECK(QTest::qWaitFor(told, 20'000));
}
