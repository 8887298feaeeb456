#include "core/screening/instrument.h"

namespace xd::screening {

std::optional<int> Instrument::findScale(const QString &scaleId) const
{
    for (size_t i = 0; i < scales.size(); ++i) {
        if (scales[i].id == scaleId)
            return int(i);
    }
    return {};
}

const NormSet *Instrument::findNorm(const QString &normId) const
{
    for (const NormSet &norm : norms) {
        if (normId.isEmpty() || norm.id == normId)
            return &norm;
    }
    return nullptr;
}

} // namespace xd::screening
