#include "tests/support/say.h"
#include "tests/support/test_site.h"
#include "ui/common/ask.h"
#include "ui/setup/preferences.h"
#include "ui/setup/unlock_page.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;

namespace {

class AtTheDoor {
public:
    explicit AtTheDoor(bool isDisabled = false)
    {
        if (isDisabled)
            disable(u"zhao"_s);
        m_site.lock();
        theme::applyTheme(theme::Mode::light);
        page.setSite(m_site.folder(), isDisabled ? u"zhao"_s : u"li"_s);
        page.resize(1000, 700);
        page.show();
        REQUIRE(QTest::qWaitForWindowExposed(&page));
        QApplication::setActiveWindow(&page);
        page.focusFirst();
        QObject::connect(&page, &UnlockPage::unlocked, &page, [this] { ++unlocked; });
    }
    void tryWith(const QString &passphrase)
    {
        QTest::keyClicks(QApplication::focusWidget(), passphrase);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        REQUIRE(QTest::qWaitFor([this] { return unlocked > 0 || !page.findChild<QProgressBar *>()->isVisible(); }, 20'000));
    }
    bool says(const QString &words)
    {
        for (const QLabel *label : page.findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }

private:
    void disable(const QString &login)
    {
        m_site.add(login, access::Role::principal);
        valueOf(m_site.session().changeKeyring(access::Session::KeyringPart::authority, [&](vault::Keyring &keyring) -> Done {
            keyring.findUser(vault::userIdOf(login, keyring.vaultId))->status = 1;
            return {};
        }));
    }
    test::TestSite m_site;

public:
    VaultThread vault;
    UnlockPage page{vault};
    int unlocked = 0;
};

} // namespace

TEST_CASE("The right passphrase and Enter open the site; the focus was in its field")
{
    AtTheDoor at;
    CHECK(qobject_cast<QLineEdit *>(QApplication::focusWidget())->echoMode() == QLineEdit::Password);
    at.tryWith(test::passphraseText);
    CHECK(at.unlocked == 1);
    CHECK(at.vault.isOpen());
}

TEST_CASE("A wrong passphrase says so, keeps the login and asks again")
{
    AtTheDoor at;
    at.tryWith(u"not this one at all"_s);
    CHECK(at.unlocked == 0);
    CHECK_FALSE(at.vault.isOpen());
    CHECK(at.says(text::sentenceFor(ErrorCode::WrongPassphrase)));
    CHECK(at.page.login() == u"li"_s);
    CHECK(QApplication::focusWidget()->accessibleName() == u"Passphrase"_s);
    at.tryWith(test::passphraseText);
    CHECK(at.unlocked == 1);
}

TEST_CASE("Who has a disabled account is told so and is not taken for a guesser")
{
    AtTheDoor at(true);
    for (int again = 0; again < 6; ++again)
        at.tryWith(test::passphraseText);
    CHECK(at.says(text::sentenceFor(ErrorCode::AccountDisabled)));
    CHECK_FALSE(at.vault.isOpen());
}

TEST_CASE("Without a remembered login the focus is there, and Enter goes on to the passphrase")
{
    AtTheDoor at;
    at.page.setSite(at.page.folder(), {});
    at.page.focusFirst();
    CHECK(QApplication::focusWidget()->accessibleName() == u"Login"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"li"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    CHECK(QApplication::focusWidget()->accessibleName() == u"Passphrase"_s);
}

TEST_CASE("Five misses cost half a minute, and each further one more, up to five minutes")
{
    UnlockDelay delay;
    for (int miss = 1; miss < 5; ++miss)
        CHECK(delay.afterMiss() == 0);
    CHECK(delay.afterMiss() == 30);
    CHECK(delay.afterMiss() == 60);
    CHECK(delay.afterMiss() == 120);
    CHECK(delay.afterMiss() == 240);
    CHECK(delay.afterMiss() == 300);
    for (int miss = 0; miss < 50; ++miss)
        CHECK(delay.afterMiss() == 300);

    AtTheDoor at;
    at.page.setSecondMs(5);
    for (int miss = 0; miss < 5; ++miss)
        at.tryWith(u"not this one at all"_s);
    REQUIRE(at.page.isWaiting());
    CHECK(at.says(u"0:30"_s));
    QTest::keyClick(&at.page, Qt::Key_Return);
    CHECK_FALSE(at.vault.isOpen());
    REQUIRE(QTest::qWaitFor([&at] { return !at.page.isWaiting(); }));
    CHECK(QApplication::focusWidget()->accessibleName() == u"Passphrase"_s);
    at.tryWith(test::passphraseText);
    CHECK(at.unlocked == 1);
}

TEST_CASE("A folder without a keyring is no site, and the page stays with the one it had")
{
    AtTheDoor at;
    const QTemporaryDir empty;
    const QString before = at.page.folder();
    ask::forgetAll();
    ask::answerNext(empty.path());
    for (QPushButton *button : at.page.findChildren<QPushButton *>())
        if (button->text() == u"Other folder…"_s)
            button->click();
    CHECK(at.says(text::sentenceFor(ErrorCode::NotASite)));
    CHECK(at.page.folder() == before);
}

TEST_CASE("Everything that takes the focus has a name")
{
    AtTheDoor at;
    for (QWidget *widget : at.page.findChildren<QWidget *>())
        if (widget->focusPolicy() & Qt::TabFocus && widget->isVisible()) {
            const QAccessibleInterface *read = QAccessible::queryAccessibleInterface(widget);
            INFO(widget->metaObject()->className());
            CHECK_FALSE(read->text(QAccessible::Name).isEmpty());
        }
}

TEST_CASE("Settings come back within their bounds")
{
    const QTemporaryDir folder;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
    Preferences preferences;
    preferences.language = u"en"_s;
    preferences.mode = theme::Mode::dark;
    preferences.lockSeconds = 5;
    preferences.lastSite = u"/srv/site"_s;
    preferences.lastLogin = u"li"_s;
    preferences.save();
    const Preferences read = Preferences::load();
    CHECK(read.language == u"en"_s);
    CHECK(read.mode == theme::Mode::dark);
    CHECK(read.lockSeconds == shortestLockSeconds);
    CHECK(read.lastSite == u"/srv/site"_s);
    CHECK(read.lastLogin == u"li"_s);
}
