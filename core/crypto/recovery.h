// Paper recovery, two of three (security.md D9): three secrets A, B, C of 160 bits; for each pair
// BLAKE2b-256("XD recovery"‖first‖second) seeds an X25519 key pair to which the vault keys are sealed.
// On paper a secret is 32 Crockford base-32 characters and 4 check characters (CRC-20, which finds every
// single error and every swap of neighbours) in 9 groups of 4.
#pragma once

#include "core/base/result.h"
#include "core/crypto/box.h"

#include <array>

namespace xd::crypto {

inline constexpr int shareBytes = 20;
inline constexpr int shareGroups = 9;

struct RecoveryShare {
    char letter = 'A'; // A, B or C
    SecretBytes secret;
};

struct RecoveryShares {
    std::array<RecoveryShare, 3> shares;
    static RecoveryShares make();
    // Pair 0 is A and B, 1 is A and C, 2 is B and C.
    BoxKeys pairKeys(int pair) const;
};

// "7K3M-…": nine groups of four. Kept in SecretBytes, since it is the secret.
SecretBytes sheetText(const RecoveryShare &share);
// Accepts lower case, spaces, missing dashes, O for 0, I and L for 1. Error: BadRecoveryShare with the number of the group
// that cannot be right in `field` where that is known.
Result<SecretBytes> parseSheetText(QByteArrayView typed);
// The pair of keys that two shares open; letters in either order.
Result<BoxKeys> pairKeysOf(const RecoveryShare &one, const RecoveryShare &other);

} // namespace xd::crypto
