#include "ui/setup/account_step.h"

#include "core/students/school_system.h"
#include "ui/common/form.h"
#include "ui/common/passphrase_field.h"
#include "ui/common/text.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

AccountStep::AccountStep(NewSite &site, VaultThread &vault, QWidget *parent)
    : Step(tr("First account"), parent), m_site(site), m_vault(vault)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    m_words = Text::reading({}, Ink::muted);
    column->addWidget(m_words);
    m_form = new Form(this);
    m_login = m_form->addLine(u"login"_s, tr("Login"), tr("2 to 32 letters, digits or Chinese characters"));
    m_login->setMaxLength(64);
    m_passphrase = m_form->addPassphrase(u"passphrase"_s, tr("Passphrase"), tr("Four words that have nothing to do with each other are easy to keep and hard to guess."));
    m_passphrase->setStrengthShown(true);
    m_repeated = m_form->addPassphrase(u"repeat"_s, tr("Passphrase, once more"));
    column->addWidget(m_form);
    m_sentence = new Text({}, Type::body, Ink::muted);
    m_sentence->setWordWrap(true);
    m_busy = new QProgressBar(this);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedWidth(scaled(360));
    m_busy->setAccessibleName(tr("Making the site"));
    column->addWidget(m_sentence);
    column->addWidget(m_busy);
    column->addStretch(1);
    setMaking(false);
}

void AccountStep::enter()
{
    m_words->setReading(m_site.isSchool()
                            ? tr("This is the counsellor who keeps the records. Others (a second counsellor, the principal, homeroom teachers) get accounts of their own later.")
                            : tr("This is the officer who reads the schools' bundles. Others get accounts of their own later."));
}

void AccountStep::focusFirst()
{
    m_login->setFocus();
}

Done AccountStep::check()
{
    m_site.login = m_login->text().trimmed();
    XD_CHECK(access::checkLogin(m_site.login));
    const SecretBytes passphrase = m_passphrase->read();
    XD_CHECK(access::checkPassphrase(passphrase));
    if (!passphrase.equals(m_repeated->read()))
        return failure(ErrorCode::PassphraseMismatch, u"repeat"_s);
    return {};
}

void AccountStep::leave(std::function<void(bool)> goOn)
{
    m_form->clearErrors();
    if (const Done checked = check(); !checked) {
        m_form->showError(checked.error());
        return goOn(false);
    }
    make(std::move(goOn));
}

void AccountStep::make(std::function<void(bool)> goOn)
{
    // Shared only because std::function must be copyable. What is made inside comes out through `recovery`.
    auto draft = std::make_shared<access::SiteDraft>();
    draft->folder = m_site.folder;
    draft->kind = m_site.kind;
    draft->name = m_site.name;
    draft->code = m_site.code;
    draft->login = m_site.login;
    draft->passphrase = m_passphrase->read();
    draft->work = m_site.work;
    if (m_site.isSchool())
        draft->furnish = [system = m_site.system](journal::Journal &records) { return students::chooseSchoolSystem(records, system); };
    auto recovery = std::make_shared<crypto::RecoveryShares>();
    setMaking(true);
    m_vault.openWith(
        this,
        [draft, recovery]() -> Result<std::unique_ptr<access::Session>> {
            Result<access::CreatedSite> created = access::createSite(*draft);
            draft->passphrase = {};
            if (!created)
                return tl::unexpected<Error>(created.error());
            *recovery = std::move(created->recovery);
            return std::move(created->session);
        },
        [this, recovery, goOn = std::move(goOn)](const Done &done) {
            setMaking(false);
            if (done) {
                m_passphrase->wipe();
                m_repeated->wipe();
                m_site.recovery = recovery;
            } else if (m_form->field(done.error().field)) {
                m_form->showError(done.error());
            } else {
                wizard()->showError(done.error());
            }
            goOn(done.has_value());
        });
}

void AccountStep::setMaking(bool isMaking)
{
    m_isMaking = isMaking;
    m_form->setEnabled(!isMaking);
    m_busy->setVisible(isMaking);
    m_sentence->setText(isMaking ? tr("Fitting the lock to the speed of this computer and making the vaults. This takes some seconds.") : QString());
}

} // namespace xd::ui
