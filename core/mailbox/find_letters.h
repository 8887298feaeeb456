// What lies in one's mailbox, and what became of what one has sent. Only items that their sender has really signed are
// listed; what was altered or taken away is told by find_gaps.h and, to its sender, as `missing`. Newest first.
// Capability: readMailbox. Errors: NotPermitted, NoKey.
#pragma once

#include "core/mailbox/item.h"

namespace xd::mailbox {

struct ReceivedLine {
    ItemId id;
    QString kind;
    QByteArray sender;
    QString senderLogin;
    qint64 timeMs = 0;
    qint64 seq = 0;
    bool isToRole = false;
    bool isOpened = false;      // to the role: by any counsellor
    bool isForColleague = false; // addressed to a colleague: only while standing in
    QByteArray recipient = {};   // whose it is, where it is for a colleague
};
// Letters and notices, without what the program itself sends (reports, receipts).
Result<std::vector<ReceivedLine>> findReceived(access::Session &session);

struct SentLine {
    ItemId id;
    QString kind;
    QByteArray recipient; // empty where the item is gone
    bool isToRole = false;
    qint64 timeMs = 0;
    qint64 seq = 0; // 0 where it is gone and an earlier version had sent it
    // beforeNewKeys: sent before the sender got new keys, so that a receipt of that time does not open any more.
    enum State { waiting, received, missing, beforeNewKeys } state = waiting;
    qint64 receivedMs = 0; // when the receipt was written
};
// Letters; and items of any kind that the journal says were sent and that are gone or altered.
Result<std::vector<SentLine>> findSent(access::Session &session);

} // namespace xd::mailbox
