#include "ui/setup/recover_wizard.h"

#include "core/access/create_site.h"
#include "ui/common/card.h"
#include "ui/common/form.h"
#include "ui/common/passphrase_field.h"
#include "ui/common/text.h"
#include "ui/setup/share_field.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QLineEdit>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

// Last step: what is to be done today, now that the site is open.
class AfterStep : public Step {
public:
    explicit AfterStep(QWidget *parent = nullptr) : Step(RecoverWizard::tr("What to do now"), parent)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(space::m);
        column->addWidget(Text::marked(Mark::ok, RecoverWizard::tr("The site is open. Nothing is lost.")));
        column->addWidget(Text::reading(RecoverWizard::tr("Under Accounts, remove the account whose passphrase is lost: then the old passphrase opens nothing, should it turn up.")));
        column->addWidget(Text::reading(RecoverWizard::tr("The two sheets have been out of their envelopes. Under Accounts, make new recovery sheets and destroy the old ones; "
                                                          "or seal the two again and put them back today.")));
        column->addWidget(Text::reading(RecoverWizard::tr("That sheets were used is a line of the journal.")));
        column->addStretch(1);
    }
    bool canGoBack() const override { return false; }
};

} // namespace

SheetsStep::SheetsStep(Recovery &recovery, QWidget *parent) : Step(tr("Two recovery sheets"), parent), m_recovery(recovery)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(Text::reading(tr("Take any two of the three recovery sheets of this site and type their groups. Which sheet comes first does not matter; "
                                       "capitals, O for 0 and I for 1 are understood.")));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::m);
    for (int at = 0; at < 2; ++at) {
        auto *card = new Card(at == 0 ? tr("One sheet") : tr("Another sheet"), this);
        m_sheets[std::size_t(at)] = new ShareField(card);
        m_sentences[std::size_t(at)] = new Text({}, Type::body, Ink::danger);
        m_sentences[std::size_t(at)]->setWordWrap(true);
        m_sentences[std::size_t(at)]->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        m_sentences[std::size_t(at)]->setMinimumHeight(2 * QFontMetrics(theme::font(Type::body)).lineSpacing()); // what a slip needs
        card->add(m_sheets[std::size_t(at)]);
        card->add(m_sentences[std::size_t(at)]);
        row->addWidget(card, 1);
        connect(m_sheets[std::size_t(at)], &ShareField::changed, this, [this, at] {
            m_sentences[std::size_t(at)]->clear();
            emit readyChanged();
        });
    }
    column->addLayout(row);
    column->addStretch(1);
    connect(m_sheets[0], &ShareField::filled, this, [this] {
        SecretBytes ignored;
        if (take(0, ignored)) // a slip is told while the eye is still on this sheet
            m_sheets[1]->setFocus();
    });
}

bool SheetsStep::isReady() const
{
    return m_sheets[0]->isComplete() && m_sheets[1]->isComplete();
}

void SheetsStep::focusFirst()
{
    m_sheets[0]->setFocus();
}

bool SheetsStep::take(int at, SecretBytes &secret)
{
    ShareField *sheet = m_sheets[std::size_t(at)];
    Text *sentence = m_sentences[std::size_t(at)];
    sheet->markGroup(0);
    sentence->clear();
    Result<SecretBytes> read = sheet->read();
    if (read) {
        secret = std::move(*read);
        return true;
    }
    sheet->markGroup(read.error().field.toInt());
    sentence->setMarked(Mark::danger, text::sentenceFor(read.error()));
    return false;
}

void SheetsStep::leave(std::function<void(bool)> goOn)
{
    if (!take(0, m_recovery.one) || !take(1, m_recovery.other))
        return goOn(false);
    if (const Done known = access::checkShares(m_recovery.folder, m_recovery.one, m_recovery.other); !known) {
        if (known.error().code == ErrorCode::BadRecoveryShare)
            m_sentences[1]->setMarked(Mark::danger, tr("Both sheets are typed correctly, but they are not two different sheets of this site, or they have been replaced by newer ones."));
        else
            wizard()->showError(known.error());
        return goOn(false);
    }
    goOn(true);
}

NewLoginStep::NewLoginStep(Recovery &recovery, VaultThread &vault, QWidget *parent)
    : Step(tr("New account"), parent), m_recovery(recovery), m_vault(vault)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(Text::reading(tr("The sheets belong to this site. Choose a login that is not in use, and a passphrase: this account will hold every key. "
                                       "The other accounts stay as they are."), Ink::muted));
    m_form = new Form(this);
    m_login = m_form->addLine(u"login"_s, tr("New login"), tr("2 to 32 letters, digits or Chinese characters"));
    m_login->setMaxLength(64);
    m_passphrase = m_form->addPassphrase(u"passphrase"_s, tr("Passphrase"), tr("Four words that have nothing to do with each other are easy to keep and hard to guess."));
    m_passphrase->setStrengthShown(true);
    m_repeated = m_form->addPassphrase(u"repeat"_s, tr("Passphrase, once more"));
    column->addWidget(m_form);
    m_busy = new QProgressBar(this);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedWidth(scaled(360));
    m_busy->setAccessibleName(tr("Opening the site"));
    column->addWidget(m_busy);
    column->addStretch(1);
    setOpening(false);
}

void NewLoginStep::focusFirst()
{
    m_login->setFocus();
}

QString NewLoginStep::login() const
{
    return m_login->text().trimmed();
}

Done NewLoginStep::check()
{
    XD_CHECK(access::checkLogin(login()));
    const SecretBytes passphrase = m_passphrase->read();
    XD_CHECK(access::checkPassphrase(passphrase));
    if (!passphrase.equals(m_repeated->read()))
        return failure(ErrorCode::PassphraseMismatch, u"repeat"_s);
    return {};
}

void NewLoginStep::leave(std::function<void(bool)> goOn)
{
    m_form->clearErrors();
    if (const Done checked = check(); !checked) {
        m_form->showError(checked.error());
        return goOn(false);
    }
    // Shared only because std::function must be copyable; wiped with its last copy.
    auto draft = std::make_shared<access::RecoveryDraft>();
    draft->folder = m_recovery.folder;
    draft->one = m_recovery.one.clone();
    draft->other = m_recovery.other.clone();
    draft->login = login();
    draft->passphrase = m_passphrase->read();
    draft->work = m_recovery.work;
    setOpening(true);
    m_vault.openWith(
        this, [draft] { return access::recoverSite(*draft); },
        [this, goOn = std::move(goOn)](const Done &done) {
            setOpening(false);
            if (done) {
                m_passphrase->wipe();
                m_repeated->wipe();
                m_recovery.one = {};
                m_recovery.other = {};
            } else if (m_form->field(done.error().field)) {
                m_form->showError(done.error());
            } else {
                wizard()->showError(done.error());
            }
            goOn(done.has_value());
        });
}

void NewLoginStep::setOpening(bool isOpening)
{
    m_isOpening = isOpening;
    m_form->setEnabled(!isOpening);
    m_busy->setVisible(isOpening);
}

RecoverWizard::RecoverWizard(const QString &folder, VaultThread &vault, QWidget *parent)
    : StepWizard(tr("Passphrase forgotten"), u"recover"_s, parent), m_recovery{folder}
{
    addStep(new SheetsStep(m_recovery));
    m_login = new NewLoginStep(m_recovery, vault);
    addStep(m_login);
    addStep(new AfterStep);
    setFinishText(tr("Go on"));
}

void RecoverWizard::reject()
{
    if (m_login->isOpening())
        return;
    if (qobject_cast<SheetsStep *>(currentStep()) || currentStep() == m_login)
        StepWizard::reject();
    else
        accept(); // the site is open: there is nothing to take back
}

} // namespace xd::ui
