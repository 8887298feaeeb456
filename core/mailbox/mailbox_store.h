// Rows of mailbox_item, and the lines of the office journal that tell of items.
#pragma once

#include "core/mailbox/item.h"

#include <QHash>
#include <map>

namespace xd::mailbox {

struct StoredItem {
    Item item;
    QByteArray prevHash;
    QByteArray hash;
    QByteArray body;
    QByteArray signature;
};

// The count of a journal line that says which number in its sender's chain an item got.
inline const QString seqCount = QStringLiteral("seq");

struct ChainEnd {
    qint64 seq = 0;
    QByteArray hash = QByteArray(32, '\0');
};

Result<ChainEnd> readChainEnd(vault::Vault &office, const QByteArray &sender);
Done insertItem(vault::Vault &office, const StoredItem &stored);
Result<std::vector<Item>> readItemsFor(vault::Vault &office, const QByteArray &recipient, const QString &kind);
Result<StoredItem> readItem(vault::Vault &office, const ItemId &id);
// In the order of sender and sequence.
Result<std::vector<StoredItem>> readAllItems(vault::Vault &office);
// Of one sender: the hash of each item that bears its own, and of the one before.
Result<QHash<QByteArray, QByteArray>> readLinks(vault::Vault &office, const QByteArray &sender);

// What the journal says that somebody has sent, whether it is still there or not; newest first.
struct SentTrace {
    ItemId id;
    QString kind;
    qint64 timeMs = 0;
    qint64 seq = 0; // 0 in lines of earlier versions
};
Result<std::vector<SentTrace>> readSentTraces(vault::Vault &office, const QByteArray &sender);
Result<qint64> readNewestSentSeq(vault::Vault &office, const QByteArray &sender);
Result<std::map<QByteArray, qint64>> readNewestSentSeqs(vault::Vault &office); // of all, by sender
// The items that this account has opened, as the journal says.
Result<std::vector<ItemId>> readOpenedBy(vault::Vault &office, const QByteArray &userId);

// BLAKE2b-256 over everything but the signature, chained to the sender's item before.
QByteArray hashOf(const StoredItem &stored);
QByteArray signedTextOf(const QByteArray &hash);

} // namespace xd::mailbox
