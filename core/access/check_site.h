// Looks whether everything of an open site is whole (security.md D5): quickly the journal chains, deeply every page
// of both vaults, the seal over them and their links. Both look whether the journals still reach what the keyring remembers
// of them. What the quick look finds broken is said; nothing is repaired here.
#pragma once

#include "core/access/session.h"
#include "core/base/progress.h"

namespace xd::access {

struct VaultCheck {
    vault::VaultKind kind = vault::VaultKind::office;
    journal::ChainCheck chain;
    std::optional<Error> damage; // VaultDamaged, or VaultStale where something older has been put back
};

// One entry for each vault that the session holds; a check that found nothing wrong is noted in the journals.
// Errors: NotPermitted, NoKey (a login that holds no vault), Cancelled.
Result<std::vector<VaultCheck>> checkSite(Session &session, bool isDeep, Progress &progress);

} // namespace xd::access
