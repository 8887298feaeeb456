// One group of one recovery sheet, asked at random, is typed back from the paper: in the first-run wizard, and before new
// sheets take the place of the old ones.
#pragma once

#include "core/crypto/recovery.h"
#include "ui/common/step_wizard.h"

class QLineEdit;

namespace xd::ui {

class Form;
class Text;

class CheckStep : public Step {
    Q_OBJECT

public:
    using Sheets = std::function<const crypto::RecoveryShares &()>; // there from when the step is entered
    using GoOn = std::function<void(bool)>;
    // then: what is done once the group was typed right; by default nothing.
    explicit CheckStep(Sheets sheets, std::function<void(GoOn)> then = {}, QWidget *parent = nullptr);

    void enter() override;
    void leave(GoOn goOn) override;
    const crypto::RecoveryShares &sheets() const { return m_sheets(); }
    int askedShare() const { return m_share; } // 0 to 2
    int askedGroup() const { return m_group; } // 1 to 9

private:
    Sheets m_sheets;
    std::function<void(GoOn)> m_then;
    Text *m_question;
    Form *m_form;
    QLineEdit *m_typed;
    int m_share = 0;
    int m_group = 1;
};

} // namespace xd::ui
