// Rows of former_account.
#pragma once

#include "core/access/former_account.h"

namespace xd::access {

struct StoredFormerAccount {
    FormerAccount account;
    QByteArray signature;
};

Result<std::vector<StoredFormerAccount>> readFormerAccounts(vault::Vault &office);
Done putFormerAccount(vault::Vault &office, const StoredFormerAccount &row);
// Fills in where the account's chain of mailbox items ends now: the newest that its key has signed.
Done readLastItem(vault::Vault &office, FormerAccount &account);

} // namespace xd::access
