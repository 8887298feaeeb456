#include "ui/accounts/account_dialogs.h"

#include "core/access/create_site.h"
#include "core/access/person_name.h"
#include "core/reports/deliver_reports.h"
#include "ui/common/form.h"
#include "ui/common/passphrase_field.h"
#include "ui/common/text.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;
using access::Role;

namespace {

QProgressBar *busyBar(QWidget *parent, const QString &name)
{
    auto *busy = new QProgressBar(parent);
    busy->setRange(0, 0);
    busy->setTextVisible(false);
    busy->setAccessibleName(name);
    QSizePolicy keepsPlace = busy->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    busy->setSizePolicy(keepsPlace);
    busy->hide();
    return busy;
}

Done checkTyped(const PassphraseField &wanted, const PassphraseField &repeated)
{
    const SecretBytes passphrase = wanted.read();
    XD_CHECK(access::checkPassphrase(passphrase));
    if (!passphrase.equals(repeated.read()))
        return failure(ErrorCode::PassphraseMismatch, u"repeat"_s);
    return {};
}

} // namespace

AddAccountStep::AddAccountStep(access::SiteKind kind, VaultThread &vault, std::function<void()> added, QWidget *parent)
    : Step(tr("Add account"), parent), m_vault(vault), m_added(std::move(added))
{
    m_form = new Form(this);
    m_login = m_form->addLine(u"login"_s, tr("Login"), tr("2 to 32 letters, digits or Chinese characters"));
    m_login->setMaxLength(64);
    m_login->setObjectName(u"newLogin"_s);
    m_person = m_form->addLine(u"person"_s, tr("Name"), tr("Who stands behind the login: decisions are signed with it. It can be written later as well."));
    m_person->setMaxLength(access::longestPersonName);
    m_person->setObjectName(u"newPerson"_s);
    m_role = m_form->addChoice(u"role"_s, tr("Role"));
    const auto roles = kind == access::SiteKind::school ? std::vector{Role::teacher, Role::principal, Role::counsellor, Role::it}
                                                        : std::vector{Role::officer, Role::it};
    for (const Role role : roles)
        m_role->addItem(text::labelOf(role), int(role));
    m_roleWords = Text::reading({}, Ink::muted);
    m_passphrase = m_form->addPassphrase(u"passphrase"_s, tr("Passphrase"), tr("Let the colleague type it here; nobody else should know it."));
    m_passphrase->setStrengthShown(true);
    m_repeated = m_form->addPassphrase(u"repeat"_s, tr("Passphrase, once more"));
    m_busy = busyBar(this, tr("Adding the account"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(m_form);
    column->addWidget(m_roleWords);
    column->addWidget(m_busy);
    column->addStretch(1);
    connect(m_role, &QComboBox::currentIndexChanged, this, &AddAccountStep::showRole);
    showRole();
}

void AddAccountStep::showRole()
{
    const auto words = [](Role role) {
        switch (role) {
        case Role::counsellor:
            return tr("A counsellor gets the key of the records: reads and writes everything, and gives accounts to others.");
        case Role::principal:
            return tr("A principal reads released reports and what is sent to the principal, and never a child's notes: there is no key to them.");
        case Role::teacher:
            return tr("A homeroom teacher sends observations and home visits to the counsellor, and reads neither notes nor scores.");
        case Role::officer:
            return tr("An officer gets the key of the district's records: reads the schools' bundles, and gives accounts to others.");
        case Role::it:
            return tr("IT keeps the program and its backups, and reads nothing: there is no key to either data file.");
        }
        return QString();
    };
    m_roleWords->setReading(words(Role(m_role->currentData().toInt())));
}

void AddAccountStep::focusFirst()
{
    m_login->setFocus();
}

void AddAccountStep::leave(std::function<void(bool)> goOn)
{
    m_form->clearErrors();
    const QString login = m_login->text().trimmed();
    const Done checked = access::checkLogin(login).and_then([this] { return checkTyped(*m_passphrase, *m_repeated); });
    if (!checked) {
        m_form->showError(checked.error());
        return goOn(false);
    }
    const auto passphrase = std::make_shared<SecretBytes>(m_passphrase->read());
    m_form->setEnabled(false);
    m_busy->show();
    m_vault.run<void>(
        this,
        [login, person = m_person->text().trimmed(), role = Role(m_role->currentData().toInt()), passphrase, work = m_work](access::Session &session, Progress &) {
            return access::addAccount(session, login, role, *passphrase, work).and_then([&]() -> Done {
                if (!person.isEmpty())
                    XD_CHECK(access::namePerson(session, login, person));
                static_cast<void>(reports::deliverReports(session)); // what fails is made up for at the next sign-in
                return Done();
            });
        },
        [this, goOn = std::move(goOn)](Done added) {
            m_form->setEnabled(true);
            m_busy->hide();
            if (!added)
                m_form->showError(added.error());
            goOn(added.has_value());
            if (added)
                m_added();
        });
}

NewPassphraseStep::NewPassphraseStep(const Words &words, VaultThread &vault, Work work, std::function<void()> done, QWidget *parent)
    : Step(words.title, parent), m_words(words), m_vault(vault), m_work(std::move(work)), m_done(std::move(done))
{
    m_form = new Form(this);
    if (words.asksPresent)
        m_present = m_form->addPassphrase(u"present"_s, tr("Present passphrase"));
    m_wanted = m_form->addPassphrase(u"passphrase"_s, tr("New passphrase"),
                                     tr("Four words that have nothing to do with each other are easy to keep and hard to guess."));
    m_wanted->setStrengthShown(true);
    m_repeated = m_form->addPassphrase(u"repeat"_s, tr("New passphrase, once more"));
    m_busy = busyBar(this, words.title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(Text::reading(words.words, Ink::muted));
    column->addWidget(m_form);
    column->addWidget(m_busy);
    column->addStretch(1);
}

void NewPassphraseStep::focusFirst()
{
    (m_present ? m_present : m_wanted)->setFocus();
}

void NewPassphraseStep::leave(std::function<void(bool)> goOn)
{
    m_form->clearErrors();
    if (const Done checked = checkTyped(*m_wanted, *m_repeated); !checked) {
        m_form->showError(checked.error());
        return goOn(false);
    }
    const auto present = std::make_shared<SecretBytes>(m_present ? m_present->read() : SecretBytes());
    const auto wanted = std::make_shared<SecretBytes>(m_wanted->read());
    m_form->setEnabled(false);
    m_busy->show();
    m_vault.run<void>(
        this, [present, wanted, work = m_work](access::Session &session, Progress &progress) { return work(session, *present, *wanted, progress); },
        [this, goOn = std::move(goOn)](Done done) {
            m_form->setEnabled(true);
            m_busy->hide();
            if (!done) {
                Error error = done.error();
                if (error.code == ErrorCode::WrongPassphrase)
                    error.field = u"present"_s;
                m_form->showError(error);
            }
            goOn(done.has_value());
            if (done)
                m_done();
        },
        m_words.task);
}

void openDialog(const QString &title, const QString &remember, Step *step, QWidget *parent)
{
    auto *dialog = new StepWizard(title, remember, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->addStep(step);
    dialog->setFinishText(step->nextText());
    dialog->start();
}

} // namespace xd::ui
