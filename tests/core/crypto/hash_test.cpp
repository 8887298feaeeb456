#include "core/crypto/hash.h"

#include "tests/support/say.h"

using namespace xd;
using namespace xd::crypto;

namespace {

QByteArray counting(int size)
{
    QByteArray bytes(size, '\0');
    for (int i = 0; i < size; ++i)
        bytes[i] = char(i);
    return bytes;
}

} // namespace

TEST_CASE("BLAKE2b agrees with RFC 7693 and the published keyed vectors")
{
    // RFC 7693 appendix A
    CHECK(blake2b(64, {"abc"}).toHex()
          == "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
             "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923");
    CHECK(blake2b(32, {"abc"}).toHex() == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
    // The BLAKE2 authors' blake2b-kat.txt, first and last keyed entry
    CHECK(blake2bKeyed(64, counting(64), {}).toHex()
          == "10ebb67700b1868efb4417987acf4690ae9d972fb7a590c2f02871799aaa4786"
             "b5e996e8f0f4eb981fc214b005f42d2ff4233499391653df7aefcbc13fc51568");
    CHECK(blake2bKeyed(64, counting(64), {counting(255)}).toHex()
          == "142709d62e28fcccd0af97fad0f8465b971e82201dc51070faa0372aa43e9248"
             "4be1c1e73ba10906d5d1853db6a4106e0a7bf9800d373d6dee2d46d62ef2a461");
}

TEST_CASE("SHA-256 agrees with the examples of its standard")
{
    CHECK(sha256({}).toHex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abc").toHex() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256(QByteArray(1'000'000, 'a')).toHex() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("Parts are hashed as one text, and a stream of them comes out the same")
{
    const QByteArray whole = blake2b(32, {"XD journal", QByteArray("one"), QByteArray(), QByteArray("two")});
    CHECK(whole == blake2b(32, {"XD journalonetwo"}));
    Blake2b stream(32);
    stream.add("XD journal");
    stream.add({});
    stream.add("onetwo");
    CHECK(stream.result() == whole);
    CHECK(blake2b(16, {"XD journalonetwo"}) != whole.first(16));
}

TEST_CASE("A derived key is the keyed hash, kept where keys lie")
{
    const SecretBytes key = SecretBytes::copyOf(counting(32));
    CHECK(derive(32, key, {"XDB1 payload"}).view() == blake2bKeyed(32, counting(32), {"XDB1 payload"}));
    CHECK(deriveUnkeyed(32, {"XD recovery"}).view() == blake2b(32, {"XD recovery"}));
}

TEST_CASE("Random bytes differ")
{
    CHECK(randomBytes(16).size() == 16);
    CHECK(randomBytes(16) != randomBytes(16));
}
