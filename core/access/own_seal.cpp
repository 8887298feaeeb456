#include "core/access/own_seal.h"

#include "core/crypto/hash.h"

#include <QtEndian>
#include <algorithm>
#include <bit>

namespace xd::access {
namespace {

constexpr std::size_t smallestBytes = 1024;
constexpr int lengthBytes = 4;
constexpr int markBytes = 32;

// Length, text, zeros up to the size class: how much somebody types is nobody's business.
QByteArray padded(const QByteArray &plain)
{
    const std::size_t needed = std::size_t(plain.size()) + lengthBytes;
    QByteArray bytes(qsizetype(std::max(smallestBytes, std::bit_ceil(needed))), '\0');
    qToBigEndian(quint32(plain.size()), bytes.data());
    std::copy(plain.begin(), plain.end(), bytes.begin() + lengthBytes);
    return bytes;
}

// Anybody can seal to a public key; only the owner can make this.
QByteArray markOf(QByteArrayView plain, const crypto::BoxKeys &owner, const char *purpose)
{
    return crypto::blake2bKeyed(markBytes, crypto::derive(markBytes, owner.secretKey, {QByteArrayView(purpose)}).view(), {plain});
}

} // namespace

QByteArray sealToOwner(QByteArrayView plain, const crypto::BoxKeys &owner, const char *purpose)
{
    return crypto::seal(padded(markOf(plain, owner, purpose) + plain.toByteArray()), owner.publicKey);
}

std::optional<QByteArray> openByOwner(QByteArrayView sealed, const crypto::BoxKeys &owner, const char *purpose)
{
    const Result<SecretBytes> opened = crypto::openSealed(sealed, owner);
    if (!opened)
        return {};
    const QByteArrayView bytes = opened->view();
    const qsizetype size = bytes.size() < lengthBytes ? -1 : qsizetype(qFromBigEndian<quint32>(bytes.data()));
    if (size < markBytes || size > bytes.size() - lengthBytes)
        return {};
    const QByteArrayView plain = bytes.sliced(lengthBytes + markBytes, size - markBytes);
    if (bytes.sliced(lengthBytes, markBytes) != markOf(plain, owner, purpose))
        return {}; // somebody else has written it
    return plain.toByteArray();
}

} // namespace xd::access
