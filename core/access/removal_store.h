// What the journal of the office knows of accounts that have gone.
#pragma once

#include "core/vault/vault.h"

#include <vector>

namespace xd::access {

// The user ids of accounts whose last line is not that they were removed. Error: VaultDamaged.
Result<std::vector<QByteArray>> readUnremovedAccounts(vault::Vault &office);

} // namespace xd::access
