#include "ui/review/answer_duty.h"

#include "core/care/answer_duty.h"
#include "core/care/duty_opener.h"
#include "core/screening/load_instruments.h"
#include "core/screening/match_finding.h"
#include "ui/common/draft_keeper.h"
#include "ui/common/form.h"
#include "ui/common/text.h"
#include "ui/review/typed_student.h"
#include "ui/text/care_words.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

const QString nobodyReached = u"tried"_s;
const QString somebodyElse = u"somebody"_s;

QString whoAndWhat(const care::DutyLine &line)
{
    const QString about = text::wordingOf(line.about);
    const QString what = about.isEmpty() ? u"%1  %2"_s.arg(line.duty.finding.pack).arg(line.duty.finding.itemNumber) : about;
    const QString answer = text::wordingOf(line.answered);
    const QString who = line.name.isEmpty() ? AnswerDutyStep::tr("Nobody knows yet whose answer this is") : u"%1  %2"_s.arg(line.name, line.schoolClass.name());
    QStringList lines{who, AnswerDutyStep::tr("%1: %2", "what it is about, the answer").arg(what, answer.isEmpty() ? QString::number(line.duty.finding.answer) : answer),
                            AnswerDutyStep::tr("Found %1, basis: %2").arg(text::momentText(line.duty.finding.foundMs), text::labelOf(line.duty.basis))};
    QStringList claim{line.duty.finding.claim.name, line.duty.finding.claim.number, line.duty.finding.claim.grade, line.duty.finding.claim.schoolClass};
    claim.removeAll({});
    if (!claim.isEmpty())
        lines.insert(1, AnswerDutyStep::tr("The row said: %1").arg(claim.join(u"  "_s)));
    if (line.isDoubtful)
        lines << AnswerDutyStep::tr("It may be somebody else's: a person has said whose it is, or no sheet of this student stands behind it.");
    return lines.join(u'\n');
}

QString notesOf(const care::Duty &duty)
{
    QStringList lines;
    for (const care::Note &note : duty.notes)
        lines << u"%1  %2  %3"_s.arg(text::momentText(note.notedMs), note.noter(), note.words);
    return lines.join(u'\n');
}

} // namespace

AnswerDutyStep::AnswerDutyStep(const care::DutyLine &line, VaultThread &vault, std::function<void()> answered, QWidget *parent)
    : Step(tr("How was it met?"), parent), m_duty(line.duty.id), m_finding(line.duty.finding.id), m_vault(vault), m_answered(std::move(answered)), m_form(new Form)
{
    m_how = m_form->addChoice(u"how"_s, tr("What was done"));
    m_how->setObjectName(u"dutyHow"_s);
    const bool isKnown = !line.duty.finding.student.isNil();
    if (!isKnown)
        m_how->addItem(tr("It is known who it was: the duty goes on for that student"), somebodyElse);
    for (const care::How how : care::allHows)
        if (how == care::How::noStudentOfOurs ? !isKnown || line.isDoubtful : isKnown)
            m_how->addItem(text::labelOf(how), care::textOf(how));
    if (line.isDoubtful)
        m_how->addItem(tr("It was somebody else: the duty goes on for that student"), somebodyElse);
    m_how->addItem(tr("Nobody reached so far: the duty stays open"), nobodyReached);
    m_words = m_form->addText(u"words"_s, tr("In words"),
                              tr("What was said and agreed, who stayed with the student, who was told. It stands with your name; what comes later is added."));
    m_words->setObjectName(u"dutyWords"_s);
    m_student = m_form->addLine(u"student"_s, tr("Who it was"), tr("The number, or a name that only one student has."));
    m_student->setObjectName(u"dutyStudent"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(Text::reading(whoAndWhat(line)));
    if (!line.duty.notes.empty())
        column->addWidget(Text::reading(notesOf(line.duty), Ink::muted));
    column->addWidget(m_form);
    column->addStretch(1);
    connect(m_words, &QPlainTextEdit::textChanged, this, &Step::readyChanged);
    connect(m_student, &QLineEdit::textChanged, this, &Step::readyChanged);
    connect(m_how, &QComboBox::currentIndexChanged, this, &AnswerDutyStep::showWhatIsAsked);
    showWhatIsAsked();
    m_keeper = new DraftKeeper(m_vault, {draftForm, m_duty.bytes()}, this);
    m_keeper->watch(u"how"_s, m_how); // whose answer it was is one word, and is not kept
    m_keeper->watch(u"words"_s, m_words);
    m_keeper->begin();
}

bool AnswerDutyStep::isReady() const
{
    if (m_how->currentData().toString() == somebodyElse)
        return !m_student->text().trimmed().isEmpty();
    return m_how->currentIndex() >= 0 && !m_words->toPlainText().trimmed().isEmpty();
}

// Words for what was done, or a student: never both.
void AnswerDutyStep::showWhatIsAsked()
{
    const bool isSomebody = m_how->currentData().toString() == somebodyElse;
    m_form->field(u"words"_s)->setShown(!isSomebody);
    m_form->field(u"student"_s)->setShown(isSomebody);
    emit readyChanged();
}

void AnswerDutyStep::leave(std::function<void(bool)> goOn)
{
    m_form->clearErrors();
    const care::AnswerDraft draft{m_how->currentData().toString(), m_words->toPlainText()};
    m_vault.run<void>(
        this,
        [duty = m_duty, finding = m_finding, typed = m_student->text(), draft](access::Session &session, Progress &) -> Done {
            if (draft.how == somebodyElse) {
                XD_TRY(const students::StudentId student, studentFrom(session, typed));
                XD_TRY(const screening::Instruments instruments, screening::loadInstruments(session));
                care::DutyOpener opener;
                XD_CHECK(screening::matchFinding(session, instruments, finding, student, opener));
                return {};
            }
            return draft.how == nobodyReached ? care::noteOnDuty(session, duty, care::NoteKind::tried, draft.words) : care::answerDuty(session, duty, draft);
        },
        [this, goOn = std::move(goOn)](Done done) {
            if (done) {
                m_keeper->finish();
                m_answered();
            } else {
                m_form->showError(done.error());
            }
            goOn(done.has_value());
        });
}

void answerDuty(const care::DutyLine &line, VaultThread &vault, std::function<void()> answered, QWidget *parent)
{
    auto *wizard = new StepWizard(AnswerDutyStep::tr("Answer a duty"), u"answerDuty"_s, parent);
    wizard->setObjectName(u"answerDuty"_s);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    auto *step = new AnswerDutyStep(line, vault, std::move(answered));
    wizard->addStep(step);
    wizard->setLosesWork([step] { return step->keeper()->isTouched(); });
    QObject::connect(wizard, &QDialog::rejected, step, [step] { step->keeper()->finish(); });
    wizard->setFinishText(AnswerDutyStep::tr("Save"));
    wizard->resize(scaled(640), scaled(520));
    wizard->start();
}

} // namespace xd::ui
