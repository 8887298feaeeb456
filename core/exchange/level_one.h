// The allow-list of level 1 (bundle.md §5), compiled in: cells and indicators with the keys of §6 and nothing else, their
// tables, dimensions and codes short words of a machine. Free text has no place there, so that no name can hide in one.
#pragma once

#include "core/exchange/records.h"

namespace xd::exchange {

// Empty where the record is of level 1; else what is not: the kind ("note"), or kind and key ("cell.remark",
// "cell.dims"). A name that is no code itself is shown as "?".
QString notOfLevelOne(const Record &record);

} // namespace xd::exchange
