// The questions of a screening round on the command line; screening_commands.cpp lists them.
#pragma once

#include "app/cli/call.h"
#include "core/screening/round.h"

namespace xd::cli {

// Error: Usage where --round is absent.
Result<screening::RoundId> roundOption(const Call &call);

Result<Outcome> showStatus(Call &call);
Result<Outcome> showResults(Call &call);
Result<Outcome> showCandidates(Call &call);
Result<Outcome> scoreTable(Call &call); // score_command.cpp: stores nothing, needs no site

} // namespace xd::cli
