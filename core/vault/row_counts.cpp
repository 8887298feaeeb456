#include "core/vault/row_counts.h"

namespace xd::vault {

namespace {

const QString tableNames = QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'");
const QString rowsOf = QStringLiteral("SELECT count(*) FROM \"%1\""); // a name of our own schema, never from outside

} // namespace

Result<RowCounts> rowCounts(Vault &vault)
{
    QStringList names;
    {
        XD_TRY(Rows tables, vault.query(tableNames));
        while (tables.next())
            names << tables.text(0);
        XD_CHECK(tables.check());
    }
    RowCounts counts;
    for (const QString &name : names) {
        if (name.contains(u'"'))
            return failure(ErrorCode::VaultDamaged, {}, QStringLiteral("table name"));
        XD_TRY(Rows rows, vault.query(rowsOf.arg(name)));
        if (!rows.next())
            return failure(ErrorCode::VaultDamaged, {}, QStringLiteral("count"));
        counts.emplace(name, rows.integer(0));
    }
    return counts;
}

} // namespace xd::vault
