// Messages inside a site, sealed to one account: the office vault holds them, only the recipient can open them.
// Each is signed by its sender and chained to the sender's one before (sequence and hash), so that a removed item
// leaves a gap. The plain text is padded to size classes (powers of two from 1 KiB), since lengths talk.
#pragma once

#include "core/access/session.h"
#include "core/base/id.h"

namespace xd::mailbox {

using ItemId = Id<struct ItemTag>;

struct Item {
    ItemId id;
    QByteArray senderUserId;
    QByteArray recipientUserId;
    QString kind; // "report.quarterly", …
    qint64 timeMs = 0;
    qint64 seq = 0;
};

} // namespace xd::mailbox
