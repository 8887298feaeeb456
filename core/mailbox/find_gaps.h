// What is missing in the chains of the senders. Everybody who holds the office vault sees a missing or altered item: in the
// middle of a chain, before the number that the journal says was sent last, and where the signed end of a former account's
// chain is gone. Who holds the records sees more: every chain must still contain the head that was last read (mailbox_seen),
// so that a whole chain put back is noticed with the journal too. The sender herself sees in find_letters.h what the journal
// says she has sent and is gone.
// What is left: the journal of the office has no key of its own. A holder of the office key who takes away a sender's newest
// items AND writes the journal and its anchor anew, before any counsellor has read the mailbox since they were sent, hides
// them from everybody but by word of mouth: the sender then finds no trace of them on her list. The same holds of a sender
// who has left, with the signed end of her chain.
#pragma once

#include "core/mailbox/authors.h"

namespace xd::mailbox {

struct Gap {
    QByteArray senderUserId;
    qint64 seq = 0; // the first missing or altered one
};
// At most one for each sender. Errors: NotPermitted, NoKey.
Result<std::vector<Gap>> findGaps(access::Session &session);

// Remembers in the records how far the chains of all these items have come, as far as they are whole and hold what was seen
// before. Done whenever who holds the records reads the mailbox; does nothing for others.
Done rememberHeads(access::Session &session, const std::vector<StoredItem> &items, const Authors &authors);

} // namespace xd::mailbox
