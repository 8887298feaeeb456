// While many rows are written, a page cache of their size (security.md D7).
#pragma once

#include "core/vault/vault.h"

namespace xd::vault {

class BulkCache {
public:
    explicit BulkCache(Vault &vault) : m_vault(vault) { m_vault.wantBulkCache(true); }
    ~BulkCache() { m_vault.wantBulkCache(false); }
    BulkCache(const BulkCache &) = delete;
    BulkCache &operator=(const BulkCache &) = delete;

private:
    Vault &m_vault;
};

} // namespace xd::vault
