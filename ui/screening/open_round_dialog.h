// Opening a round: a title, grades and classes, instruments with the norm to read them by and the grades that they are
// asked of, the days, and what is arranged. An instrument that suits none of the grades cannot be chosen, and says why.
#pragma once

#include "core/students/list_classes.h"
#include "ui/common/runner.h"
#include "ui/common/step_wizard.h"
#include "ui/screening/import_subjects.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;

namespace xd::ui {

class DraftKeeper;
class Form;
class Text;

class OpenRoundStep : public Step {
    Q_OBJECT

public:
    OpenRoundStep(const SharedInstruments &instruments, std::vector<students::ClassCount> classes, QDate today, VaultThread &vault, std::function<void(screening::RoundId)> opened, QWidget *parent = nullptr);

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
        QLineEdit *grades; // empty: all that it suits
        Text *why;         // it cannot be asked of them all
    };
    QWidget *gradeRow();
    QWidget *instrumentChoice();
    QWidget *classChoice();
    void fitToGrades();
    void fitLine(const Line &line);
    void showClasses();
    screening::Grades chosenGrades() const;
    void showError(const Error &error);
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
    std::vector<students::ClassCount> m_classes;
    QListWidget *m_classList;
    QPlainTextEdit *m_arrangements;
    QDateEdit *m_from;
    QDateEdit *m_to;
    DraftKeeper *m_keeper = nullptr;
};

// Shows itself and deletes itself when finished.
void openRoundDialog(const SharedInstruments &instruments, const std::vector<students::ClassCount> &classes, QDate today, VaultThread &vault, std::function<void(screening::RoundId)> opened, QWidget *parent);

} // namespace xd::ui
