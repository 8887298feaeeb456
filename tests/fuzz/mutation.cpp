#include "tests/fuzz/mutation.h"

#include <QtEndian>
#include <algorithm>

namespace xd::fuzz {

namespace {

constexpr int longestPiece = 64;
constexpr qsizetype longestInput = 1 << 18;
// Where lengths and counts turn over.
constexpr quint64 corners[] = {0, 1, 2, 16, 32, 33, 127, 128, 129, 255, 256, 4095, 4096, 65535, 65536, 65537,
                               0x7fffffff, 0x80000000, 0xffffffff, 0x7fffffffffffffff, 0xffffffffffffffff};

} // namespace

QByteArray Mutation::next()
{
    QByteArray bytes = m_corpus.empty() ? QByteArray() : m_corpus[m_random.bounded(quint32(m_corpus.size()))];
    for (int changes = 1 + m_random.bounded(4); changes > 0; --changes)
        change(bytes);
    return bytes.left(longestInput);
}

void Mutation::change(QByteArray &bytes)
{
    const qsizetype at = somewhere(bytes);
    const qsizetype length = std::min<qsizetype>(1 + m_random.bounded(longestPiece), bytes.size() - at);
    switch (m_random.bounded(9)) {
    case 0:
        if (!bytes.isEmpty())
            bytes[at] = char(bytes[at] ^ (1 << m_random.bounded(8)));
        break;
    case 1:
        if (!bytes.isEmpty())
            bytes[at] = char(m_random.bounded(256));
        break;
    case 2:
        bytes.remove(at, length);
        break;
    case 3:
        bytes.insert(at, bytes.mid(somewhere(bytes), length));
        break;
    case 4:
        bytes.truncate(at);
        break;
    case 5:
        for (int count = 1 + m_random.bounded(8); count > 0; --count)
            bytes.insert(at, char(m_random.bounded(256)));
        break;
    case 6: { // a number of one of the usual widths, in either order
        const quint64 value = corners[m_random.bounded(quint32(std::size(corners)))];
        const int width = 1 << m_random.bounded(4);
        const quint64 ordered = m_random.bounded(2) ? qToBigEndian(value << (64 - 8 * width)) : qToLittleEndian(value);
        bytes.replace(at, std::min<qsizetype>(width, bytes.size() - at), QByteArray(reinterpret_cast<const char *>(&ordered), width));
        break;
    }
    case 7: {
        const QByteArray &other = m_corpus[m_random.bounded(quint32(m_corpus.size()))];
        bytes = bytes.left(at) + other.mid(somewhere(other));
        break;
    }
    default:
        bytes.replace(at, length, QByteArray(length, bytes.isEmpty() ? '\0' : bytes[somewhere(bytes)]));
    }
}

} // namespace xd::fuzz
