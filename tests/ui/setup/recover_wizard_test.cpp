#include "tests/support/say.h"
#include "tests/support/test_site.h"
#include "ui/common/passphrase_field.h"
#include "ui/setup/recover_wizard.h"
#include "ui/setup/share_field.h"
#include "ui/setup/unlock_page.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;

namespace {

const QString newWords = u"four new words here"_s;

class AtTheLockedDoor {
public:
    AtTheLockedDoor()
    {
        theme::applyTheme(theme::Mode::light);
        for (const auto &share : site.recovery().shares)
            sheets << QString::fromLatin1(crypto::sheetText(share).view());
        site.lock();
        page.setSite(site.folder(), u"li"_s);
        page.setRecoveryWork(test::quickWork);
        page.resize(1000, 700);
        page.show();
        REQUIRE(QTest::qWaitForWindowExposed(&page));
        QObject::connect(&page, &UnlockPage::unlocked, &page, [this] { ++unlocked; });
        page.findChild<QPushButton *>(u"forgotten"_s)->click();
        wizard = page.findChild<RecoverWizard *>();
        REQUIRE(wizard);
    }
    // Typed as on the keyboard, over all groups.
    void type(int sheet, const QString &text)
    {
        auto *step = qobject_cast<SheetsStep *>(wizard->currentStep());
        REQUIRE(step);
        step->sheet(sheet)->wipe();
        const QStringList groups = text.split(u'-');
        for (int group = 1; group <= groups.size(); ++group) {
            step->sheet(sheet)->group(group)->setFocus();
            QTest::keyClicks(step->sheet(sheet)->group(group), groups[group - 1].toLower());
        }
    }
    bool says(const QString &words) const
    {
        for (const QLabel *label : wizard->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }
    void chooseLogin(const QString &login)
    {
        auto *step = qobject_cast<NewLoginStep *>(wizard->currentStep());
        REQUIRE(step);
        for (QLineEdit *edit : step->findChildren<QLineEdit *>())
            if (edit->echoMode() == QLineEdit::Normal)
                edit->setText(login);
        for (PassphraseField *field : step->findChildren<PassphraseField *>())
            field->edit()->setText(newWords);
        wizard->nextButton()->click();
        REQUIRE(QTest::qWaitFor([step] { return !step->isOpening(); }, 20'000));
    }

    test::TestSite site;
    QStringList sheets;
    VaultThread vault;
    UnlockPage page{vault};
    QPointer<RecoverWizard> wizard;
    int unlocked = 0;
};

} // namespace

TEST_CASE("Two sheets typed from paper open the site with a new account")
{
    AtTheLockedDoor at;
    at.type(1, at.sheets[2]);
    at.type(2, at.sheets[0]);
    REQUIRE(at.wizard->nextButton()->isEnabled());
    at.wizard->nextButton()->click();
    at.chooseLogin(u"li"_s); // taken
    CHECK(at.wizard->currentIndex() == 1);
    at.chooseLogin(u"newer"_s);
    CHECK(at.wizard->currentIndex() == 2);
    CHECK_FALSE(at.wizard->backButton()->isEnabled());
    at.wizard->nextButton()->click();
    CHECK(at.unlocked == 1);
    CHECK(at.page.login() == u"newer"_s);
    CHECK(at.vault.isOpen());
}

TEST_CASE("A slip is said with the number of its group, and two wrong sheets are told apart from a slip")
{
    AtTheLockedDoor at;
    QString slipped = at.sheets[0];
    slipped[21] = slipped[21] == u'A' ? u'B' : u'A'; // in the fifth group
    at.type(1, slipped);
    CHECK(at.says(u"5"_s));
    QString swapped = at.sheets[0];
    for (int at2 = 0; at2 < 3; ++at2)
        if (swapped[at2] != swapped[at2 + 1]) {
            const QChar first = swapped[at2];
            swapped[at2] = swapped[at2 + 1];
            swapped[at2 + 1] = first;
            break;
        }
    at.type(1, swapped);
    CHECK(at.says(u"1"_s));
    at.type(1, at.sheets[0]);
    at.type(2, at.sheets[0]);
    at.wizard->nextButton()->click();
    CHECK(at.wizard->currentIndex() == 0);
    CHECK(at.says(u"not two different sheets"_s));
    at.type(2, QString::fromLatin1(crypto::sheetText(crypto::RecoveryShares::make().shares[1]).view()));
    at.wizard->nextButton()->click();
    CHECK(at.wizard->currentIndex() == 0);
    CHECK(at.unlocked == 0);
}

TEST_CASE("A pasted sheet spreads over its groups")
{
    AtTheLockedDoor at;
    auto *step = qobject_cast<SheetsStep *>(at.wizard->currentStep());
    QLineEdit *first = step->sheet(1)->group(1);
    first->setFocus();
    QApplication::clipboard()->setText(at.sheets[1]);
    first->paste();
    CHECK(step->sheet(1)->isComplete());
    CHECK(step->sheet(1)->read().has_value());
    QApplication::clipboard()->clear();
}
