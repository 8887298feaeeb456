// What was released outlives a restore: readers keep what they have got, so the next release must still be audited together
// with it (T25). The rows of released_table that a restored site does not have are carried over from the one it replaces.
#pragma once

#include "core/vault/vault.h"

namespace xd::backup {

using ReleasedRows = std::vector<QVariantList>;
// Error: VaultDamaged.
Result<ReleasedRows> readReleasedRows(vault::Vault &records);
// Returns how many there were besides those that the vault has already. Within the caller's transaction.
Result<int> addReleasedRows(vault::Vault &records, const ReleasedRows &rows);

} // namespace xd::backup
