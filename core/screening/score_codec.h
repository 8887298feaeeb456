// The scales of a score as they are stored beside a sheet: for each scale of the pack, in its order, six bytes:
// the value in thousandths (signed, big-endian; the smallest number: not scored), the band (255: none), and bits: 1
// candidate by the cut, then from 2 upwards the clues that hold. T or percentile stand in a column of their own: four
// bytes a scale, as the value (the smallest number: not known); nothing at all where none is known.
#pragma once

#include "core/screening/score_sheet.h"

namespace xd::screening {

QByteArray encodeScales(const std::vector<ScaleScore> &scales);
// Error: VaultDamaged where the bytes are not a whole number of scales.
Result<std::vector<ScaleScore>> decodeScales(QByteArrayView bytes);

QByteArray encodeNormed(const std::vector<ScaleScore> &scales); // empty: none is known
// Into scales that were decoded. Error: VaultDamaged where it is not of as many.
Done decodeNormed(QByteArrayView bytes, std::vector<ScaleScore> &scales);

// Null where the instrument has no total or it is not scored.
std::optional<qint64> totalThousandths(const Instrument &instrument, const Score &score);

} // namespace xd::screening
