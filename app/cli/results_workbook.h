// The counsellor's own copy of a round's results as XLSX, a line for each sheet; it passes the gate, which notes the exit.
#pragma once

#include "core/access/session.h"
#include "core/base/progress.h"
#include "core/screening/round_results.h"

namespace xd::cli {

// Errors: NotPermitted, NoKey, CannotWrite, DiskFull, Cancelled.
Done writeResults(access::Session &session, const screening::RoundResults &results, const QString &path, Progress &progress);

} // namespace xd::cli
