#include "core/crypto/aead.h"

#include "core/crypto/sodium.h"

namespace xd::crypto {

QByteArray encrypt(const SecretBytes &plain, QByteArrayView boundData, QByteArrayView nonce24, const SecretBytes &key32)
{
    Q_ASSERT(nonce24.size() == nonceBytes && key32.size() == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    readySodium();
    QByteArray cipher(qsizetype(plain.size()) + tagBytes, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(cipher), nullptr, bytesOf(plain.view()), sizeOf(plain.view()),
                                               bytesOf(boundData), sizeOf(boundData), nullptr, bytesOf(nonce24), key32.data());
    return cipher;
}

Result<SecretBytes> decrypt(QByteArrayView cipher, QByteArrayView boundData, QByteArrayView nonce24, const SecretBytes &key32)
{
    readySodium();
    if (cipher.size() < tagBytes || nonce24.size() != nonceBytes
        || key32.size() != crypto_aead_xchacha20poly1305_ietf_KEYBYTES)
        return failure(ErrorCode::NoKey, {}, QStringLiteral("ciphertext of %1 bytes").arg(cipher.size()));
    SecretBytes plain(std::size_t(cipher.size() - tagBytes));
    unsigned char nothing = 0;
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(plain.isEmpty() ? &nothing : plain.data(), nullptr, nullptr,
                                                   bytesOf(cipher), sizeOf(cipher), bytesOf(boundData), sizeOf(boundData),
                                                   bytesOf(nonce24), key32.data())
        != 0)
        return failure(ErrorCode::NoKey, {}, QStringLiteral("ciphertext does not open"));
    return plain;
}

} // namespace xd::crypto
