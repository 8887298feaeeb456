// Third step: what the import would do. Figures, the rows as they will be stored, and what is refused, grouped by
// cause, with the row, the cell and the reason.
#pragma once

#include "ui/common/runner.h"
#include "ui/common/step_wizard.h"
#include "ui/import/import_state.h"

class QPushButton;
class QTabWidget;
class QVBoxLayout;

namespace xd::ui {

class TrialStep : public Step {
    Q_OBJECT

public:
    TrialStep(ImportState &state, VaultThread &vault, QWidget *parent = nullptr);

    void enter() override;
    bool isReady() const override;
    QString nextText() const override; // "Import 255 rows"
    void leave(std::function<void(bool)> goOn) override; // carries it out

private:
    void tryOut();
    void showWaiting();
    void show(const ImportTrial &trial);
    void showError(const Error &error);
    void showDoubts(const std::vector<sheets::RowError> &warnings);
    bool leadToChoice(Banner *banner, ErrorCode code);
    QWidget *refusedPage(const ImportTrial &trial);
    QWidget *doubtfulPage(const ImportTrial &trial);
    void clear();
    ImportState &m_state;
    VaultThread &m_vault;
    Task m_trying;
    QVBoxLayout *m_body;
};

// "Wrong check digit: 4 rows"; the largest group first.
struct RefusalGroup {
    ErrorCode code;
    QString cause;
    int count;
};
std::vector<RefusalGroup> groupsOf(const std::vector<sheets::RowError> &refused);

// The button that saves the refused rows for their sender; null where the subject has no such report or nothing was
// refused. Used by the try-out and by the result.
QPushButton *refusedRowsButton(Step *step, const ImportState &state, VaultThread &vault);

// A row of key figures, as the trial and the outcome show them.
QWidget *figureRow(const std::vector<ImportFigure> &figures);

} // namespace xd::ui
