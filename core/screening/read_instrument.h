// An instrument from its pack. The key must hold together (items numbered 1..n, scales of existing items, rising
// bands, danger items that exist) and at least three worked examples must come out: a wrong key in circulation
// would hurt children, so such a pack is refused as a whole.
// Errors: PackBroken (the detail says where), PackExampleFailed (the detail names the example), PackTooNew.
#pragma once

#include "core/screening/instrument.h"

namespace xd::screening {

inline constexpr int minExamples = 3;

Result<Instrument> readInstrument(const packs::Pack &pack);
// readInstrument() for packs::Library::Check; packs of other kinds pass.
Done checkInstrumentPack(const packs::Pack &pack);

} // namespace xd::screening
