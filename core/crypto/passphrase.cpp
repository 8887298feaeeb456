#include "core/crypto/passphrase.h"

#include "core/crypto/sodium.h"

#include <QElapsedTimer>
#include <algorithm>

namespace xd::crypto {

namespace {

constexpr quint32 mostPasses = 16;
constexpr quint32 mostMemoryKiB = 1024 * 1024;
constexpr quint32 mostPassesKiB = 3 * 1024 * 1024; // both together: some seconds at most
constexpr quint32 leastMemoryKiB = 8;
constexpr quint32 mostCalibratedKiB = 512 * 1024;
constexpr double aimMs = 850; // the middle of 0.7–1.0 s

double measuredMs(WorkFactor work)
{
    QElapsedTimer timer;
    timer.start();
    const SecretBytes any = SecretBytes::random(saltBytes);
    (void)stretch(any, any.view(), work);
    return std::max(1.0, double(timer.nsecsElapsed()) / 1e6);
}

// Memory costs an attacker more than passes do, so it grows first.
WorkFactor scaledBy(WorkFactor work, double factor)
{
    const double memory = std::max(double(floorWorkFactor.memoryKiB), double(work.memoryKiB) * factor);
    const double capped = std::min(memory, double(mostCalibratedKiB));
    const double passes = double(work.passes) * std::max(1.0, memory / capped);
    const quint32 memoryKiB = quint32(capped) / 1024 * 1024;
    return {std::clamp(quint32(passes), floorWorkFactor.passes, std::min(mostPasses, mostPassesKiB / memoryKiB)), memoryKiB};
}

} // namespace

WorkFactor calibratedWorkFactor()
{
    // The first run pays for pages never touched before; the second says what the work costs.
    (void)measuredMs(floorWorkFactor);
    const WorkFactor guess = scaledBy(floorWorkFactor, aimMs / measuredMs(floorWorkFactor));
    return scaledBy(guess, aimMs / measuredMs(guess));
}

Result<SecretBytes> stretch(const SecretBytes &passphrase, QByteArrayView salt, WorkFactor work)
{
    if (work.passes < 1 || work.passes > mostPasses || work.memoryKiB < leastMemoryKiB || work.memoryKiB > mostMemoryKiB
        || quint64(work.passes) * work.memoryKiB > mostPassesKiB)
        return failure(ErrorCode::KeyringDamaged, {}, QStringLiteral("work factor out of range"));
    if (salt.size() != saltBytes)
        return failure(ErrorCode::KeyringDamaged, {}, QStringLiteral("salt of %1 bytes").arg(salt.size()));
    readySodium();
    SecretBytes key(32);
    const QByteArrayView words = passphrase.view();
    if (crypto_pwhash(key.data(), key.size(), reinterpret_cast<const char *>(bytesOf(words)), sizeOf(words), bytesOf(salt),
                      work.passes, std::size_t(work.memoryKiB) * 1024, crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return failure(ErrorCode::Refused, {}, QStringLiteral("not enough memory for %1 KiB").arg(work.memoryKiB));
    return key;
}

} // namespace xd::crypto
