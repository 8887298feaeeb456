#include "ui/mailbox/show_item.h"

#include "core/access/accounts.h"
#include "core/screening/load_instruments.h"
#include "core/screening/score_bands.h"
#include "core/screening/student_screenings.h"
#include "core/students/show_student.h"
#include "ui/common/card.h"
#include "ui/common/draft_keeper.h"
#include "ui/common/form.h"
#include "ui/common/text.h"
#include "ui/mailbox/form_scroll.h"
#include "ui/mailbox/letter_view.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;
using disclosure::Band;

namespace {

// "2026-10-08: PHQ-9, moderate": the band, which a principal may know of one case, without the score.
QString newestScreening(const screening::StudentScreenings &screenings)
{
    for (const screening::StudentScreening &each : screenings.screenings) {
        const screening::Instrument *instrument = each.instrument.instrument;
        if (!instrument)
            continue;
        const screening::Headline headline = screening::headlineOf(*instrument, *each.instrument.norm, each.result.score);
        const QDate day = each.result.answeredMs > 0 ? QDateTime::fromMSecsSinceEpoch(each.result.answeredMs).date() : each.roundFrom;
        const QString band = headline.band ? text::wordingOf(headline.band->names) : ChooseWordsStep::tr("not scored");
        return ChooseWordsStep::tr("%1: %2, %3", "day, instrument, band").arg(text::dateText(day), text::wordingOf(instrument->shortNames), band);
    }
    return {};
}

} // namespace

Result<TellableStudent> readTellable(access::Session &session, students::StudentId student)
{
    XD_CHECK(session.require(access::Capability::exportTables));
    XD_TRY(const students::StudentPage page, students::showStudent(session, student, false));
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(session));
    XD_TRY(const screening::StudentScreenings screenings, screening::studentScreenings(session, instruments, student));
    XD_TRY(const std::vector<access::Account> accounts, access::listAccounts(session));
    TellableStudent told{student, page.student.name, page.student.schoolClass.name(), page.student.quotedNumber(), newestScreening(screenings), {}};
    for (const access::Account &account : accounts)
        if (account.isActive && account.role == access::Role::principal)
            told.principals.push_back({account.userId, account.login});
    return told;
}

ChooseWordsStep::ChooseWordsStep(const TellableStudent &student, const QString &words, VaultThread &vault, QWidget *parent)
    : Step(tr("What and why"), parent), m_student(student), m_form(new Form)
{
    auto *about = new Text(student.name);
    about->setObjectName(u"showAbout"_s);
    m_form->add(u"about"_s, tr("About"), about);
    m_principal = m_form->addChoice(u"recipient"_s, tr("To"));
    m_principal->setObjectName(u"showTo"_s);
    for (const TellableStudent::Principal &each : student.principals)
        m_principal->addItem(each.login, each.userId);
    m_reason = m_form->addLine(u"reason"_s, tr("Why the principal has to know"), tr("It goes with the item and is never left out, for example: parents' meeting tomorrow, signature for a referral"));
    m_reason->setObjectName(u"showReason"_s);
    m_reason->setMaxLength(mailbox::longestDisclosureReason);
    m_form->addSection(tr("What he will see"), tr("As little as the reason asks for. The name of the student goes always."));
    m_class = addTick(u"showClass"_s, tr("Class"), student.className, true);
    m_number = addTick(u"showNumber"_s, tr("Student number"), student.number, false);
    m_screening = addTick(u"showScreening"_s, tr("Latest screening"), student.screening, false);
    m_words = m_form->addText(u"words"_s, tr("In your words"), tr("What he has to know to act. Nothing from your own notes goes by itself, and no answers to questions."));
    m_words->setObjectName(u"showWords"_s);
    m_words->setMaximumWidth(scaled(readingWidth));
    m_words->setPlainText(words);
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, space::m, 0);
    if (student.principals.empty())
        column->addWidget(new Banner(Mark::warn, tr("No principal has an account here yet. Add one under Accounts.")));
    column->addWidget(m_form);
    column->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new FormScroll(inside));
    connect(m_reason, &QLineEdit::textChanged, this, &Step::readyChanged);
    connect(m_principal, &QComboBox::currentIndexChanged, this, &Step::readyChanged);
    keepDraft(vault);
}

QCheckBox *ChooseWordsStep::addTick(const QString &name, const QString &label, const QString &value, bool isOn)
{
    auto *tick = new QCheckBox(value.isEmpty() ? tr("nothing there") : value);
    tick->setObjectName(name);
    tick->setEnabled(!value.isEmpty());
    tick->setChecked(isOn && !value.isEmpty());
    m_form->add(name, label, tick);
    tick->setMaximumWidth(QWIDGETSIZE_MAX);
    return tick;
}

void ChooseWordsStep::keepDraft(VaultThread &vault)
{
    m_keeper = new DraftKeeper(vault, {draftForm, m_student.id.bytes()}, this);
    m_keeper->watch(m_form);
    connect(m_keeper, &DraftKeeper::restored, this, [this](qint64 savedMs) {
        wizard()->showBanner(Mark::info, tr("As you left it, kept %1").arg(text::momentText(savedMs)))->setAction(tr("Start afresh"), [this] {
            m_keeper->discard();
            wizard()->clearBanner();
        });
    });
    m_keeper->begin();
}

bool ChooseWordsStep::isReady() const
{
    return m_principal->currentIndex() >= 0 && !m_reason->text().trimmed().isEmpty();
}

void ChooseWordsStep::focusFirst()
{
    m_reason->setFocus(Qt::OtherFocusReason);
}

ItemToShow ChooseWordsStep::item() const
{
    disclosure::Document document{mailbox::singleItemKind, m_student.id.bytes()};
    document.texts.push_back({u"student"_s, m_student.name, Band::identity});
    if (m_class->isChecked())
        document.texts.push_back({u"class"_s, m_student.className, Band::identity});
    if (m_number->isChecked())
        document.texts.push_back({u"number"_s, m_student.number, Band::identity});
    if (m_screening->isChecked())
        document.texts.push_back({u"screening"_s, m_student.screening, Band::result});
    if (const QString words = m_words->toPlainText().trimmed(); !words.isEmpty())
        document.texts.push_back({u"words"_s, words, Band::result});
    return {std::move(document), m_principal->currentData().toByteArray(), m_principal->currentText(), m_reason->text()};
}

PreviewItemStep::PreviewItemStep(const ChooseWordsStep &chosen, VaultThread &vault, std::function<void()> sent, QWidget *parent)
    : Step(tr("Exactly what he will see"), parent), m_chosen(chosen), m_vault(vault), m_sent(std::move(sent)), m_for(new Text({}, Type::body, Ink::muted)),
      m_sheet(new LetterSheet), m_withheld(new Text({}, Type::small, Ink::warn))
{
    m_for->setWordWrap(true);
    m_withheld->setWordWrap(true);
    auto *card = new Card;
    card->setObjectName(u"itemPreview"_s);
    card->add(m_sheet);
    card->add(m_withheld);
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, space::m, 0);
    column->setSpacing(space::m);
    column->addWidget(m_for);
    column->addWidget(card);
    column->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new FormScroll(inside));
}

void PreviewItemStep::enter()
{
    m_isShown = false;
    emit readyChanged();
    const ItemToShow item = m_chosen.item();
    m_for->setText(tr("For %1 alone, sealed to that account. The exit is a line in the journal of this student; what is below stands in no journal.").arg(item.principalLogin));
    m_vault.run(
        this, [document = item.document](access::Session &session, Progress &) { return mailbox::previewDisclosure(session, document); },
        [this](Result<disclosure::ReleasedDocument> document) {
            if (!document)
                return wizard()->showError(document.error());
            showPreview(*document);
            m_isShown = true;
            emit readyChanged();
        });
}

void PreviewItemStep::showPreview(const disclosure::ReleasedDocument &document)
{
    std::vector<LetterPart> parts = partsOf(document);
    parts.push_back({tr("Why you are told"), m_chosen.item().reason.trimmed(), true});
    m_sheet->setParts(parts);
    QStringList left;
    for (const disclosure::Withheld &withheld : document->withheld)
        left << labelOfText(withheld.what);
    m_withheld->setVisible(!left.isEmpty());
    m_withheld->setMarked(Mark::warn, tr("Left out, since it is not for a principal: %1").arg(left.join(tr(", ", "between words of a list"))));
}

void PreviewItemStep::leave(std::function<void(bool)> goOn)
{
    m_vault.run(
        this,
        [item = m_chosen.item()](access::Session &session, Progress &) { return mailbox::discloseItem(session, item.document, item.principal, item.reason); },
        [this, goOn = std::move(goOn)](Result<mailbox::ItemId> sent) {
            if (sent) {
                m_chosen.keeper()->finish();
                m_sent();
            } else {
                wizard()->showError(sent.error());
            }
            goOn(sent.has_value());
        });
}

void showToPrincipal(const TellableStudent &student, const QString &words, VaultThread &vault, std::function<void()> sent, QWidget *parent)
{
    auto *wizard = new StepWizard(ChooseWordsStep::tr("Show one item to the principal"), // the task bar shows a title to everybody
                                   u"showItem"_s, parent);
    wizard->setObjectName(u"showItem"_s);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    auto *choice = new ChooseWordsStep(student, words, vault);
    wizard->addStep(choice);
    wizard->addStep(new PreviewItemStep(*choice, vault, std::move(sent)));
    // Who cancels throws away what was typed, and is asked; what the lock closes was not cancelled and is kept.
    wizard->setLosesWork([choice] { return choice->keeper()->isTouched(); });
    QObject::connect(wizard, &QDialog::rejected, choice, [choice] { choice->keeper()->finish(); });
    wizard->setFinishText(ChooseWordsStep::tr("Seal and send"));
    wizard->resize(scaled(760), scaled(640));
    wizard->start();
}

} // namespace xd::ui
