// Argon2id (RFC 9106): a passphrase and a salt become a 32-byte key. The work factor is calibrated to
// 0.7–1.0 s on this computer at set-up, with a floor of 64 MiB (security.md §3.2); what a file asks for is
// refused above 16 passes or 1 GiB, so that no file can make the program work for ever.
#pragma once

#include "core/base/result.h"
#include "core/base/secret_bytes.h"

#include <QByteArray>

namespace xd::crypto {

struct WorkFactor {
    quint32 passes = 3;
    quint32 memoryKiB = 64 * 1024;
    friend bool operator==(const WorkFactor &, const WorkFactor &) = default;
};

inline constexpr WorkFactor floorWorkFactor{3, 64 * 1024};
inline constexpr int saltBytes = 16;

// Measures this computer for about two seconds.
WorkFactor calibratedWorkFactor();
// Error: KeyringDamaged where the work factor is outside the accepted range.
Result<SecretBytes> stretch(const SecretBytes &passphrase, QByteArrayView salt, WorkFactor work);

} // namespace xd::crypto
