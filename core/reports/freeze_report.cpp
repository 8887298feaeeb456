#include "core/reports/freeze_report.h"

#include "core/disclosure/gate.h"
#include "core/reports/deliver_reports.h"
#include "core/reports/report_store.h"

namespace xd::reports {

Result<ReportSnapshot> freezeReport(access::Session &session, const ReportId &id, const QString &period, const disclosure::Document &document)
{
    XD_CHECK(session.require(access::Capability::compileReport));
    const auto keep = [&](vault::Vault &records, const disclosure::ReleasedDocument &released) {
        return insertSnapshot(records, {id, period, released});
    };
    disclosure::Gate gate(session);
    XD_TRY(disclosure::ReleasedDocument released, gate.release(document, leadership, disclosure::Channel::snapshot, keep));
    XD_CHECK(deliverReports(session));
    return ReportSnapshot{id, period, std::move(released)};
}

} // namespace xd::reports
