// Messages inside a site, sealed to one account or to the counsellor role: the office vault holds them, only the
// recipient can open them. What is for one counsellor by name is sealed to the role's key as well, so that nothing is
// lost when she is ill or has gone; that colleagues leave it alone is a rule of the program, not of a key.
// Each is signed by its sender and chained to the sender's one before (sequence and hash), so that a removed item
// leaves a gap. The plain text is padded to size classes (powers of two from 1 KiB), since lengths talk.
#pragma once

#include "core/access/session.h"
#include "core/base/id.h"

namespace xd::mailbox {

using ItemId = Id<struct ItemTag>;

// Stands as recipient for all counsellors of the school: 16 bytes, as long as a user id and never one.
inline const QByteArray counselRole = QByteArrayLiteral("XD role: counsel");

struct Item {
    ItemId id;
    QByteArray senderUserId;
    QByteArray recipientUserId; // or counselRole
    QString kind; // "report.quarterly", …
    qint64 timeMs = 0;
    qint64 seq = 0;
    int seals = 1; // to how many keys: 2 where a colleague can open it while standing in

    bool isToRole() const { return recipientUserId == counselRole; }
};

} // namespace xd::mailbox
