#include "core/backup/stick_store.h"

#include "core/journal/journal.h"

namespace xd::backup {

namespace {

const QString newestCopy = QStringLiteral("SELECT time FROM journal_line WHERE action = ? AND reason <> ? ORDER BY seq DESC LIMIT 1");
const QString newestOutside = QStringLiteral(
    "SELECT time FROM journal_line AS made WHERE action = ? AND EXISTS (SELECT 1 FROM journal_line WHERE seq = made.seq + 1 AND action = ?)"
    " ORDER BY seq DESC LIMIT 1");

Result<std::optional<qint64>> firstTime(Result<vault::Rows> found)
{
    XD_TRY(vault::Rows rows, std::move(found));
    if (rows.next())
        return std::optional(rows.integer(0));
    XD_CHECK(rows.check());
    return std::optional<qint64>();
}

} // namespace

Result<std::optional<qint64>> lastCopyMs(vault::Vault &records)
{
    return firstTime(records.query(newestCopy, {journal::textOf(journal::Verb::backupCopied), sameDisk}));
}

Result<std::optional<qint64>> lastBackupOutsideMs(vault::Vault &records)
{
    return firstTime(records.query(newestOutside, {journal::textOf(journal::Verb::siteBackedUp), journal::textOf(journal::Verb::backupCopied)}));
}

} // namespace xd::backup
