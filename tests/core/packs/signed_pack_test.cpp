#include "core/packs/signed_pack.h"

#include "tests/support/say.h"

#include <catch2/generators/catch_generators.hpp>

using namespace xd;
using namespace xd::packs;

TEST_CASE("A signed pack gives back the very bytes that were signed, and who signed them")
{
    const crypto::SignKeys keys = crypto::SignKeys::make();
    const QByteArray file = writeSignedPack("{\"id\": 1}", keys);
    CHECK(isSignedPack(file));
    const SignedPack read = valueOf(readSignedPack(file));
    CHECK(read.bytes == "{\"id\": 1}");
    CHECK(read.signer == keys.publicKey);
    CHECK(read.signature.size() == crypto::signatureBytes);
    CHECK_FALSE(isSignedPack("{\"id\": 1}"));
}

TEST_CASE("A signed pack with one bit changed anywhere is forged, cut short it is broken")
{
    const QByteArray file = writeSignedPack("{\"id\": 1}", crypto::SignKeys::make());
    const int at = GENERATE(8, 39, 40, 103, 104, 112);
    QByteArray changed = file;
    changed[at] = char(changed[at] ^ 1);
    CHECK(codeOf(readSignedPack(changed)) == ErrorCode::PackForged);
    CHECK(codeOf(readSignedPack(file.first(signedPackOverhead))) == ErrorCode::PackBroken);
    CHECK(codeOf(readSignedPack("{\"id\": 1}")) == ErrorCode::PackBroken);
}

TEST_CASE("A signature over the bare bytes does not sign a pack")
{
    const crypto::SignKeys keys = crypto::SignKeys::make();
    const QByteArray pack = "{\"id\": 1}";
    const QByteArray file = QByteArray("XDPACK1\n") + keys.publicKey + crypto::sign(pack, keys) + pack;
    CHECK(codeOf(readSignedPack(file)) == ErrorCode::PackForged);
}
