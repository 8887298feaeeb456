#include "core/drafts/find_drafts.h"
#include "tests/ui/shell/at_the_window.h"
#include "ui/common/draft_keeper.h"
#include "ui/common/page.h"
#include "ui/shell/unfinished.h"

#include <csignal>
#include <sys/types.h>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;
using test::AtTheWindow;

namespace {

// The form of a new round, as somebody opens it: by the button of the page.
QDialog *openForm(MainWindow &window)
{
    window.workspace()->navigator().goTo(Place::screening);
    Page *page = window.workspace()->currentPage();
    REQUIRE(QTest::qWaitFor([&] {
        for (const QString &name : {u"openFirstRound"_s, u"newRound"_s})
            if (auto *button = page->findChild<QPushButton *>(name); button && button->isVisible())
                button->click();
        return page->findChild<QDialog *>(u"openRoundDialog"_s) != nullptr;
    }, 20'000));
    return page->findChild<QDialog *>(u"openRoundDialog"_s);
}

QDialog *shownForm(MainWindow &window)
{
    REQUIRE(QTest::qWaitFor([&] {
        const auto *dialog = window.workspace()->findChild<QDialog *>(u"openRoundDialog"_s);
        return dialog && dialog->isVisible();
    }, 20'000));
    return window.workspace()->findChild<QDialog *>(u"openRoundDialog"_s);
}

QLineEdit *titleOf(QDialog *form)
{
    for (QLineEdit *line : form->findChildren<QLineEdit *>())
        if (line->accessibleName() == u"Title"_s)
            return line;
    return nullptr;
}

} // namespace

TEST_CASE("Locking by idle in the middle of typing loses no character: the form comes up again with all of it")
{
    AtTheWindow at;
    at.unlock();
    QLineEdit *title = titleOf(openForm(*at.window));
    REQUIRE(title);
    title->selectAll();
    at.window->setIdleLimitMs(300); // far less than the two seconds after which a draft is kept anyway
    QTest::keyClicks(title, u"Autumn screening, second at"_s);
    REQUIRE(at.isLocked());
    at.window->setIdleLimitMs(300'000);
    at.unlockAgain();
    CHECK(at.window->workspace()->place() == Place::screening);
    title = titleOf(shownForm(*at.window));
    REQUIRE(title);
    CHECK(QTest::qWaitFor([&] { return title->text() == u"Autumn screening, second at"_s; }, 10'000));
    QTest::keyClick(title, Qt::Key_End);
    QTest::keyClicks(title, u"tempt"_s);
    at.window->lock();
    REQUIRE(at.isLocked());
    at.unlockAgain();
    title = titleOf(shownForm(*at.window));
    CHECK(QTest::qWaitFor([&] { return title->text() == u"Autumn screening, second attempt"_s; }, 10'000));
}

TEST_CASE("After a new start an unfinished form is offered on top, and going on leads to it")
{
    AtTheWindow at;
    at.unlock();
    QLineEdit *title = titleOf(openForm(*at.window));
    QTest::keyClicks(title, u"!"_s);
    at.window->lock();
    REQUIRE(at.isLocked());
    at.window = std::make_unique<MainWindow>(Preferences()); // it remembers no place
    at.window->show();
    QApplication::setActiveWindow(at.window.get());
    at.unlock();
    CHECK(at.window->workspace()->place() == Place::today);
    auto *unfinished = at.window->workspace()->findChild<Unfinished *>();
    REQUIRE(QTest::qWaitFor([&] { return unfinished->count() == 1; }, 10'000));
    CHECK(unfinished->isVisible());
    if (const QString pictures = qEnvironmentVariable("XINDENG_LOOK"); !pictures.isEmpty())
        CHECK(at.window->grab().save(pictures + u"/unfinished.png"_s));
    for (QPushButton *button : unfinished->findChildren<QPushButton *>())
        if (button->text() == u"Go on"_s)
            button->click();
    title = titleOf(shownForm(*at.window));
    CHECK(QTest::qWaitFor([&] { return title->text().endsWith(u"!"_s); }, 10'000));
    CHECK_FALSE(unfinished->isVisible());
    if (const QString pictures = qEnvironmentVariable("XINDENG_LOOK"); !pictures.isEmpty())
        CHECK(shownForm(*at.window)->grab().save(pictures + u"/taken-up-again.png"_s));
}

TEST_CASE("What is thrown away on purpose is asked about once and not offered again")
{
    AtTheWindow at;
    at.unlock();
    QDialog *form = openForm(*at.window);
    QTest::keyClicks(titleOf(form), u"!"_s);
    ask::answerNext(true);
    QTest::keyClick(form, Qt::Key_Escape);
    CHECK(ask::asked() == QStringList{u"Leave without finishing?"_s});
    at.window->lock();
    REQUIRE(at.isLocked());
    at.unlockAgain();
    QTest::qWait(300);
    CHECK(at.window->workspace()->findChild<Unfinished *>()->count() == 0);
    CHECK_FALSE(at.window->workspace()->findChild<QDialog *>(u"openRoundDialog"_s));
}

// The program that is killed below: types letters into the form for ever and reports each on its output.
TEST_CASE("A child of the test about killing types into the window", "[.types]")
{
    const QString folder = qEnvironmentVariable("XINDENG_TYPE_INTO");
    REQUIRE_FALSE(folder.isEmpty());
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    theme::applyTheme(theme::Mode::light);
    MainWindow window{Preferences()};
    window.show();
    window.openWith([folder] { return access::unlock(folder, u"li"_s, test::passphrase(), test::morning()); });
    REQUIRE(QTest::qWaitFor([&] { return window.workspace() != nullptr; }, 20'000));
    QLineEdit *title = titleOf(openForm(window));
    title->setMaxLength(100'000);
    title->clear();
    for (int typed = 1;; ++typed) {
        QTest::keyClick(title, Qt::Key_A);
        std::printf("%d\n", typed);
        std::fflush(stdout);
        QTest::qWait(15);
    }
}

TEST_CASE("Killed while somebody types, the program has lost the last two seconds at most")
{
    for (const int afterMs : {3'100, 4'700}) {
        test::TestSite site;
        site.lock();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XINDENG_TYPE_INTO"_s, site.folder());
        QProcess typist;
        typist.setProcessEnvironment(environment);
        typist.start(QCoreApplication::applicationFilePath(), {u"[.types]"_s});
        int typed = 0;
        while (typed == 0) { // until it has opened the site and its form
            REQUIRE(typist.waitForReadyRead(60'000));
            while (typist.canReadLine())
                typed = typist.readLine().trimmed().toInt();
        }
        QElapsedTimer since;
        since.start();
        int typedBefore = 0; // two seconds before the kill
        while (since.elapsed() < afterMs) {
            typist.waitForReadyRead(10);
            while (typist.canReadLine())
                typed = typist.readLine().trimmed().toInt();
            if (since.elapsed() <= afterMs - 2'000)
                typedBefore = typed;
        }
        ::kill(pid_t(typist.processId()), SIGKILL);
        REQUIRE(typist.waitForFinished(10'000));
        REQUIRE(typedBefore > 10);
        access::Session &session = site.reopenAs(u"li"_s);
        const auto drafts = valueOf(drafts::findDrafts(session));
        REQUIRE(drafts.size() == 1);
        INFO(typed << " letters typed, " << typedBefore << " of them two seconds before, kept: " << drafts[0].fields.at(u"title"_s).size());
        CHECK(drafts[0].fields.at(u"title"_s).size() >= typedBefore);
        CHECK(drafts[0].fields.at(u"title"_s).size() <= typed + 1);
    }
}
