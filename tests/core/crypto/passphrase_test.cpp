#include "core/crypto/passphrase.h"

#include "tests/support/say.h"

using namespace xd;
using namespace xd::crypto;

namespace {

constexpr WorkFactor light{1, 1024}; // for tests of everything but the cost
const QByteArray salt(saltBytes, 's');

} // namespace

TEST_CASE("Argon2id agrees with a published hash of libsodium's own tests")
{
    // $argon2id$v=19$m=4882,t=2,p=1$bA81arsiXysd3WbTRzmEOw$Nm8QBM+7RH1DXo9rvp5cwKEOOOfD2g6JuxlXihoNcpE, of no passphrase
    const auto key = valueOf(stretch({}, QByteArray::fromBase64("bA81arsiXysd3WbTRzmEOw"), {2, 4882}));
    CHECK(key.view() == QByteArray::fromBase64("Nm8QBM+7RH1DXo9rvp5cwKEOOOfD2g6JuxlXihoNcpE"));
}

TEST_CASE("Passphrase, salt and work factor each change the key")
{
    const SecretBytes words = SecretBytes::fromUtf16(u"correct horse 电池 staple");
    const SecretBytes key = valueOf(stretch(words, salt, light));
    CHECK(key.size() == 32);
    CHECK(valueOf(stretch(words, salt, light)).equals(key));
    CHECK_FALSE(valueOf(stretch(SecretBytes::fromUtf16(u"correct horse"), salt, light)).equals(key));
    CHECK_FALSE(valueOf(stretch(words, QByteArray(saltBytes, 't'), light)).equals(key));
    CHECK_FALSE(valueOf(stretch(words, salt, {2, 1024})).equals(key));
    CHECK_FALSE(valueOf(stretch(words, salt, {1, 2048})).equals(key));
}

TEST_CASE("A work factor that would keep the program busy for ever is refused")
{
    const SecretBytes words = SecretBytes::fromUtf16(u"any");
    for (const WorkFactor work : {WorkFactor{17, 1024}, WorkFactor{0, 1024}, WorkFactor{1, 1024 * 1024 + 1}, WorkFactor{1, 7},
                                  WorkFactor{0xFFFFFFFF, 0xFFFFFFFF}})
        CHECK(codeOf(stretch(words, salt, work)) == ErrorCode::KeyringDamaged);
    CHECK(codeOf(stretch(words, salt.chopped(1), light)) == ErrorCode::KeyringDamaged);
}

TEST_CASE("The calibrated work factor is within the accepted range and not below the floor")
{
    const WorkFactor work = calibratedWorkFactor();
    CHECK(work.passes >= floorWorkFactor.passes);
    CHECK(work.passes <= 16);
    CHECK(work.memoryKiB >= floorWorkFactor.memoryKiB);
    CHECK(work.memoryKiB <= 512 * 1024);
    CHECK(work.memoryKiB % 1024 == 0);
}
