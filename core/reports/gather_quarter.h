// Reads the counts of a quarter from the records: the roster as it stands, and each screening round that ran in the
// quarter. Changes nothing. Errors: NotPermitted, NoKey.
#pragma once

#include "core/access/session.h"
#include "core/reports/quarterly_report.h"
#include "core/screening/instruments.h"

namespace xd::reports {

Result<QuarterlyReport> gatherQuarter(access::Session &session, const screening::Instruments &instruments, const calendar::Quarter &quarter);

} // namespace xd::reports
