// Third step: what the import would do. Figures, the rows as they will be stored, and what is refused, grouped by
// cause, with the row, the cell and the reason.
#pragma once

#include "ui/common/runner.h"
#include "ui/common/step_wizard.h"
#include "ui/import/import_state.h"

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

// A row of key figures, as the trial and the outcome show them.
QWidget *figureRow(const std::vector<ImportFigure> &figures);

} // namespace xd::ui
