// The rounds of a site, and whose a danger answer is that came without its student; screening_commands.cpp lists them.
#pragma once

#include "app/cli/call.h"

namespace xd::cli {

Result<Outcome> listRounds(Call &call);
Result<Outcome> matchFinding(Call &call);

} // namespace xd::cli
