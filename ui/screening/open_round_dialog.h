// Opening a round: a title, grades, instruments with the norm to read them by, and the days.
#pragma once

#include "ui/common/runner.h"
#include "ui/common/step_wizard.h"
#include "ui/screening/import_subjects.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;

namespace xd::ui {

class DraftKeeper;
class Form;
class Text;

class OpenRoundStep : public Step {
    Q_OBJECT

public:
    OpenRoundStep(const SharedInstruments &instruments, QDate today, VaultThread &vault, std::function<void(screening::RoundId)> opened, QWidget *parent = nullptr);

    static constexpr QLatin1StringView draftForm{"screening.openRound"};
    DraftKeeper *keeper() const { return m_keeper; }
    bool isReady() const override;
    void focusFirst() override;
    void leave(std::function<void(bool)> goOn) override;

private:
    struct Line {
        const screening::Instrument *instrument;
        QCheckBox *box;
        QComboBox *norm;
    };
    QWidget *instrumentChoice();
    void adviseOnGrades();
    void keepDraft();
    screening::RoundDraft draft() const;

    SharedInstruments m_instruments;
    VaultThread &m_vault;
    std::function<void(screening::RoundId)> m_opened;
    Form *m_form;
    QLineEdit *m_title;
    QComboBox *m_fromGrade;
    QComboBox *m_toGrade;
    std::vector<Line> m_lines;
    Text *m_advice;
    QDateEdit *m_from;
    QDateEdit *m_to;
    DraftKeeper *m_keeper = nullptr;
};

// Shows itself and deletes itself when finished.
void openRoundDialog(const SharedInstruments &instruments, QDate today, VaultThread &vault, std::function<void(screening::RoundId)> opened, QWidget *parent);

} // namespace xd::ui
