// The frames inside a bundle's payload (bundle.md §1): len4 ‖ kind1 ‖ body, where len is that of the body; a
// manifest first and once, records and blob parts, an end frame {count8, BLAKE2b-256 of all frames before it},
// then zeros up to the padded length.
#pragma once

#include "core/base/result.h"
#include "core/crypto/hash.h"

#include <QByteArray>
#include <vector>

namespace xd::exchange {

enum class FrameKind : quint8 { manifest = 1, record = 2, blobPart = 3, end = 9 };

inline constexpr qint64 maxFrameBytes = 1024 * 1024;

// Padmé (Nikitin et al., PETS 2019): tells an observer O(log log L) bits about the length, costs at most 12 %.
qint64 paddedLength(qint64 length);

class FrameWriter {
public:
    // The first must be the manifest; records and blob parts follow. Error: BundleTooLarge for a body over 1 MiB.
    Done add(FrameKind kind, QByteArrayView body);
    void reserve(qint64 bytes) { m_bytes.reserve(bytes); }
    // Adds the end frame; with padding also the zeros.
    QByteArray finish(bool isPadded = true) &&;

private:
    void put(FrameKind kind, QByteArrayView body);
    QByteArray m_bytes;
    qint64 m_count = 0;
};

struct Frame {
    FrameKind kind;
    QByteArrayView body; // into the payload
};

// All frames but the end frame. Error: BundleMalformed.
Result<std::vector<Frame>> readFrames(QByteArrayView payload, bool isPadded);

} // namespace xd::exchange
