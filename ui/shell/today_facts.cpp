#include "ui/shell/today_facts.h"

#include "core/exchange/exchange_status.h"
#include "core/screening/candidates.h"
#include "core/screening/load_instruments.h"
#include "core/screening/round_status.h"
#include "core/students/roster_counts.h"
#include "ui/text/calendar_words.h"

#include <algorithm>
#include <set>

namespace xd::ui {

using access::Capability;

namespace {

Result<std::optional<OpenRound>> openRound(access::Session &session, const screening::Instruments &instruments, const care::DutyList &duties)
{
    XD_TRY(const std::vector<screening::Round> rounds, screening::listRounds(session, instruments));
    for (const screening::Round &round : rounds) {
        if (round.isClosed())
            continue;
        XD_TRY(const screening::RoundStatus status, screening::roundStatus(session, instruments, round.id));
        XD_TRY(const screening::ReviewQueue queue, screening::reviewQueue(session, instruments, round.id));
        const screening::RoundCounts &counts = status.counts;
        const auto danger = std::count_if(duties.lines.begin(), duties.lines.end(), [&](const care::DutyLine &line) { return line.duty.finding.round == round.id; });
        OpenRound open{round.id.bytes(), round.title, counts.eligible, counts.consented, counts.answered, int(queue.lines.size()) - queue.decided,
                       int(danger), status.unmatched, round.firstDay, round.lastDay, {}};
        for (const screening::GradeCounts &grade : status.grades)
            open.grades.push_back({grade.grade, grade.counts.eligible, grade.counts.answered});
        return open;
    }
    return std::nullopt;
}

Done addExchange(access::Session &session, TodayFacts &facts)
{
    XD_TRY(const exchange::ExchangeStatus status, exchange::exchangeStatus(session));
    if (status.kind == access::SiteKind::school) {
        facts.unconfirmedBundles = int(std::count_if(status.sent.begin(), status.sent.end(), [](const exchange::OutBundle &bundle) {
            return exchange::stateOf(bundle) == exchange::SentState::unconfirmed;
        }));
        return {};
    }
    Arrivals arrivals;
    const auto quarter = calendar::Quarter::of(facts.today);
    arrivals.quarter = text::quarterName(quarter);
    std::set<QString> reporting;
    for (const exchange::ArrivedBundle &arrived : status.arrived) {
        if (arrived.bundle.undoneMs)
            continue;
        if (arrived.bundle.to >= quarter.lastDay())
            reporting.insert(arrived.bundle.code);
        arrivals.unanswered += arrived.isReceiptDue;
    }
    for (const exchange::Member &member : status.root ? status.root->members : std::vector<exchange::Member>()) {
        if (member.status != exchange::MemberStatus::active)
            continue;
        ++arrivals.schools;
        if (!reporting.contains(member.site.code))
            arrivals.lacking << member.site.name;
    }
    arrivals.held = int(status.held.size());
    facts.arrivals = arrivals;
    return {};
}

// A demonstration has nothing to lose.
Done addFindings(access::Session &session, TodayFacts &facts)
{
    if (session.site().isDemo)
        return {};
    XD_TRY(const std::vector<backup::Finding> all, backup::lookForFindings(session, backup::DiskTrial::no));
    for (const backup::Finding &finding : all)
        if (backup::weightOf(finding.kind) != backup::Weight::note)
            facts.findings.push_back(finding);
    return {};
}

} // namespace

Result<TodayFacts> todayFacts(access::Session &session)
{
    TodayFacts facts;
    facts.today = session.clock().today();
    const bool isSchool = session.site().kind == access::SiteKind::school;
    if (isSchool && session.may(Capability::readStudents)) {
        XD_TRY(const students::RosterCounts roster, students::rosterCounts(session));
        facts.students = roster.total;
        facts.rosterYear = roster.total > 0 ? text::schoolYearName(roster.year) : QString();
    }
    if (isSchool && session.may(Capability::readResults)) {
        XD_TRY(const screening::Instruments instruments, screening::loadInstruments(session));
        XD_TRY(facts.duties, care::listDuties(session, instruments, care::Listed::open));
        XD_TRY(facts.round, openRound(session, instruments, *facts.duties));
    }
    if (session.may(isSchool ? Capability::exchangeAsSchool : Capability::exchangeAsDistrict))
        XD_CHECK(addExchange(session, facts));
    if (isSchool && session.may(Capability::readMailbox)) {
        XD_TRY(facts.mail, readMail(session));
    }
    if (session.may(Capability::useBackup))
        XD_CHECK(addFindings(session, facts));
    return facts;
}

} // namespace xd::ui
