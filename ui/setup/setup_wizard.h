// The first-run wizard: site, first account, recovery sheets, check, what is lost. Until the site is made it can be left
// at any step and nothing stays; afterwards only through its end, because the sheets exist only here.
#pragma once

#include "ui/common/runner.h"
#include "ui/common/step_wizard.h"
#include "ui/setup/new_site.h"

namespace xd::ui {

class AccountStep;

class SetupWizard : public StepWizard {
    Q_OBJECT

public:
    explicit SetupWizard(VaultThread &vault, QWidget *parent = nullptr);

    const NewSite &site() const { return m_site; }
    void setWorkFactor(crypto::WorkFactor work) { m_site.work = work; } // for tests

signals:
    // All steps done; the session is open on the vault thread.
    void siteMade();

public slots:
    void reject() override;

private:
    NewSite m_site;
    AccountStep *m_account;
};

} // namespace xd::ui
