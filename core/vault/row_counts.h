// How many rows each table of a vault holds: what a copy is compared by, whatever tables later versions add.
#pragma once

#include "core/vault/vault.h"

#include <map>

namespace xd::vault {

using RowCounts = std::map<QString, qint64>; // by table
Result<RowCounts> rowCounts(Vault &vault);

} // namespace xd::vault
