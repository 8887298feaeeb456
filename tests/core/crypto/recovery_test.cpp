#include "core/crypto/hash.h"
#include "core/crypto/recovery.h"

#include "tests/support/say.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::crypto;

namespace {

constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

QByteArray textOf(const RecoveryShare &share)
{
    return sheetText(share).view().toByteArray();
}

RecoveryShare countingShare()
{
    QByteArray bytes(shareBytes, '\0');
    for (int i = 0; i < shareBytes; ++i)
        bytes[i] = char(i);
    return {'A', SecretBytes::copyOf(bytes)};
}

QString groupAt(qsizetype character)
{
    return QString::number(character / 5 + 1); // four characters and a dash
}

} // namespace

TEST_CASE("A recovery sheet shows nine groups of four and reads back")
{
    // Computed with a second implementation in Python.
    CHECK(textOf(countingShare()) == "000G-40R4-0M30-E209-185G-R38E-1W81-24GK-5CM9");
    for (int i = 0; i < 200; ++i) {
        const RecoveryShare share{'B', SecretBytes::random(shareBytes)};
        CHECK(valueOf(parseSheetText(textOf(share))).equals(share.secret));
    }
}

TEST_CASE("A sheet may be typed in lower case, with spaces or nothing between, and with O, I and L")
{
    const SecretBytes secret = countingShare().secret.clone();
    for (const char *typed : {"000g-40r4-0m30-e209-185g-r38e-1w81-24gk-5cm9", "000G40R40M30E209185GR38E1W8124GK5CM9",
                              " OOoG 4OR4 0M3o\nE2O9 i85G R38E lW8I 24GK\t5CM9\r\n", "000G--40R4-0M30-E209-L85G-R38E-1W81-24GK-5CM9"})
        CHECK(valueOf(parseSheetText(typed)).equals(secret));
}

TEST_CASE("Every single wrong character on a sheet is found and its group named")
{
    const QByteArray good = textOf(countingShare());
    for (qsizetype at = 0; at < good.size(); ++at) {
        if (good[at] == '-')
            continue;
        for (const char *other = alphabet; *other; ++other) {
            if (*other == good[at])
                continue;
            QByteArray typed = good;
            typed[at] = *other;
            const auto refused = parseSheetText(typed);
            REQUIRE(codeOf(refused) == ErrorCode::BadRecoveryShare);
            REQUIRE(refused.error().field == groupAt(at));
        }
    }
}

TEST_CASE("Every swap of neighbours on a sheet is found, also across groups")
{
    for (int round = 0; round < 20; ++round) {
        const QByteArray good = textOf({'C', SecretBytes::random(shareBytes)}).replace("-", "");
        for (qsizetype at = 0; at + 1 < good.size(); ++at) {
            QByteArray typed = good;
            std::swap(typed[at], typed[at + 1]);
            if (typed == good)
                continue;
            const auto refused = parseSheetText(typed);
            REQUIRE(codeOf(refused) == ErrorCode::BadRecoveryShare);
            REQUIRE(refused.error().field == QString::number(at / 4 + 1));
        }
    }
}

TEST_CASE("Any two wrong characters on a sheet are found")
{
    const QByteArray good = textOf(countingShare()).replace("-", "");
    for (qsizetype first = 0; first < good.size(); ++first) {
        for (qsizetype second = first + 1; second < good.size(); ++second) {
            QByteArray typed = good;
            for (const int step : {1, 7, 16, 31}) {
                const auto moved = [&](qsizetype at, int by) {
                    return alphabet[(QByteArrayView(alphabet).indexOf(good[at]) + by) % 32];
                };
                typed[first] = moved(first, step);
                typed[second] = moved(second, 32 - step);
                REQUIRE(codeOf(parseSheetText(typed)) == ErrorCode::BadRecoveryShare);
            }
        }
    }
}

TEST_CASE("A sheet of the wrong length or with a sign that it never has is refused")
{
    const QByteArray good = textOf(countingShare());
    for (qsizetype size = 0; size < good.size(); ++size)
        CHECK(codeOf(parseSheetText(good.first(size))) == ErrorCode::BadRecoveryShare);
    CHECK(codeOf(parseSheetText(good + '0')) == ErrorCode::BadRecoveryShare);
    CHECK(codeOf(parseSheetText("0000-0000-0000-0000-0000-0000-0000-0000-0000")) == ErrorCode::BadRecoveryShare);
    for (const char sign : {'U', 'u', '*', '.', '\0', '\xE5'}) {
        QByteArray typed = good;
        typed[12] = sign; // in the third group
        const auto refused = parseSheetText(typed);
        CHECK(codeOf(refused) == ErrorCode::BadRecoveryShare);
        CHECK(refused.error().field == u"3"_s);
    }
}

TEST_CASE("Any two of the three shares open their pair, in either order, and no others")
{
    const RecoveryShares all = RecoveryShares::make();
    const auto &[a, b, c] = all.shares;
    CHECK(a.letter == 'A');
    CHECK(c.letter == 'C');
    const QByteArray key = randomBytes(32);
    const std::array pairs{std::pair(&a, &b), std::pair(&a, &c), std::pair(&b, &c)};
    for (int pair = 0; pair < 3; ++pair) {
        const QByteArray slot = seal(key, all.pairKeys(pair).publicKey);
        for (int other = 0; other < 3; ++other) {
            const auto [one, two] = pairs[std::size_t(other)];
            const auto opened = openSealed(slot, valueOf(pairKeysOf(*two, *one)));
            CHECK(opened.has_value() == (other == pair));
            CHECK(valueOf(pairKeysOf(*one, *two)).publicKey == valueOf(pairKeysOf(*two, *one)).publicKey);
        }
    }
}

TEST_CASE("Two shares must be two different ones of A, B and C")
{
    const RecoveryShares all = RecoveryShares::make();
    const auto &[a, b, c] = all.shares;
    CHECK(codeOf(pairKeysOf(a, a).map([](const BoxKeys &) {})) == ErrorCode::BadRecoveryShare);
    CHECK(codeOf(pairKeysOf(a, {'D', b.secret.clone()}).map([](const BoxKeys &) {})) == ErrorCode::BadRecoveryShare);
    CHECK(codeOf(pairKeysOf({'A', SecretBytes(19)}, c).map([](const BoxKeys &) {})) == ErrorCode::BadRecoveryShare);
}
