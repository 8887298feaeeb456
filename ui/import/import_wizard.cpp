#include "ui/import/import_wizard.h"

#include "ui/common/ask.h"
#include "ui/import/columns_step.h"
#include "ui/import/file_step.h"
#include "ui/import/outcome_step.h"
#include "ui/import/trial_step.h"

namespace xd::ui {

namespace {

constexpr int trialIndex = 2;

} // namespace

ImportWizard::ImportWizard(ImportSubject subject, VaultThread &vault, QWidget *parent)
    : StepWizard(subject.title, subject.remember, parent), m_state{std::make_shared<const ImportSubject>(std::move(subject)), {}, {}, false, std::vector<int>(), {}, {}, {}, {}}, m_vault(vault), m_file(new FileStep(m_state, vault))
{
    setObjectName(QStringLiteral("importWizard"));
    setAttribute(Qt::WA_DeleteOnClose);
    addStep(m_file);
    addStep(new ColumnsStep(m_state, vault));
    addStep(new TrialStep(m_state, vault));
    addStep(new OutcomeStep(m_state, vault));
    setFinishText(tr("Done"));
    setLosesWork([this] { return m_state.file && !m_state.outcome; });
}

void ImportWizard::reject()
{
    const auto &part = m_state.subject->urgentPart;
    const bool isUrgent = part && m_state.trial && !m_state.trial->urgent.isEmpty() && !m_state.outcome;
    const bool isImporting = isUrgent && currentIndex() == trialIndex && !nextButton()->isEnabled();
    if (!isUrgent || isImporting)
        return StepWizard::reject();
    enum Answer { keep, goOn, leave };
    ask::choose(this, {part->title, part->text, {part->keep, tr("Import …"), tr("Leave without them")}}, [this](int answer) {
        if (answer == keep)
            keepUrgentPart();
        else if (answer == goOn)
            next();
        else
            QDialog::reject();
    });
}

void ImportWizard::keepUrgentPart()
{
    m_vault.run<void>(
        this, [subject = m_state.subject](access::Session &session, Progress &progress) { return subject->urgentPart->store(session, progress); },
        [this](Done kept) {
            if (kept)
                QDialog::reject();
            else
                showError(kept.error());
        },
        tr("Importing"));
}

void ImportWizard::open(const QString &path)
{
    m_file->open(path);
}

} // namespace xd::ui
