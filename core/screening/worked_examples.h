// The worked examples of a pack: answers with the outcome that must come out ("expect") and, for wrong keys that are
// in circulation, the outcome that must not ("mustNot"). Errors: PackBroken, PackExampleFailed (named in the detail).
#pragma once

#include "core/screening/score_sheet.h"

namespace xd::screening {

// Runs them all and returns how many there were.
Result<int> runWorkedExamples(const Instrument &instrument, const packs::JsonNode &examples);
// One character an item: a digit, or '.' for a missing answer; spaces group.
Result<std::vector<quint8>> readExampleAnswers(const Instrument &instrument, const packs::JsonNode &node);

} // namespace xd::screening
