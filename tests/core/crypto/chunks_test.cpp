#include "core/crypto/chunks.h"
#include "core/crypto/hash.h"

#include "tests/support/say.h"

using namespace xd;
using namespace xd::crypto;

namespace {

struct Stream {
    QByteArray header;
    std::vector<QByteArray> chunks;
};

Stream streamOf(const std::vector<QByteArray> &plain, const SecretBytes &key)
{
    ChunkWriter writer(key);
    Stream stream{writer.header(), {}};
    for (std::size_t i = 0; i < plain.size(); ++i)
        stream.chunks.push_back(writer.push(plain[i], i + 1 == plain.size()));
    return stream;
}

// The number of chunks that were accepted before the first refusal, or all.
std::size_t acceptedOf(const Stream &stream, const SecretBytes &key)
{
    ChunkReader reader = std::move(*ChunkReader::open(stream.header, key));
    std::size_t accepted = 0;
    for (const QByteArray &chunk : stream.chunks) {
        const auto read = reader.pull(chunk);
        if (!read) {
            CHECK(read.error().code == ErrorCode::BundleDamaged);
            break;
        }
        ++accepted;
    }
    return accepted;
}

} // namespace

TEST_CASE("Chunks come back as they went in, and the last says that it is the last")
{
    const SecretBytes key = SecretBytes::random(32);
    for (const std::vector<QByteArray> &plain : {std::vector{QByteArray()}, std::vector{QByteArray("short")},
                                                 std::vector{randomBytes(chunkBytes), randomBytes(chunkBytes), QByteArray("end")}}) {
        const Stream stream = streamOf(plain, key);
        CHECK(stream.header.size() == streamHeaderBytes);
        ChunkReader reader = std::move(*ChunkReader::open(stream.header, key));
        for (std::size_t i = 0; i < plain.size(); ++i) {
            CHECK(stream.chunks[i].size() == plain[i].size() + chunkOverheadBytes);
            const auto chunk = valueOf(reader.pull(stream.chunks[i]));
            CHECK(chunk.plain == plain[i]);
            CHECK(chunk.isLast == (i + 1 == plain.size()));
        }
        CHECK(codeOf(reader.pull(stream.chunks.back())) == ErrorCode::BundleDamaged);
    }
}

TEST_CASE("A chunk changed, swapped, doubled or dropped is noticed at once")
{
    const SecretBytes key = SecretBytes::random(32);
    const Stream good = streamOf({"one", "two", "three"}, key);
    REQUIRE(acceptedOf(good, key) == 3);
    CHECK(acceptedOf(good, SecretBytes::random(32)) == 0);

    Stream swapped = good;
    std::swap(swapped.chunks[0], swapped.chunks[1]);
    CHECK(acceptedOf(swapped, key) == 0);
    Stream doubled = good;
    doubled.chunks.insert(doubled.chunks.begin() + 1, good.chunks[0]);
    CHECK(acceptedOf(doubled, key) == 1);
    Stream dropped = good;
    dropped.chunks.erase(dropped.chunks.begin() + 1);
    CHECK(acceptedOf(dropped, key) == 1);
    for (qsizetype at = 0; at < good.chunks[1].size(); ++at) {
        Stream changed = good;
        changed.chunks[1][at] = char(changed.chunks[1][at] ^ 0x10);
        CHECK(acceptedOf(changed, key) == 1);
    }
    Stream cut = good;
    cut.chunks[1].chop(1);
    CHECK(acceptedOf(cut, key) == 1);
    Stream otherHeader = good;
    otherHeader.header[0] = char(otherHeader.header[0] ^ 1);
    CHECK(acceptedOf(otherHeader, key) == 0);
    CHECK(codeOf(ChunkReader::open(good.header.chopped(1), key).map([](ChunkReader) {})) == ErrorCode::BundleDamaged);
}
