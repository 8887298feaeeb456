#include "core/students/school_system.h"
#include "tests/support/say.h"
#include "tests/support/test_site.h"
#include "ui/common/ask.h"
#include "ui/common/check_step.h"
#include "ui/common/form.h"
#include "ui/common/passphrase_field.h"
#include "ui/setup/account_step.h"
#include "ui/setup/setup_wizard.h"
#include "ui/setup/site_step.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;

namespace {

// The wizard as a person has it before them, with a cheap work factor and settings of its own.
class AtTheWizard {
public:
    AtTheWizard()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.filePath(u"settings"_s));
        ask::forgetAll();
        theme::applyTheme(theme::Mode::light);
        m_wizard = std::make_unique<SetupWizard>(m_vault);
        m_wizard->setWorkFactor(test::quickWork);
        QObject::connect(m_wizard.get(), &SetupWizard::siteMade, m_wizard.get(), [this] { m_isMade = true; });
        m_wizard->start();
        REQUIRE(QTest::qWaitForWindowExposed(m_wizard.get()));
        QApplication::setActiveWindow(m_wizard.get());
    }
    SetupWizard &wizard() { return *m_wizard; }
    VaultThread &vault() { return m_vault; }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    bool isMade() const { return m_isMade; }

    // keyClicks() knows no Chinese; an input method sends the characters like this.
    void type(const QString &words)
    {
        for (const QChar c : words) {
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
            QApplication::sendEvent(QApplication::focusWidget(), &press);
        }
    }
    void enter() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); }
    void tab() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); }
    template <class W>
    W *child(const QString &accessibleName)
    {
        for (W *widget : m_wizard->currentStep()->findChildren<W *>())
            if (widget->accessibleName() == accessibleName || (widget->accessibleName().isEmpty() && accessibleName.isEmpty()))
                return widget;
        FAIL("no widget is called " << accessibleName.toStdString());
        return nullptr;
    }
    void replace(const QString &accessibleName, const QString &words)
    {
        auto *line = child<QLineEdit>(accessibleName);
        line->setFocus();
        line->selectAll();
        type(words);
    }
    QPushButton *button(const QString &text)
    {
        for (QPushButton *each : m_wizard->currentStep()->findChildren<QPushButton *>())
            if (each->text() == text)
                return each;
        FAIL("no button reads " << text.toStdString());
        return nullptr;
    }
    QString errorOf(const QString &field) { return m_wizard->currentStep()->findChild<Form *>()->field(field)->error(); }

    void fillSite()
    {
        type(u"石景山区第一实验小学"_s);
        replace(u"Code"_s, u"2111010001"_s);
        replace(u"Folder"_s, path(u"site"_s));
        enter();
    }
    void fillAccount()
    {
        type(u"li"_s);
        replace(u"Passphrase"_s, test::passphraseText);
        replace(u"Passphrase, once more"_s, test::passphraseText);
        enter();
        REQUIRE(QTest::qWaitFor([this] { return m_wizard->currentIndex() == 2; }, 20'000));
    }
    void keepSheets()
    {
        QDir().mkpath(path(u"stick"_s));
        ask::answerNext(path(u"stick"_s));
        button(u"Save as PDF…"_s)->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    }
    QString askedGroup()
    {
        auto *step = qobject_cast<CheckStep *>(m_wizard->currentStep());
        REQUIRE(step);
        const SecretBytes sheet = crypto::sheetText(m_wizard->site().recovery->shares[std::size_t(step->askedShare())]);
        return QString::fromLatin1(sheet.view()).split(u'-').at(step->askedGroup() - 1);
    }

private:
    QTemporaryDir m_folder;
    VaultThread m_vault;
    std::unique_ptr<SetupWizard> m_wizard;
    bool m_isMade = false;
};

} // namespace

TEST_CASE("The wizard makes a site that the first account opens, by keyboard alone")
{
    AtTheWizard at;
    at.fillSite();
    REQUIRE(at.wizard().currentIndex() == 1);
    at.fillAccount();
    CHECK_FALSE(at.wizard().nextButton()->isEnabled());
    at.keepSheets();
    for (const QString &letter : {u"A"_s, u"B"_s, u"C"_s})
        CHECK(QFileInfo(at.path(u"stick/Recovery sheet %1.pdf"_s.arg(letter))).size() > 2'000);
    REQUIRE(at.wizard().nextButton()->isEnabled());
    at.wizard().next();
    REQUIRE(at.wizard().currentIndex() == 3);
    at.type(at.askedGroup().toLower());
    at.enter();
    REQUIRE(at.wizard().currentIndex() == 4);
    CHECK_FALSE(at.wizard().nextButton()->isEnabled());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    at.enter();
    CHECK(at.isMade());
    CHECK(at.vault().isOpen());

    at.vault().close();
    QSignalSpy closed(&at.vault(), &VaultThread::closed);
    REQUIRE(closed.wait());
    const auto session = access::unlock(at.path(u"site"_s), u"li"_s, test::passphrase());
    REQUIRE(session);
    CHECK((*session)->site().name == u"石景山区第一实验小学"_s);
    CHECK((*session)->role() == access::Role::counsellor);
}

TEST_CASE("A code of the wrong length is refused beside its field, and nothing is made")
{
    AtTheWizard at;
    at.type(u"第一小学"_s);
    at.replace(u"Code"_s, u"12345"_s);
    at.replace(u"Folder"_s, at.path(u"site"_s));
    at.enter();
    CHECK(at.wizard().currentIndex() == 0);
    CHECK(at.errorOf(u"code"_s).contains(text::sentenceFor(ErrorCode::BadSiteCode)));
    CHECK_FALSE(QFileInfo::exists(at.path(u"site"_s)));
}

TEST_CASE("A district has a code of six digits")
{
    AtTheWizard at;
    at.wizard().currentStep()->findChildren<QRadioButton *>().at(1)->click();
    at.type(u"石景山区"_s);
    at.replace(u"Code"_s, u"110107"_s);
    at.replace(u"Folder"_s, at.path(u"district"_s));
    at.enter();
    CHECK(at.wizard().currentIndex() == 1);
}

TEST_CASE("A school says whether it counts five and four years, a district is not asked")
{
    AtTheWizard at;
    auto *system = at.child<QComboBox>(u"School system"_s);
    CHECK(system->isVisible());
    at.wizard().currentStep()->findChildren<QRadioButton *>().at(1)->click();
    CHECK_FALSE(system->isVisible());
    at.wizard().currentStep()->findChildren<QRadioButton *>().at(0)->click();
    system->setFocus();
    QTest::keyClick(system, Qt::Key_Down);
    at.wizard().currentStep()->focusFirst();
    at.fillSite();
    REQUIRE(at.wizard().currentIndex() == 1);
    at.fillAccount();
    at.vault().close();
    QSignalSpy closed(&at.vault(), &VaultThread::closed);
    REQUIRE(closed.wait());
    const auto session = valueOf(access::unlock(at.path(u"site"_s), u"li"_s, test::passphrase()));
    CHECK(valueOf(students::schoolSystem(*session)) == students::StageSystem::fiveFour);
}

TEST_CASE("A folder that is not empty is refused before a passphrase is asked for")
{
    AtTheWizard at;
    QDir().mkpath(at.path(u"full/other"_s));
    at.type(u"第一小学"_s);
    at.replace(u"Code"_s, u"2111010001"_s);
    at.replace(u"Folder"_s, at.path(u"full"_s));
    at.enter();
    CHECK(at.wizard().currentIndex() == 0);
    CHECK(at.errorOf(u"folder"_s).contains(text::sentenceFor(ErrorCode::AlreadyExists)));
}

TEST_CASE("The folder follows the name until it is chosen")
{
    AtTheWizard at;
    at.type(u"第一/小学."_s);
    CHECK(at.child<QLineEdit>(u"Folder"_s)->text() == proposedFolder(u"第一/小学."_s));
    CHECK(at.child<QLineEdit>(u"Folder"_s)->text().endsWith(u"第一小学"_s));
    ask::answerNext(at.path(u"elsewhere"_s));
    at.button(u"Browse…"_s)->click();
    at.child<QLineEdit>(u"Name"_s)->setFocus();
    at.type(u"x"_s);
    CHECK(at.child<QLineEdit>(u"Folder"_s)->text() == QDir::toNativeSeparators(at.path(u"elsewhere"_s)));
    const auto isMirrored = [](const QString &folder) {
        const auto found = backup::judgePlace(folder, backup::DiskTrial::no);
        return std::any_of(found.begin(), found.end(), [](const backup::Finding &finding) { return finding.kind == backup::FindingKind::syncFolder; });
    };
    CHECK(isMirrored(u"C:/Users/li/OneDrive/心理"_s));
    CHECK_FALSE(isMirrored(u"C:/Users/li/Documents/心理"_s));
}

TEST_CASE("A site is made on a disk of this computer, and not on one that can go away")
{
    using enum backup::FindingKind;
    for (const auto kind : {networkDisk, removableDisk, diskUnreliable, placeUnfit, insideSite})
        CHECK_FALSE(backup::mayHoldSite(kind));
    for (const auto kind : {syncFolder, lowSpace})
        CHECK(backup::mayHoldSite(kind)); // warned of
}

TEST_CASE("A weak passphrase and a repetition that differs are refused")
{
    AtTheWizard at;
    at.fillSite();
    at.type(u"li"_s);
    at.replace(u"Passphrase"_s, u"kurz1234"_s);
    at.replace(u"Passphrase, once more"_s, u"kurz1234"_s);
    at.enter();
    CHECK(at.wizard().currentIndex() == 1);
    CHECK(at.errorOf(u"passphrase"_s).contains(text::sentenceFor(ErrorCode::WeakPassphrase)));
    at.replace(u"Passphrase"_s, test::passphraseText);
    at.replace(u"Passphrase, once more"_s, test::passphraseText + u'x');
    at.enter();
    CHECK(at.wizard().currentIndex() == 1);
    CHECK(at.errorOf(u"repeat"_s).contains(text::sentenceFor(ErrorCode::PassphraseMismatch)));
    CHECK_FALSE(QFileInfo::exists(at.path(u"site"_s)));
}

TEST_CASE("A login that is none is refused beside its field")
{
    AtTheWizard at;
    at.fillSite();
    at.type(u"l"_s);
    at.enter();
    CHECK(at.errorOf(u"login"_s).contains(text::sentenceFor(ErrorCode::BadLogin)));
}

TEST_CASE("The sheets cannot be passed unkept, nor with a group that is wrong, nor left at all")
{
    AtTheWizard at;
    at.fillSite();
    at.fillAccount();
    at.wizard().next();
    CHECK(at.wizard().currentIndex() == 2);
    at.wizard().reject();
    CHECK(at.wizard().isVisible());
    CHECK_FALSE(at.wizard().backButton()->isEnabled());
    SECTION("not into the folder that they open")
    {
        ask::answerNext(at.path(u"site/out"_s));
        at.button(u"Save as PDF…"_s)->click();
        CHECK_FALSE(at.wizard().nextButton()->isEnabled());
    }
    SECTION("a wrong group stays at the question")
    {
        at.keepSheets();
        at.wizard().next();
        at.type(at.askedGroup() == u"0000"_s ? u"1111"_s : u"0000"_s);
        at.enter();
        CHECK(at.wizard().currentIndex() == 3);
        CHECK(at.errorOf(u"group"_s).contains(text::sentenceFor(ErrorCode::BadRecoveryShare)));
        at.wizard().back();
        CHECK(at.wizard().currentIndex() == 2);
    }
}

TEST_CASE("Leaving before the site is made leaves nothing behind")
{
    AtTheWizard at;
    at.fillSite();
    ask::answerNext(true);
    QTest::keyClick(&at.wizard(), Qt::Key_Escape);
    CHECK_FALSE(at.wizard().isVisible());
    CHECK_FALSE(QFileInfo::exists(at.path(u"site"_s)));
    CHECK_FALSE(at.vault().isOpen());
}
