// Keeps an account from signing in, and lets it in again. Disabling takes its keys out of the keyring; whoever held them may
// have kept them, so an account whose owner leaves for good is removed instead (remove_account.h).
// Capability: manageAccounts. Errors: NotPermitted, NoKey, NotFound (field "login"), LastAccount (nobody else could open the
// records), Refused (the own account), OpenDuties.
#pragma once

#include "core/access/open_duties.h"

namespace xd::access {

Done disableAccount(Session &session, const QString &login, const OpenDuties &duties);
Done enableAccount(Session &session, const QString &login);

// Whether somebody else may disable or remove this account now: the checks that both share.
Result<vault::KeyringUser> checkMayLeave(Session &session, const QString &login, const OpenDuties &duties);

} // namespace xd::access
