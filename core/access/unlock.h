// Opens a site with a login and a passphrase. The vaults that open are those the login has slots for.
// Errors: NotASite, KeyringDamaged, KeyringForged, WrongPassphrase (an unknown login too), AccountDisabled (told only to
// who knows the passphrase), NoKey, VaultPlain, VaultDamaged, VaultTooNew, VaultStale (the file is older than the anchor
// remembers), SiteInUse.
#pragma once

#include "core/access/session.h"

namespace xd::access {

Result<std::unique_ptr<Session>> unlock(const QString &siteFolder, const QString &login, const SecretBytes &passphrase,
                                        std::unique_ptr<Clock> clock = std::make_unique<SystemClock>());

} // namespace xd::access
