// Last step: what was imported, and the way to take it back.
#pragma once

#include "ui/common/runner.h"
#include "ui/common/step_wizard.h"
#include "ui/import/import_state.h"

class QVBoxLayout;

namespace xd::ui {

class OutcomeStep : public Step {
    Q_OBJECT

public:
    OutcomeStep(ImportState &state, VaultThread &vault, QWidget *parent = nullptr);

    void enter() override;
    bool canGoBack() const override { return false; }

private:
    void undo();

    ImportState &m_state;
    VaultThread &m_vault;
    QVBoxLayout *m_body;
    QWidget *m_content = nullptr;
};

} // namespace xd::ui
