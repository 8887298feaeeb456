// The rows of trust roots and of the district's root key, in the records vault.
#pragma once

#include "core/exchange/trust_root.h"
#include "core/vault/vault.h"

#include <optional>

namespace xd::exchange {

struct StoredRoot {
    TrustRoot root;
    bool hasLeft = false; // somebody else may hold it: the next change needs a new version
};

Result<std::optional<StoredRoot>> readNewestRoot(vault::Vault &records);
// When the newest was taken over; 0 where there is none.
Result<qint64> readRootTimeMs(vault::Vault &records);
Result<std::vector<TrustRoot>> readRoots(vault::Vault &records); // oldest first
// Replaces one of the same version.
Done storeRoot(vault::Vault &records, const TrustRoot &root, bool hasLeft, qint64 nowMs);
Done markRootsLeft(vault::Vault &records);

Result<std::optional<crypto::SignKeys>> readRootKey(vault::Vault &records);
Done insertRootKey(vault::Vault &records, const crypto::SignKeys &key);

} // namespace xd::exchange
