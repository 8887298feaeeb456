#include "ui/shell/today_facts.h"

#include "core/screening/load_instruments.h"
#include "core/screening/round_status.h"
#include "core/students/roster_counts.h"

namespace xd::ui {

using access::Capability;

namespace {

Result<std::optional<OpenRound>> openRound(access::Session &session)
{
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(session));
    XD_TRY(const std::vector<screening::Round> rounds, screening::listRounds(session, instruments));
    for (const screening::Round &round : rounds) {
        if (round.isClosed())
            continue;
        XD_TRY(const screening::RoundStatus status, screening::roundStatus(session, instruments, round.id));
        const screening::RoundCounts &counts = status.counts;
        return OpenRound{round.id.bytes(), round.title, counts.eligible, counts.consented, counts.answered, counts.candidates,
                         counts.danger, status.unmatched};
    }
    return std::nullopt;
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
    }
    if (isSchool && session.may(Capability::readResults)) {
        XD_TRY(facts.round, openRound(session));
    }
    return facts;
}

} // namespace xd::ui
