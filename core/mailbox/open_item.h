// Reading one's own mailbox.
#pragma once

#include "core/mailbox/item.h"

namespace xd::mailbox {

// Those addressed to the signed-in account, newest first; of one kind where it is given.
Result<std::vector<Item>> findItems(access::Session &session, const QString &kind = {});
// Verifies the sender's signature before opening. Errors: NotFound, NoKey (sealed to somebody else), VaultDamaged
// (not signed by its sender, or altered).
Result<QByteArray> openItem(access::Session &session, const ItemId &id);

// What is missing in the chains of the senders, as anyone with the office vault can see.
struct Gap {
    QByteArray senderUserId;
    qint64 seq = 0; // the first missing or altered one
};
Result<std::vector<Gap>> findGaps(access::Session &session);

} // namespace xd::mailbox
