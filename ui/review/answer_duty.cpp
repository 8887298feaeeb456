#include "ui/review/answer_duty.h"

#include "core/care/answer_duty.h"
#include "ui/common/draft_keeper.h"
#include "ui/common/form.h"
#include "ui/common/text.h"
#include "ui/text/care_words.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

const QString nobodyReached = u"tried"_s;

QString whoAndWhat(const care::DutyLine &line)
{
    const QString about = text::wordingOf(line.about);
    const QString what = about.isEmpty() ? u"%1  %2"_s.arg(line.duty.finding.pack).arg(line.duty.finding.itemNumber) : about;
    const QString answer = text::wordingOf(line.answered);
    const QString who = line.name.isEmpty() ? AnswerDutyStep::tr("Nobody knows yet whose answer this is") : u"%1  %2"_s.arg(line.name, line.schoolClass.name());
    const QStringList lines{who, AnswerDutyStep::tr("%1: %2", "what it is about, the answer").arg(what, answer.isEmpty() ? QString::number(line.duty.finding.answer) : answer),
                            AnswerDutyStep::tr("Found %1, basis: %2").arg(text::momentText(line.duty.finding.foundMs), text::labelOf(line.duty.basis))};
    return lines.join(u'\n');
}

QString notesOf(const care::Duty &duty)
{
    QStringList lines;
    for (const care::Note &note : duty.notes)
        lines << u"%1  %2  %3"_s.arg(text::momentText(note.notedMs), note.login, note.words);
    return lines.join(u'\n');
}

} // namespace

AnswerDutyStep::AnswerDutyStep(const care::DutyLine &line, VaultThread &vault, std::function<void()> answered, QWidget *parent)
    : Step(tr("How was it met?"), parent), m_duty(line.duty.id), m_vault(vault), m_answered(std::move(answered)), m_form(new Form)
{
    m_how = m_form->addChoice(u"how"_s, tr("What was done"));
    m_how->setObjectName(u"dutyHow"_s);
    const bool isKnown = !line.duty.finding.student.isNil();
    for (const care::How how : care::allHows)
        if ((how == care::How::noStudentOfOurs) != isKnown)
            m_how->addItem(text::labelOf(how), care::textOf(how));
    m_how->addItem(tr("Nobody reached so far: the duty stays open"), nobodyReached);
    m_words = m_form->addText(u"words"_s, tr("In words"),
                              tr("What was said and agreed, who stayed with the student, who was told. It stands with your name; what comes later is added."));
    m_words->setObjectName(u"dutyWords"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(Text::reading(whoAndWhat(line)));
    if (!line.duty.notes.empty())
        column->addWidget(Text::reading(notesOf(line.duty), Ink::muted));
    column->addWidget(m_form);
    column->addStretch(1);
    connect(m_words, &QPlainTextEdit::textChanged, this, &Step::readyChanged);
    m_keeper = new DraftKeeper(m_vault, {draftForm, m_duty.bytes()}, this);
    m_keeper->watch(m_form);
    m_keeper->begin();
}

bool AnswerDutyStep::isReady() const
{
    return m_how->currentIndex() >= 0 && !m_words->toPlainText().trimmed().isEmpty();
}

void AnswerDutyStep::leave(std::function<void(bool)> goOn)
{
    m_form->clearErrors();
    const care::AnswerDraft draft{m_how->currentData().toString(), m_words->toPlainText()};
    m_vault.run<void>(
        this,
        [duty = m_duty, draft](access::Session &session, Progress &) {
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
