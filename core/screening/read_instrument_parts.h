// The parts of readInstrument(), each a member of the pack's object; not for others. Error: PackBroken.
#pragma once

#include "core/screening/instrument.h"

namespace xd::screening::parts {

// Lower-case words joined by dashes.
Result<QString> readId(const packs::JsonNode &node);
// "1-15,17" into indexes; every number once and within the instrument.
Result<std::vector<int>> readItems(const packs::JsonNode &node, int itemCount);
Result<int> readScaleOf(const packs::JsonNode &node, const QString &id, const Instrument &instrument);
Result<students::Sex> readSex(const packs::JsonNode &node);
Result<GradeRange> readGrades(const packs::JsonNode &node);

Done readOptionsAndItems(const packs::JsonNode &root, Instrument &instrument);
Done readScales(const packs::JsonNode &root, Instrument &instrument);
Done readNorms(const packs::JsonNode &root, Instrument &instrument);
Done readDangerItems(const packs::JsonNode &root, Instrument &instrument);

} // namespace xd::screening::parts
