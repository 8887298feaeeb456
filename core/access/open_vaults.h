// The second half of unlocking, once the keys of an account are known: slots, vaults, anchors.
#pragma once

#include "core/access/keyring_entry.h"
#include "core/access/session.h"

namespace xd::access {

// Errors as of unlock(), without WrongPassphrase.
Result<Session::Opened> openVaults(const vault::SiteFolder &folder, vault::Keyring keyring, const vault::KeyringUser &user,
                                   const QString &login, UserKeys keys);

} // namespace xd::access
