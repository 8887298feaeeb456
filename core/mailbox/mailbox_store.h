// Rows of mailbox_item.
#pragma once

#include "core/mailbox/item.h"

namespace xd::mailbox {

struct StoredItem {
    Item item;
    QByteArray prevHash;
    QByteArray hash;
    QByteArray body;
    QByteArray signature;
};

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

// BLAKE2b-256 over everything but the signature, chained to the sender's item before.
QByteArray hashOf(const StoredItem &stored);
QByteArray signedTextOf(const QByteArray &hash);

} // namespace xd::mailbox
