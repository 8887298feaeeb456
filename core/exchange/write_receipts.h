// Receipts of the district, each for one bundle that it holds: what was taken and refused, and the digests of what is
// held. A receipt says nothing of bundles that never came. A revoked key gets none: nobody who should read it can open it,
// and the school's new keys repeat what the old ones had brought.
#pragma once

#include "core/access/session.h"
#include "core/exchange/party.h"

namespace xd::exchange {

enum class ReceiptExtent {
    outstanding, // the newest of each period, where it has no receipt yet: it repeats what those before it brought
    all,         // every bundle in force once more: a receipt was lost, or a school starts again from what is held
};

struct WrittenReceipt {
    QString file;
    Party school;
    qint64 seq = 0; // of the school's bundle that it names
};
// Errors: NotPermitted, NoKey, CannotWrite, DiskFull, AlreadyExists. An empty list: nothing is outstanding.
Result<std::vector<WrittenReceipt>> writeReceipts(access::Session &session, const QString &folder,
                                                  ReceiptExtent extent = ReceiptExtent::outstanding);

} // namespace xd::exchange
