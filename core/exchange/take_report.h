// A verified report enters the ledger: rows, ledger and journal line in one transaction, with the digests of what then
// stands compared before the commit (bundle.md §3 steps 8 to 11).
#pragma once

#include "core/exchange/inbox_store.h"
#include "core/exchange/open_incoming.h"
#include "core/journal/journal.h"

namespace xd::exchange {

// What a look at many files has planned so far, as if each had been taken.
struct PlannedReports {
    QHash<QByteArray, std::vector<LedgerRow>> ledger; // by stream
    QHash<QString, QHash<RecordKey, StoredRecord>> records; // by school
    QHash<QString, std::vector<InBundle>> bundles;          // by school
};

// Fills in the report's counts, import and time. Errors: of the vault.
Done takeReport(journal::Journal &records, const TrustRoot &root, const Bundle &bundle, FileReport &report);
// The counts alone, after what has been planned before; and plans it.
Done lookAtReport(vault::Vault &records, const TrustRoot &root, const Bundle &bundle, FileReport &report, PlannedReports &planned);

} // namespace xd::exchange
