#include "core/mailbox/seen_store.h"

namespace xd::mailbox {

namespace {

const QString headRows = QStringLiteral("SELECT sender, seq, hash FROM mailbox_seen");
const QString putHead = QStringLiteral(
    "INSERT INTO mailbox_seen (sender, seq, hash) VALUES (?, ?, ?) ON CONFLICT (sender) DO UPDATE SET seq = excluded.seq, hash = excluded.hash");
const QString openedRows = QStringLiteral("SELECT item FROM mailbox_opened");
const QString openedRow = QStringLiteral("SELECT 1 FROM mailbox_opened WHERE item = ?");
const QString insertRow = QStringLiteral("INSERT OR IGNORE INTO mailbox_opened (item, opened_by, time) VALUES (?, ?, ?)");

} // namespace

Result<QHash<QByteArray, ChainEnd>> readSeenHeads(vault::Vault &records)
{
    XD_TRY(vault::Rows rows, records.query(headRows));
    QHash<QByteArray, ChainEnd> heads;
    while (rows.next())
        heads.insert(rows.bytes(0), {rows.integer(1), rows.bytes(2)});
    XD_CHECK(rows.check());
    return heads;
}

Done putSeenHead(vault::Vault &records, const QByteArray &sender, const ChainEnd &head)
{
    XD_CHECK(records.run(putHead, {sender, head.seq, head.hash}));
    return {};
}

Result<QSet<ItemId>> readOpened(vault::Vault &records)
{
    XD_TRY(vault::Rows rows, records.query(openedRows));
    QSet<ItemId> opened;
    while (rows.next())
        opened.insert(ItemId::fromBytes(rows.bytes(0)));
    XD_CHECK(rows.check());
    return opened;
}

Result<bool> isOpened(vault::Vault &records, const ItemId &id)
{
    XD_TRY(vault::Rows rows, records.query(openedRow, {id.bytes()}));
    return rows.next();
}

Done insertOpened(vault::Vault &records, const ItemId &id, const QByteArray &openedBy, qint64 nowMs)
{
    XD_CHECK(records.run(insertRow, {id.bytes(), openedBy, nowMs}));
    return {};
}

} // namespace xd::mailbox
