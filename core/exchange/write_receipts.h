// Receipts of the district, a file for each school whose bundles have been imported: up to which number, what was taken
// and refused, and the digests of what is held.
#pragma once

#include "core/access/session.h"
#include "core/exchange/party.h"

namespace xd::exchange {

enum class ReceiptExtent {
    outstanding, // streams with imports that no receipt covers yet
    all,         // every stream once more: a receipt was lost
};

struct WrittenReceipt {
    QString file;
    Party school;
    qint64 seq = 0; // up to which the receipt covers the school's stream
};
// Errors: NotPermitted, NoKey, CannotWrite, DiskFull. An empty list: nothing is outstanding.
Result<std::vector<WrittenReceipt>> writeReceipts(access::Session &session, const QString &folder,
                                                  ReceiptExtent extent = ReceiptExtent::outstanding);

} // namespace xd::exchange
