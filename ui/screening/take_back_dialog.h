// Takes one wrong sheet of a student back, with a reason: which instrument, why. Shows itself and deletes itself when finished.
#pragma once

#include "core/screening/round_results.h"
#include "ui/common/runner.h"
#include "ui/screening/import_subjects.h"

namespace xd::ui {

void takeSheetBack(const SharedInstruments &instruments, const screening::Round &round, const screening::StudentResult &student, VaultThread &vault,
                   std::function<void()> taken, QWidget *parent);

} // namespace xd::ui
