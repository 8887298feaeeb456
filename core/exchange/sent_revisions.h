// Which revision of which record a bundle carried, packed for the ledger: for each kind its length (1 byte), its
// UTF-8, the number of records (4), and for each id (16) and rev (8), big-endian.
#pragma once

#include "core/exchange/records.h"

#include <QHash>

namespace xd::exchange {

// records: in the order of isInOrder().
QByteArray packRevisions(const std::vector<const Record *> &records);

using Revisions = QHash<RecordKey, qint64>;
// Adds what a bundle carried to what those before it did. Error: VaultDamaged.
Done addRevisions(Revisions &revisions, QByteArrayView packed);

} // namespace xd::exchange
