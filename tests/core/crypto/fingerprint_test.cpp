#include "core/crypto/fingerprint.h"

#include "tests/support/say.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::crypto;

namespace {

// Computed with Python: int.from_bytes(blake2b(b"XD fingerprint" + bytes(range(64)), 32), "big") % 10**30
const QString known = u"542871878006946089307692788709"_s;

QByteArray counting(int from)
{
    QByteArray bytes(32, '\0');
    for (int i = 0; i < 32; ++i)
        bytes[i] = char(from + i);
    return bytes;
}

} // namespace

TEST_CASE("A fingerprint is the hash of the keys as thirty decimal digits")
{
    CHECK(fingerprintDigits({counting(0), counting(32)}) == known);
    CHECK(fingerprintDigits({counting(32), counting(0)}) != known);
    CHECK(inGroups(known) == u"54287 18780 06946 08930 76927 88709"_s);
    for (int i = 0; i < 64; ++i) {
        const QString digits = fingerprintDigits({counting(i)});
        CHECK(digits.size() == 30);
        CHECK(std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }));
    }
}

TEST_CASE("Typed digits may be grouped in any way and be full width")
{
    for (const QString &typed : {known, u"54287 18780 06946 08930 76927 88709"_s, u" 54287-18780-06946\n08930\u30007692788709 "_s,
                                 u"５４２８７—１８７８０－０６９４６–０８９３０　７６９２７　８８７０９"_s})
        CHECK(checkDigits(typed, known));
}

TEST_CASE("A wrong digit is refused with the number of its group")
{
    for (int at = 0; at < known.size(); ++at) {
        QString typed = known;
        typed[at] = typed[at] == u'7' ? u'1' : u'7';
        const auto refused = checkDigits(inGroups(typed), known);
        CHECK(codeOf(refused) == ErrorCode::WrongFingerprint);
        CHECK(refused.error().field == QString::number(at / 5 + 1));
    }
    for (int size = 0; size < known.size(); ++size)
        CHECK(codeOf(checkDigits(known.first(size), known)) == ErrorCode::WrongFingerprint);
    for (const QString &more : {u"0"_s, u" 00000"_s}) { // there is no seventh group to name
        const auto tooMany = checkDigits(known + more, known);
        CHECK(codeOf(tooMany) == ErrorCode::WrongFingerprint);
        CHECK(tooMany.error().field == u"too_many_digits"_s);
    }
    CHECK(codeOf(checkDigits(known.chopped(1) + u'x', known)) == ErrorCode::WrongFingerprint);
    CHECK(codeOf(checkDigits({}, {})) == ErrorCode::WrongFingerprint);
}
