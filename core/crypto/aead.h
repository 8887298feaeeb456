// XChaCha20-Poly1305: encrypts and authenticates, with data bound to it that stays in the clear.
#pragma once

#include "core/base/result.h"
#include "core/base/secret_bytes.h"

#include <QByteArray>

namespace xd::crypto {

inline constexpr int nonceBytes = 24;
inline constexpr int tagBytes = 16;

QByteArray encrypt(const SecretBytes &plain, QByteArrayView boundData, QByteArrayView nonce24, const SecretBytes &key32);
// Error: NoKey where key, nonce, bound data or ciphertext are not those of encrypt().
Result<SecretBytes> decrypt(QByteArrayView cipher, QByteArrayView boundData, QByteArrayView nonce24, const SecretBytes &key32);

} // namespace xd::crypto
