// Standing in for a colleague who is away: whom for, why, how long. It says before what comes of it: she is told, it is
// counted, and nothing can be written in her name.
#pragma once

#include "core/mailbox/break_glass.h"
#include "ui/common/runner.h"
#include "ui/common/step_wizard.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace xd::ui {

class DraftKeeper;
class Form;

class StandInStep : public Step {
    Q_OBJECT

public:
    StandInStep(const std::vector<mailbox::GlassOwner> &colleagues, VaultThread &vault, std::function<void()> begun, QWidget *parent = nullptr);

    static constexpr QLatin1StringView draftForm{"mailbox.standIn"};
    DraftKeeper *keeper() const { return m_keeper; }
    bool isReady() const override;
    void leave(std::function<void(bool)> goOn) override;

private:
    VaultThread &m_vault;
    std::function<void()> m_begun;
    Form *m_form;
    QComboBox *m_owner;
    QLineEdit *m_reason;
    QSpinBox *m_minutes;
    DraftKeeper *m_keeper;
};

// Shows itself and deletes itself when finished.
void standIn(const std::vector<mailbox::GlassOwner> &colleagues, VaultThread &vault, std::function<void()> begun, QWidget *parent);

} // namespace xd::ui
