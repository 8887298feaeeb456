#include "tests/support/say.h"
#include "tests/support/test_site.h"
#include "ui/accounts/account_dialogs.h"
#include "ui/accounts/accounts_page.h"
#include "ui/common/ask.h"
#include "ui/common/check_step.h"
#include "ui/common/data_table.h"
#include "ui/common/passphrase_field.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;

namespace {

const QString newWords = u"four new words here"_s;

class Nowhere final : public Navigator {
public:
    QStringList said;

private:
    void goTo(Place) override {}
    void openStudent(students::StudentId) override {}
    void openRound(const QByteArray &) override {}
    void importRoster(const QStringList &) override {}
    void importAnswers(const QStringList &) override {}
    void importBundles(const QStringList &) override {}
    void say(const QString &sentence) override { said << sentence; }
};

class AtTheAccounts {
public:
    explicit AtTheAccounts(const QString &login = u"li"_s, access::Role role = access::Role::counsellor)
    {
        theme::applyTheme(theme::Mode::light);
        ask::forgetAll();
        site.add(u"zhang"_s, access::Role::principal);
        site.add(u"chen"_s, access::Role::teacher);
        open(login);
        page = std::make_unique<AccountsPage>(Workplace{vault, nowhere, {}, role, login});
        page->resize(1100, 700);
        page->show();
        QObject::connect(&vault, &VaultThread::changed, page.get(), [this] { page->refresh(); });
        page->refresh();
    }
    ~AtTheAccounts()
    {
        page.reset();
        ask::forgetAll();
    }
    void settle(int rows)
    {
        REQUIRE(QTest::qWaitFor([this, rows] { return page->table()->shownCount() == rows; }, 20'000));
    }
    int rowOf(const QString &login) const
    {
        for (int row = 0; row < page->table()->shownCount(); ++row)
            if (cell(row, 0).startsWith(login))
                return row;
        return -1;
    }
    void choose(const QString &login) { page->table()->selectRow(rowOf(login)); }
    QString cell(int row, int column) const { return page->table()->model()->index(row, column).data().toString(); }
    QString statusOf(const QString &login) const { return cell(rowOf(login), 3); }
    QStringList banners() const
    {
        QStringList sentences;
        for (const Banner *banner : page->findChildren<Banner *>())
            if (banner->isVisible())
                sentences << banner->sentence();
        return sentences;
    }
    // Types into the passphrase fields of the dialog that is open, in their order, and presses its button.
    void fillDialog(const QStringList &passphrases, const QString &login = {})
    {
        auto *dialog = page->findChild<StepWizard *>();
        REQUIRE(dialog);
        QTest::qWait(20);
        if (!login.isEmpty())
            dialog->findChild<QComboBox *>()->setCurrentIndex(0);
        const QList<PassphraseField *> fields = dialog->findChildren<PassphraseField *>();
        REQUIRE(fields.size() == passphrases.size());
        for (int i = 0; i < fields.size(); ++i)
            fields[i]->edit()->setText(passphrases[i]);
        if (!login.isEmpty()) {
            auto *line = dialog->findChild<QLineEdit *>(u"newLogin"_s);
            REQUIRE(line);
            line->setText(login);
            dialog->findChild<QLineEdit *>(u"newPerson"_s)->setText(u"赵静"_s);
        }
        dialog->nextButton()->click();
    }
    void open(const QString &login)
    {
        site.lock();
        bool isOpen = false;
        vault.openWith(&m_owner, [this, login] { return site.unlockAs(login); }, [&isOpen](const Done &done) { isOpen = done.has_value(); });
        REQUIRE(QTest::qWaitFor([&isOpen] { return isOpen; }));
    }
    void close()
    {
        bool isClosed = false;
        QObject::connect(&vault, &VaultThread::closed, &m_owner, [&isClosed] { isClosed = true; });
        vault.close();
        REQUIRE(QTest::qWaitFor([&isClosed] { return isClosed; }));
    }

private:
    QObject m_owner;

public:
    test::TestSite site;
    Nowhere nowhere;
    VaultThread vault;
    std::unique_ptr<AccountsPage> page;
};

} // namespace

TEST_CASE("The accounts stand in a table with role, status and last sign-in, and the own one cannot be removed")
{
    AtTheAccounts at;
    at.settle(3);
    CHECK(at.cell(at.rowOf(u"li"_s), 0) == u"li (you)"_s);
    CHECK(at.cell(at.rowOf(u"li"_s), 4).startsWith(u"2026"_s));
    CHECK(at.cell(at.rowOf(u"zhang"_s), 4) == u"never"_s);
    CHECK_FALSE(at.page->button(u"suspectLeak"_s)->isEnabled()); // nobody is chosen yet
    at.choose(u"li"_s);
    CHECK_FALSE(at.page->button(u"removeAccount"_s)->isEnabled());
    CHECK_FALSE(at.page->button(u"switchAccount"_s)->isEnabled());
    CHECK(at.page->button(u"suspectLeak"_s)->isEnabled());
    at.choose(u"zhang"_s);
    CHECK(at.page->button(u"removeAccount"_s)->isEnabled());
}

TEST_CASE("Disabling asks first, and enabling brings the account back")
{
    AtTheAccounts at;
    at.settle(3);
    at.choose(u"zhang"_s);
    ask::answerNext(false);
    at.page->button(u"switchAccount"_s)->click();
    CHECK(ask::asked().size() == 1);
    ask::answerNext(true);
    at.page->button(u"switchAccount"_s)->click();
    REQUIRE(QTest::qWaitFor([&] { return at.statusOf(u"zhang"_s).endsWith(u"disabled"_s); }));
    at.choose(u"zhang"_s);
    CHECK(at.page->button(u"switchAccount"_s)->text() == u"Enable"_s);
    at.page->button(u"switchAccount"_s)->click();
    REQUIRE(QTest::qWaitFor([&] { return at.statusOf(u"zhang"_s).endsWith(u"active"_s); }));
    at.close();
    CHECK(at.site.unlockAs(u"zhang"_s).has_value());
}

TEST_CASE("The name behind a login is written, corrected and taken away")
{
    AtTheAccounts at;
    at.settle(3);
    CHECK_FALSE(at.page->button(u"namePerson"_s)->isEnabled()); // nobody is chosen
    CHECK(at.cell(at.rowOf(u"li"_s), 1) == u"—"_s);
    for (const auto &[typed, shown] : {std::pair{u" 李 明 "_s, u"李明"_s}, {u"李明月"_s, u"李明月"_s}, {u""_s, u"—"_s}}) {
        at.choose(u"li"_s);
        ask::answerNext(typed);
        at.page->button(u"namePerson"_s)->click();
        CHECK(QTest::qWaitFor([&] { return at.cell(at.rowOf(u"li"_s), 1) == shown; }));
    }
}

TEST_CASE("Removing says what will happen, and afterwards the account opens nothing")
{
    AtTheAccounts at;
    at.settle(3);
    at.choose(u"chen"_s);
    ask::answerNext(true);
    at.page->button(u"removeAccount"_s)->click();
    at.settle(2);
    REQUIRE(QTest::qWaitFor([&] { return !at.banners().isEmpty(); }));
    CHECK(at.banners().first().contains(u"opens nothing any more"_s));
    at.close();
    CHECK(codeOf(at.site.unlockAs(u"chen"_s)) == ErrorCode::WrongPassphrase);
    CHECK(at.site.unlockAs(u"li"_s).has_value());
}

TEST_CASE("The own passphrase is changed with the present one; a wrong one is said beside its field")
{
    AtTheAccounts at;
    at.settle(3);
    at.page->button(u"ownPassphrase"_s)->click();
    at.fillDialog({u"not the present one"_s, newWords, newWords});
    auto *dialog = at.page->findChild<StepWizard *>();
    REQUIRE(QTest::qWaitFor([&] {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->isVisible() && label->text().contains(u"passphrase"_s) && label->text().contains(u"wrong"_s, Qt::CaseInsensitive); });
    }, 20'000));
    CHECK(at.nowhere.said.isEmpty());
    at.fillDialog({test::passphraseText, newWords, newWords});
    REQUIRE(QTest::qWaitFor([&] { return !at.nowhere.said.isEmpty(); }, 20'000));
    at.close();
    CHECK(codeOf(at.site.unlockAs(u"li"_s)) == ErrorCode::WrongPassphrase);
    CHECK(access::unlock(at.site.folder(), u"li"_s, SecretBytes::fromUtf16(newWords)).has_value());
}

TEST_CASE("A colleague is added with a passphrase of his own, and a weak or mistyped one is refused")
{
    AtTheAccounts at;
    at.settle(3);
    at.page->button(u"addAccount"_s)->click();
    at.fillDialog({u"short"_s, u"short"_s}, u"zhao"_s);
    at.fillDialog({newWords, newWords + u'x'}, u"zhao"_s);
    CHECK(at.nowhere.said.isEmpty());
    at.fillDialog({newWords, newWords}, u"zhao"_s);
    at.settle(4);
    CHECK(at.cell(at.rowOf(u"zhao"_s), 1) == u"赵静"_s);
    at.close();
    CHECK(valueOf(access::unlock(at.site.folder(), u"zhao"_s, SecretBytes::fromUtf16(newWords)))->role() == access::Role::teacher);
}

TEST_CASE("Whoever does not manage accounts finds the own passphrase and nothing else")
{
    AtTheAccounts at(u"zhang"_s, access::Role::principal);
    CHECK(at.page->table() == nullptr);
    CHECK(at.page->button(u"removeAccount"_s) == nullptr);
    at.page->button(u"ownPassphrase"_s)->click();
    at.fillDialog({test::passphraseText, newWords, newWords});
    REQUIRE(QTest::qWaitFor([&] { return !at.nowhere.said.isEmpty(); }, 20'000));
    at.close();
    CHECK(access::unlock(at.site.folder(), u"zhang"_s, SecretBytes::fromUtf16(newWords)).has_value());
}

TEST_CASE("New recovery sheets are valid once a group was typed back from the paper, and not before")
{
    AtTheAccounts at;
    at.settle(3);
    const QTemporaryDir folder;
    ask::answerNext(true);
    ask::answerNext(folder.path());
    at.page->button(u"newSheets"_s)->click();
    auto *wizard = at.page->findChild<StepWizard *>(u"checkSheets"_s);
    REQUIRE(wizard);
    CHECK(QDir(folder.path()).entryList({u"*.pdf"_s}).size() == 3);
    const auto doOldSheetsOpen = [&] {
        const vault::SiteFolder site(at.site.folder());
        const auto keyring = valueOf(vault::readKeyring(site.keyring(), site.keyringBackup()));
        return std::any_of(keyring.keySlots.begin(), keyring.keySlots.end(), [&](const vault::KeyringSlot &slot) {
            return crypto::openSealed(slot.sealed, at.site.recovery().pairKeys(0)).has_value();
        });
    };
    const auto *step = qobject_cast<CheckStep *>(wizard->currentStep());
    REQUIRE(step);
    auto *typed = wizard->findChild<QLineEdit *>();
    typed->setText(u"0000"_s);
    wizard->next();
    CHECK(wizard->isVisible());
    CHECK(doOldSheetsOpen());
    const SecretBytes sheet = crypto::sheetText(step->sheets().shares[std::size_t(step->askedShare())]);
    typed->setText(QString::fromLatin1(sheet.view()).split(u'-').at(step->askedGroup() - 1));
    const QPointer<StepWizard> shown = wizard;
    wizard->next();
    REQUIRE(QTest::qWaitFor([&] { return !shown; }, 20'000));
    CHECK(QTest::qWaitFor([&] { return at.banners().size() == 1; }, 5'000));
    at.close();
    CHECK_FALSE(doOldSheetsOpen());
}

TEST_CASE("Whoever leaves before the group was typed back keeps the old recovery sheets")
{
    AtTheAccounts at;
    at.settle(3);
    const QTemporaryDir folder;
    ask::answerNext(true);
    ask::answerNext(folder.path());
    at.page->button(u"newSheets"_s)->click();
    auto *wizard = at.page->findChild<StepWizard *>(u"checkSheets"_s);
    REQUIRE(wizard);
    ask::answerNext(true);
    wizard->reject();
    CHECK_FALSE(wizard->isVisible());
    at.close();
    const vault::SiteFolder site(at.site.folder());
    const auto keyring = valueOf(vault::readKeyring(site.keyring(), site.keyringBackup()));
    CHECK(std::any_of(keyring.keySlots.begin(), keyring.keySlots.end(), [&](const vault::KeyringSlot &slot) {
        return crypto::openSealed(slot.sealed, at.site.recovery().pairKeys(0)).has_value();
    }));
}
