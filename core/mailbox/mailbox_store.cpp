#include "core/mailbox/mailbox_store.h"

#include "core/base/cbor.h"
#include "core/crypto/hash.h"

namespace xd::mailbox {

namespace {

const QString chainEnd = QStringLiteral("SELECT seq, hash FROM mailbox_item WHERE sender = ? ORDER BY seq DESC LIMIT 1");
const QString insertRow = QStringLiteral(
    "INSERT INTO mailbox_item (id, sender, recipient, kind, time, seq, seals, prev_hash, hash, body, signature) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
const QString rowsFor = QStringLiteral(
    "SELECT id, sender, recipient, kind, time, seq, seals FROM mailbox_item WHERE recipient = ? AND (? = '' OR kind = ?) ORDER BY time DESC, seq DESC");
const QString oneRow = QStringLiteral(
    "SELECT id, sender, recipient, kind, time, seq, seals, prev_hash, hash, body, signature FROM mailbox_item WHERE id = ?");
const QString allRows = QStringLiteral(
    "SELECT id, sender, recipient, kind, time, seq, seals, prev_hash, hash, body, signature FROM mailbox_item ORDER BY sender, seq");
const QString sentLines = QStringLiteral(
    "SELECT object, reason, time, counts FROM journal_line WHERE user = ? AND action = 'item.sealed' ORDER BY seq DESC");
const QString openedLines = QStringLiteral("SELECT DISTINCT object FROM journal_line WHERE user = ? AND action = 'item.opened' AND length(object) = 16");

Item itemFrom(const vault::Rows &rows)
{
    return {ItemId::fromBytes(rows.bytes(0)), rows.bytes(1), rows.bytes(2), rows.text(3), rows.integer(4), rows.integer(5), int(rows.integer(6))};
}

StoredItem storedFrom(const vault::Rows &rows)
{
    return {itemFrom(rows), rows.bytes(7), rows.bytes(8), rows.bytes(9), rows.bytes(10)};
}

SentTrace traceFrom(const vault::Rows &rows)
{
    const auto counts = cbor::decode(rows.bytes(3));
    const cbor::Value *seq = counts ? counts->find(seqCount) : nullptr;
    return {ItemId::fromBytes(rows.bytes(0)), rows.text(1), rows.integer(2), seq && seq->asInt() ? *seq->asInt() : 0};
}

} // namespace

Result<ChainEnd> readChainEnd(vault::Vault &office, const QByteArray &sender)
{
    XD_TRY(vault::Rows rows, office.query(chainEnd, {sender}));
    if (!rows.next())
        return ChainEnd();
    return ChainEnd{rows.integer(0), rows.bytes(1)};
}

Done insertItem(vault::Vault &office, const StoredItem &stored)
{
    const Item &item = stored.item;
    XD_CHECK(office.run(insertRow, {item.id.bytes(), item.senderUserId, item.recipientUserId, item.kind, item.timeMs, item.seq, item.seals,
                                    stored.prevHash, stored.hash, stored.body, stored.signature}));
    return {};
}

Result<std::vector<Item>> readItemsFor(vault::Vault &office, const QByteArray &recipient, const QString &kind)
{
    XD_TRY(vault::Rows rows, office.query(rowsFor, {recipient, kind, kind}));
    std::vector<Item> items;
    while (rows.next())
        items.push_back(itemFrom(rows));
    XD_CHECK(rows.check());
    return items;
}

Result<StoredItem> readItem(vault::Vault &office, const ItemId &id)
{
    XD_TRY(vault::Rows rows, office.query(oneRow, {id.bytes()}));
    if (!rows.next())
        return failure(ErrorCode::NotFound);
    return storedFrom(rows);
}

Result<std::vector<StoredItem>> readAllItems(vault::Vault &office)
{
    XD_TRY(vault::Rows rows, office.query(allRows));
    std::vector<StoredItem> items;
    while (rows.next())
        items.push_back(storedFrom(rows));
    XD_CHECK(rows.check());
    return items;
}

Result<std::vector<SentTrace>> readSentTraces(vault::Vault &office, const QByteArray &sender)
{
    XD_TRY(vault::Rows rows, office.query(sentLines, {sender}));
    std::vector<SentTrace> traces;
    while (rows.next())
        traces.push_back(traceFrom(rows));
    XD_CHECK(rows.check());
    return traces;
}

Result<qint64> readNewestSentSeq(vault::Vault &office, const QByteArray &sender)
{
    XD_TRY(vault::Rows rows, office.query(sentLines, {sender}));
    return rows.next() ? traceFrom(rows).seq : 0;
}

Result<std::vector<ItemId>> readOpenedBy(vault::Vault &office, const QByteArray &userId)
{
    XD_TRY(vault::Rows rows, office.query(openedLines, {userId}));
    std::vector<ItemId> items;
    while (rows.next())
        items.push_back(ItemId::fromBytes(rows.bytes(0)));
    XD_CHECK(rows.check());
    return items;
}

QByteArray hashOf(const StoredItem &stored)
{
    const Item &item = stored.item;
    cbor::Map entry;
    entry.emplace(QStringLiteral("id"), item.id.bytes());
    entry.emplace(QStringLiteral("sender"), item.senderUserId);
    entry.emplace(QStringLiteral("recipient"), item.recipientUserId);
    entry.emplace(QStringLiteral("kind"), item.kind);
    entry.emplace(QStringLiteral("time"), item.timeMs);
    entry.emplace(QStringLiteral("seq"), item.seq);
    if (item.seals != 1) // items of before did not say it
        entry.emplace(QStringLiteral("seals"), item.seals);
    entry.emplace(QStringLiteral("body"), crypto::blake2b(32, {stored.body}));
    return crypto::blake2b(32, {"XD mailbox item", stored.prevHash, cbor::encode(entry)});
}

QByteArray signedTextOf(const QByteArray &hash)
{
    return QByteArrayLiteral("XD mailbox signature v1\0") + hash;
}

} // namespace xd::mailbox
