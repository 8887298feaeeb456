#include "core/backup/released_rows_store.h"

namespace xd::backup {

namespace {

const QString allReleased = QStringLiteral(
    "SELECT purpose, table_key, table_name, time, row_codes, column_codes, counts, hidden FROM released_table ORDER BY time, rowid");
const QString putReleased = QStringLiteral(
    "INSERT INTO released_table (purpose, table_key, table_name, time, row_codes, column_codes, counts, hidden) "
    "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8 WHERE NOT EXISTS (SELECT 1 FROM released_table WHERE purpose = ?1 AND table_key = ?2 AND time = ?4 "
    "AND row_codes = ?5 AND column_codes = ?6 AND counts = ?7 AND hidden = ?8)");

} // namespace

Result<ReleasedRows> readReleasedRows(vault::Vault &records)
{
    XD_TRY(vault::Rows rows, records.query(allReleased));
    ReleasedRows found;
    while (rows.next())
        found.push_back({rows.text(0), rows.bytes(1), rows.text(2), rows.integer(3), rows.bytes(4), rows.bytes(5), rows.bytes(6), rows.bytes(7)});
    XD_CHECK(rows.check());
    return found;
}

Result<int> addReleasedRows(vault::Vault &records, const ReleasedRows &rows)
{
    int added = 0;
    for (const QVariantList &row : rows) {
        XD_TRY(const int changed, records.run(putReleased, row));
        added += changed;
    }
    return added;
}

} // namespace xd::backup
