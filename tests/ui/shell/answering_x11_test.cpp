// The page for students with the keys of a real X server, sent from outside by xdotool. Run by ctest under xvfb-run;
// xvfb, xauth, xdotool, openbox and wmctrl are in packaging/install.sh.
#include "tests/ui/shell/answering_desk.h"
#include "ui/answering/class_page.h"
#include "ui/answering/end_page.h"
#include "ui/answering/item_page.h"

#include <catch2/generators/catch_generators.hpp>
#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;
using namespace xd::test;

namespace {

// One call of xdotool while the window goes on living.
void xdo(const QStringList &words)
{
    QProcess tool;
    tool.start(u"xdotool"_s, words);
    REQUIRE(tool.waitForStarted());
    REQUIRE(QTest::qWaitFor([&tool] { return tool.state() == QProcess::NotRunning; }, 20'000));
    REQUIRE(tool.exitCode() == 0);
    QTest::qWait(30);
}

void key(const QString &name)
{
    xdo({u"key"_s, name});
}

void type(const QString &words)
{
    xdo({u"type"_s, u"--delay"_s, u"5"_s, words});
}

// Whom the keyboard of the test can spell.
constexpr int spelled = 4;

void sitDownByKeys()
{
    key(u"Return"_s); // the first class
    type(u"0105"_s);
    key(u"Return"_s);
    type(nameOfSeat(spelled));
    key(u"Return"_s);
    key(u"1"_s);      // willing
    key(u"Return"_s); // past the instruction
}

void answerByKeys(const QStringList &keys)
{
    for (const QString &pressed : keys) {
        QTest::qWait(260);
        key(pressed);
    }
}

// This program once more: with the page for students over a site that lies ready, or as somebody else's window.
class Other {
public:
    Other(const QString &what, const QStringList &environment = {})
    {
        QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
        for (const QString &each : environment)
            all.insert(each.section(u'=', 0, 0), each.section(u'=', 1));
        process.setProcessEnvironment(all);
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(), {what});
        REQUIRE(process.waitForStarted());
    }
    ~Other()
    {
        process.kill();
        process.waitForFinished();
    }
    // What it says of itself, line by line, until it says this.
    bool says(const QByteArray &word)
    {
        return QTest::qWaitFor(
            [&] {
                while (process.canReadLine())
                    if (process.readLine().trimmed() == word)
                        return true;
                return false;
            },
            30'000);
    }
    QProcess process;
};

void tell(const char *word)
{
    std::puts(word);
    std::fflush(stdout);
}

} // namespace

TEST_CASE("As a window of somebody else", "[.other-window]")
{
    QWidget window;
    window.setWindowTitle(u"somebody else"_s);
    window.resize(300, 200);
    window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    tell(qPrintable(u"window %1"_s.arg(window.winId())));
    QTest::qWait(60'000);
}

TEST_CASE("As the program of a school whose students answer", "[.sitter]")
{
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    theme::applyTheme(theme::Mode::light);
    MainWindow window{Preferences()};
    window.show();
    window.openWith([] { return access::unlock(qEnvironmentVariable("XINDENG_SITTER"), u"li"_s, passphrase(), morning()); });
    REQUIRE(QTest::qWaitFor([&window] { return window.workspace() != nullptr; }, 20'000));
    window.startAnswering({screening::RoundId::fromBytes(QByteArray::fromHex(qgetenv("XINDENG_ROUND"))), u"en"_s, {}, {}});
    QByteArray last;
    for (;;) {
        const AnsweringWindow *answering = window.answering();
        const QByteArray now = answering && answering->page() && answering->isActiveWindow() ? QByteArray(answering->page()->metaObject()->className()) : QByteArray("none");
        if (now != last)
            tell(now.constData());
        last = now;
        QTest::qWait(10);
    }
}

TEST_CASE("A student answers with real keys, and each step shows no name but the one that she types", "[.x11]")
{
    REQUIRE(QGuiApplication::platformName() == u"xcb"_s);
    AnsweringDesk desk;
    desk.at.unlock();
    desk.start();
    REQUIRE(QTest::qWaitFor([&desk] { return desk.page()->isActiveWindow(); }));
    CHECK(desk.page()->geometry() == desk.page()->screen()->geometry()); // it fills the screen
    const auto othersAreShown = [] {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        const QString all = wordsOfAllWidgets().join(u'\n');
        for (int seat = 0; seat < int(std::size(seats)); ++seat)
            if (all.contains(numberOfSeat(seat)) || (seat != spelled && all.contains(nameOfSeat(seat))))
                return true;
        return false;
    };
    key(u"Return"_s);
    CHECK_FALSE(othersAreShown());
    type(u"0105"_s);
    key(u"Return"_s);
    type(nameOfSeat(spelled));
    CHECK_FALSE(othersAreShown());
    key(u"Return"_s);
    CHECK_FALSE(wordsOfAllWidgets().join(u'\n').contains(nameOfSeat(spelled)));
    key(u"1"_s);
    key(u"Return"_s);
    for (const QString &pressed : {u"1"_s, u"Right"_s, u"3"_s, u"4"_s, u"2"_s, u"2"_s}) {
        CHECK(qobject_cast<ItemPage *>(desk.page()->page()));
        CHECK_FALSE(othersAreShown());
        QTest::qWait(260);
        key(pressed);
    }
    CHECK(qobject_cast<EndPage *>(desk.page()->page()));
    CHECK_FALSE(othersAreShown());
    key(u"Return"_s);
    CHECK(qobject_cast<ClassPage *>(desk.page()->page()));
    key(u"ctrl+l"_s);
    CHECK(desk.isOver());
    // What is typed now goes to the page that asks for a passphrase.
    desk.at.unlockAgain();
    REQUIRE(QTest::qWaitFor([&desk] { return !desk.banners(theme::Mark::danger).isEmpty(); }, 20'000));
}

TEST_CASE("Whatever key or window takes the page for students away leaves the locked program", "[.x11]")
{
    AnsweringDesk desk;
    desk.at.unlock();
    desk.start();
    REQUIRE(QTest::qWaitFor([&desk] { return desk.page()->isActiveWindow(); }));
    const bool isInTheMiddle = GENERATE(false, true);
    if (isInTheMiddle) {
        sitDownByKeys();
        answerByKeys({u"1"_s, u"2"_s});
        REQUIRE(qobject_cast<ItemPage *>(desk.page()->page()));
    }
    SECTION("Escape and the keys of the program do nothing")
    {
        const AnsweringPage *page = desk.page()->page();
        for (const QString &name : {u"Escape"_s, u"F9"_s, u"F1"_s, u"F5"_s, u"F8"_s, u"F11"_s, u"ctrl+f"_s, u"ctrl+k"_s, u"ctrl+comma"_s, u"alt+Tab"_s, u"Menu"_s})
            key(name);
        REQUIRE(desk.page());
        CHECK(desk.page()->page() == page);
        key(u"ctrl+q"_s);
    }
    SECTION("Alt+F4") { key(u"alt+F4"_s); }
    SECTION("Ctrl+Q") { key(u"ctrl+q"_s); }
    SECTION("Ctrl+W") { key(u"ctrl+w"_s); }
    SECTION("the window is taken off the screen") { xdo({u"windowunmap"_s, QString::number(desk.page()->winId())}); }
    SECTION("the program's own window is given the keyboard") { xdo({u"windowfocus"_s, QString::number(desk.at.window->winId())}); }
    SECTION("somebody else's window is given the keyboard")
    {
        Other other(u"[.other-window]"_s);
        QByteArray line;
        REQUIRE(QTest::qWaitFor([&] {
            while (!line.startsWith("window ") && other.process.canReadLine())
                line = other.process.readLine().trimmed();
            return line.startsWith("window ");
        }, 20'000));
        xdo({u"windowfocus"_s, QString::fromLatin1(line.mid(7))});
        CHECK(desk.isOver());
    }
    CHECK(desk.isOver());
    CHECK(desk.at.window->unlockPage()->isVisible());
    for (const QWidget *top : QApplication::topLevelWidgets())
        CHECK((!top->isVisible() || top == desk.at.window.get()));
    desk.at.unlockAgain();
    if (isInTheMiddle)
        REQUIRE(QTest::qWaitFor([&desk] { return !desk.banners(theme::Mark::ok).isEmpty(); }, 20'000));
}

TEST_CASE("On a desktop with a window manager too, whatever closes, covers or leaves the page leaves the locked program", "[.desktop]")
{
    // By hand, since a window manager takes its time on a busy computer: xvfb-run build/bin/test_ui_shell "[.desktop]"
    // The keys are those of Openbox as Debian ships it: it takes them before any window does.
    QProcess manager;
    manager.start(u"openbox"_s, {u"--sm-disable"_s});
    REQUIRE(manager.waitForStarted());
    REQUIRE(QTest::qWaitFor([] { return QProcess::execute(u"wmctrl"_s, {u"-m"_s}) == 0; }, 20'000));
    AnsweringDesk desk;
    desk.at.unlock();
    desk.start();
    REQUIRE(QTest::qWaitFor([&desk] { return desk.page()->isActiveWindow(); }));
    CHECK(desk.page()->geometry() == desk.page()->screen()->geometry());
    sitDownByKeys();
    answerByKeys({u"1"_s, u"2"_s});
    REQUIRE(qobject_cast<ItemPage *>(desk.page()->page()));
    const QString id = QString::number(desk.page()->winId());
    SECTION("Alt+F4, by which the manager asks the window to close") { key(u"alt+F4"_s); }
    SECTION("the closing cross of a task bar") { REQUIRE(QProcess::execute(u"wmctrl"_s, {u"-i"_s, u"-c"_s, id}) == 0); }
    SECTION("Alt+Tab to the program's own window") { key(u"alt+Tab"_s); }
    SECTION("another desktop") { key(u"ctrl+alt+Right"_s); }
    SECTION("the bare desktop") { key(u"super+d"_s); }
    SECTION("it is made small")
    {
        xdo({u"windowminimize"_s, id});
    }
    SECTION("somebody else's window comes up")
    {
        Other other(u"[.other-window]"_s);
        REQUIRE(QTest::qWaitFor([&] { return other.process.bytesAvailable() > 0; }, 20'000));
        // The manager may have given it the keyboard by itself already.
        REQUIRE(QTest::qWaitFor([&] { return !desk.page() || QProcess::execute(u"wmctrl"_s, {u"-a"_s, u"somebody else"_s}) == 0; }, 20'000));
        CHECK(desk.isOver());
    }
    CHECK(desk.isOver());
    for (const QWidget *top : QApplication::topLevelWidgets())
        CHECK((!top->isVisible() || top == desk.at.window.get()));
    desk.at.unlockAgain();
    CHECK(QTest::qWaitFor([&desk] { return !desk.banners(theme::Mark::ok).isEmpty(); }, 20'000));
    manager.terminate();
    manager.waitForFinished();
}

TEST_CASE("A program killed at any stage leaves a locked site, and what was answered until then comes in", "[.x11]")
{
    TestSite site;
    const screening::RoundId round = openRoundOfSeats(site.session());
    const QString folder = site.folder();
    site.lock();
    const int stage = GENERATE(0, 1, 2, 3, 4);
    const int signal = GENERATE(SIGKILL, SIGTERM); // what a shutting down computer sends first
    CAPTURE(stage, signal);
    {
        Other program(u"[.sitter]"_s, {u"XINDENG_SITTER="_s + folder, u"XINDENG_ROUND="_s + QString::fromLatin1(round.bytes().toHex())});
        REQUIRE(program.says("xd::ui::ClassPage"));
        if (stage == 1) {
            key(u"Return"_s);
            type(u"0105"_s);
            key(u"Return"_s);
            type(nameOfSeat(spelled));
        }
        if (stage >= 2) {
            sitDownByKeys();
            REQUIRE(program.says("xd::ui::ItemPage"));
        }
        if (stage >= 3)
            answerByKeys({u"1"_s, u"2"_s, u"3"_s});
        if (stage == 4) {
            answerByKeys({u"1"_s, u"2"_s, u"2"_s});
            REQUIRE(program.says("xd::ui::EndPage"));
        }
        QTest::qWait(200); // a key that was sent has been taken
        ::kill(pid_t(program.process.processId()), signal);
        REQUIRE(program.process.waitForFinished());
        CHECK((signal == SIGTERM || program.process.exitStatus() == QProcess::CrashExit));
    }
    // Nothing in the folder that anybody could read: no name, no word of a question.
    for (const QFileInfo &file : QDir(folder + u"/in"_s).entryInfoList(QDir::Files | QDir::Hidden)) {
        QFile content(file.filePath());
        REQUIRE(content.open(QIODevice::ReadOnly));
        const QByteArray bytes = content.readAll();
        for (const QByteArray &word : {QByteArray("Xiang"), QByteArray("0105"), QByteArray("own-words"), QByteArray("slept")})
            CHECK_FALSE(bytes.contains(word));
    }
    // Started again the program asks for the passphrase.
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    {
        MainWindow again{Preferences()};
        again.show();
        again.showUnlock(folder, u"li"_s);
        QTest::qWait(100);
        CHECK(again.workspace() == nullptr);
        CHECK(again.unlockPage()->isVisible());
        CHECK(again.answering() == nullptr);
    }
    access::Session &session = site.reopenAs(u"li"_s);
    const screening::Instruments instruments = valueOf(screening::loadInstruments(session));
    ToldOfDanger danger;
    NoProgress progress;
    const auto taken = valueOf(screening::takeInSittings(session, instruments, danger, progress));
    CHECK(taken.sittings == 1);
    CHECK(taken.problems.empty());
    CHECK(taken.sheets == (stage >= 3 ? 1 : 0));
    CHECK(taken.incomplete == (stage == 3 ? 1 : 0));
    CHECK(taken.duties == (stage == 4 ? 1 : 0));
}
