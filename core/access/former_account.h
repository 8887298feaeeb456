// Accounts that were removed or renewed, as senders of what still lies in the office vault: what a counsellor released
// stays released when she has gone. Each row is signed by the device key, so nobody else can say who once was one.
#pragma once

#include "core/access/session.h"

namespace xd::access {

struct FormerAccount {
    QByteArray userId;
    QByteArray signPublicKey;
    Role role = Role::teacher;
    // Where the chain of its mailbox items ended: nothing after that is its own.
    qint64 lastSeq = 0;
    QByteArray lastHash = QByteArray(32, '\0');
};

// Those whose row the device key has signed; others are left out. Errors: NotPermitted, NoKey.
Result<std::vector<FormerAccount>> findFormerAccounts(Session &session);

// To be called before the keyring lets go of the account: a row too many says nothing untrue, one too few would make its
// items nobody's. Written outside the journal, which tells of the removal itself. Errors: NoKey, CannotWrite, DiskFull.
Done rememberFormerAccount(Session &session, const vault::KeyringUser &user);

} // namespace xd::access
