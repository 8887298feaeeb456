// Authenticated encryption of long data in chunks of 64 KiB (libsodium secretstream, XChaCha20-Poly1305):
// a chunk cannot be changed, swapped, doubled or dropped, and the last one says so (TAG_FINAL).
#pragma once

#include "core/base/result.h"
#include "core/base/secret_bytes.h"

#include <QByteArray>

namespace xd::crypto {

inline constexpr int chunkBytes = 65'536;
inline constexpr int chunkOverheadBytes = 17;
inline constexpr int streamHeaderBytes = 24;

// plain → stream header (24 bytes) and the chunks. Even empty data makes one chunk.
struct EncryptedChunks {
    QByteArray header;
    QByteArray chunks;
};
class ChunkWriter {
public:
    explicit ChunkWriter(const SecretBytes &key32);
    ~ChunkWriter();
    QByteArray header() const;
    QByteArray push(QByteArrayView atMostOneChunk, bool isLast);

private:
    struct State;
    State *m_state;
};
class ChunkReader {
public:
    // Error: BundleDamaged.
    static Result<ChunkReader> open(QByteArrayView header24, const SecretBytes &key32);
    ChunkReader(ChunkReader &&) noexcept;
    ~ChunkReader();
    struct Chunk {
        QByteArray plain;
        bool isLast = false;
    };
    Result<Chunk> pull(QByteArrayView cipher);

private:
    ChunkReader() = default;
    struct State;
    State *m_state = nullptr;
};

} // namespace xd::crypto
