// Removes an account for good: it is dropped from the keyring at once, and every vault whose key it held gets a new one
// (rotate_keys.h), so that what it may have kept opens nothing any more. What it has done stays in the journal.
#pragma once

#include "core/access/open_duties.h"
#include "core/base/progress.h"

namespace xd::access {

struct Removal {
    bool isFinished = true; // false: the account is gone, the new keys are finished when a counsellor or officer next unlocks
};

// Capability: manageAccounts. Errors: those of disableAccount(), Refused (field "recovery": renew the sheets first), Cancelled
// (nothing has happened).
Result<Removal> removeAccount(Session &session, const QString &login, const OpenDuties &duties, Progress &progress);

} // namespace xd::access
