#include "core/backup/stick_store.h"

#include "core/journal/journal.h"

namespace xd::backup {

namespace {

const QString newestCopy = QStringLiteral("SELECT time FROM journal_line WHERE action = ? AND reason <> ? ORDER BY seq DESC LIMIT 1");

} // namespace

Result<std::optional<qint64>> lastCopyMs(vault::Vault &vault)
{
    XD_TRY(vault::Rows rows, vault.query(newestCopy, {journal::textOf(journal::Verb::backupCopied), sameDisk}));
    if (rows.next())
        return std::optional(rows.integer(0));
    XD_CHECK(rows.check());
    return std::optional<qint64>();
}

} // namespace xd::backup
