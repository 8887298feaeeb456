// SecretBytes: memory for keys and passphrases. It lies between guard pages, is locked into RAM where the
// system allows it and is wiped when it goes; it cannot be copied, printed or turned into a QString.
#pragma once

#include <QByteArrayView>
#include <QStringView>
#include <cstddef>
#include <utility>

namespace xd {

class SecretBytes {
public:
    SecretBytes() = default;
    explicit SecretBytes(std::size_t size); // zero-filled
    static SecretBytes random(std::size_t size);
    static SecretBytes copyOf(QByteArrayView bytes); // the caller wipes the source
    static SecretBytes fromUtf16(QStringView typed); // UTF-8 of what was typed, without a QByteArray on the way
    SecretBytes(SecretBytes &&other) noexcept { swap(other); }
    SecretBytes &operator=(SecretBytes &&other) noexcept
    {
        SecretBytes(std::move(other)).swap(*this);
        return *this;
    }
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;
    ~SecretBytes();

    SecretBytes clone() const;
    bool isEmpty() const { return m_size == 0; }
    std::size_t size() const { return m_size; }
    unsigned char *data() { return m_data; }
    const unsigned char *data() const { return m_data; }
    QByteArrayView view() const { return {reinterpret_cast<const char *>(m_data), qsizetype(m_size)}; }
    bool equals(const SecretBytes &other) const; // in constant time
    void swap(SecretBytes &other) noexcept
    {
        std::swap(m_data, other.m_data);
        std::swap(m_size, other.m_size);
    }

private:
    unsigned char *m_data = nullptr;
    std::size_t m_size = 0;
};

} // namespace xd
