// The report of a quarter as the next bundle for the district: the one command of the window and of the command line.
// Who may not send is refused before anything is gathered, and what leaves is booked as an exit in the same
// transaction that enters the bundle in the ledger, so that a refused or killed export is no exit.
#pragma once

#include "core/calendar/quarter.h"
#include "core/exchange/export_bundle.h"

namespace xd::exchange {

struct QuarterExport {
    calendar::Quarter quarter;
    int level = 1;
    bool sendsEverything = false; // as in Contents
    bool startsNewStream = false; // as in Contents
};

// Errors: those of previewBundle() and contentsOfQuarter().
Result<BundlePreview> previewExport(access::Session &session, const screening::Instruments &instruments, const QuarterExport &what);
// Errors besides: those of exportBundle().
Result<ExportedBundle> exportQuarter(access::Session &session, const screening::Instruments &instruments, const QuarterExport &what,
                                     const QString &folder, Progress &progress);

} // namespace xd::exchange
