// The second half of unlocking, once the keys of an account or of two recovery sheets are known: slots, vaults, anchors.
#pragma once

#include "core/access/keyring_entry.h"
#include "core/access/session.h"

namespace xd::access {

// Whose slots are opened: an account's, or those of a pair of recovery sheets.
struct SlotHolder {
    vault::SlotKind kind = vault::SlotKind::user;
    QByteArray id; // 16
    const crypto::BoxKeys &keys; // lent
};

// Opens the vaults for which the holder has slots and fills in keys, vaults and site. While a change of keys is under way
// (state `rotating`) the old and the new key both open. Errors: NoKey, those of Vault::open(), VaultStale, KeyringForged.
Done openVaultsOf(Session::Opened &opened, const vault::Keyring &keyring, const SlotHolder &holder);

// The whole of it for an account. Errors as of unlock(), without WrongPassphrase.
Result<Session::Opened> openVaults(const vault::SiteFolder &folder, vault::Keyring keyring, const vault::KeyringUser &user,
                                   const QString &login, UserKeys keys);

} // namespace xd::access
