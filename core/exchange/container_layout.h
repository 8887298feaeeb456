// Offsets and sizes of the container, shared by its reader and its writer (bundle.md §1).
#pragma once

#include "core/crypto/box.h"
#include "core/crypto/chunks.h"
#include "core/crypto/hash.h"
#include "core/crypto/sign.h"
#include "core/exchange/container.h"

namespace xd::exchange::layout {

inline constexpr char magic[] = "\x89XDB\r\n\x1a\n";
inline constexpr int magicBytes = 8;
inline constexpr quint16 major = 1;
inline constexpr quint16 suite = 0x0001;
inline constexpr quint32 paddedFlag = 1;
inline constexpr int fixedBytes = 164;
inline constexpr int idBytes = 16;
inline constexpr int hashBytes = 32;
inline constexpr int fileKeyBytes = 32;
inline constexpr int sealedKeyBytes = fileKeyBytes + crypto::sealedOverheadBytes;
inline constexpr int recipientBytes = idBytes + sealedKeyBytes;
inline constexpr int tailBytes = crypto::streamHeaderBytes + hashBytes; // after the extensions

inline qint64 chunkCount(qint64 plainLen)
{
    return (plainLen + crypto::chunkBytes - 1) / crypto::chunkBytes;
}
inline qint64 fileBytes(qint64 headerLen, qint64 plainLen)
{
    return headerLen + plainLen + crypto::chunkOverheadBytes * chunkCount(plainLen) + crypto::signatureBytes;
}

// What the three keys and tags are made from; "\0" ends the label.
inline SecretBytes publicFileKey(QByteArrayView bundleId)
{
    return crypto::deriveUnkeyed(fileKeyBytes, {"XDB1 public", bundleId});
}
inline SecretBytes payloadKey(const SecretBytes &fileKey, QByteArrayView beforeStreamHeader)
{
    return crypto::derive(fileKeyBytes, fileKey, {"XDB1 payload", QByteArrayView("\0", 1), crypto::blake2b(hashBytes, {beforeStreamHeader})});
}
inline QByteArray commitment(const SecretBytes &fileKey, QByteArrayView beforeCommitment)
{
    return crypto::blake2bKeyed(hashBytes, fileKey.view(),
                                {"XDB1 commit", QByteArrayView("\0", 1), crypto::blake2b(hashBytes, {beforeCommitment})});
}
inline QByteArray signedMessage(QByteArrayView beforeSignature)
{
    return QByteArray("XDB1 signature v1\0", 18) + crypto::blake2b(64, {beforeSignature});
}

} // namespace xd::exchange::layout
