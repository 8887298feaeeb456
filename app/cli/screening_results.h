// The questions of a screening round on the command line; screening_commands.cpp lists them.
#pragma once

#include "app/cli/call.h"
#include "core/screening/round.h"

namespace xd::cli {

// Error: Usage where --round is absent.
Result<screening::RoundId> roundOption(const Call &call);
// Which class of the roster is meant. Error: BadClass.
Result<students::SchoolClass> classOption(access::Session &session, const QString &typed);

Result<Outcome> showStatus(Call &call);
Result<Outcome> showResults(Call &call);
Result<Outcome> showCandidates(Call &call);
Result<Outcome> scoreTable(Call &call); // score_command.cpp: stores nothing, needs no site

} // namespace xd::cli
