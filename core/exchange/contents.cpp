#include "core/exchange/contents.h"

namespace xd::exchange {

namespace {

Contents contentsOf(const calendar::Quarter &quarter, reports::QuarterCells found)
{
    Contents contents;
    contents.from = quarter.firstDay();
    contents.to = quarter.lastDay();
    contents.records.reserve(found.cells.size());
    for (const reports::ReportCell &one : found.cells) {
        Cell cell{one.id, one.rev, one.table, {}, one.n, one.isShown(), {}};
        for (const auto &[name, code] : one.dims)
            cell.dims.emplace(name, code);
        contents.records.push_back(cell.toRecord());
    }
    contents.withheld = std::move(found.withheld);
    return contents;
}

} // namespace

Result<Contents> previewQuarter(access::Session &session, const screening::Instruments &instruments, const calendar::Quarter &quarter)
{
    XD_TRY(reports::QuarterCells found, reports::previewReportCells(session, instruments, quarter));
    return contentsOf(quarter, std::move(found));
}

Result<Contents> releaseQuarter(access::Session &session, const screening::Instruments &instruments, const calendar::Quarter &quarter)
{
    XD_TRY(reports::QuarterCells found, reports::releaseReportCells(session, instruments, quarter));
    return contentsOf(quarter, std::move(found));
}

} // namespace xd::exchange
