#include "ui/exchange/trust_steps.h"

#include "core/crypto/hash.h"
#include "ui/common/ask.h"
#include "ui/common/banner.h"
#include "ui/common/draft_keeper.h"
#include "ui/common/drop_zone.h"
#include "ui/common/form.h"
#include "ui/common/passphrase_field.h"
#include "ui/common/text.h"
#include "ui/exchange/digits_field.h"
#include "ui/text/error_text.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

namespace {

const QString digitsDraft = u"exchange.digits"_s;
const QString pathField = u"path"_s;
constexpr int digitGroups = 6;

Result<TrustFile> readTrustFile(access::Session &session, TrustSide side, const QString &path)
{
    TrustFile file;
    file.path = path;
    if (side == TrustSide::districtEnrols) {
        XD_TRY(const exchange::EnrolmentPreview preview, exchange::previewEnrolment(session, path));
        file.party = preview.school;
        file.needsSecond = preview.needsSecond;
        file.known = preview.known;
    } else {
        XD_TRY(const exchange::TrustPreview preview, exchange::previewTrustRoot(session, path));
        file.party = preview.district;
        file.version = preview.version;
        file.needsDigits = preview.needsDigits;
        file.isMember = preview.isMember;
    }
    return file;
}

} // namespace

TrustFileStep::TrustFileStep(TrustSide side, std::shared_ptr<TrustFile> file, VaultThread &vault, QWidget *parent)
    : Step(tr("File"), parent), m_side(side), m_file(std::move(file)), m_vault(vault),
      m_zone(new DropZone(side == TrustSide::districtEnrols ? tr("Drop the school's enrolment file here") : tr("Drop the district's list here"), {u"xdb"_s}, tr("Exchange files (*.xdb)"))),
      m_words(Text::reading({}))
{
    m_zone->setRemember(u"exchange"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::l);
    layout->addWidget(m_zone);
    layout->addWidget(m_words);
    layout->addStretch(1);
    connect(m_zone, &DropZone::filesGiven, this, [this](const QStringList &paths) { open(paths.first()); });
}

void TrustFileStep::focusFirst()
{
    m_zone->button()->setFocus();
}

void TrustFileStep::open(const QString &path)
{
    m_vault.run(
        this, [side = m_side, path](access::Session &session, Progress &) { return readTrustFile(session, side, path); }, [this](Result<TrustFile> read) { show(std::move(read)); });
}

void TrustFileStep::show(Result<TrustFile> read)
{
    m_isRead = read.has_value();
    if (read) {
        *m_file = std::move(*read);
        const QString from = tr("The file says it is from: %1 (%2). Whether that is true, the digits will show.").arg(m_file->party.name, m_file->party.code);
        QStringList words{from};
        if (!m_file->isMember)
            words << tr("This school is not in this list: bring the enrolment file to the district first.");
        if (m_file->known)
            words << tr("A school with this code is enrolled already: %1. This file comes with other keys.").arg(m_file->known->name);
        m_words->setReading(words.join(u'\n'));
        if (wizard())
            wizard()->clearBanner();
    } else {
        m_words->setReading({});
        wizard()->showError(read.error());
    }
    emit readyChanged();
}

TrustDigitsStep::TrustDigitsStep(TrustSide side, std::shared_ptr<TrustFile> file, VaultThread &vault, QWidget *parent)
    : Step(tr("Digits"), parent), m_side(side), m_file(std::move(file)), m_vault(vault), m_words(Text::reading({})), m_digits(new DigitsField),
      m_second(new QWidget), m_secondLogin(new QLineEdit), m_path(new QLineEdit(this)), m_secondPassphrase(new PassphraseField(tr("Second officer's passphrase")))
{
    m_path->hide();
    auto *second = new QVBoxLayout(m_second);
    second->setContentsMargins(0, 0, 0, 0);
    second->addWidget(new Text(tr("A second officer confirms what was heard"), theme::Type::strong));
    m_secondLogin->setPlaceholderText(tr("Login of the second officer"));
    m_secondLogin->setAccessibleName(m_secondLogin->placeholderText());
    m_secondLogin->setObjectName(u"secondLogin"_s);
    second->addWidget(m_secondLogin);
    second->addWidget(m_secondPassphrase);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::l);
    layout->addWidget(m_words);
    layout->addWidget(m_digits);
    layout->addWidget(m_second);
    layout->addStretch(1);
    connect(m_digits, &DigitsField::changed, this, &Step::readyChanged);
    connect(m_secondLogin, &QLineEdit::textChanged, this, &Step::readyChanged);
    connect(m_secondPassphrase, &PassphraseField::edited, this, &Step::readyChanged);
}

void TrustDigitsStep::enter()
{
    const bool enrols = m_side == TrustSide::districtEnrols;
    m_words->setReading(!m_file->needsDigits ? tr("This list (version %1) follows from the one that is trusted already; its signature says so. No digits are needed.").arg(m_file->version)
                        : enrols             ? tr("Call the school at the number of your own list, never at one that came with the file. Let them read out their thirty digits and type what you hear.")
                                             : tr("Call the district at the number of your own list. Let them read out their thirty digits and type what you hear."));
    m_digits->setVisible(m_file->needsDigits);
    if (m_file->needsDigits)
        keepDraft();
    m_second->setVisible(m_file->needsSecond);
    emit readyChanged();
}

// Thirty digits are heard once, on the telephone: neither an idle lock nor a power cut shall make anybody call again.
void TrustDigitsStep::keepDraft()
{
    const drafts::DraftKey key{digitsDraft, crypto::blake2b(16, {m_file->path.toUtf8()})};
    if (m_keeper && m_keeper->key() == key)
        return;
    delete m_keeper;
    m_keeper = new DraftKeeper(m_vault, key, this);
    m_path->clear();
    m_keeper->watch(pathField, m_path);
    for (int number = 1; number <= digitGroups; ++number)
        m_keeper->watch(u"group%1"_s.arg(number), m_digits->group(number));
    m_keeper->watch(u"secondLogin"_s, m_secondLogin);
    connect(m_keeper, &DraftKeeper::restored, m_digits, &DigitsField::changed);
    connect(wizard(), &QDialog::rejected, m_keeper, &DraftKeeper::discard);
    connect(wizard(), &QDialog::accepted, m_keeper, &DraftKeeper::finish);
    m_keeper->begin();
    connect(m_digits, &DigitsField::changed, m_keeper, [this] { m_path->setText(m_digits->digits().isEmpty() ? QString() : m_file->path); });
}

bool TrustDigitsStep::isReady() const
{
    const bool digitsThere = !m_file->needsDigits || m_digits->isComplete();
    return digitsThere && (!m_file->needsSecond || (!m_secondLogin->text().trimmed().isEmpty() && !m_secondPassphrase->isEmpty()));
}

QString TrustDigitsStep::nextText() const
{
    return m_side == TrustSide::districtEnrols ? tr("Enrol the school") : tr("Trust this district");
}

void TrustDigitsStep::focusFirst()
{
    m_digits->setFocus();
}

void TrustDigitsStep::leave(std::function<void(bool)> goOn)
{
    if (!m_file->known)
        return enrol(std::move(goOn));
    ask::confirm(this, {tr("Replace the keys of %1?").arg(m_file->known->name),
                        tr("Its present keys are revoked: what its present computer sends from now on is held back. Do this only when the school itself has told you, on the telephone, that it has a new computer or begins anew."),
                        tr("Replace the keys"), {}, true},
                 [this, goOn = std::move(goOn)](bool isYes) { isYes ? enrol(goOn) : goOn(false); });
}

void TrustDigitsStep::enrol(std::function<void(bool)> goOn)
{
    m_digits->markGroup(0);
    const QString digits = m_file->needsDigits ? m_digits->digits() : QString();
    const QString login = m_file->needsSecond ? m_secondLogin->text().trimmed() : QString();
    auto passphrase = std::make_shared<SecretBytes>(m_file->needsSecond ? m_secondPassphrase->take() : SecretBytes());
    m_vault.run(
        this,
        [side = m_side, path = m_file->path, digits, login, passphrase, renewal = m_file->known ? exchange::Renewal::agreed : exchange::Renewal::refused](access::Session &session, Progress &) -> Result<bool> {
            if (side == TrustSide::schoolBelieves) {
                XD_CHECK(exchange::importTrustRoot(session, path, digits));
                return true;
            }
            std::optional<exchange::SecondOfficer> second;
            if (!login.isEmpty())
                second.emplace(exchange::SecondOfficer{login, *passphrase});
            XD_CHECK(exchange::enrolSchool(session, path, digits, second, renewal));
            return true;
        },
        [this, goOn = std::move(goOn)](Result<bool> done) { answered(done ? Done() : tl::unexpected(done.error()), goOn); });
}

void TrustDigitsStep::answered(const Done &done, const std::function<void(bool)> &goOn)
{
    if (!done) {
        if (done.error().code == ErrorCode::WrongFingerprint)
            m_digits->markGroup(done.error().field.toInt());
        wizard()->showError(done.error());
    }
    goOn(done.has_value());
}

QString pathIn(const drafts::Draft &draft)
{
    const auto path = draft.fields.find(pathField);
    return path == draft.fields.end() ? QString() : path->second;
}

StepWizard *startTrustWizard(TrustSide side, VaultThread &vault, QWidget *parent, const QString &path)
{
    const bool enrols = side == TrustSide::districtEnrols;
    auto *wizard = new StepWizard(enrols ? TrustFileStep::tr("Enrol a school") : TrustFileStep::tr("Take over the district's list"), u"trust"_s, parent);
    wizard->setObjectName(u"trustWizard"_s);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    auto file = std::make_shared<TrustFile>();
    auto *first = new TrustFileStep(side, file, vault);
    wizard->addStep(first);
    wizard->addStep(new TrustDigitsStep(side, file, vault));
    wizard->start();
    if (!path.isEmpty())
        first->open(path);
    return wizard;
}

} // namespace xd::ui
