#include "core/crypto/recovery.h"

#include "core/crypto/hash.h"
#include "core/crypto/sodium.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace xd::crypto {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int groupSize = 4;
constexpr int symbolCount = shareGroups * groupSize;
constexpr int bitsPerSymbol = 5;
constexpr int secretSymbols = shareBytes * 8 / bitsPerSymbol;
constexpr quint32 crcMask = 0xFFFFF;
// x^20 + x^16 + x^15 + x^14 + x^13 + x^12 + x^10 + x^5 + x^2 + 1. A CRC-20 finds every burst of up to 20 bits, so
// each wrong character and each swap of neighbours; this polynomial was searched for because over 36 characters
// no two single wrong characters have the same remainder, so that any two are found and one can be located.
constexpr quint32 crcPolynomial = 0x1F425;
// A start that is not zero, so that a sheet of zeros is not a valid one.
constexpr quint32 crcStart = 0x5844B;

quint32 withSymbol(quint32 crc, unsigned symbol)
{
    for (int bit = bitsPerSymbol - 1; bit >= 0; --bit) {
        const bool carry = ((crc >> 19) ^ (symbol >> bit)) & 1;
        crc = ((crc << 1) & crcMask) ^ (carry ? crcPolynomial : 0);
    }
    return crc;
}

// The remainder over all 36 symbols: 0 where the last four are the check symbols of the first 32.
quint32 remainderOf(const unsigned char *symbols)
{
    quint32 crc = crcStart;
    for (int at = 0; at < symbolCount; ++at)
        crc = withSymbol(crc, symbols[at]);
    return crc;
}

std::optional<unsigned char> symbolOf(char typed)
{
    const char upper = typed >= 'a' && typed <= 'z' ? char(typed - 'a' + 'A') : typed;
    const char read = upper == 'O' ? '0' : upper == 'I' || upper == 'L' ? '1' : upper;
    const auto at = alphabet.find(read);
    if (at == std::string_view::npos)
        return std::nullopt;
    return static_cast<unsigned char>(at);
}

bool isBetweenGroups(char c)
{
    return c == '-' || c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

tl::unexpected<Error> badShare(int symbolAt)
{
    const int group = std::clamp(symbolAt / groupSize, 0, shareGroups - 1) + 1;
    return failure(ErrorCode::BadRecoveryShare, QString::number(group));
}

// Which group explains the remainder as one wrong character or one swap of neighbours; 0 where none does.
int groupAtFault(SecretBytes &symbols)
{
    unsigned char *all = symbols.data();
    for (int at = 0; at < symbolCount; ++at) {
        const unsigned char kept = all[at];
        bool isExplained = false;
        for (unsigned char other = 0; other < alphabet.size() && !isExplained; ++other) {
            all[at] = other;
            isExplained = remainderOf(all) == 0;
        }
        all[at] = kept;
        if (isExplained)
            return at / groupSize + 1;
    }
    for (int at = 0; at + 1 < symbolCount; ++at) {
        std::swap(all[at], all[at + 1]);
        const bool isExplained = remainderOf(all) == 0;
        std::swap(all[at], all[at + 1]);
        if (isExplained)
            return at / groupSize + 1;
    }
    return 0;
}

// Five bits a symbol, most significant first.
SecretBytes symbolsOf(const SecretBytes &secret)
{
    SecretBytes symbols(symbolCount);
    for (int bit = 0; bit < shareBytes * 8; ++bit) {
        const unsigned value = (secret.data()[bit / 8] >> (7 - bit % 8)) & 1u;
        unsigned char &symbol = symbols.data()[bit / bitsPerSymbol];
        symbol = static_cast<unsigned char>(symbol << 1 | value);
    }
    quint32 crc = crcStart;
    for (int at = 0; at < secretSymbols; ++at)
        crc = withSymbol(crc, symbols.data()[at]);
    for (int at = secretSymbols; at < symbolCount; ++at)
        symbols.data()[at] = static_cast<unsigned char>(crc >> (bitsPerSymbol * (symbolCount - 1 - at)) & 31);
    return symbols;
}

SecretBytes secretOf(const SecretBytes &symbols)
{
    SecretBytes secret(shareBytes);
    for (int bit = 0; bit < shareBytes * 8; ++bit) {
        const unsigned value = (symbols.data()[bit / bitsPerSymbol] >> (bitsPerSymbol - 1 - bit % bitsPerSymbol)) & 1u;
        unsigned char &byte = secret.data()[bit / 8];
        byte = static_cast<unsigned char>(byte << 1 | value);
    }
    return secret;
}

} // namespace

RecoveryShares RecoveryShares::make()
{
    return {{{{'A', SecretBytes::random(shareBytes)}, {'B', SecretBytes::random(shareBytes)}, {'C', SecretBytes::random(shareBytes)}}}};
}

BoxKeys RecoveryShares::pairKeys(int pair) const
{
    Q_ASSERT(pair >= 0 && pair < 3);
    const auto [first, second] = std::array{std::pair(0, 1), std::pair(0, 2), std::pair(1, 2)}[std::size_t(pair)];
    return *pairKeysOf(shares[std::size_t(first)], shares[std::size_t(second)]);
}

SecretBytes sheetText(const RecoveryShare &share)
{
    Q_ASSERT(share.secret.size() == shareBytes);
    const SecretBytes symbols = symbolsOf(share.secret);
    SecretBytes text(symbolCount + shareGroups - 1);
    unsigned char *out = text.data();
    for (int at = 0; at < symbolCount; ++at) {
        if (at > 0 && at % groupSize == 0)
            *out++ = '-';
        *out++ = static_cast<unsigned char>(alphabet[symbols.data()[at]]);
    }
    return text;
}

Result<SecretBytes> parseSheetText(QByteArrayView typed)
{
    SecretBytes symbols(symbolCount);
    int count = 0;
    for (const char c : typed) {
        if (isBetweenGroups(c))
            continue;
        const auto symbol = symbolOf(c);
        if (!symbol || count == symbolCount)
            return badShare(count);
        symbols.data()[count++] = *symbol;
    }
    if (count < symbolCount)
        return badShare(count);
    if (remainderOf(symbols.data()) != 0) {
        const int group = groupAtFault(symbols);
        return failure(ErrorCode::BadRecoveryShare, group > 0 ? QString::number(group) : QString());
    }
    return secretOf(symbols);
}

Result<BoxKeys> pairKeysOf(const RecoveryShare &one, const RecoveryShare &other)
{
    const auto isShare = [](const RecoveryShare &share) {
        return share.letter >= 'A' && share.letter <= 'C' && share.secret.size() == shareBytes;
    };
    if (!isShare(one) || !isShare(other) || one.letter == other.letter)
        return failure(ErrorCode::BadRecoveryShare, {}, QStringLiteral("two different shares of A, B, C are needed"));
    const bool isInOrder = one.letter < other.letter;
    const RecoveryShare &first = isInOrder ? one : other;
    const RecoveryShare &second = isInOrder ? other : one;
    return BoxKeys::fromSeed(deriveUnkeyed(32, {"XD recovery", first.secret.view(), second.secret.view()}));
}

} // namespace xd::crypto
