// The scales of a score as they are stored beside a sheet: for each scale of the pack, in its order, six bytes:
// the value in thousandths (signed, big-endian; the smallest number: not scored), the band (255: none), candidate.
#pragma once

#include "core/screening/score_sheet.h"

namespace xd::screening {

QByteArray encodeScales(const std::vector<ScaleScore> &scales);
// Error: VaultDamaged where the bytes are not a whole number of scales.
Result<std::vector<ScaleScore>> decodeScales(QByteArrayView bytes);

// Null where the instrument has no total or it is not scored.
std::optional<qint64> totalThousandths(const Instrument &instrument, const Score &score);

} // namespace xd::screening
