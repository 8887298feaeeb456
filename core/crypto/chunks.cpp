#include "core/crypto/chunks.h"

#include "core/crypto/sodium.h"

namespace xd::crypto {

namespace {

using StreamState = crypto_secretstream_xchacha20poly1305_state;

// The state holds the key of the stream, so it lies where keys lie.
struct Stream {
    SecretBytes memory{sizeof(StreamState)};
    StreamState *state() { return reinterpret_cast<StreamState *>(memory.data()); }
};

} // namespace

struct ChunkWriter::State {
    Stream stream;
    QByteArray header{streamHeaderBytes, Qt::Uninitialized};
};

ChunkWriter::ChunkWriter(const SecretBytes &key32) : m_state(std::make_unique<State>())
{
    Q_ASSERT(key32.size() == crypto_secretstream_xchacha20poly1305_KEYBYTES);
    readySodium();
    crypto_secretstream_xchacha20poly1305_init_push(m_state->stream.state(), bytesOf(m_state->header), key32.data());
}

ChunkWriter::~ChunkWriter() = default;

QByteArray ChunkWriter::header() const
{
    return m_state->header;
}

QByteArray ChunkWriter::push(QByteArrayView atMostOneChunk, bool isLast)
{
    Q_ASSERT(atMostOneChunk.size() <= chunkBytes);
    QByteArray cipher(atMostOneChunk.size() + chunkOverheadBytes, Qt::Uninitialized);
    const unsigned tag = isLast ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
    crypto_secretstream_xchacha20poly1305_push(m_state->stream.state(), bytesOf(cipher), nullptr, bytesOf(atMostOneChunk),
                                               sizeOf(atMostOneChunk), nullptr, 0, static_cast<unsigned char>(tag));
    return cipher;
}

struct ChunkReader::State {
    Stream stream;
    bool isFinished = false;
};

ChunkReader::ChunkReader(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ChunkReader::ChunkReader(ChunkReader &&) noexcept = default;
ChunkReader::~ChunkReader() = default;

Result<ChunkReader> ChunkReader::open(QByteArrayView header24, const SecretBytes &key32)
{
    Q_ASSERT(key32.size() == crypto_secretstream_xchacha20poly1305_KEYBYTES);
    readySodium();
    auto state = std::make_unique<State>();
    if (header24.size() != streamHeaderBytes
        || crypto_secretstream_xchacha20poly1305_init_pull(state->stream.state(), bytesOf(header24), key32.data()) != 0)
        return failure(ErrorCode::BundleDamaged, {}, QStringLiteral("stream header"));
    return ChunkReader(std::move(state));
}

Result<ChunkReader::Chunk> ChunkReader::pull(QByteArrayView cipher)
{
    if (m_state->isFinished)
        return failure(ErrorCode::BundleDamaged, {}, QStringLiteral("chunk after the last"));
    if (cipher.size() < chunkOverheadBytes || cipher.size() > chunkBytes + chunkOverheadBytes)
        return failure(ErrorCode::BundleDamaged, {}, QStringLiteral("chunk of %1 bytes").arg(cipher.size()));
    Chunk chunk;
    chunk.plain = QByteArray(cipher.size() - chunkOverheadBytes, Qt::Uninitialized);
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(m_state->stream.state(), bytesOf(chunk.plain), nullptr, &tag,
                                                   bytesOf(cipher), sizeOf(cipher), nullptr, 0)
        != 0)
        return failure(ErrorCode::BundleDamaged, {}, QStringLiteral("chunk is not genuine"));
    if (tag != crypto_secretstream_xchacha20poly1305_TAG_MESSAGE && tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL)
        return failure(ErrorCode::BundleDamaged, {}, QStringLiteral("chunk tag %1").arg(tag));
    chunk.isLast = m_state->isFinished = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    return chunk;
}

} // namespace xd::crypto
