#include "core/backup/lineage_store.h"

namespace xd::backup {

namespace {

const QString newestLineage = QStringLiteral("SELECT id, time FROM lineage ORDER BY time DESC LIMIT 1");
const QString putLineage = QStringLiteral("INSERT INTO lineage (id, time, backup_time) VALUES (?, ?, ?)");

} // namespace

Result<Lineage> currentLineage(vault::Vault &records)
{
    XD_TRY(vault::Rows rows, records.query(newestLineage));
    if (rows.next())
        return Lineage{rows.bytes(0), rows.integer(1)};
    XD_CHECK(rows.check());
    return Lineage();
}

Done insertLineage(vault::Vault &records, const Lineage &lineage, qint64 backupTimeMs)
{
    XD_CHECK(records.run(putLineage, {lineage.id, lineage.sinceMs, backupTimeMs}));
    return {};
}

} // namespace xd::backup
