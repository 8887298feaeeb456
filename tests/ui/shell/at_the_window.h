// The real window over a real site of its own; suites of the shell include it.
#pragma once

#include "tests/support/say.h"
#include "tests/support/test_site.h"
#include "ui/common/ask.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

namespace xd::test {

class AtTheWindow {
public:
    explicit AtTheWindow(access::SiteKind kind = access::SiteKind::school)
        : m_site(kind), m_login(kind == access::SiteKind::school ? QStringLiteral("li") : QStringLiteral("wang"))
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        ui::ask::forgetAll();
        theme::applyTheme(theme::Mode::light);
        window = std::make_unique<ui::MainWindow>(ui::Preferences());
        window->show();
        REQUIRE(QTest::qWaitForWindowExposed(window.get()));
        QApplication::setActiveWindow(window.get());
    }
    void addAccount(const QString &login, access::Role role) { m_site.add(login, role); }
    void unlock(const QString &login)
    {
        m_site.lock();
        window->showUnlock(m_site.folder(), login);
        unlockAgain();
    }
    void unlock() { unlock(m_login); }
    void unlockAgain()
    {
        QApplication::setActiveWindow(window.get()); // a dialog may have been
        QTest::keyClicks(QApplication::focusWidget(), passphraseText);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        REQUIRE(QTest::qWaitFor([this] { return window->workspace() != nullptr; }, 20'000));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier) { QTest::keyClick(window.get(), key, modifiers); }
    bool isLocked() { return QTest::qWaitFor([this] { return !window->workspace() && !window->vault().isOpen(); }); }
    TestSite &site() { return m_site; }

private:
    QTemporaryDir m_folder;
    TestSite m_site;
    QString m_login;

public:
    std::unique_ptr<ui::MainWindow> window;
};

} // namespace xd::test
