#include "ui/paper/report_paper.h"

#include "core/reports/round_report.h"
#include "ui/paper/quarterly_paper.h"
#include "ui/paper/report_sheets.h"
#include "ui/paper/round_paper.h"
#include "ui/paper/round_sheets.h"

#include <QCoreApplication>

namespace xd::paper {

namespace {

struct ReportPaper {
    Q_DECLARE_TR_FUNCTIONS(ReportPaper)
};

bool isOfRound(const reports::ReportSnapshot &report)
{
    return report.kind() == reports::roundReportKind;
}

} // namespace

PaperDocument reportPaper(const reports::ReportSnapshot &report)
{
    return isOfRound(report) ? roundPaper(report) : quarterlyPaper(report);
}

QString reportFileName(const reports::ReportSnapshot &report)
{
    return isOfRound(report) ? roundFileName(report.document) : suggestedFileName(report);
}

Done writeReportTables(const reports::ReportSnapshot &report, vault::OutgoingFile &file, Progress &progress)
{
    return isOfRound(report) ? writeRoundXlsx(report.document, file, progress) : writeReportSheets(report, file, progress);
}

QString standingSentence(int threshold)
{
    return ReportPaper::tr("The numbers of a grade are brought up to date once at least %1 of its students have come or gone, so that two reports side by side tell nothing of one.")
        .arg(threshold);
}

} // namespace xd::paper
