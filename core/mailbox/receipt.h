// What goes back to the sender once a letter was opened by whom it is for: which item, by its hash. It says neither who else
// reads it nor what became of it.
#pragma once

#include "core/mailbox/open_item.h"

namespace xd::mailbox {

inline const QString receiptKind = QStringLiteral("receipt");

struct Receipt {
    ItemId item;
    QByteArray itemHash;

    QByteArray encode() const;
    // Error: VaultDamaged.
    static Result<Receipt> decode(QByteArrayView bytes);
};

// Whether an item of this kind is acknowledged at all.
bool isLetterKind(const QString &kind);
// Seals it to the letter's sender; does nothing where she has no account any more.
Done sendReceipt(access::Session &session, const OpenedItem &opened);
// Whether who signed the receipt could have opened the item.
bool mayAcknowledge(const Author &author, const Item &item);

} // namespace xd::mailbox
