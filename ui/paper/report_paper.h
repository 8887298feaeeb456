// A frozen report as paper and as tables, whatever its kind: drawn from the frozen document alone.
#pragma once

#include "core/base/progress.h"
#include "core/reports/report_snapshot.h"
#include "core/vault/outgoing_file.h"
#include "ui/paper/paper_document.h"

namespace xd::paper {

PaperDocument reportPaper(const reports::ReportSnapshot &report);
QString reportFileName(const reports::ReportSnapshot &report); // without folder and ending
// A workbook; the caller lets the gate note the exit. Errors: CannotWrite, DiskFull, Cancelled.
Done writeReportTables(const reports::ReportSnapshot &report, vault::OutgoingFile &file, Progress &progress);

// Why two reports side by side tell nothing of one student (core/disclosure/standing_numbers.h).
QString standingSentence(int threshold);

} // namespace xd::paper
