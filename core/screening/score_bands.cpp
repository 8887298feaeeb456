#include "core/screening/score_bands.h"

namespace xd::screening {

const Band *bandOf(const NormSet &norm, int scale, const ScaleScore &score)
{
    if (scale < 0 || scale >= int(norm.scales.size()) || score.band < 0)
        return nullptr;
    const std::vector<Band> &bands = norm.scales[size_t(scale)].bands;
    return score.band < int(bands.size()) ? &bands[size_t(score.band)] : nullptr;
}

std::vector<const Clue *> cluesOf(const NormSet &norm, int scale, const ScaleScore &score)
{
    std::vector<const Clue *> holding;
    if (scale < 0 || scale >= int(norm.scales.size()))
        return holding;
    const std::vector<Clue> &clues = norm.scales[size_t(scale)].clues;
    for (size_t i = 0; i < clues.size(); ++i) {
        if (score.clues & (1 << i))
            holding.push_back(&clues[i]);
    }
    return holding;
}

Headline headlineOf(const Instrument &instrument, const NormSet &norm, const Score &score)
{
    Headline headline;
    headline.scale = instrument.totalScale();
    if (!headline.scale)
        return headline;
    headline.score = score.scales[size_t(*headline.scale)];
    headline.band = bandOf(norm, *headline.scale, headline.score);
    return headline;
}

} // namespace xd::screening
