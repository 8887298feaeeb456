// New keys for the vaults, after somebody who held the old ones has left or a key may have leaked (security.md §3.2): each
// vault is copied into a new file under a new key, verified, and put in the place of the old one. While the keyring's state
// is `rotating` the old and the new key both open; whoever holds records carries an unfinished rotation through when next
// unlocking. With the key of records this computer's box key and that of the counsellor role change too; the old ones are kept for what was
// sealed to them.
#pragma once

#include "core/access/session.h"
#include "core/base/progress.h"

namespace xd::access {

struct RotationScope {
    bool records = false;
    bool office = false;

    static RotationScope of(Role role) { return {holdsRecords(role), holdsOffice(role)}; } // what the role has a key of
    bool isEmpty() const { return !records && !office; }
};

struct PlannedRotation {
    RotationScope scope;
    VaultKeys next;
    std::vector<QByteArray> recoveryPublicKeys; // of the three pairs of sheets
};

// Errors: NotPermitted, NoKey, Refused (field "recovery": the sheets must be renewed first; field "keyring": no room).
Result<PlannedRotation> planRotation(Session &session, RotationScope scope);
// To be called within changeKeyring(authority), after those who shall not get the new keys are dropped.
Done beginRotation(vault::Keyring &keyring, const PlannedRotation &plan);
// Carries a begun rotation through; does nothing where none is under way. What it cannot finish stays begun and whole.
// Capability: manageAccounts. Errors: NotPermitted, NoKey, Cancelled, DiskFull, CannotWrite, VaultDamaged.
Done finishRotation(Session &session, Progress &progress);

} // namespace xd::access
