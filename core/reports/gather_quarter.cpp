#include "core/reports/gather_quarter.h"

#include "core/mailbox/break_glass.h"
#include "core/reports/count_round.h"
#include "core/screening/round_status.h"
#include "core/students/roster_counts.h"

#include <algorithm>

namespace xd::reports {

namespace {

bool ranIn(const screening::Round &round, const calendar::Quarter &quarter, QDate today)
{
    QDate last = round.lastDay.isValid() ? round.lastDay : today;
    if (round.isClosed())
        last = std::min(last, QDateTime::fromMSecsSinceEpoch(round.closedMs).date());
    return round.firstDay <= std::min(quarter.lastDay(), today) && last >= quarter.firstDay();
}

qint64 startOf(QDate day)
{
    return day.startOfDay().toMSecsSinceEpoch();
}

std::vector<GradeSexCount> rosterOf(const students::RosterCounts &counts)
{
    std::vector<GradeSexCount> rows;
    for (const int grade : counts.grades())
        rows.push_back({grade, counts.of(grade, students::Sex::female), counts.of(grade, students::Sex::male)});
    return rows;
}

} // namespace

Result<QuarterlyReport> gatherQuarter(access::Session &session, const screening::Instruments &instruments, const calendar::Quarter &quarter)
{
    const QDate today = session.clock().today();
    XD_TRY(const students::RosterCounts roster, students::rosterCounts(session));
    QuarterlyReport report{quarter, session.site().name, session.site().code, today, session.actor().login, roster.year.code(), {}, {}};
    report.roster = rosterOf(roster);
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::compileReport));
    XD_TRY(report.timesStoodIn, mailbox::countGlass(records->vault(), startOf(quarter.firstDay()), startOf(quarter.lastDay().addDays(1))));
    XD_TRY(std::vector<screening::Round> rounds, screening::listRounds(session, instruments));
    std::reverse(rounds.begin(), rounds.end()); // in the order in which they ran
    for (const screening::Round &round : rounds) {
        if (!ranIn(round, quarter, today))
            continue;
        XD_CHECK(round.requireReadable()); // a frozen report that leaves out an instrument would look whole
        XD_TRY(RoundCounts counts, countRound(session, instruments, round.id));
        report.rounds.push_back(std::move(counts));
    }
    return report;
}

} // namespace xd::reports
