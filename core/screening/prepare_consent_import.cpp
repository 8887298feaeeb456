#include "core/screening/prepare_consent_import.h"

namespace xd::screening {

Result<ConsentPlan> prepareConsentImport(access::Session &session, const Instruments &instruments, const RoundId &round,
                                         const sheets::Table &table, const sheets::ColumnMap &map)
{
    XD_TRY(const RoundView view, viewRound(session, instruments, round));
    return planConsentImport(table, map, view, session.clock().today());
}

} // namespace xd::screening
