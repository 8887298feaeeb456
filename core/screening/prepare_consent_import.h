// From an open table of consent slips to the preview. Changes nothing.
// Errors: NotPermitted, NoKey, NotFound, RoundClosed, ColumnMissing.
#pragma once

#include "core/screening/plan_consent_import.h"

namespace xd::screening {

Result<ConsentPlan> prepareConsentImport(access::Session &session, const Instruments &instruments, const RoundId &round,
                                         const sheets::Table &table, const sheets::ColumnMap &map);

} // namespace xd::screening
