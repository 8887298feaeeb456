// What may still be changed of an open round: its title, its days, what was arranged.
#pragma once

#include "ui/common/runner.h"
#include "ui/screening/import_subjects.h"

class QWidget;

namespace xd::ui {

// Shows itself and deletes itself when finished.
void changeRoundDialog(const SharedInstruments &instruments, const screening::Round &round, VaultThread &vault, QWidget *parent);

} // namespace xd::ui
