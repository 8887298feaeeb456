// What a score is called: the band of a scale under a norm set, and the scale that stands for the whole sheet. Pages and
// the command line ask here, so that nobody decides it anew. Pure.
#pragma once

#include "core/screening/score_sheet.h"

namespace xd::screening {

// Null where the scale is not scored or the norm set has no bands for it.
const Band *bandOf(const NormSet &norm, int scale, const ScaleScore &score);

// The norm's clues that hold.
std::vector<const Clue *> cluesOf(const NormSet &norm, int scale, const ScaleScore &score);

// The instrument's total; without a score where it has none or too much is missing.
struct Headline {
    std::optional<int> scale; // index into Instrument::scales
    ScaleScore score;
    const Band *band = nullptr;
};
Headline headlineOf(const Instrument &instrument, const NormSet &norm, const Score &score);

} // namespace xd::screening
