// What a person says on the command line about a table of answers: --numbers-from, --keep and --resolve.
#pragma once

#include "app/cli/call.h"
#include "core/screening/answers_plan.h"

namespace xd::cli {

// --resolve names a JSON object of row → student number of either kind: {"12": "G990101201703242009"}.
// Errors: CannotRead, Usage (--resolve: not such an object), UnknownStudent (a number that the roster has not; the row in
// the detail).
Result<screening::AnswersChoices> answersChoices(const Call &call, const screening::RoundView &view);

} // namespace xd::cli
