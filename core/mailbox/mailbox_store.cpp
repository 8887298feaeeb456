#include "core/mailbox/mailbox_store.h"

#include "core/access/signed_item.h"
#include "core/base/cbor.h"

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
const QString linkRows = QStringLiteral(
    "SELECT id, sender, recipient, kind, time, seq, seals, prev_hash, hash, body, signature FROM mailbox_item WHERE sender = ?");
const QString sentLines = QStringLiteral(
    "SELECT object, reason, time, counts FROM journal_line WHERE user = ? AND action = 'item.sealed' ORDER BY seq DESC");
// The row that holds the newest line of each (SQLite takes it along with max()).
const QString newestSentLines = QStringLiteral("SELECT user, counts, max(seq) FROM journal_line WHERE action = 'item.sealed' GROUP BY user");
const QString openedLines = QStringLiteral("SELECT DISTINCT object FROM journal_line WHERE user = ? AND action = 'item.opened' AND length(object) = 16");

Item itemFrom(const vault::Rows &rows)
{
    return {ItemId::fromBytes(rows.bytes(0)), rows.bytes(1), rows.bytes(2), rows.text(3), rows.integer(4), rows.integer(5), int(rows.integer(6))};
}

StoredItem storedFrom(const vault::Rows &rows)
{
    return {itemFrom(rows), rows.bytes(7), rows.bytes(8), rows.bytes(9), rows.bytes(10)};
}

qint64 seqFrom(const QByteArray &encodedCounts)
{
    const auto counts = cbor::decode(encodedCounts);
    const cbor::Value *seq = counts ? counts->find(seqCount) : nullptr;
    return seq && seq->asInt() ? *seq->asInt() : 0;
}

SentTrace traceFrom(const vault::Rows &rows)
{
    return {ItemId::fromBytes(rows.bytes(0)), rows.text(1), rows.integer(2), seqFrom(rows.bytes(3))};
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

Result<QHash<QByteArray, QByteArray>> readLinks(vault::Vault &office, const QByteArray &sender)
{
    XD_TRY(vault::Rows rows, office.query(linkRows, {sender}));
    QHash<QByteArray, QByteArray> links;
    while (rows.next()) {
        const StoredItem stored = storedFrom(rows);
        if (stored.hash == hashOf(stored))
            links.insert(stored.hash, stored.prevHash);
    }
    XD_CHECK(rows.check());
    return links;
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

Result<std::map<QByteArray, qint64>> readNewestSentSeqs(vault::Vault &office)
{
    XD_TRY(vault::Rows rows, office.query(newestSentLines));
    std::map<QByteArray, qint64> newest;
    while (rows.next())
        newest.emplace(rows.bytes(0), seqFrom(rows.bytes(1)));
    XD_CHECK(rows.check());
    return newest;
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
    return access::hashOfItem({item.id.bytes(), item.senderUserId, item.recipientUserId, item.kind, item.timeMs, item.seq, item.seals, stored.prevHash, stored.body});
}

QByteArray signedTextOf(const QByteArray &hash)
{
    return access::signedTextOfItem(hash);
}

} // namespace xd::mailbox
