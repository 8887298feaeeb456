// Reports that were frozen. Whoever holds the records sees them all; a principal sees those sealed to him.
#pragma once

#include "core/access/session.h"
#include "core/calendar/quarter.h"
#include "core/reports/report_snapshot.h"
#include "core/screening/round.h"

#include <optional>

namespace xd::reports {

// Newest first. Errors: NotPermitted, VaultDamaged.
Result<std::vector<ReportSnapshot>> listReports(access::Session &session);
// Errors: NotFound, and as listReports.
Result<ReportSnapshot> openReport(access::Session &session, const ReportId &id);
// The newest quarterly report, of one quarter where it is given. Error: NothingReleased.
Result<ReportSnapshot> newestQuarterlyReport(access::Session &session, const std::optional<calendar::Quarter> &quarter = {});
// The newest report of a round, of one round where it is given. Error: NothingReleased.
Result<ReportSnapshot> newestRoundReport(access::Session &session, const std::optional<screening::RoundId> &round = {});

} // namespace xd::reports
