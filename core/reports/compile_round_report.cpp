#include "core/reports/compile_round_report.h"

#include "core/reports/deliver_reports.h"
#include "core/reports/find_reports.h"
#include "core/reports/freeze_report.h"
#include "core/reports/round_report.h"
#include "core/screening/round_status.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::reports {

Result<ReportSnapshot> compileRoundReport(access::Session &session, const screening::Instruments &instruments, const screening::RoundId &id)
{
    XD_CHECK(session.require(access::Capability::compileReport));
    auto released = newestRoundReport(session, id);
    if (released) {
        XD_CHECK(deliverReports(session)); // to one who joined since, or lost the office vault
        return released;
    }
    if (released.error().code != ErrorCode::NothingReleased)
        return released;
    XD_TRY(const std::vector<screening::Round> rounds, screening::listRounds(session, instruments));
    const auto round = std::find_if(rounds.begin(), rounds.end(), [&](const screening::Round &each) { return each.id == id; });
    if (round == rounds.end())
        return failure(ErrorCode::NotFound, u"round"_s);
    if (!round->isClosed())
        return failure(ErrorCode::InUse, u"openRound"_s);
    XD_TRY(const disclosure::Document document, roundReport(session, instruments, id));
    return freezeReport(session, ReportId::make(), u'R' + round->firstDay.toString(u"yyyyMMdd"_s), document);
}

} // namespace xd::reports
