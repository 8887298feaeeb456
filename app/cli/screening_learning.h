// What a round shows as a whole, on the command line: aggregates for scripts, and the report on paper.
#pragma once

#include "app/cli/call.h"

namespace xd::cli {

Result<Outcome> showLearning(Call &call);
Result<Outcome> writeRoundReport(Call &call);

} // namespace xd::cli
