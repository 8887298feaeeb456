#include "core/base/secret_bytes.h"

#include <QStringEncoder>
#include <cstring>
#include <new>
#include <sodium.h>

namespace xd {

SecretBytes::SecretBytes(std::size_t size)
{
    static const int ready = sodium_init();
    if (size == 0)
        return;
    m_data = ready < 0 ? nullptr : static_cast<unsigned char *>(sodium_malloc(size));
    if (!m_data)
        throw std::bad_alloc();
    m_size = size;
    sodium_memzero(m_data, m_size);
}

SecretBytes SecretBytes::random(std::size_t size)
{
    SecretBytes bytes(size);
    randombytes_buf(bytes.m_data, size);
    return bytes;
}

SecretBytes SecretBytes::copyOf(QByteArrayView source)
{
    SecretBytes bytes(std::size_t(source.size()));
    if (!source.isEmpty())
        std::memcpy(bytes.m_data, source.data(), std::size_t(source.size()));
    return bytes;
}

SecretBytes SecretBytes::fromUtf16(QStringView typed)
{
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    SecretBytes roomy(std::size_t(encoder.requiredSpace(typed.size())));
    if (roomy.isEmpty())
        return {};
    char *begin = reinterpret_cast<char *>(roomy.m_data);
    const char *end = encoder.appendToBuffer(begin, typed);
    return copyOf({begin, end - begin});
}

SecretBytes::~SecretBytes()
{
    sodium_free(m_data); // wipes
}

SecretBytes SecretBytes::clone() const
{
    return copyOf(view());
}

bool SecretBytes::equals(const SecretBytes &other) const
{
    return m_size == other.m_size && (m_size == 0 || sodium_memcmp(m_data, other.m_data, m_size) == 0);
}

} // namespace xd
