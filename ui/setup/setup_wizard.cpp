#include "ui/setup/setup_wizard.h"

#include "ui/common/check_step.h"
#include "ui/setup/account_step.h"
#include "ui/setup/loss_step.h"
#include "ui/setup/recovery_step.h"
#include "ui/setup/site_step.h"

using namespace Qt::StringLiterals;

namespace xd::ui {

SetupWizard::SetupWizard(VaultThread &vault, QWidget *parent) : StepWizard(tr("New site"), u"setup"_s, parent)
{
    addStep(new SiteStep(m_site));
    m_account = new AccountStep(m_site, vault);
    addStep(m_account);
    addStep(new RecoveryStep(m_site));
    addStep(new CheckStep([this]() -> const crypto::RecoveryShares & { return *m_site.recovery; }));
    addStep(new LossStep(m_site));
    setFinishText(tr("Begin"));
    connect(this, &QDialog::accepted, this, [this] {
        m_site.recovery.reset();
        emit siteMade();
    });
}

void SetupWizard::reject()
{
    if (m_account->isMaking())
        return;
    if (m_site.isMade())
        showBanner(theme::Mark::warn, tr("The site is made, and its recovery sheets exist only here. Finish these steps; it takes two minutes."));
    else
        StepWizard::reject();
}

} // namespace xd::ui
