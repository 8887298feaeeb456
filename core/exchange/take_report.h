// A verified report enters the ledger: rows, ledger and journal line in one transaction, with the digests of what then
// stands compared before the commit (bundle.md §3 steps 8 to 11).
#pragma once

#include "core/exchange/import_bundles.h"
#include "core/exchange/read_bundle.h"
#include "core/journal/journal.h"

namespace xd::exchange {

// Fills in the report's counts and, where it is taken, import and time. Errors: of the vault.
Done takeReport(journal::Journal &records, const Bundle &bundle, FileReport &report, ImportMode mode);

} // namespace xd::exchange
