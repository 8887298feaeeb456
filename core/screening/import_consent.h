// Stores planned consent slips in one journal write. Errors: NotPermitted, NoKey, NotFound, RoundClosed, Refused (roster
// or round changed after the preview: plan again).
#pragma once

#include "core/screening/plan_consent_import.h"

namespace xd::screening {

struct ConsentImported {
    ScreeningImportId import;
    int added = 0, updated = 0, unchanged = 0, refused = 0;
};

// `file` is shown in the list of imports; only its last part is kept.
Result<ConsentImported> importConsent(access::Session &session, const Instruments &instruments, const ConsentPlan &plan, const QString &file);

} // namespace xd::screening
