// Sealing to a public key (X25519 sealed boxes, libsodium crypto_box_seal): anyone can seal, only the
// holder of the secret key can open. A sealed 32-byte key takes 80 bytes.
#pragma once

#include "core/base/result.h"
#include "core/base/secret_bytes.h"

#include <QByteArray>

namespace xd::crypto {

inline constexpr int boxKeyBytes = 32;
inline constexpr int sealedOverheadBytes = 48;

struct BoxKeys {
    QByteArray publicKey;  // 32 bytes
    SecretBytes secretKey; // 32 bytes

    static BoxKeys make();
    static BoxKeys fromSeed(const SecretBytes &seed32);
    static BoxKeys fromSecretKey(const SecretBytes &secretKey);
    BoxKeys clone() const;
};

QByteArray seal(QByteArrayView plain, QByteArrayView recipientPublicKey);
// Error: NoKey where it was not sealed to these keys or was altered.
Result<SecretBytes> openSealed(QByteArrayView sealed, const BoxKeys &keys);

} // namespace xd::crypto
