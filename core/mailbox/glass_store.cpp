#include "core/mailbox/glass_store.h"

namespace xd::mailbox {

namespace {

const QString insertRow = QStringLiteral(
    "INSERT INTO broken_glass (id, owner, stand_in, reason, since, until, seen) VALUES (?, ?, ?, ?, ?, ?, ?)");
const QString endOver = QStringLiteral(
    "UPDATE broken_glass SET ended = min(seen, until) WHERE stand_in = ? AND ended IS NULL AND (? >= until OR ? < seen)");
const QString seeRest = QStringLiteral("UPDATE broken_glass SET seen = ? WHERE stand_in = ? AND ended IS NULL AND seen < ?");
const QString openRows = QStringLiteral(
    "SELECT id, owner, stand_in, reason, since, until FROM broken_glass WHERE stand_in = ? AND ended IS NULL ORDER BY since DESC, rowid DESC");
const QString unacknowledgedRows = QStringLiteral(
    "SELECT id, owner, stand_in, reason, since, coalesce(ended, until) FROM broken_glass WHERE owner = ? AND acknowledged IS NULL "
    "ORDER BY since DESC, rowid DESC");
const QString endRow = QStringLiteral("UPDATE broken_glass SET ended = min(max(?, since), until) WHERE id = ? AND ended IS NULL");
const QString acknowledge = QStringLiteral("UPDATE broken_glass SET acknowledged = ? WHERE id = ? AND owner = ? AND acknowledged IS NULL");
const QString runningState = QStringLiteral("SELECT ended IS NULL FROM broken_glass WHERE id = ? AND (owner = ? OR stand_in = ?)");
const QString countRows = QStringLiteral("SELECT count(*) FROM broken_glass WHERE since >= ? AND since < ?");

Result<std::vector<Glass>> readRows(vault::Vault &records, const QString &sql, const QByteArray &userId)
{
    XD_TRY(vault::Rows rows, records.query(sql, {userId}));
    std::vector<Glass> found;
    while (rows.next())
        found.push_back({GlassId::fromBytes(rows.bytes(0)), rows.bytes(1), rows.bytes(2), rows.text(3), rows.integer(4), rows.integer(5)});
    XD_CHECK(rows.check());
    return found;
}

} // namespace

Done insertGlass(vault::Vault &records, const Glass &glass)
{
    XD_CHECK(records.run(insertRow, {glass.id.bytes(), glass.ownerUserId, glass.standInUserId, glass.reason, glass.sinceMs, glass.untilMs, glass.sinceMs}));
    return {};
}

Done seeGlass(vault::Vault &records, const QByteArray &standIn, qint64 nowMs)
{
    XD_TRY(const std::vector<Glass> open, readOpenGlass(records, standIn));
    if (open.empty())
        return {};
    XD_TRY(vault::Transaction transaction, vault::Transaction::begin(records));
    XD_CHECK(records.run(endOver, {standIn, nowMs, nowMs}));
    XD_CHECK(records.run(seeRest, {nowMs, standIn, nowMs}));
    return transaction.commit();
}

Result<std::vector<Glass>> readOpenGlass(vault::Vault &records, const QByteArray &standIn)
{
    return readRows(records, openRows, standIn);
}

Result<std::vector<Glass>> readUnacknowledged(vault::Vault &records, const QByteArray &owner)
{
    return readRows(records, unacknowledgedRows, owner);
}

Done endGlass(vault::Vault &records, const GlassId &id, qint64 nowMs)
{
    XD_CHECK(records.run(endRow, {nowMs, id.bytes()}));
    return {};
}

Result<bool> acknowledgeRow(vault::Vault &records, const GlassId &id, const QByteArray &owner, qint64 nowMs)
{
    XD_TRY(const int changed, records.run(acknowledge, {nowMs, id.bytes(), owner}));
    return changed > 0;
}

Result<std::optional<bool>> isRunning(vault::Vault &records, const GlassId &id, const QByteArray &userId)
{
    XD_TRY(vault::Rows rows, records.query(runningState, {id.bytes(), userId, userId}));
    if (!rows.next())
        return std::optional<bool>();
    return std::optional(rows.boolean(0));
}

Result<int> countSince(vault::Vault &records, qint64 fromMs, qint64 toMs)
{
    XD_TRY(vault::Rows rows, records.query(countRows, {fromMs, toMs}));
    if (!rows.next())
        return failure(ErrorCode::VaultDamaged, {}, QStringLiteral("count"));
    return int(rows.integer(0));
}

} // namespace xd::mailbox
