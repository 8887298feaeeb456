// Seals a message to an account and puts it into the office vault.
#pragma once

#include "core/mailbox/item.h"

namespace xd::mailbox {

struct ItemDraft {
    QString kind;
    QByteArray recipientUserId;
    QByteArray plain;
};

inline constexpr int maxItemBytes = 16 * 1024 * 1024;

// Errors: NotPermitted, NoKey, NotFound (no such account, or disabled), OutOfRange (longer than maxItemBytes).
Result<ItemId> sealItem(access::Session &session, const ItemDraft &draft);

} // namespace xd::mailbox
