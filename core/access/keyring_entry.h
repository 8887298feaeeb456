// An account's own part of the keyring: its two secret keys and the device key it was enrolled under, encrypted
// under the stretched passphrase and bound to the signed part (security.md §3.2).
#pragma once

#include "core/access/session.h"
#include "core/crypto/passphrase.h"

namespace xd::access {

struct UserKeys {
    crypto::BoxKeys box;
    crypto::SignKeys sign;
    QByteArray pinnedDeviceKey; // the device sign key that this account trusts
};

// Writes salt, nonce, cipher and work factor of the entry; the signed fields must be set already.
Done sealUserKeys(vault::KeyringUser &user, const QByteArray &vaultId, const UserKeys &keys, const SecretBytes &passphrase, crypto::WorkFactor work);
// Errors: WrongPassphrase, KeyringDamaged.
Result<UserKeys> openUserKeys(const vault::KeyringUser &user, const QByteArray &vaultId, const SecretBytes &passphrase);

// The slots for the vaults that the role is entitled to, sealed to the account's key.
std::vector<vault::KeyringSlot> entitledSlots(const vault::KeyringUser &user, const VaultKeys &keys);

// A new account's entry and the slots that its role is entitled to, signed by nobody yet.
struct NewUser {
    vault::KeyringUser entry;
    std::vector<vault::KeyringSlot> keySlots;
};
Result<NewUser> makeUser(const QString &login, Role role, const SecretBytes &passphrase, const QByteArray &vaultId,
                         const QByteArray &deviceSignPublicKey, const VaultKeys &keys, crypto::WorkFactor work);

} // namespace xd::access
