// Authenticated encryption of long data in chunks of 64 KiB (libsodium secretstream, XChaCha20-Poly1305):
// a chunk cannot be changed, swapped, doubled or dropped, and the last one says so (TAG_FINAL).
#pragma once

#include "core/base/result.h"
#include "core/base/secret_bytes.h"

#include <QByteArray>
#include <memory>

namespace xd::crypto {

inline constexpr int chunkBytes = 65'536;
inline constexpr int chunkOverheadBytes = 17;
inline constexpr int streamHeaderBytes = 24;

// Even empty data makes one chunk.
class ChunkWriter {
public:
    explicit ChunkWriter(const SecretBytes &key32);
    ~ChunkWriter();
    ChunkWriter(const ChunkWriter &) = delete;
    ChunkWriter &operator=(const ChunkWriter &) = delete;
    QByteArray header() const;
    QByteArray push(QByteArrayView atMostOneChunk, bool isLast);

private:
    struct State;
    std::unique_ptr<State> m_state;
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
    // Error: BundleDamaged where the chunk is not the next one of this stream, or the last has been read.
    Result<Chunk> pull(QByteArrayView cipher);

private:
    struct State;
    explicit ChunkReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace xd::crypto
