// What was pasted, tried out before anything of it is taken: how many sheets, which cells are at fault, whose they are.
// Taken in one write, as an import from paper that goes on with the sheets typed in the same sitting.
#pragma once

#include "ui/common/step_wizard.h"
#include "ui/entry/pasted_block.h"
#include "ui/import/import_state.h"

namespace xd::ui {

class VaultThread;

class PasteWizard : public StepWizard {
    Q_OBJECT

public:
    struct Ground {
        std::shared_ptr<const EntryGround> entry;
        screening::RoundId round;
        const screening::Instrument *instrument;
        QDate day;                                           // on which the papers were answered
        std::shared_ptr<screening::ScreeningImportId> batch; // of the vault thread
    };
    PasteWizard(const Ground &ground, const PastedBlock &block, VaultThread &vault, QWidget *parent); // deletes itself when finished

    // What was taken, once it is accepted.
    const screening::AnswersPlan &taken() const { return m_kept->plan; }

private:
    // Of the vault thread until the wizard is finished.
    struct Kept {
        screening::AnswersPlan plan;
        std::map<int, students::StudentId> settled; // as chosen in the try-out
    };
    ImportSubject subjectOf(const Ground &ground) const;

    std::shared_ptr<Kept> m_kept = std::make_shared<Kept>();
    ImportState m_state;
};

} // namespace xd::ui
