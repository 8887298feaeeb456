// New recovery sheets in the place of the old ones, which open nothing from then on: after two of them were used, or when one
// may have been seen. They are made first and taken into use once they are on paper, so that no site is ever without.
#pragma once

#include "core/access/session.h"
#include "core/crypto/recovery.h"

namespace xd::access {

// Capability: manageAccounts. Errors: NotPermitted, NoKey, Refused (a change of keys is under way).
Done renewRecovery(Session &session, const crypto::RecoveryShares &shares);

// The public keys of the three pairs, and their slots for both vaults.
std::vector<QByteArray> pairPublicKeys(const crypto::RecoveryShares &shares);
std::vector<vault::KeyringSlot> recoverySlots(const crypto::RecoveryShares &shares, const VaultKeys &keys);

} // namespace xd::access
