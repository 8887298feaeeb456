#include "core/reports/find_reports.h"

#include "core/mailbox/open_item.h"
#include "core/reports/quarterly_report.h"
#include "core/reports/report_store.h"
#include "core/reports/round_report.h"

#include <algorithm>
#include <set>

namespace xd::reports {

namespace {

// Anybody may send the principal an item and call it a report; released is what a role released that may compile one.
bool isFromReleaser(const mailbox::OpenedItem &opened)
{
    return access::isAllowed(opened.author.role, access::Capability::compileReport);
}

// A report that was sealed twice is listed once. One that was altered hides no other: mailbox::findGaps tells of it.
Result<std::vector<ReportSnapshot>> fromMailbox(access::Session &session)
{
    XD_TRY(std::vector<mailbox::Item> items, mailbox::findItems(session, quarterlyKind));
    XD_TRY(const std::vector<mailbox::Item> ofRounds, mailbox::findItems(session, roundReportKind));
    items.insert(items.end(), ofRounds.begin(), ofRounds.end());
    XD_TRY(const mailbox::Opener opener, mailbox::Opener::of(session));
    std::vector<ReportSnapshot> snapshots;
    std::set<QByteArray> seen;
    for (const mailbox::Item &item : items) {
        const auto opened = opener.open(item.id);
        if (!opened || !isFromReleaser(*opened))
            continue;
        auto snapshot = ReportSnapshot::decode(opened->plain);
        if (snapshot && snapshot->kind() == item.kind && seen.insert(snapshot->id.bytes()).second)
            snapshots.push_back(std::move(*snapshot));
    }
    std::stable_sort(snapshots.begin(), snapshots.end(), [](const ReportSnapshot &a, const ReportSnapshot &b) { return a.timeMs() > b.timeMs(); });
    return snapshots;
}

template <class IsIt>
Result<ReportSnapshot> newestWhere(access::Session &session, const IsIt &isIt)
{
    XD_TRY(std::vector<ReportSnapshot> reports, listReports(session));
    const auto found = std::find_if(reports.begin(), reports.end(), isIt);
    if (found == reports.end())
        return failure(ErrorCode::NothingReleased);
    return std::move(*found);
}

} // namespace

Result<std::vector<ReportSnapshot>> listReports(access::Session &session)
{
    XD_CHECK(session.require(access::Capability::readReleasedReport));
    if (!access::holdsRecords(session.role()))
        return fromMailbox(session);
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::readReleasedReport));
    return readSnapshots(records->vault());
}

Result<ReportSnapshot> openReport(access::Session &session, const ReportId &id)
{
    XD_TRY(std::vector<ReportSnapshot> reports, listReports(session));
    const auto found = std::find_if(reports.begin(), reports.end(), [&](const ReportSnapshot &each) { return each.id == id; });
    if (found == reports.end())
        return failure(ErrorCode::NotFound);
    return std::move(*found);
}

Result<ReportSnapshot> newestQuarterlyReport(access::Session &session, const std::optional<calendar::Quarter> &quarter)
{
    return newestWhere(session, [&](const ReportSnapshot &each) { return each.kind() == quarterlyKind && (!quarter || each.period == quarter->code()); });
}

Result<ReportSnapshot> newestRoundReport(access::Session &session, const std::optional<screening::RoundId> &round)
{
    return newestWhere(session, [&](const ReportSnapshot &each) { return each.kind() == roundReportKind && (!round || each.document->subject == round->bytes()); });
}

} // namespace xd::reports
