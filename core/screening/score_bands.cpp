#include "core/screening/score_bands.h"

namespace xd::screening {

const Band *bandOf(const NormSet &norm, int scale, const ScaleScore &score)
{
    if (scale < 0 || scale >= int(norm.scales.size()) || score.band < 0)
        return nullptr;
    const std::vector<Band> &bands = norm.scales[size_t(scale)].bands;
    return score.band < int(bands.size()) ? &bands[size_t(score.band)] : nullptr;
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
