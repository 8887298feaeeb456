// Choose a file → match its columns → see what would happen → import, with a way back. One wizard for every table
// that comes in; a page only describes its subject. A layout that is known skips the columns: two clicks in all.
//
//     auto *wizard = new ImportWizard(rosterSubject(…), workplace.vault, this);
//     wizard->start();
#pragma once

#include "ui/common/step_wizard.h"
#include "ui/import/import_state.h"

namespace xd::ui {

class FileStep;
class VaultThread;

class ImportWizard : public StepWizard {
    Q_OBJECT

public:
    ImportWizard(ImportSubject subject, VaultThread &vault, QWidget *parent = nullptr); // deletes itself when finished

    void open(const QString &path); // a dropped file
    const ImportState &state() const { return m_state; }

public slots:
    void reject() override; // asks first where a try-out has shown something urgent that is not stored

private:
    void keepUrgentPart();

    ImportState m_state;
    VaultThread &m_vault;
    FileStep *m_file;
};

} // namespace xd::ui
