#include "core/crypto/box.h"

#include "core/crypto/sodium.h"

namespace xd::crypto {

BoxKeys BoxKeys::make()
{
    return fromSeed(SecretBytes::random(crypto_box_SEEDBYTES));
}

BoxKeys BoxKeys::fromSeed(const SecretBytes &seed32)
{
    Q_ASSERT(seed32.size() == crypto_box_SEEDBYTES);
    readySodium();
    BoxKeys keys{QByteArray(boxKeyBytes, Qt::Uninitialized), SecretBytes(boxKeyBytes)};
    crypto_box_seed_keypair(bytesOf(keys.publicKey), keys.secretKey.data(), seed32.data());
    return keys;
}

BoxKeys BoxKeys::fromSecretKey(const SecretBytes &secretKey)
{
    Q_ASSERT(secretKey.size() == boxKeyBytes);
    readySodium();
    BoxKeys keys{QByteArray(boxKeyBytes, Qt::Uninitialized), secretKey.clone()};
    crypto_scalarmult_base(bytesOf(keys.publicKey), keys.secretKey.data());
    return keys;
}

BoxKeys BoxKeys::clone() const
{
    return {publicKey, secretKey.clone()};
}

QByteArray seal(QByteArrayView plain, QByteArrayView recipientPublicKey)
{
    Q_ASSERT(recipientPublicKey.size() == boxKeyBytes);
    readySodium();
    QByteArray sealed(plain.size() + sealedOverheadBytes, Qt::Uninitialized);
    // Fails for a public key of low order only, for which there is no secret key: nobody could open it.
    if (crypto_box_seal(bytesOf(sealed), bytesOf(plain), sizeOf(plain), bytesOf(recipientPublicKey)) != 0)
        return QByteArray(sealed.size(), '\0');
    return sealed;
}

Result<SecretBytes> openSealed(QByteArrayView sealed, const BoxKeys &keys)
{
    readySodium();
    if (sealed.size() < sealedOverheadBytes || keys.publicKey.size() != boxKeyBytes || keys.secretKey.size() != boxKeyBytes)
        return failure(ErrorCode::NoKey, {}, QStringLiteral("sealed box of %1 bytes").arg(sealed.size()));
    SecretBytes plain(std::size_t(sealed.size() - sealedOverheadBytes));
    unsigned char nothing = 0;
    if (crypto_box_seal_open(plain.isEmpty() ? &nothing : plain.data(), bytesOf(sealed), sizeOf(sealed),
                             bytesOf(keys.publicKey), keys.secretKey.data())
        != 0)
        return failure(ErrorCode::NoKey, {}, QStringLiteral("sealed box does not open"));
    return plain;
}

} // namespace xd::crypto
