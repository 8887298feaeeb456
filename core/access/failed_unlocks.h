// Wrong passphrases leave a mark beside the vaults, since no vault is open to note them in; who unlocks next finds their
// number in the journal's line (security.md §3.4). The mark holds times alone: no login, no passphrase. Whoever can write
// the folder can wipe it, so it is a help to the honest and no proof.
#pragma once

#include "core/vault/site_folder.h"

namespace xd::access {

// What cannot be written is not remembered: unlocking never fails because of it.
void rememberFailedUnlock(const vault::SiteFolder &folder, qint64 nowMs);
// How many since the last time somebody got in, and forgets them.
int takeFailedUnlocks(const vault::SiteFolder &folder);

} // namespace xd::access
