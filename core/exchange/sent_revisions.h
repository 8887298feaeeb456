// Which revision of which record a bundle carried, packed for the ledger: for each kind its length (1 byte), its
// UTF-8, the number of records (4), and for each id (16) and rev (8), big-endian.
#pragma once

#include "core/exchange/records.h"

#include <QHash>

namespace xd::exchange {

// records: in the order of isInOrder().
QByteArray packRevisions(const std::vector<const Record *> &records);

using Revisions = QHash<RecordKey, qint64>;
// Adds what a bundle carried; of a record that is there already the greater revision stays, as at the receiver.
// Error: VaultDamaged.
Done addRevisions(Revisions &revisions, QByteArrayView packed);
// Whether every record of `part` is in `whole`, in the same revision or a newer one.
bool isContained(const Revisions &part, const Revisions &whole);

} // namespace xd::exchange
