#include "core/exchange/contents.h"

#include "core/backup/lineage_store.h"

namespace xd::exchange {

namespace {

// After a restore the revisions of this site begin above all that it had sent before: the receiver keeps the higher one.
Result<qint64> revisionsAbove(access::Session &session)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::exchangeAsSchool));
    XD_TRY(const backup::Lineage lineage, backup::currentLineage(records->vault()));
    return lineage.sinceMs;
}

} // namespace

Result<Contents> contentsOfQuarter(access::Session &session, const screening::Instruments &instruments, const calendar::Quarter &quarter)
{
    XD_TRY(reports::QuarterCells found, reports::previewReportCells(session, instruments, quarter));
    XD_TRY(const qint64 above, revisionsAbove(session));
    Contents contents;
    contents.from = quarter.firstDay();
    contents.to = quarter.lastDay();
    contents.records.reserve(found.cells.size());
    for (const reports::ReportCell &one : found.cells) {
        Cell cell{one.id, above + one.rev, one.table, {}, one.n, one.isShown(), {}};
        for (const auto &[name, code] : one.dims)
            cell.dims.emplace(name, code);
        contents.records.push_back(cell.toRecord());
    }
    contents.withheld = found.released->withheld;
    contents.exit = std::make_shared<const reports::QuarterCells>(std::move(found));
    return contents;
}

} // namespace xd::exchange
