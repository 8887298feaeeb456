// Which row of which table a danger answer of nobody known stood in. What a row says of whom it speaks may be said of several
// children, so only the very same row counts as known: that of the same table, also where rows were added below. A table
// that was changed above or sorted anew is another one: rather a duty twice than a child's answer lost. Pure.
#pragma once

#include "core/sheets/table.h"

#include <map>

namespace xd::screening {

struct RowOrigin {
    QByteArray hash; // of the table and the row's place in it; empty: not known
    int rows = 0;    // how many the table had; 0: it came by no table

    friend bool operator==(const RowOrigin &, const RowOrigin &) = default;
};

class TableOrigins {
public:
    explicit TableOrigins(const sheets::Table &table) : m_table(table) {} // lent
    RowOrigin of(int row) const { return {hashOf(int(m_table.rows.size()), row), int(m_table.rows.size())}; }
    // As when the table had only so many rows; empty where it has fewer.
    QByteArray hashOf(int rows, int row) const;

private:
    const sheets::Table &m_table;
    mutable std::map<int, QByteArray> m_tables; // by how many rows were read
};

} // namespace xd::screening
