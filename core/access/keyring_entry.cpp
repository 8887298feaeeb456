#include "core/access/keyring_entry.h"

#include "core/crypto/aead.h"
#include "core/crypto/hash.h"

#include <cstring>

namespace xd::access {

namespace {

constexpr int keyBytes = 32;

QByteArray boundData(const vault::KeyringUser &user, const QByteArray &vaultId)
{
    return QByteArrayLiteral("XDK user") + vaultId + user.userId + user.boxPublicKey + user.signPublicKey;
}

} // namespace

Done sealUserKeys(vault::KeyringUser &user, const QByteArray &vaultId, const UserKeys &keys, const SecretBytes &passphrase, crypto::WorkFactor work)
{
    user.work = work;
    user.salt = crypto::randomBytes(crypto::saltBytes);
    user.nonce = crypto::randomBytes(crypto::nonceBytes);
    XD_TRY(const SecretBytes stretched, crypto::stretch(passphrase, user.salt, work));
    SecretBytes plain(3 * keyBytes);
    std::memcpy(plain.data(), keys.box.secretKey.data(), keyBytes);
    std::memcpy(plain.data() + keyBytes, keys.sign.seed.data(), keyBytes);
    std::memcpy(plain.data() + 2 * keyBytes, keys.pinnedDeviceKey.constData(), keyBytes);
    user.cipher = crypto::encrypt(plain, boundData(user, vaultId), user.nonce, stretched);
    return {};
}

Result<UserKeys> openUserKeys(const vault::KeyringUser &user, const QByteArray &vaultId, const SecretBytes &passphrase)
{
    XD_TRY(const SecretBytes stretched, crypto::stretch(passphrase, user.salt, user.work));
    const auto plain = crypto::decrypt(user.cipher, boundData(user, vaultId), user.nonce, stretched);
    if (!plain || plain->size() != 3 * keyBytes)
        return failure(ErrorCode::WrongPassphrase);
    const QByteArrayView bytes = plain->view();
    UserKeys keys{crypto::BoxKeys::fromSecretKey(SecretBytes::copyOf(bytes.first(keyBytes))),
                  crypto::SignKeys::fromSeed(SecretBytes::copyOf(bytes.sliced(keyBytes, keyBytes))),
                  bytes.sliced(2 * keyBytes).toByteArray()};
    if (keys.box.publicKey != user.boxPublicKey || keys.sign.publicKey != user.signPublicKey)
        return failure(ErrorCode::KeyringDamaged, {}, QStringLiteral("keys of an account do not belong together"));
    return keys;
}

std::vector<vault::KeyringSlot> entitledSlots(const vault::KeyringUser &user, const VaultKeys &keys)
{
    std::vector<vault::KeyringSlot> found;
    const auto entitle = [&](vault::SlotTarget target, const SecretBytes &key) {
        found.push_back({target, vault::SlotKind::user, 1, user.userId, crypto::seal(key.view(), user.boxPublicKey)});
    };
    if (holdsRecords(Role(user.role)))
        entitle(vault::SlotTarget::records, keys.records);
    if (holdsOffice(Role(user.role)))
        entitle(vault::SlotTarget::office, keys.office);
    return found;
}

Result<NewUser> makeUser(const QString &login, Role role, const SecretBytes &passphrase, const QByteArray &vaultId,
                         const QByteArray &deviceSignPublicKey, const VaultKeys &keys, crypto::WorkFactor work)
{
    UserKeys own{crypto::BoxKeys::make(), crypto::SignKeys::make(), deviceSignPublicKey};
    NewUser user;
    user.entry.userId = vault::userIdOf(login, vaultId);
    user.entry.role = quint8(role);
    user.entry.boxPublicKey = own.box.publicKey;
    user.entry.signPublicKey = own.sign.publicKey;
    XD_CHECK(sealUserKeys(user.entry, vaultId, own, passphrase, work));
    user.keySlots = entitledSlots(user.entry, keys);
    return user;
}

} // namespace xd::access
