// Takes the slips of an import back: what each family said before counts again. Answers that are stored need the consent
// that they were stored on, so an import that some of them rest on is in use: their import is taken back first.
// Errors: NotPermitted, NoKey, NotFound, RoundClosed, InUse, Refused (undone already, or not an import of consent slips).
#pragma once

#include "core/access/session.h"
#include "core/screening/round_store.h"

namespace xd::screening {

// How many slips were taken back.
Result<int> undoConsentImport(access::Session &session, const Instruments &instruments, const ScreeningImportId &import);

} // namespace xd::screening
