#include "ui/screening/print_round_dialog.h"

#include "ui/common/form.h"
#include "ui/common/gated_preview.h"
#include "ui/common/runner.h"
#include "ui/paper/round_papers.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using screening::RoundPaper;

namespace {

QString titleOf(RoundPaper paper)
{
    switch (paper) {
    case RoundPaper::letters:
        return PrintRoundStep::tr("Letters to the guardians");
    case RoundPaper::classLists:
        return PrintRoundStep::tr("Class lists");
    case RoundPaper::answerSheets:
        return PrintRoundStep::tr("Answer sheets");
    }
    return {};
}

paper::PaperDocument paperOf(RoundPaper paper, const disclosure::ReleasedDocument &document, const screening::Round &round)
{
    switch (paper) {
    case RoundPaper::letters:
        return paper::guardianLetters(document, round);
    case RoundPaper::classLists:
        return paper::classLists(document, round);
    case RoundPaper::answerSheets:
        break;
    }
    return paper::answerSheets(document, round);
}

} // namespace

PrintRoundStep::PrintRoundStep(const Workplace &workplace, std::shared_ptr<const ScreeningData> shown, RoundPaper paper, QWidget *parent)
    : Step(titleOf(paper), parent), m_workplace(workplace), m_data(std::move(shown)), m_paper(paper), m_form(new Form)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    layout->addStretch(1);
    m_class = m_form->addChoice(u"class"_s, tr("Class"), tr("Printed class by class, in the order of the register."));
    m_class->setObjectName(u"printClass"_s);
    m_class->addItem(tr("All classes of the round"));
    for (const screening::ClassCounts &one : m_data->round->status.classes)
        m_class->addItem(tr("%1 (%n student(s))", nullptr, one.counts.eligible).arg(one.schoolClass.name()));
    if (paper != RoundPaper::letters)
        return;
    m_onlyOpen = new QCheckBox(tr("Only families whose slip is still out"));
    m_onlyOpen->setObjectName(u"printOnlyOpen"_s);
    m_form->add(u"onlyOpen"_s, {}, m_onlyOpen);
    m_words = m_form->addText(u"words"_s, tr("What your school adds"), tr("Whom to ring, when parents can ask questions. It stands in every letter, also of later rounds."));
    m_words->setObjectName(u"letterWords"_s);
    m_workplace.vault.run(
        this, [](access::Session &session, Progress &) { return screening::letterWords(session); },
        [this](Result<QString> words) {
            if (!words || !m_words->toPlainText().isEmpty())
                return;
            m_wordsBefore = *words;
            m_words->setPlainText(*words);
        });
}

void PrintRoundStep::focusFirst()
{
    m_class->setFocus();
}

void PrintRoundStep::leave(std::function<void(bool)> goOn)
{
    m_form->clearErrors();
    screening::PaperScope scope;
    if (const int index = m_class->currentIndex() - 1; index >= 0)
        scope.classes = {m_data->round->status.classes[std::size_t(index)].schoolClass};
    scope.onlyUndecided = m_onlyOpen && m_onlyOpen->isChecked();
    const QString words = m_words ? m_words->toPlainText().trimmed() : QString();
    const bool areNew = m_words && words != m_wordsBefore;
    m_workplace.vault.run(
        this,
        [instruments = m_data->instruments, round = m_data->round->status.round.id, paper = m_paper, scope, words, areNew](access::Session &session, Progress &) -> Result<disclosure::ReleasedDocument> {
            if (areNew)
                XD_CHECK(screening::setLetterWords(session, words));
            return screening::previewRoundPaper(session, *instruments, round, paper, scope);
        },
        [this, goOn = std::move(goOn)](Result<disclosure::ReleasedDocument> document) {
            if (document)
                preview(*document);
            else
                m_form->showError(document.error());
            goOn(document.has_value());
        });
}

void PrintRoundStep::preview(const disclosure::ReleasedDocument &document)
{
    previewThroughGate(m_workplace.vault, wizard()->parentWidget(), {u"roundPaperPreview"_s, paperOf(m_paper, document, m_data->round->status.round), titleOf(m_paper), exitOf(document)});
}

void printRoundDialog(const Workplace &workplace, const std::shared_ptr<const ScreeningData> &data, RoundPaper paper, QWidget *parent)
{
    auto *wizard = new StepWizard(titleOf(paper), u"printRound"_s, parent);
    wizard->setObjectName(u"printRoundDialog"_s);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->addStep(new PrintRoundStep(workplace, data, paper));
    wizard->setFinishText(PrintRoundStep::tr("Show the pages"));
    wizard->start();
}

} // namespace xd::ui
