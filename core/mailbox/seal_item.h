// Seals a message to an account or to the counsellor role and puts it into the office vault.
#pragma once

#include "core/mailbox/item.h"

namespace xd::mailbox {

struct ItemDraft {
    QString kind;
    QByteArray recipientUserId; // or counselRole
    QByteArray plain;
    bool isToAbsent = false; // also to an account that is disabled: a notice waits until she is back
};

inline constexpr int maxItemBytes = 16 * 1024 * 1024;

// Errors: NotPermitted, NoKey, NotFound (field "recipient": no such account, disabled, or no counsellor at this site),
// OutOfRange (longer than maxItemBytes).
Result<ItemId> sealItem(access::Session &session, const ItemDraft &draft);

} // namespace xd::mailbox
