// Notes a student whom a round had not flagged and who was found in need by other means: what its cut-offs have missed.
#pragma once

#include "core/screening/found_later.h"
#include "ui/common/runner.h"
#include "ui/common/step_wizard.h"

class QComboBox;
class QDateEdit;
class QLineEdit;

namespace xd::ui {

class Form;

class FoundLaterStep : public Step {
    Q_OBJECT

public:
    using SharedInstruments = std::shared_ptr<const screening::Instruments>;
    struct Choices {
        std::vector<screening::Round> rounds; // newest first
        SharedInstruments instruments;
        QDate today;
    };
    FoundLaterStep(const Choices &choices, VaultThread &vault, std::function<void()> noted, QWidget *parent = nullptr);

    bool isReady() const override;
    void leave(std::function<void(bool)> goOn) override;

private:
    SharedInstruments m_instruments;
    VaultThread &m_vault;
    std::function<void()> m_noted;
    Form *m_form;
    QComboBox *m_round;
    QLineEdit *m_student;
    QComboBox *m_means;
    QDateEdit *m_day;
};

// Shows itself and deletes itself when finished.
void noteFoundLater(const FoundLaterStep::Choices &choices, VaultThread &vault, std::function<void()> noted, QWidget *parent);

} // namespace xd::ui
