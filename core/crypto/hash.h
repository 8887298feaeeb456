// BLAKE2b (RFC 7693) over the concatenation of parts. size and key in bytes (size 16…64, key ≤ 64).
#pragma once

#include "core/base/secret_bytes.h"

#include <QByteArray>
#include <initializer_list>
#include <memory>

namespace xd::crypto {

using Parts = std::initializer_list<QByteArrayView>;

QByteArray blake2b(int size, Parts parts);
QByteArray blake2bKeyed(int size, QByteArrayView key, Parts parts);
// The same where the result is itself a key.
SecretBytes derive(int size, const SecretBytes &key, Parts parts);
SecretBytes deriveUnkeyed(int size, Parts parts);

// Streaming BLAKE2b for whole files.
class Blake2b {
public:
    explicit Blake2b(int size);
    ~Blake2b();
    Blake2b(const Blake2b &) = delete;
    Blake2b &operator=(const Blake2b &) = delete;
    void add(QByteArrayView bytes);
    QByteArray result(); // once

private:
    struct State;
    std::unique_ptr<State> m_state;
    int m_size;
};

// SHA-256 (FIPS 180-4), where people or other programs compare: what sha256sum prints. By OpenSSL, which uses the
// processor's own instructions.
QByteArray sha256(QByteArrayView bytes);

QByteArray randomBytes(int size);

} // namespace xd::crypto
