#include "core/crypto/hash.h"

#include "core/crypto/sodium.h"

#include <openssl/sha.h>

namespace xd::crypto {

struct Blake2b::State {
    crypto_generichash_state hash;
};

namespace {

void hashInto(unsigned char *out, int size, QByteArrayView key, Parts parts)
{
    readySodium();
    crypto_generichash_state state;
    crypto_generichash_init(&state, key.isEmpty() ? nullptr : bytesOf(key), std::size_t(key.size()), std::size_t(size));
    for (const QByteArrayView part : parts)
        crypto_generichash_update(&state, bytesOf(part), sizeOf(part));
    crypto_generichash_final(&state, out, std::size_t(size));
    sodium_memzero(&state, sizeof state);
}

} // namespace

QByteArray blake2b(int size, Parts parts)
{
    return blake2bKeyed(size, {}, parts);
}

QByteArray blake2bKeyed(int size, QByteArrayView key, Parts parts)
{
    QByteArray out(size, Qt::Uninitialized);
    hashInto(bytesOf(out), size, key, parts);
    return out;
}

SecretBytes derive(int size, const SecretBytes &key, Parts parts)
{
    SecretBytes out{std::size_t(size)};
    hashInto(out.data(), size, key.view(), parts);
    return out;
}

SecretBytes deriveUnkeyed(int size, Parts parts)
{
    SecretBytes out{std::size_t(size)};
    hashInto(out.data(), size, {}, parts);
    return out;
}

Blake2b::Blake2b(int size) : m_state(new State), m_size(size)
{
    readySodium();
    crypto_generichash_init(&m_state->hash, nullptr, 0, std::size_t(size));
}

Blake2b::~Blake2b()
{
    sodium_memzero(m_state.get(), sizeof(State));
}

void Blake2b::add(QByteArrayView bytes)
{
    crypto_generichash_update(&m_state->hash, bytesOf(bytes), sizeOf(bytes));
}

QByteArray Blake2b::result()
{
    QByteArray out(m_size, Qt::Uninitialized);
    crypto_generichash_final(&m_state->hash, bytesOf(out), std::size_t(m_size));
    return out;
}

QByteArray sha256(QByteArrayView bytes)
{
    QByteArray out(SHA256_DIGEST_LENGTH, Qt::Uninitialized);
    SHA256(bytesOf(bytes), sizeOf(bytes), bytesOf(out));
    return out;
}

QByteArray randomBytes(int size)
{
    readySodium();
    QByteArray out(size, Qt::Uninitialized);
    randombytes_buf(out.data(), std::size_t(size));
    return out;
}

} // namespace xd::crypto
