#include "tests/ui/shell/at_the_window.h"
#include "tests/ui/shell/made_up_logind.h"
#include "ui/setup/unlock_page.h"
#include "ui/shell/session_watch.h"
#include "ui/shell/settings_dialog.h"
#include "ui/theme/theme.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;

namespace {

const QDBusConnection nowhere(u"no bus here"_s);

// The system's bus and that of the session, each with a line for the desktop and one for the program.
struct Desktop {
    test::PrivateBus bus;
    QDBusConnection desktop = bus.connect(u"desktop"_s);
    QDBusConnection program = bus.connect(u"program"_s);
    ~Desktop()
    {
        QDBusConnection::disconnectFromBus(u"desktop"_s);
        QDBusConnection::disconnectFromBus(u"program"_s);
    }
    void signalFromScreen(const QString &interface, const QString &name, const QVariantList &arguments) const
    {
        QDBusMessage signal = QDBusMessage::createSignal(u"/ScreenSaver"_s, interface, name);
        signal.setArguments(arguments);
        REQUIRE(desktop.send(signal));
    }
};

bool comesTrue(const std::function<bool()> &what)
{
    return QTest::qWaitFor(what, 10'000);
}

} // namespace

TEST_CASE("Before the computer sleeps the site is locked, and only then does it let it sleep")
{
    const Desktop desktop;
    test::MadeUpLogind logind(desktop.desktop);
    SessionWatch watch(desktop.program, nowhere);
    QSignalSpy asked(&watch, &SessionWatch::lockAsked);
    watch.begin();
    REQUIRE(comesTrue([&] { return watch.delaysSleep(); }));
    CHECK(watch.hearsSleep());
    CHECK(logind.inhibited == QStringList{u"sleep/Xindeng/delay"_s});
    CHECK(logind.isDelayed());
    logind.prepareForSleep(true);
    REQUIRE(comesTrue([&] { return asked.count() == 1; }));
    CHECK(logind.isDelayed()); // nothing is locked yet
    watch.end();
    CHECK(comesTrue([&] { return !logind.isDelayed(); }));
    logind.prepareForSleep(false); // woken
    QTest::qWait(50);
    CHECK(asked.count() == 1);
    watch.begin(); // unlocked again
    CHECK(comesTrue([&] { return logind.isDelayed(); }));
}

TEST_CASE("A locked screen or another user at the computer asks for the lock; coming back does not")
{
    const Desktop desktop;
    test::MadeUpLogind logind(desktop.desktop);
    SessionWatch watch(desktop.program, nowhere);
    QSignalSpy asked(&watch, &SessionWatch::lockAsked);
    REQUIRE(comesTrue([&] { return watch.hearsSleep(); }));
    int times = 0;
    SECTION("the desktop asks by logind") { logind.lockSession(), times = 1; }
    SECTION("another user") { logind.change(u"Active"_s, false), times = 1; }
    SECTION("this user is back") { logind.change(u"Active"_s, true); }
    SECTION("the screen is locked") { logind.change(u"LockedHint"_s, true), times = 1; }
    SECTION("the screen is unlocked") { logind.change(u"LockedHint"_s, false); }
    SECTION("something else") { logind.change(u"IdleHint"_s, true); }
    QTest::qWait(200);
    CHECK(asked.count() == times);
}

TEST_CASE("A program of the desktop's own service finds its session by the user's display")
{
    const Desktop desktop;
    test::MadeUpLogind logind(desktop.desktop, false);
    SessionWatch watch(desktop.program, nowhere);
    QSignalSpy asked(&watch, &SessionWatch::lockAsked);
    REQUIRE(comesTrue([&] { return watch.hearsSleep(); }));
    logind.lockSession();
    CHECK(comesTrue([&] { return asked.count() == 1; }));
}

TEST_CASE("The screen savers of the desktops in use are heard")
{
    const Desktop desktop;
    SessionWatch watch(nowhere, desktop.program);
    QSignalSpy asked(&watch, &SessionWatch::lockAsked);
    CHECK(watch.hearsScreen());
    CHECK_FALSE(watch.hearsSleep());
    int heard = 0;
    for (const QString &interface : {u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s, u"org.mate.ScreenSaver"_s, u"org.cinnamon.ScreenSaver"_s, u"org.xfce.ScreenSaver"_s}) {
        desktop.signalFromScreen(interface, u"ActiveChanged"_s, {true});
        ++heard;
        CHECK(comesTrue([&] { return asked.count() == heard; }));
        desktop.signalFromScreen(interface, u"ActiveChanged"_s, {false});
    }
    desktop.signalFromScreen(u"com.deepin.dde.lockFront"_s, u"Visible"_s, {true});
    desktop.signalFromScreen(u"org.ukui.ScreenSaver"_s, u"lock"_s, {});
    CHECK(comesTrue([&] { return asked.count() == 7; }));
}

TEST_CASE("Where there is no bus it hears nothing, says so and harms nobody")
{
    SessionWatch watch(nowhere, nowhere);
    watch.begin();
    QTest::qWait(50);
    CHECK_FALSE(watch.hearsSleep());
    CHECK_FALSE(watch.hearsScreen());
    CHECK_FALSE(watch.delaysSleep());
    watch.end();
}

TEST_CASE("A bus without logind: the screen is heard, sleep is not")
{
    const Desktop desktop;
    SessionWatch watch(desktop.program, desktop.program);
    QSignalSpy answered(&watch, &SessionWatch::answered);
    REQUIRE((answered.count() == 1 || answered.wait(10'000)));
    CHECK_FALSE(watch.hearsSleep());
    CHECK(watch.hearsScreen());
}

TEST_CASE("The computer goes to sleep only when the window is locked and the session has ended")
{
    const Desktop desktop;
    test::MadeUpLogind logind(desktop.desktop);
    test::AtTheWindow at;
    SessionWatch watch(desktop.program, nowhere);
    at.window->follow(&watch);
    at.unlock();
    REQUIRE(comesTrue([&] { return logind.isDelayed(); }));
    logind.prepareForSleep(true);
    REQUIRE(comesTrue([&] { return !logind.isDelayed(); }));
    CHECK_FALSE(at.window->workspace());
    CHECK_FALSE(at.window->vault().isOpen());
    CHECK(at.window->unlockPage()->isVisible());
    CHECK(at.site().unlockAs(u"li"_s)); // the files are free: the session is gone
    at.site().lock();
    at.unlockAgain();
    CHECK(comesTrue([&] { return logind.isDelayed(); }));
    at.window.reset();
}

TEST_CASE("The settings say what this computer tells about locked screens and sleep")
{
    const auto helpWith = [](bool hearsScreen, bool hearsSleep) {
        SettingsDialog dialog(Preferences(), nullptr);
        dialog.setHears(hearsScreen, hearsSleep);
        QStringList texts;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            texts << label->text();
        return texts.join(u'\n');
    };
    CHECK(helpWith(true, true).contains(u"before the computer sleeps"_s));
    CHECK(helpWith(true, false).contains(u"does not tell when it goes to sleep"_s));
    CHECK(helpWith(false, false).contains(u"does not tell when its screen is locked"_s));
}

TEST_CASE("The settings are shown whole in every size of the type and both languages")
{
    const auto [language, percent] = GENERATE(table<QString, int>({{u"zh_CN"_s, 100}, {u"zh_CN"_s, 125}, {u"zh_CN"_s, 150}, {u"en"_s, 100}, {u"en"_s, 125}, {u"en"_s, 150}}));
    INFO(language.toStdString() << ' ' << percent);
    theme::applyTheme(theme::Mode::light, percent);
    REQUIRE(theme::applyLanguage(language));
    {
        SettingsDialog dialog(Preferences(), nullptr);
        dialog.setHears(false, false); // the longest hint
        dialog.show();
        REQUIRE(QTest::qWaitForWindowExposed(&dialog));
        CHECK(dialog.height() <= 720); // of the smallest screen, less the title and the panel
        if (qEnvironmentVariableIsSet("XINDENG_LOOK"))
            CHECK(dialog.grab().save(qEnvironmentVariable("XINDENG_LOOK") + u"/settings-%1-%2.png"_s.arg(language).arg(percent)));
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            if (!label->isVisible())
                continue;
            INFO(label->text().toStdString());
            CHECK(label->height() >= (label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height()));
            for (const QComboBox *box : dialog.findChildren<QComboBox *>())
                CHECK_FALSE(QRect(label->mapTo(&dialog, QPoint()), label->size()).intersects(QRect(box->mapTo(&dialog, QPoint()), box->size())));
        }
    }
    theme::applyTheme(theme::Mode::light, 100);
    theme::applyLanguage(u"en"_s);
}

#include "moc_made_up_logind.cpp"
