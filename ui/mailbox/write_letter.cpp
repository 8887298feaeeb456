#include "ui/mailbox/write_letter.h"

#include "ui/common/draft_keeper.h"
#include "ui/common/form.h"
#include "ui/common/text.h"
#include "ui/mailbox/form_scroll.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

// Running text wants more room than the fields of a usual form.
void makeRoomy(QPlainTextEdit *edit, int height)
{
    edit->setMaximumWidth(scaled(readingWidth));
    edit->setMinimumWidth(scaled(520));
    edit->setFixedHeight(scaled(height));
}

} // namespace

WriteLetterStep::WriteLetterStep(Kind kind, const std::vector<mailbox::Counsellor> &counsellors, QDate today, VaultThread &vault, std::function<void()> sent, QWidget *parent)
    : Step(kind == Kind::observation ? tr("New observation") : tr("New home visit"), parent), m_kind(kind), m_vault(vault), m_sent(std::move(sent)), m_form(new Form)
{
    layOut(counsellors, today);
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, space::m, 0);
    column->addWidget(Text::reading(tr("Sealed when it is sent: only the counselling room can open it, and you cannot read it again."), Ink::muted));
    column->addWidget(m_form);
    column->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new FormScroll(inside));
    for (QLineEdit *line : {m_student, m_class})
        connect(line, &QLineEdit::textChanged, this, &Step::readyChanged);
    connect(m_facts, &QPlainTextEdit::textChanged, this, &Step::readyChanged);
    connect(m_recipient, &QComboBox::currentIndexChanged, this, &Step::readyChanged);
    keepDraft();
}

void WriteLetterStep::layOut(const std::vector<mailbox::Counsellor> &counsellors, QDate today)
{
    const bool isVisit = m_kind == Kind::homeVisit;
    m_student = m_form->addLine(u"studentName"_s, tr("Student"));
    m_student->setObjectName(u"letterStudent"_s);
    m_class = m_form->addLine(u"className"_s, tr("Class"), tr("As the school calls it, for example: Grade 3 class 2"));
    m_class->setObjectName(u"letterClass"_s);
    m_day = m_form->addDate(isVisit ? u"visitedOn"_s : u"seenOn"_s, isVisit ? tr("Visited on") : tr("Seen on"));
    m_day->setDate(today);
    m_day->setMaximumDate(today);
    m_line = isVisit ? m_form->addLine(u"present"_s, tr("Who was there"), tr("For example: mother and grandmother; the child for the second half"))
                     : m_form->addLine(u"place"_s, tr("Place"), tr("For example: in class, on the corridor. May be left empty."));
    m_line->setObjectName(u"letterLine"_s);
    m_facts = m_form->addText(u"facts"_s, tr("What was seen and heard"),
                              tr("What you saw and heard, with words that were said, not what it may mean. No diagnosis: that is not asked of you."));
    m_facts->setObjectName(u"letterFacts"_s);
    makeRoomy(m_facts, 132);
    m_after = m_form->addText(isVisit ? u"agreed"_s : u"done"_s, isVisit ? tr("What was agreed") : tr("What has been done so far"),
                              isVisit ? tr("With whom, until when. May be left empty.") : tr("Whom you have told, what you have done since. May be left empty."));
    m_after->setObjectName(u"letterAfter"_s);
    makeRoomy(m_after, 72);
    m_urgent = new QCheckBox(tr("Urgent: somebody should look today"));
    m_urgent->setObjectName(u"letterUrgent"_s);
    m_form->add(u"isUrgent"_s, tr("Urgency"), m_urgent,
                tr("It stands on top of the room's list. Nobody is called by it: where life may be in danger, go or telephone at once."));
    m_urgent->setMaximumWidth(QWIDGETSIZE_MAX);
    m_recipient = m_form->addChoice(u"recipient"_s, tr("To"), tr("The room: any counsellor who is there. By name: she alone, and who stands in for her when she is away."));
    m_recipient->setObjectName(u"letterTo"_s);
    m_recipient->addItem(tr("The counselling room"), QByteArray());
    for (const mailbox::Counsellor &each : counsellors)
        m_recipient->addItem(each.login, each.userId);
}

void WriteLetterStep::keepDraft()
{
    m_keeper = new DraftKeeper(m_vault, {m_kind == Kind::observation ? observationForm : homeVisitForm, {}}, this);
    m_keeper->watch(m_form);
    connect(m_keeper, &DraftKeeper::restored, this, [this](qint64 savedMs) {
        wizard()->showBanner(Mark::info, tr("As you left it, kept %1").arg(text::momentText(savedMs)))->setAction(tr("Start afresh"), [this] {
            m_keeper->discard();
            m_form->clearErrors();
            wizard()->clearBanner();
        });
        if (m_recipient->currentIndex() < 0)
            m_form->setError(u"recipient"_s, tr("The counsellor whom this was for has no account here any more. Choose whom it is for."));
    });
    m_keeper->begin();
}

bool WriteLetterStep::isReady() const
{
    return m_recipient->currentIndex() >= 0 && !m_student->text().trimmed().isEmpty() && !m_class->text().trimmed().isEmpty() && !m_facts->toPlainText().trimmed().isEmpty();
}

void WriteLetterStep::focusFirst()
{
    m_student->setFocus(Qt::OtherFocusReason);
}

// Ctrl+Enter sends, from the texts of several lines too, which leave it to whoever stands around them.
void WriteLetterStep::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() & Qt::ControlModifier)
        return wizard()->nextButton()->click();
    Step::keyPressEvent(event);
}

// Checked on the vault thread, where the day of the session is known.
std::function<Result<mailbox::ItemId>(access::Session &, Progress &)> WriteLetterStep::sending() const
{
    const QByteArray to = m_recipient->currentData().toByteArray();
    const QString day = m_day->date().toString(Qt::ISODate);
    if (m_kind == Kind::observation) {
        const mailbox::ObservationDraft draft{m_student->text(), m_class->text(), day, m_line->text(), m_facts->toPlainText(), m_after->toPlainText(), m_urgent->isChecked()};
        return [draft, to](access::Session &session, Progress &) -> Result<mailbox::ItemId> {
            XD_TRY(const mailbox::Observation letter, mailbox::Observation::from(draft, session.clock().today()));
            return mailbox::sendObservation(session, letter, to);
        };
    }
    const mailbox::HomeVisitDraft draft{m_student->text(), m_class->text(), day, m_line->text(), m_facts->toPlainText(), m_after->toPlainText(), m_urgent->isChecked()};
    return [draft, to](access::Session &session, Progress &) -> Result<mailbox::ItemId> {
        XD_TRY(const mailbox::HomeVisit letter, mailbox::HomeVisit::from(draft, session.clock().today()));
        return mailbox::sendHomeVisit(session, letter, to);
    };
}

void WriteLetterStep::leave(std::function<void(bool)> goOn)
{
    m_form->clearErrors();
    m_vault.run<mailbox::ItemId>(this, sending(), [this, goOn = std::move(goOn)](Result<mailbox::ItemId> sent) {
        if (sent) {
            m_keeper->finish();
            m_sent();
        } else {
            m_form->showError(sent.error());
        }
        goOn(sent.has_value());
    });
}

void writeLetter(WriteLetterStep::Kind kind, const std::vector<mailbox::Counsellor> &counsellors, QDate today, VaultThread &vault, std::function<void()> sent, QWidget *parent)
{
    auto *step = new WriteLetterStep(kind, counsellors, today, vault, std::move(sent));
    auto *wizard = new StepWizard(step->title(), u"writeLetter"_s, parent);
    wizard->setObjectName(u"writeLetter"_s);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->addStep(step);
    wizard->resize(scaled(720), scaled(680));
    // Who cancels throws away what was typed, and is asked; what the lock closes was not cancelled and is kept.
    wizard->setLosesWork([step] { return step->keeper()->isTouched(); });
    QObject::connect(wizard, &QDialog::rejected, step, [step] { step->keeper()->finish(); });
    wizard->setFinishText(WriteLetterStep::tr("Seal and send"));
    wizard->nextButton()->setToolTip(WriteLetterStep::tr("Ctrl+Enter"));
    wizard->start();
}

} // namespace xd::ui
