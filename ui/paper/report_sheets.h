// The tables of a frozen report as a workbook, one sheet a table, for those who go on calculating: the same numbers as
// on paper, protected where they are protected there. The caller notes the exit first (Gate::noteExit, Channel::sheet).
#pragma once

#include "core/base/progress.h"
#include "core/reports/report_snapshot.h"

namespace xd::paper {

// Errors: CannotWrite, DiskFull, Cancelled.
Done writeReportSheets(const reports::ReportSnapshot &report, const QString &path, Progress &progress);

} // namespace xd::paper
