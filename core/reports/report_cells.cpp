#include "core/reports/report_cells.h"

#include "core/disclosure/gate.h"
#include "core/disclosure/table_key.h"
#include "core/reports/gather_quarter.h"
#include "core/reports/report_store.h"

namespace xd::reports {

namespace {

const disclosure::Reader districtReader{access::Role::officer, disclosure::Purpose::districtReport};

QString codeAt(const disclosure::Axis &axis, int index)
{
    return index < axis.codes.size() ? axis.codes[index] : totalCode;
}

// Against what left before: the same number keeps its revision.
Done setRevisions(vault::Vault &records, std::vector<ReportCell> &cells)
{
    for (ReportCell &cell : cells) {
        XD_TRY(const std::optional<CellState> before, readCellState(records, cell.id));
        cell.rev = !before ? 1 : before->n == cell.n ? before->rev : before->rev + 1;
    }
    return {};
}

Done storeRevisions(vault::Vault &records, const std::vector<ReportCell> &cells)
{
    for (const ReportCell &cell : cells)
        XD_CHECK(writeCellState(records, cell.id, {cell.rev, cell.n}));
    return {};
}

Result<disclosure::Document> documentFor(access::Session &session, const screening::Instruments &instruments, const calendar::Quarter &quarter)
{
    if (quarter.firstDay() > session.clock().today())
        return failure(ErrorCode::BadDate, QStringLiteral("quarter"));
    XD_TRY(QuarterlyReport report, gatherQuarter(session, instruments, quarter));
    report.timesStoodIn.reset(); // the school's own affair: no level-1 field
    return documentOf(report);
}

} // namespace

std::vector<ReportCell> cellsOf(const disclosure::ReleasedDocument &document)
{
    std::vector<ReportCell> cells;
    for (const disclosure::ReleasedTable &table : document->tables) {
        for (int row = 0; row <= table.rowCount(); ++row) {
            for (int column = 0; column <= table.columnCount(); ++column) {
                ReportCell cell{{}, 1, table.id, table.dims, table.at(row, column)};
                cell.dims[table.rows.name] = codeAt(table.rows, row);
                cell.dims[table.columns.name] = codeAt(table.columns, column);
                cell.id = disclosure::tableKey(table.id, cell.dims);
                cells.push_back(std::move(cell));
            }
        }
    }
    return cells;
}

Result<QuarterCells> previewReportCells(access::Session &session, const screening::Instruments &instruments, const calendar::Quarter &quarter)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::exchangeAsSchool));
    XD_TRY(disclosure::Document document, documentFor(session, instruments, quarter));
    XD_TRY(disclosure::ReleasedDocument released, disclosure::Gate(session).preview(document, districtReader));
    std::vector<ReportCell> cells = cellsOf(released);
    XD_CHECK(setRevisions(records->vault(), cells));
    return QuarterCells{std::move(document), std::move(released), std::move(cells)};
}

Done releaseReportCells(vault::Vault &records, journal::Operation &line, const QuarterCells &cells)
{
    XD_CHECK(disclosure::Gate::rememberExit(records, line, cells.document, cells.released, disclosure::Channel::bundle));
    return storeRevisions(records, cells.cells);
}

} // namespace xd::reports
