// What a round shows, as paper: the headline counts, for each instrument its four charts with the tables behind them, and
// beside the numbers what they mean. Drawn from what the gate has let through, be it the counsellor's own document or the
// report for the leading group.
#pragma once

#include "core/reports/report_snapshot.h"
#include "ui/paper/paper_document.h"

namespace xd::paper {

PaperDocument roundPaper(const disclosure::ReleasedDocument &document, const QString &school);
PaperDocument roundPaper(const reports::ReportSnapshot &report); // as it was frozen, with its number
// Without folder and ending, and without any person's name: "测评分析-2026年秋季心理普查".
QString roundFileName(const disclosure::ReleasedDocument &document);

} // namespace xd::paper
