// One click: the counts of a quarter, cut by the gate for the leading group, frozen under a number and sealed to each
// principal of the school. Where nothing has changed since the last report of the quarter, that one is given again;
// where numbers have changed, the new report names the one that it replaces.
// Errors: NotPermitted, NoKey, BadDate (a quarter that has not begun).
#pragma once

#include "core/access/session.h"
#include "core/calendar/quarter.h"
#include "core/reports/report_snapshot.h"
#include "core/screening/instruments.h"

namespace xd::reports {

Result<ReportSnapshot> compileQuarterlyReport(access::Session &session, const screening::Instruments &instruments,
                                              const calendar::Quarter &quarter);

} // namespace xd::reports
