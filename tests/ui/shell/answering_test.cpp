#include "tests/ui/shell/answering_desk.h"
#include "ui/answering/end_page.h"
#include "ui/shell/curtain.h"
#include "ui/shell/session_watch.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;
using namespace xd::test;

namespace {

bool namesAnybody(const QStringList &words)
{
    const QString all = words.join(u'\n');
    for (int seat = 0; seat < int(std::size(seats)); ++seat)
        if (all.contains(nameOfSeat(seat)) || all.contains(numberOfSeat(seat)))
            return true;
    return false;
}

} // namespace

TEST_CASE("While students answer the site is locked: no session, no open vault, no key in memory, and no name in any widget")
{
    AnsweringDesk desk;
    desk.at.unlock();
    // Names are on the screen before.
    desk.at.window->workspace()->navigator().goTo(Place::students);
    REQUIRE(QTest::qWaitFor([] { return namesAnybody(wordsOfAllWidgets()); }, 10'000));
    std::vector<QByteArray> masked;
    desk.at.window->vault().run(
        desk.at.window.get(),
        [&masked](access::Session &session, Progress &) -> Result<int> {
            masked = {maskedCopy(session.vaultKeys().records.view()), maskedCopy(session.vaultKeys().office.view()), maskedCopy(session.boxKeys().secretKey.view()),
                      maskedCopy(session.signKeys().seed.view())};
            return 1;
        },
        [](Result<int>) {});
    REQUIRE(QTest::qWaitFor([&masked] { return !masked.empty(); }));
    const int before = countInMemory(masked[0]);
    REQUIRE(before != 0);
    if (before < 0)
        SKIP("NOT TESTED: this computer lets no program look into itself");
    REQUIRE(openFiles().contains(u"records.xdv"_s));

    desk.start();
    CHECK(desk.at.window->workspace() == nullptr);
    CHECK_FALSE(desk.at.window->vault().isOpen());
    for (const QString &file : openFiles())
        CHECK_FALSE(file.startsWith(u"records.xdv"_s));
    for (const QString &file : openFiles())
        CHECK_FALSE(file.startsWith(u"office.xdv"_s));
    for (const QByteArray &key : masked)
        CHECK(countInMemory(key) == 0);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK_FALSE(namesAnybody(wordsOfAllWidgets()));
    // Beneath stands the page that asks for a passphrase.
    REQUIRE(desk.at.window->unlockPage());
    CHECK(desk.at.window->unlockPage()->isVisible());
    desk.page()->close();
    CHECK(desk.isOver());
}

TEST_CASE("The keys of the program are dead while students answer")
{
    AnsweringDesk desk;
    desk.at.unlock();
    desk.start();
    const AnsweringPage *page = desk.page()->page();
    for (const int key : {int(Qt::Key_F1), int(Qt::Key_F5), int(Qt::Key_F8), int(Qt::Key_F9), int(Qt::Key_Pause), int(Qt::Key_Escape)})
        desk.press(key);
    for (const int key : {int(Qt::Key_F), int(Qt::Key_Comma), int(Qt::Key_K), int(Qt::Key_I), int(Qt::Key_P)})
        desk.press(key, Qt::ControlModifier);
    CHECK(desk.page()->page() == page);
    CHECK_FALSE(desk.at.window->curtain()->isDrawn());
    CHECK(desk.at.window->findChildren<QDialog *>().isEmpty()); // neither settings nor handbook
    CHECK(desk.at.window->workspace() == nullptr);
    desk.page()->leave();
    CHECK(desk.isOver());
}

TEST_CASE("Whatever ends answering leaves the locked program, and what was answered comes in at the next sign-in")
{
    AnsweringDesk desk;
    desk.at.unlock();
    desk.start();
    desk.sit(0, "11");
    const QPointer<AnsweringWindow> page(desk.page());
    SECTION("Ctrl+L") { desk.press(Qt::Key_L, Qt::ControlModifier); }
    SECTION("Alt+F4") { desk.press(Qt::Key_F4, Qt::AltModifier); }
    SECTION("closing") { desk.page()->close(); }
    SECTION("the window beneath comes to the front") { QApplication::setActiveWindow(desk.at.window.get()); }
    SECTION("minimising") { desk.page()->showMinimized(); }
    SECTION("somebody unlocks beneath")
    {
        desk.at.window->openWith([&desk] { return access::unlock(desk.at.site().folder(), u"li"_s, passphrase(), morning()); });
        REQUIRE(QTest::qWaitFor([&desk] { return desk.at.window->workspace() != nullptr; }, 20'000));
        CHECK(desk.page() == nullptr);
        return;
    }
    CHECK(desk.isOver());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(page.isNull()); // nothing of it remains
    CHECK_FALSE(namesAnybody(wordsOfAllWidgets()));

    desk.at.unlockAgain();
    REQUIRE(QTest::qWaitFor([&desk] { return !desk.banners(theme::Mark::ok).isEmpty(); }, 20'000));
    CHECK(desk.banners(theme::Mark::ok).first().contains(u"1 sheet"_s));
    CHECK(desk.banners(theme::Mark::danger).isEmpty());
    CHECK_FALSE(namesAnybody(desk.banners(theme::Mark::ok)));
}

TEST_CASE("When the desktop is locked while students answer the page goes")
{
    AnsweringDesk desk;
    SessionWatch desktop{QDBusConnection(u"none"_s), QDBusConnection(u"none"_s)};
    desk.at.window->follow(&desktop);
    desk.at.unlock();
    desk.start();
    emit desktop.lockAsked(); // its screen, its sleep, another user
    CHECK(desk.isOver());
}

TEST_CASE("The program that is asked to end ends from the page for students too")
{
    AnsweringDesk desk;
    desk.at.unlock();
    desk.start();
    desk.sit(1, "1");
    QApplication::closeAllWindows(); // what SIGTERM does
    CHECK(QTest::qWaitFor([&desk] { return !desk.page(); }));
    CHECK_FALSE(desk.at.window->isVisible());
}

TEST_CASE("A danger answer given here opens its duty at the counsellor's return, and the banner says how many")
{
    AnsweringDesk desk;
    desk.at.unlock();
    desk.start();
    desk.sit(0, "111112");
    CHECK(qobject_cast<EndPage *>(desk.page()->page()));
    desk.page()->leave();
    REQUIRE(desk.isOver());
    desk.at.unlockAgain();
    REQUIRE(QTest::qWaitFor([&desk] { return !desk.banners(theme::Mark::danger).isEmpty(); }, 20'000));
    CHECK(desk.banners(theme::Mark::danger).first().contains(u"1 danger answer"_s));
    // Once: the next sign-in has no news.
    desk.at.window->lock();
    REQUIRE(desk.at.isLocked());
    desk.at.unlockAgain();
    QTest::qWait(300);
    CHECK(desk.banners(theme::Mark::danger).filter(u"given at this computer"_s).isEmpty());
}

TEST_CASE("A log that was altered meanwhile is told, and names nobody")
{
    AnsweringDesk desk;
    desk.at.unlock();
    desk.start();
    desk.sit(0, "1111");
    desk.page()->leave();
    REQUIRE(desk.isOver());
    const QDir in(desk.at.site().folder() + u"/in"_s);
    const QStringList logs = in.entryList({u"sitting-*.xdq"_s});
    REQUIRE(logs.size() == 1);
    QFile log(in.filePath(logs.first()));
    REQUIRE(log.open(QIODevice::ReadWrite));
    REQUIRE(log.seek(500));
    REQUIRE(log.write("x") == 1);
    log.close();
    desk.at.unlockAgain();
    REQUIRE(QTest::qWaitFor([&desk] { return !desk.banners(theme::Mark::warn).filter(u"altered"_s).isEmpty(); }, 20'000));
    CHECK(in.entryList({u"*.damaged"_s}).size() == 1);
}

TEST_CASE("What could not be taken in is told, and is taken in when the counsellor tries again")
{
    AnsweringDesk desk;
    desk.at.unlock();
    desk.start();
    desk.sit(0, "111112");
    desk.page()->leave();
    REQUIRE(desk.isOver());
    const QDir in(desk.at.site().folder() + u"/in"_s);
    const QString log = in.filePath(in.entryList({u"sitting-*.xdq"_s}).value(0));
    const QString aside = in.filePath(u"aside"_s);
    REQUIRE(QFile::rename(log, aside));
    REQUIRE(QDir().mkdir(log)); // nothing that could be read
    desk.at.unlockAgain();
    const auto waiting = [&desk]() -> Banner * {
        if (desk.at.window->workspace())
            for (Banner *banner : desk.at.window->workspace()->findChildren<Banner *>())
                if (banner->sentence().contains(u"answers waits"_s))
                    return banner;
        return nullptr;
    };
    const auto tryAgain = [&waiting] {
        for (QPushButton *button : waiting()->findChildren<QPushButton *>())
            if (button->text() == u"Try again"_s)
                return button->click();
        FAIL("no way to try again");
    };
    REQUIRE(QTest::qWaitFor([&] { return waiting() != nullptr; }, 20'000));
    CHECK(desk.banners(theme::Mark::danger).isEmpty());
    QPointer<Banner> first = waiting();
    tryAgain();
    REQUIRE(QTest::qWaitFor([&] { return first.isNull() && waiting(); }, 20'000)); // told once, not twice
    CHECK(desk.banners(theme::Mark::warn).filter(u"answers waits"_s).size() == 1);
    REQUIRE(QDir().rmdir(log));
    REQUIRE(QFile::rename(aside, log));
    tryAgain();
    REQUIRE(QTest::qWaitFor([&] { return !desk.banners(theme::Mark::danger).isEmpty(); }, 20'000));
    CHECK(QTest::qWaitFor([&] { return !waiting(); }));
    CHECK_FALSE(QFile::exists(log));
}
