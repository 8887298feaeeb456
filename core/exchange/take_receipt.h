// A verified receipt of the district: the bundle that it names is confirmed, and those before it that it replaces
// (confirm_sent.h). Receipts are monotone: an old one changes nothing. Where the district holds something else than was sent, the next export is full.
#pragma once

#include "core/exchange/import_bundles.h"
#include "core/exchange/read_bundle.h"
#include "core/journal/journal.h"

namespace xd::exchange {

// Puts into the report BundleEquivocation where the district has seen another bundle under our number; VaultStale where it
// confirms one of ours, names a stream or a head of our journal, that we do not hold: our data were put back; NotFound
// where that is what a restore left behind. Errors: of the vault.
Done takeReceipt(journal::Journal &records, const Bundle &bundle, FileReport &report, ImportMode mode);

} // namespace xd::exchange
