#include "ui/accounts/accounts_page.h"

#include "core/access/disable_account.h"
#include "core/access/person_name.h"
#include "core/access/renew_account.h"
#include "core/access/renew_recovery.h"
#include "core/care/account_duties.h"
#include "core/reports/deliver_reports.h"
#include "ui/accounts/account_dialogs.h"
#include "ui/common/ask.h"
#include "ui/common/check_step.h"
#include "ui/common/data_table.h"
#include "ui/common/text.h"
#include "ui/paper/recovery_sheet.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;
using access::Account;
using access::Capability;
using access::Role;

namespace {

const care::AccountDuties duties;

QString statusText(const Account &account)
{
    return account.isActive ? AccountsPage::tr("active") : AccountsPage::tr("disabled");
}

} // namespace

AccountsPage::AccountsPage(const Workplace &workplace, QWidget *parent)
    : Page(tr("Accounts"), Scroll::inside, parent), m_workplace(workplace)
{
    m_workplace.may(Capability::manageAccounts) ? layOutManaging() : layOutOwn();
}

void AccountsPage::layOutOwn()
{
    setSubtitle(tr("Your own account. Others are managed by the counsellor of the school, or the officer of the district."));
    QPushButton *own = setPrimary(tr("Change my passphrase…"), Icon::key);
    own->setObjectName(u"ownPassphrase"_s);
    connect(own, &QPushButton::clicked, this, &AccountsPage::changeOwnPassphrase);
    add(Text::reading(tr("Only the passphrase that you keep in your head opens your account. When you change it, nothing else changes.\n"
                         "If it is forgotten, ask the counsellor or officer to remove the account and add it again.")));
    body()->addStretch(1);
    setFirstFocus(own);
}

void AccountsPage::layOutManaging()
{
    setSubtitle(tr("What a role may not read, it has no key for. Every change here is a line of the journal."));
    const auto wire = [this](QPushButton *button, const char *name, const QString &tip, auto does) {
        button->setObjectName(QString::fromLatin1(name));
        button->setToolTip(tip);
        connect(button, &QPushButton::clicked, this, does);
        return button;
    };
    wire(setPrimary(tr("Add account…"), Icon::add), "addAccount", tr("The colleague is present and types a passphrase."), &AccountsPage::addAccount);
    wire(addButton(tr("Change my passphrase…"), Icon::key), "ownPassphrase", tr("Nothing else changes."), &AccountsPage::changeOwnPassphrase);
    m_name = wire(addButton(tr("Name…"), Icon::edit), "namePerson", tr("Who stands behind the login. Decisions and answers are signed with it."), &AccountsPage::namePerson);
    m_switch = wire(addButton(tr("Disable"), Icon::lock), "switchAccount", tr("For a while: on leave, or before it is decided."),
                    [this] { setActive(!current()->account.isActive); });
    m_leak = wire(addButton(tr("Suspected leak…"), Icon::warning), "suspectLeak", tr("A passphrase or a copy of the keys may be in other hands."), &AccountsPage::suspectLeak);
    m_remove = wire(addButton(tr("Remove…"), Icon::close), "removeAccount", tr("For good: the vaults get new keys."), &AccountsPage::removeAccount);
    wire(addButton(tr("New recovery sheets…"), Icon::print), "newSheets", tr("After two of them were used, or when one may have been seen."), &AccountsPage::renewSheets);
    m_table = new DataTable(tr("Accounts"), {{tr("Login"), 10}, {tr("Name"), 8}, {tr("Role"), 9}, {tr("Status"), 7}, {tr("Last signed in"), 12, Align::left, true}}, this);
    m_table->setNoun([](int, int total) { return tr("%n accounts", nullptr, total); });
    connect(m_table, &DataTable::selectionChanged, this, &AccountsPage::showButtons);
    add(m_table, 1);
    setFirstFocus(m_table->view());
    showButtons();
}

void AccountsPage::refresh()
{
    if (!m_table)
        return;
    m_reading.forget();
    m_reading = m_workplace.vault.run(
        this,
        [](access::Session &session, Progress &) -> Result<std::vector<Row>> {
            XD_TRY(const std::vector<Account> accounts, access::listAccounts(session));
            XD_TRY(const auto unlocks, access::lastUnlocks(session));
            XD_TRY(const auto names, access::personNames(session));
            std::vector<Row> rows;
            for (const Account &account : accounts)
                rows.push_back({account, unlocks.value(account.userId), names.value(account.userId)});
            return rows;
        },
        [this](Result<std::vector<Row>> rows) { rows ? showRows(std::move(*rows)) : showError(rows.error()); });
}

void AccountsPage::showRows(std::vector<Row> rows)
{
    m_rows = std::move(rows);
    std::vector<RowList::Row> cells;
    for (const Row &row : m_rows) {
        const Account &account = row.account;
        cells.push_back({{isOwn(account) ? tr("%1 (you)").arg(account.login) : account.login},
                         {row.person.isEmpty() ? u"—"_s : row.person},
                         {text::labelOf(account.role)},
                         {statusText(account), account.isActive ? Mark::ok : Mark::warn},
                         {row.lastUnlockMs == 0 ? tr("never") : text::momentText(row.lastUnlockMs), Mark::none, row.lastUnlockMs}});
    }
    m_table->setRows(std::make_shared<RowList>(std::move(cells)));
    showButtons();
}

const AccountsPage::Row *AccountsPage::current() const
{
    const int row = m_table->selectedRows().value(0, -1); // only who is seen to be chosen
    return row >= 0 && row < int(m_rows.size()) ? &m_rows[std::size_t(row)] : nullptr;
}

bool AccountsPage::isOwn(const Account &account) const
{
    return account.login == m_workplace.login;
}

void AccountsPage::showButtons()
{
    const Row *row = current();
    const bool isOther = row && !isOwn(row->account);
    m_switch->setText(row && !row->account.isActive ? tr("Enable") : tr("Disable"));
    m_switch->setEnabled(isOther);
    m_remove->setEnabled(isOther);
    m_leak->setEnabled(row != nullptr);
    m_name->setEnabled(row != nullptr);
}

void AccountsPage::addAccount()
{
    openDialog(tr("Add account"), u"addAccount"_s,
               new AddAccountStep(m_workplace.site.kind, m_workplace.vault, [this] { m_workplace.navigator.say(tr("The account is added.")); }), this);
}

void AccountsPage::namePerson()
{
    const Row row = *current();
    const QString words = tr("It stands under decisions of the second look and answered duties from now on; what is signed already keeps the name of its day.");
    ask::text(this, tr("Who is %1?").arg(row.account.login), words, row.person, [this, login = row.account.login](const QString &typed) {
        m_workplace.vault.run<void>(
            this, [login, typed](access::Session &session, Progress &) { return access::namePerson(session, login, typed); },
            [this](Done done) { done ? m_workplace.navigator.say(tr("The name is written.")) : showError(done.error()); });
    });
}

void AccountsPage::changeOwnPassphrase()
{
    NewPassphraseStep::Words words;
    words.title = tr("Change my passphrase");
    words.words = tr("From now on only the new one opens your account. Nothing else changes. Think of it before you type it: nobody can tell it to you later.");
    words.button = tr("Change");
    words.asksPresent = true;
    const auto change = [](access::Session &session, const SecretBytes &present, const SecretBytes &wanted, Progress &) {
        return access::changePassphrase(session, present, wanted);
    };
    openDialog(words.title, u"ownPassphrase"_s,
               new NewPassphraseStep(words, m_workplace.vault, change, [this] { m_workplace.navigator.say(tr("Your passphrase is changed.")); }), this);
}

void AccountsPage::setActive(bool isActive)
{
    const QString login = current()->account.login;
    const auto go = [this, login, isActive](bool isYes) {
        if (!isYes)
            return;
        m_workplace.vault.run<void>(
            this,
            [login, isActive](access::Session &session, Progress &) {
                return isActive ? access::enableAccount(session, login) : access::disableAccount(session, login, duties);
            },
            [this, isActive](Done done) {
                if (!done)
                    return showError(done.error());
                m_workplace.navigator.say(isActive ? tr("The account is enabled again.") : tr("The account is disabled."));
            });
    };
    if (isActive)
        return go(true);
    ask::confirm(this, {tr("Disable the account %1?").arg(login),
                        tr("It can no longer sign in until you enable it again; its passphrase stays. Nothing it has done is lost. "
                           "Whoever leaves for good should be removed instead."),
                        tr("Disable")}, go);
}

void AccountsPage::removeAccount()
{
    const Account account = current()->account;
    const bool hasKeys = access::holdsOffice(account.role);
    const QString text = !hasKeys ? tr("It is gone at once. IT holds no key of the data, so nothing else changes.")
        : access::holdsRecords(account.role)
        ? tr("It is gone at once. Both data files are copied under new keys, so that whatever this colleague may have kept opens nothing any more; that takes a "
             "minute for a large school. The recovery sheets stay good. What the colleague has done stays in the journal. Old backups still open with the old keys: "
             "make a new backup now.")
        : tr("It is gone at once. The office file is copied under a new key, so that whatever this colleague may have kept opens nothing any more. "
             "The recovery sheets stay good. What the colleague has done stays in the journal. Old backups still open with the old key: make a new backup now.");
    ask::Question question{tr("Remove the account %1 for good?").arg(account.login), text, tr("Remove")};
    question.isDangerous = true;
    ask::confirm(this, question, [this, login = account.login](bool isYes) {
        if (!isYes)
            return;
        m_workplace.vault.run(
            this, [login](access::Session &session, Progress &progress) { return access::removeAccount(session, login, duties, progress); },
            [this](Result<access::Removal> removal) { tell(removal, tr("The account is removed, and what it had kept opens nothing any more.")); },
            tr("Removing an account"));
    });
}

void AccountsPage::suspectLeak()
{
    const Account account = current()->account;
    NewPassphraseStep::Words words;
    words.title = tr("Suspected leak");
    words.words = tr("%1 gets new keys and a new passphrase, typed by the owner; every data file that the account can open is copied under a new key. "
                     "What was sealed to this account alone (its drafts, items about one student) can no longer be opened: read it first if you can. "
                     "Letters to the counselling room and released reports stay readable. "
                     "Old backups still open with the old keys: make a new backup afterwards.").arg(account.login);
    // Whoever held the records may have copied what this computer signs with as well; that only a new enrolment takes from him.
    if (access::holdsRecords(account.role))
        words.words += u'\n' + (m_workplace.isSchool()
            ? tr("Could somebody have copied the data file as well? Then the key with which this computer signs its bundles is out too: call the district, set the site up anew on this computer, and enrol it again.")
            : tr("Could somebody have copied the data file as well? Then the key with which this district signs its lists is out too: tell every school, set the site up anew, and let them take over the new list."));
    words.button = tr("Renew keys");
    words.task = tr("Renewing keys");
    const auto renew = [login = account.login](access::Session &session, const SecretBytes &, const SecretBytes &wanted, Progress &progress) -> Done {
        XD_CHECK(access::renewAccount(session, login, wanted, progress));
        static_cast<void>(reports::deliverReports(session)); // what fails is made up for at the next sign-in
        return {};
    };
    openDialog(words.title, u"suspectLeak"_s,
               new NewPassphraseStep(words, m_workplace.vault, renew,
                                     [this] { m_workplace.navigator.say(tr("The keys are renewed; the old ones open nothing any more.")); }), this);
}

void AccountsPage::renewSheets()
{
    ask::Question question{tr("Make new recovery sheets?"),
                           tr("Three new sheets are saved as PDF files into a folder that you choose. Print them, and type one group back from the paper: "
                              "from then on the old sheets open nothing. Collect and destroy them."),
                           tr("Choose a folder…")};
    ask::confirm(this, question, [this](bool isYes) {
        if (!isYes)
            return;
        ask::openFolder(this, {tr("Choose where to save the sheets"), {}, {}, u"recovery"_s}, [this](const QString &folder) {
            auto shares = std::make_shared<crypto::RecoveryShares>(crypto::RecoveryShares::make());
            if (const Done saved = saveSheets(folder, *shares); !saved)
                return showError(saved.error());
            checkSheets(shares, folder);
        });
    });
}

// A sheet that nobody can read is worth nothing: the old ones stay good until a group of the new ones was typed back.
void AccountsPage::checkSheets(const std::shared_ptr<crypto::RecoveryShares> &shares, const QString &folder)
{
    auto *wizard = new StepWizard(tr("New recovery sheets"), u"newSheets"_s, this);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->setObjectName(u"checkSheets"_s);
    const auto renew = [this, wizard, shares](CheckStep::GoOn goOn) {
        m_workplace.vault.run<void>(
            wizard, [shares](access::Session &session, Progress &) { return access::renewRecovery(session, *shares); },
            [wizard, goOn = std::move(goOn)](Done renewed) {
                if (!renewed)
                    wizard->showError(renewed.error());
                goOn(renewed.has_value());
            });
    };
    wizard->addStep(new CheckStep([shares]() -> const crypto::RecoveryShares & { return *shares; }, renew));
    wizard->setFinishText(tr("Make them valid"));
    wizard->setLosesWork([] { return true; });
    wizard->showBanner(Mark::info, tr("Saved: three files in %1. Print them now. The old sheets stay good until you have typed this group.").arg(QDir::toNativeSeparators(folder)));
    connect(wizard, &QDialog::accepted, this, [this, folder] {
        clearBanners();
        showBanner(Mark::ok, tr("The new sheets are valid, the old ones open nothing any more. Delete the three files in %1: a sheet belongs in a safe, not on a disk.")
                                 .arg(QDir::toNativeSeparators(folder)))
            ->setClosable(true);
    });
    wizard->start();
}

Done AccountsPage::saveSheets(const QString &folder, const crypto::RecoveryShares &shares) const
{
    const paper::RecoverySheet sheet{m_workplace.site.name, m_workplace.site.code, SystemClock().today(), m_workplace.site.kind};
    for (const crypto::RecoveryShare &share : shares.shares)
        XD_CHECK(paper::writeRecoverySheet(QDir(folder).filePath(tr("Recovery sheet %1").arg(QLatin1Char(share.letter)) + u".pdf"_s), sheet, share));
    return {};
}

void AccountsPage::tell(const Result<access::Removal> &removal, const QString &sentence)
{
    clearBanners();
    if (!removal && removal.error().code == ErrorCode::Refused && removal.error().field == u"recovery"_s) {
        showBanner(Mark::warn, tr("The recovery sheets of this site are of an older kind and could not follow the new keys. Make new ones first; nothing has happened yet."),
                   tr("New recovery sheets…"), [this] { renewSheets(); });
        return;
    }
    if (!removal)
        return showError(removal.error());
    if (removal->isFinished)
        showBanner(Mark::ok, sentence)->setClosable(true);
    else
        showBanner(Mark::warn, tr("The account is removed. The new keys are not finished yet: that happens by itself when you next unlock."))->setClosable(true);
}

} // namespace xd::ui
