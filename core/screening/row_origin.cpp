#include "core/screening/row_origin.h"

#include "core/crypto/hash.h"

namespace xd::screening {
namespace {

constexpr int hashBytes = 32;

void add(crypto::Blake2b &hash, const QString &text)
{
    hash.add(text.toUtf8());
    hash.add(QByteArrayView("\x1f", 1)); // which cleaned cells do not hold
}

} // namespace

QByteArray TableOrigins::hashOf(int rows, int row) const
{
    if (rows > int(m_table.rows.size()))
        return {};
    auto known = m_tables.find(rows);
    if (known == m_tables.end()) {
        crypto::Blake2b hash(hashBytes);
        for (const QString &header : m_table.headers)
            add(hash, header);
        for (int i = 0; i < rows; ++i)
            for (int column = 0; column < m_table.columnCount(); ++column)
                add(hash, m_table.rows[size_t(i)].text(column));
        known = m_tables.emplace(rows, hash.result()).first;
    }
    return crypto::blake2b(hashBytes, {known->second, QByteArray::number(row)});
}

} // namespace xd::screening
