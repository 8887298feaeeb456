// After a suspected leak: a new pair of keys and a new passphrase for an account, and new keys for every vault it opens. The
// owner is present and chooses the passphrase. What was sealed to the old pair alone (drafts, receipts, the
// mailbox of others than counsellors) opens no longer; released reports are sealed anew (reports/deliver_reports.h).
#pragma once

#include "core/access/remove_account.h"
#include "core/crypto/passphrase.h"

namespace xd::access {

// Capability: manageAccounts. Errors: NotPermitted, NoKey, NotFound (field "login"), WeakPassphrase, Refused (field "recovery": renew
// the sheets first), Cancelled (nothing has happened).
Result<Removal> renewAccount(Session &session, const QString &login, const SecretBytes &passphrase, Progress &progress,
                             std::optional<crypto::WorkFactor> work = {});

} // namespace xd::access
