// The quarterly report as paper, in the language of the program: figures first, then the chart, then the table
// behind it, and beside every number what it means. Drawn from the frozen document alone.
#pragma once

#include "core/reports/report_snapshot.h"
#include "ui/paper/paper_document.h"

namespace xd::paper {

PaperDocument quarterlyPaper(const reports::ReportSnapshot &report);
// Without folder and ending: "2026年第四季度报告-青石桥实验学校".
QString suggestedFileName(const reports::ReportSnapshot &report);

} // namespace xd::paper
