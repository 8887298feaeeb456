#include "core/reports/compile_quarterly_report.h"

#include "core/disclosure/gate.h"
#include "core/reports/deliver_reports.h"
#include "core/reports/freeze_report.h"
#include "core/reports/gather_quarter.h"
#include "core/reports/report_store.h"

using namespace Qt::StringLiterals;

namespace xd::reports {

namespace {

// The same numbers and words, whenever it was made and whatever it replaced.
bool saysTheSame(const disclosure::ReleasedDocument &one, const disclosure::ReleasedDocument &other)
{
    const auto withoutOccasion = [](const disclosure::ReleasedDocument &document) {
        std::map<QString, QString> texts = document->texts;
        for (const QString &occasion : {u"asOf"_s, u"preparedBy"_s, u"replaces"_s})
            texts.erase(occasion);
        return texts;
    };
    return one->tables == other->tables && one->withheld == other->withheld && withoutOccasion(one) == withoutOccasion(other);
}

} // namespace

Result<ReportSnapshot> compileQuarterlyReport(access::Session &session, const screening::Instruments &instruments,
                                              const calendar::Quarter &quarter)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::compileReport));
    if (quarter.firstDay() > session.clock().today())
        return failure(ErrorCode::BadDate, u"quarter"_s);
    XD_TRY(QuarterlyReport report, gatherQuarter(session, instruments, quarter));
    XD_TRY(std::vector<ReportSnapshot> before, readSnapshots(records->vault(), quarterlyKind, quarter.code()));

    disclosure::Gate gate(session);
    const ReportId id = ReportId::make();
    XD_TRY(const disclosure::ReleasedDocument preview, gate.preview(documentOf(report, id.bytes()), leadership));
    if (!before.empty() && saysTheSame(before.front().document, preview)) {
        XD_CHECK(deliverReports(session)); // to one who joined since, or lost the office vault
        return before.front();
    }
    if (!before.empty())
        report.replaces = before.front().number();
    return freezeReport(session, id, quarter.code(), documentOf(report, id.bytes()));
}

} // namespace xd::reports
