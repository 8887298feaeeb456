// First step: which file, which sheet, where the header is; all guessed, all correctable over a live preview.
#pragma once

#include "core/sheets/table.h"
#include "ui/common/runner.h"
#include "ui/common/step_wizard.h"
#include "ui/import/import_state.h"

#include <memory>

class QComboBox;
class QSpinBox;

namespace xd::ui {

class Banner;
class DataTable;
class DropZone;
class Text;

class FileStep : public Step {
    Q_OBJECT

public:
    FileStep(ImportState &state, VaultThread &vault, QWidget *parent = nullptr);

    void open(const QString &path);
    bool isReady() const override { return m_state.file != nullptr; }
    void leave(std::function<void(bool)> goOn) override; // finds the columns
    void focusFirst() override;

private:
    void read(const sheets::TableChoice &choice);
    void show(Result<std::shared_ptr<ReadFile>> read);
    void showTable();
    void chooseAgain();

    ImportState &m_state;
    VaultThread &m_vault;
    QString m_path;
    Task m_reading;
    DropZone *m_zone;
    Banner *m_problem;
    QWidget *m_found;
    Text *m_name;
    QComboBox *m_sheet;
    QSpinBox *m_headerRow;
    Banner *m_similar; // other sheets that look like this one
    QVBoxLayout *m_previewPlace;
    DataTable *m_preview = nullptr;
};

} // namespace xd::ui
