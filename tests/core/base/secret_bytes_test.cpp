#include "core/base/secret_bytes.h"

using xd::SecretBytes;

TEST_CASE("A typed passphrase becomes its UTF-8 bytes")
{
    const SecretBytes typed = SecretBytes::fromUtf16(u"心a灯");
    CHECK(typed.view() == QByteArrayView("\xE5\xBF\x83" "a\xE7\x81\xAF"));
    CHECK(SecretBytes::fromUtf16(u"").isEmpty());
}

TEST_CASE("Secret bytes are moved, cloned and compared, never shared")
{
    SecretBytes first = SecretBytes::random(32);
    const SecretBytes copy = first.clone();
    CHECK(copy.equals(first));
    CHECK(copy.data() != first.data());
    const SecretBytes taken = std::move(first);
    CHECK(taken.equals(copy));
    CHECK_FALSE(taken.equals(SecretBytes::random(32)));
}
