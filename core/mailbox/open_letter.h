// Opens a letter or a notice of the mailbox. The sender's signature is verified first; that it was opened is a line of the
// journal, without a name in it; and where it is opened by whom it is for, the sender is told once, by a short item back.
// What a colleague reads while standing in is a line with its reason, and tells nobody that it has arrived.
#pragma once

#include "core/mailbox/break_glass.h"
#include "core/mailbox/disclose_item.h"
#include "core/mailbox/letter.h"

#include <variant>

namespace xd::mailbox {

// A letter that its sender has really signed and of which nothing can be shown. She is not told that it was received; only she
// can mend it.
struct UnreadableLetter {
    enum Why { malformed, forFormerKeys } why = malformed; // forFormerKeys: its reader got new keys since
};

using Letter = std::variant<Observation, HomeVisit, SingleItem, GlassNotice, UnreadableLetter>;

// Capability: readMailbox. Errors: NotPermitted (also: the own letter; one for a colleague for whom nobody stands in), NoKey
// (sealed to somebody else), NotFound (also: no letter but a report or receipt), VaultDamaged (altered or forged).
Result<Letter> openLetter(access::Session &session, const ItemId &id);

} // namespace xd::mailbox
