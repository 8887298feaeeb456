#include "core/crypto/fingerprint.h"

#include "core/crypto/hash.h"

#include <QStringList>

namespace xd::crypto {

namespace {

constexpr int digitCount = 30;
constexpr int groupSize = 5;

bool isBetweenGroups(QChar c)
{
    return c.isSpace() || c.category() == QChar::Punctuation_Dash || c == QChar(0x2212) || c == QChar(0xFF0D);
}

QString digitsOf(const QString &typed)
{
    QString digits;
    for (const QChar c : typed) {
        if (isBetweenGroups(c))
            continue;
        const int value = c.digitValue(); // full-width digits have one too
        digits += value < 0 ? QChar(u'?') : QChar(u'0' + value);
    }
    return digits;
}

} // namespace

QString fingerprintDigits(std::initializer_list<QByteArrayView> publicKeys)
{
    Blake2b hash(32);
    hash.add("XD fingerprint");
    for (const QByteArrayView key : publicKeys)
        hash.add(key);

    __extension__ using Wide = unsigned __int128; // 10^30 < 2^100, so a remainder and one more byte fit
    constexpr Wide modulus = Wide(1'000'000'000'000'000) * Wide(1'000'000'000'000'000);
    Wide rest = 0;
    for (const char byte : hash.result())
        rest = (rest * 256 + static_cast<unsigned char>(byte)) % modulus;

    QString digits(digitCount, u'0');
    for (int at = digitCount - 1; at >= 0; --at, rest /= 10)
        digits[at] = QChar(u'0' + int(rest % 10));
    return digits;
}

QString inGroups(const QString &digits)
{
    QStringList groups;
    for (int at = 0; at < digits.size(); at += groupSize)
        groups += digits.mid(at, groupSize);
    return groups.join(u' ');
}

Done checkDigits(const QString &typed, const QString &expected)
{
    const QString digits = digitsOf(typed);
    if (digits == expected && !expected.isEmpty())
        return {};
    for (int at = 0; at < expected.size(); at += groupSize) {
        if (digits.mid(at, groupSize) != expected.mid(at, groupSize))
            return failure(ErrorCode::WrongFingerprint, QString::number(at / groupSize + 1));
    }
    return failure(ErrorCode::WrongFingerprint, QStringLiteral("too_many_digits")); // all groups agree
}

} // namespace xd::crypto
