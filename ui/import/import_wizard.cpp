#include "ui/import/import_wizard.h"

#include "ui/import/columns_step.h"
#include "ui/import/file_step.h"
#include "ui/import/outcome_step.h"
#include "ui/import/trial_step.h"

namespace xd::ui {

ImportWizard::ImportWizard(ImportSubject subject, VaultThread &vault, QWidget *parent)
    : StepWizard(subject.title, subject.remember, parent), m_state{std::make_shared<const ImportSubject>(std::move(subject)), {}, {}, false, std::vector<int>(), {}, {}, {}, {}}, m_file(new FileStep(m_state, vault))
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

void ImportWizard::open(const QString &path)
{
    m_file->open(path);
}

} // namespace xd::ui
