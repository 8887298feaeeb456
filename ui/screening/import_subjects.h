// The two tables that a round takes in, as the import wizard wants them described.
#pragma once

#include "core/screening/instruments.h"
#include "core/screening/round.h"
#include "ui/import/import_subject.h"

namespace xd::ui {

using SharedInstruments = std::shared_ptr<const screening::Instruments>;

ImportSubject consentSubject(const SharedInstruments &instruments, const screening::Round &round);
ImportSubject answersSubject(const SharedInstruments &instruments, const screening::Round &round);

} // namespace xd::ui
