// Rows of mailbox_seen and mailbox_opened: what readers remember in the records.
#pragma once

#include "core/mailbox/mailbox_store.h"

#include <QHash>
#include <QSet>

namespace xd::mailbox {

Result<QHash<QByteArray, ChainEnd>> readSeenHeads(vault::Vault &records); // by sender
Done putSeenHead(vault::Vault &records, const QByteArray &sender, const ChainEnd &head);

Result<QSet<ItemId>> readOpened(vault::Vault &records);
Result<bool> isOpened(vault::Vault &records, const ItemId &id);
Done insertOpened(vault::Vault &records, const ItemId &id, const QByteArray &openedBy, qint64 nowMs);

} // namespace xd::mailbox
