// Sealed boxes, signatures and bound encryption: what opens, and that nothing else does.
#include "core/crypto/aead.h"
#include "core/crypto/box.h"
#include "core/crypto/hash.h"
#include "core/crypto/sign.h"

#include "tests/support/say.h"

using namespace xd;
using namespace xd::crypto;

namespace {

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}
SecretBytes secret(const char *digits)
{
    return SecretBytes::copyOf(hex(digits));
}
QByteArray flipped(QByteArray bytes, qsizetype at)
{
    bytes[at] = char(bytes[at] ^ 1);
    return bytes;
}

} // namespace

TEST_CASE("X25519 public keys agree with RFC 7748 §6.1")
{
    CHECK(BoxKeys::fromSecretKey(secret("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a")).publicKey.toHex()
          == "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a");
    CHECK(BoxKeys::fromSecretKey(secret("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb")).publicKey.toHex()
          == "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f");
}

TEST_CASE("Box keys come again from their seed and from their secret key")
{
    const SecretBytes seed = SecretBytes::random(32);
    const BoxKeys keys = BoxKeys::fromSeed(seed);
    CHECK(BoxKeys::fromSeed(seed).publicKey == keys.publicKey);
    CHECK(BoxKeys::fromSecretKey(keys.secretKey).publicKey == keys.publicKey);
    CHECK(keys.clone().secretKey.equals(keys.secretKey));
    CHECK(BoxKeys::make().publicKey != keys.publicKey);
}

TEST_CASE("What is sealed opens for its recipient alone and not after any change")
{
    const BoxKeys recipient = BoxKeys::make();
    const QByteArray plain = randomBytes(32);
    const QByteArray sealed = seal(plain, recipient.publicKey);
    CHECK(sealed.size() == 80);
    CHECK(valueOf(openSealed(sealed, recipient)).view() == plain);
    CHECK(codeOf(openSealed(sealed, BoxKeys::make())) == ErrorCode::NoKey);
    for (qsizetype at = 0; at < sealed.size(); ++at)
        CHECK(codeOf(openSealed(flipped(sealed, at), recipient)) == ErrorCode::NoKey);
    for (const qsizetype size : {0, 1, 47, 48, 79})
        CHECK(codeOf(openSealed(sealed.first(size), recipient)) == ErrorCode::NoKey);
    CHECK(valueOf(openSealed(seal({}, recipient.publicKey), recipient)).isEmpty());
}

TEST_CASE("Ed25519 agrees with RFC 8032 §7.1")
{
    const SignKeys one = SignKeys::fromSeed(secret("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
    CHECK(one.publicKey.toHex() == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    CHECK(sign({}, one).toHex()
          == "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
             "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
    const SignKeys two = SignKeys::fromSeed(secret("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
    CHECK(two.publicKey.toHex() == "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    CHECK(sign("\x72", two).toHex()
          == "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
             "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
}

TEST_CASE("A signature holds for its message and key alone")
{
    const SignKeys keys = SignKeys::make();
    const QByteArray message("quarterly report");
    const QByteArray signature = sign(message, keys);
    CHECK(isSignedBy(message, signature, keys.publicKey));
    CHECK(isSignedBy(message, sign(message, keys.clone()), keys.publicKey));
    CHECK_FALSE(isSignedBy(message + 'x', signature, keys.publicKey));
    CHECK_FALSE(isSignedBy(message, signature, SignKeys::make().publicKey));
    CHECK_FALSE(isSignedBy(message, signature.chopped(1), keys.publicKey));
    CHECK_FALSE(isSignedBy(message, signature, keys.publicKey.chopped(1)));
    for (qsizetype at = 0; at < signature.size(); ++at)
        CHECK_FALSE(isSignedBy(message, flipped(signature, at), keys.publicKey));
    // A key of low order must not vouch for anything.
    CHECK_FALSE(isSignedBy(message, QByteArray(64, '\0'), QByteArray(32, '\0')));
}

TEST_CASE("Bound encryption opens with the same key, nonce and bound data only")
{
    const SecretBytes key = SecretBytes::random(32);
    const SecretBytes plain = SecretBytes::random(96);
    const QByteArray nonce = randomBytes(nonceBytes);
    const QByteArray cipher = encrypt(plain, "XDK user", nonce, key);
    CHECK(cipher.size() == 112);
    CHECK(valueOf(decrypt(cipher, "XDK user", nonce, key)).equals(plain));
    CHECK(codeOf(decrypt(cipher, "XDK use", nonce, key)) == ErrorCode::NoKey);
    CHECK(codeOf(decrypt(cipher, "XDK user", randomBytes(nonceBytes), key)) == ErrorCode::NoKey);
    CHECK(codeOf(decrypt(cipher, "XDK user", nonce, SecretBytes::random(32))) == ErrorCode::NoKey);
    CHECK(codeOf(decrypt(cipher, "XDK user", nonce.chopped(1), key)) == ErrorCode::NoKey);
    for (qsizetype at = 0; at < cipher.size(); ++at)
        CHECK(codeOf(decrypt(flipped(cipher, at), "XDK user", nonce, key)) == ErrorCode::NoKey);
    for (const qsizetype size : {0, 15, 16, 111})
        CHECK(codeOf(decrypt(cipher.first(size), "XDK user", nonce, key)) == ErrorCode::NoKey);
    CHECK(valueOf(decrypt(encrypt(SecretBytes(), {}, nonce, key), {}, nonce, key)).isEmpty());
}

TEST_CASE("XChaCha20-Poly1305 agrees with draft-irtf-cfrg-xchacha appendix A.3.1")
{
    const QByteArray plain("Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.");
    const QByteArray cipher = encrypt(SecretBytes::copyOf(plain), hex("50515253c0c1c2c3c4c5c6c7"),
                                      hex("404142434445464748494a4b4c4d4e4f5051525354555657"),
                                      secret("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"));
    CHECK(cipher.toHex()
          == "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39"
             "ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9"
             "21f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49");
}
