// Ed25519 signatures (RFC 8032).
#pragma once

#include "core/base/secret_bytes.h"

#include <QByteArray>

namespace xd::crypto {

inline constexpr int signatureBytes = 64;

struct SignKeys {
    QByteArray publicKey; // 32 bytes
    SecretBytes seed;     // 32 bytes

    static SignKeys make();
    static SignKeys fromSeed(const SecretBytes &seed32);
    SignKeys clone() const;
};

QByteArray sign(QByteArrayView message, const SignKeys &keys);
bool isSignedBy(QByteArrayView message, QByteArrayView signature, QByteArrayView publicKey);

} // namespace xd::crypto
