// keyring.xdk, byte for byte as in security.md §3.3 (big-endian): who may open which vault. Every vault key is
// sealed to each entitled account and to each pair of recovery shares; the part that gives authority is signed by
// the device key, which lies in the records vault, so that only a counsellor can appoint anyone.
#pragma once

#include "core/base/result.h"
#include "core/base/secret_bytes.h"
#include "core/crypto/passphrase.h"
#include "core/crypto/sign.h"

#include <QByteArray>
#include <optional>
#include <vector>

namespace xd::vault {

inline constexpr int maxKeyringBytes = 65'536;
inline constexpr int maxUsers = 32;
inline constexpr int maxSlots = 128;

enum class SlotTarget : quint8 { records = 1, office = 2, recordsNext = 3, officeNext = 4 };
enum class SlotKind : quint8 { user = 1, recovery = 2 };
enum class KeyringState : quint8 { stable = 0, rotatingRecords = 1, rotatingOffice = 2 };

struct KeyringUser {
    // signed
    QByteArray userId; // 16
    quint8 role = 0;
    quint8 status = 0; // 0 active, 1 disabled
    QByteArray boxPublicKey;  // 32
    QByteArray signPublicKey; // 32
    // written by the user alone, hence outside the signature and bound to the signed part by the cipher
    crypto::WorkFactor work;
    QByteArray salt;   // 16
    QByteArray nonce;  // 24
    QByteArray cipher; // 112: box secret key, sign seed, pinned device sign key, tag
};

struct KeyringSlot {
    SlotTarget target = SlotTarget::office;
    SlotKind kind = SlotKind::user;
    quint16 epoch = 1;
    QByteArray holder; // 16: user id, or BLAKE2b-128 of the recovery pair's public key
    QByteArray sealed; // 80
};

// The head of a journal, remembered outside its vault and keyed from the vault's key.
struct Anchor {
    quint64 journalSeq = 0;
    QByteArray journalHead = QByteArray(32, '\0');
    qint64 newestTimeMs = 0;
    QByteArray mac = QByteArray(32, '\0');

    static Anchor make(quint64 seq, const QByteArray &head, qint64 newestTimeMs, const QByteArray &vaultId, const SecretBytes &vaultKey);
    bool isGenuine(const QByteArray &vaultId, const SecretBytes &vaultKey) const;
};

struct Keyring {
    quint64 generation = 1;
    QByteArray vaultId; // 16
    KeyringState state = KeyringState::stable;
    QByteArray deviceSignPublicKey; // 32 each
    QByteArray deviceBoxPublicKey;
    QByteArray counselBoxPublicKey;
    std::vector<KeyringUser> users;
    std::vector<KeyringSlot> keySlots;
    QByteArray signature; // 64
    Anchor recordsAnchor;
    Anchor officeAnchor;

    const KeyringUser *findUser(const QByteArray &userId) const;
    KeyringUser *findUser(const QByteArray &userId);
    void signWith(const crypto::SignKeys &deviceKeys);
    // Whether the authority part is signed by the device key it names.
    bool isSigned() const;

    QByteArray encode() const;
    // Error: KeyringDamaged (also for a work factor that would take for ever), VaultTooNew for a later version.
    static Result<Keyring> decode(QByteArrayView bytes);

private:
    QByteArray encodeAuthority() const;
};

// BLAKE2b-128 keyed with the vault id over the folded login: the keyring holds no names.
QByteArray userIdOf(const QString &login, const QByteArray &vaultId);

// Reads one file. Errors: CannotRead, KeyringDamaged, VaultTooNew.
Result<Keyring> readKeyringFile(const QString &path);
// Reads the keyring, or where it is damaged or its signature broken, the copy beside it. Whether the key that signed it is
// the right one, only who unlocks can tell (access::unlock). Errors: NotASite, those of readKeyringFile().
Result<Keyring> readKeyring(const QString &path, const QString &backupPath);
// The keyring first, then the copy, so that at each moment one of them is whole and neither outlives a change of authority.
Done writeKeyring(const Keyring &keyring, const QString &path, const QString &backupPath);

} // namespace xd::vault
