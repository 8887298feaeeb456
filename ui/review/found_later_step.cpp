#include "ui/review/found_later_step.h"

#include "ui/common/form.h"
#include "ui/common/text.h"
#include "ui/review/typed_student.h"
#include "ui/text/care_words.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

FoundLaterStep::FoundLaterStep(const Choices &choices, VaultThread &vault, std::function<void()> noted, QWidget *parent)
    : Step(tr("Found later"), parent), m_instruments(choices.instruments), m_vault(vault), m_noted(std::move(noted)), m_form(new Form)
{
    m_round = m_form->addChoice(u"round"_s, tr("Which round had not flagged the student"));
    m_round->setObjectName(u"foundRound"_s);
    for (const screening::Round &round : choices.rounds)
        m_round->addItem(round.title, round.id.bytes());
    m_student = m_form->addLine(u"student"_s, tr("Student"), tr("The number, or name and class: only one may fit."));
    m_student->setObjectName(u"foundStudent"_s);
    m_means = m_form->addChoice(u"means"_s, tr("How it came out"));
    m_means->setObjectName(u"foundMeans"_s);
    for (const screening::Means means : screening::allMeans)
        m_means->addItem(text::labelOf(means), screening::textOf(means));
    m_day = m_form->addDate(u"foundOn"_s, tr("On which day"));
    m_day->setMaximumDate(choices.today);
    m_day->setDate(choices.today);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(Text::reading(tr("What a cut-off misses can only be learnt in this way. It is counted and says nothing about the student.")));
    column->addWidget(m_form);
    column->addStretch(1);
    connect(m_student, &QLineEdit::textChanged, this, &Step::readyChanged);
}

bool FoundLaterStep::isReady() const
{
    return m_round->currentIndex() >= 0 && !m_student->text().trimmed().isEmpty();
}

void FoundLaterStep::leave(std::function<void(bool)> goOn)
{
    m_form->clearErrors();
    const screening::FoundLaterDraft draft{m_means->currentData().toString(), m_day->date().toString(Qt::ISODate)};
    m_vault.run<void>(
        this,
        [draft, instruments = m_instruments, round = screening::RoundId::fromBytes(m_round->currentData().toByteArray()), typed = m_student->text()](access::Session &session, Progress &) -> Done {
            XD_TRY(const students::StudentId student, studentFrom(session, typed));
            return screening::noteFoundLater(session, *instruments, round, student, draft);
        },
        [this, goOn = std::move(goOn)](Done done) {
            done ? m_noted() : m_form->showError(done.error());
            goOn(done.has_value());
        });
}

void noteFoundLater(const FoundLaterStep::Choices &choices, VaultThread &vault, std::function<void()> noted, QWidget *parent)
{
    auto *wizard = new StepWizard(FoundLaterStep::tr("Found later"), u"foundLater"_s, parent);
    wizard->setObjectName(u"foundLater"_s);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->addStep(new FoundLaterStep(choices, vault, std::move(noted)));
    wizard->setFinishText(FoundLaterStep::tr("Note it"));
    wizard->resize(scaled(560), scaled(480));
    wizard->start();
}

} // namespace xd::ui
