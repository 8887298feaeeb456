// What others than counsellors learn from a closed round, released once: cut by the gate for the leading group, frozen under
// a number and sealed to each principal. Asked for again it gives the same; what comes late is not told anew.
// Errors: NotPermitted, NoKey, NotFound, InUse with the field "openRound" (it still takes answers).
#pragma once

#include "core/access/session.h"
#include "core/reports/report_snapshot.h"
#include "core/screening/instruments.h"
#include "core/screening/round.h"

namespace xd::reports {

Result<ReportSnapshot> compileRoundReport(access::Session &session, const screening::Instruments &instruments, const screening::RoundId &round);

} // namespace xd::reports
