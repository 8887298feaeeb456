// The tables of a frozen report as a workbook, one sheet a table, for those who go on calculating: the same numbers as
// on paper, protected where they are protected there. The caller begins the file, then notes the exit
// (Gate::noteExit, Channel::sheet).
#pragma once

#include "core/base/progress.h"
#include "core/reports/report_snapshot.h"
#include "core/vault/outgoing_file.h"

namespace xd::paper {

// Errors: CannotWrite, DiskFull, Cancelled.
Done writeReportSheets(const reports::ReportSnapshot &report, vault::OutgoingFile &file, Progress &progress);

} // namespace xd::paper
