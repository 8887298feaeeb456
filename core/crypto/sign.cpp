#include "core/crypto/sign.h"

#include "core/crypto/sodium.h"

namespace xd::crypto {

SignKeys SignKeys::make()
{
    return fromSeed(SecretBytes::random(crypto_sign_SEEDBYTES));
}

SignKeys SignKeys::fromSeed(const SecretBytes &seed32)
{
    Q_ASSERT(seed32.size() == crypto_sign_SEEDBYTES);
    readySodium();
    SignKeys keys{QByteArray(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized), seed32.clone()};
    SecretBytes expanded(crypto_sign_SECRETKEYBYTES);
    crypto_sign_seed_keypair(bytesOf(keys.publicKey), expanded.data(), seed32.data());
    return keys;
}

SignKeys SignKeys::clone() const
{
    return {publicKey, seed.clone()};
}

QByteArray sign(QByteArrayView message, const SignKeys &keys)
{
    readySodium();
    SecretBytes expanded(crypto_sign_SECRETKEYBYTES);
    QByteArray publicKey(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized);
    crypto_sign_seed_keypair(bytesOf(publicKey), expanded.data(), keys.seed.data());
    QByteArray signature(signatureBytes, Qt::Uninitialized);
    crypto_sign_detached(bytesOf(signature), nullptr, bytesOf(message), sizeOf(message), expanded.data());
    return signature;
}

bool isSignedBy(QByteArrayView message, QByteArrayView signature, QByteArrayView publicKey)
{
    readySodium();
    return signature.size() == signatureBytes && publicKey.size() == qsizetype(crypto_sign_PUBLICKEYBYTES)
           && crypto_sign_verify_detached(bytesOf(signature), bytesOf(message), sizeOf(message), bytesOf(publicKey)) == 0;
}

} // namespace xd::crypto
