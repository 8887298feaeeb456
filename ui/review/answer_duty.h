// How a danger answer was met: one of a few ways, and what was said. That nobody was reached so far is noted here too and
// leaves the duty open; where it is not sure whose answer it was, so does saying who it was. What is typed is kept as a draft.
#pragma once

#include "core/care/list_duties.h"
#include "ui/common/runner.h"
#include "ui/common/step_wizard.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace xd::ui {

class DraftKeeper;
class Form;

class AnswerDutyStep : public Step {
    Q_OBJECT

public:
    AnswerDutyStep(const care::DutyLine &line, VaultThread &vault, std::function<void()> answered, QWidget *parent = nullptr);

    static constexpr QLatin1StringView draftForm{"care.answerDuty"};
    DraftKeeper *keeper() const { return m_keeper; }
    bool isReady() const override;
    void leave(std::function<void(bool)> goOn) override;

private:
    void showWhatIsAsked();

    care::DutyId m_duty;
    screening::FindingId m_finding;
    VaultThread &m_vault;
    std::function<void()> m_answered;
    Form *m_form;
    QComboBox *m_how;
    QPlainTextEdit *m_words;
    QLineEdit *m_student;
    DraftKeeper *m_keeper;
};

// Shows itself and deletes itself when finished.
void answerDuty(const care::DutyLine &line, VaultThread &vault, std::function<void()> answered, QWidget *parent);

} // namespace xd::ui
