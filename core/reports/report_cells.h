// The numbers of level 1 (bundle.md §5, §6): every cell of the released tables, totals included, with an id that is
// the same whenever the table is made again and a revision that rises when what is shown changes.
#pragma once

#include "core/access/session.h"
#include "core/calendar/quarter.h"
#include "core/disclosure/released_document.h"
#include "core/screening/instruments.h"

namespace xd::reports {

inline const QString totalCode = QStringLiteral("total"); // the code of a total in dims

struct ReportCell {
    QByteArray id; // 16 bytes, from table and dims
    qint64 rev = 1;
    QString table;
    disclosure::Dims dims;
    std::optional<qint64> n; // none where protected
    bool isShown() const { return n.has_value(); }
    friend bool operator==(const ReportCell &, const ReportCell &) = default;
};

// Without revisions: all 1.
std::vector<ReportCell> cellsOf(const disclosure::ReleasedDocument &document);

struct QuarterCells {
    disclosure::Document document; // the true numbers: they stay here
    disclosure::ReleasedDocument released;
    std::vector<ReportCell> cells;
};
// What a bundle of the quarter would hold for the district. Leaves no trace. Errors: NotPermitted, NoKey, BadDate.
Result<QuarterCells> previewReportCells(access::Session &session, const screening::Instruments &instruments, const calendar::Quarter &quarter);
// Inside the transaction in which they leave: remembered by the gate, revisions stored; the line says what left.
Done releaseReportCells(vault::Vault &records, journal::Operation &line, const QuarterCells &cells);

} // namespace xd::reports
