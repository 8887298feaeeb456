#include "ui/screening/round_view_data.h"

#include "core/screening/candidates.h"
#include "core/screening/load_instruments.h"
#include "core/screening/slip_codes.h"

namespace xd::ui {

namespace {

Result<std::vector<care::DutyLine>> answeredDuties(access::Session &session, const screening::Instruments &instruments, const screening::RoundId &round)
{
    XD_TRY(care::DutyList all, care::listDuties(session, instruments, care::Listed::all));
    std::erase_if(all.lines, [&](const care::DutyLine &line) { return line.duty.isOpen() || line.duty.finding.round != round; });
    return std::move(all.lines);
}

} // namespace

Result<ScreeningData> readScreening(access::Session &session, SharedInstruments instruments, const screening::RoundId &chosen)
{
    ScreeningData data;
    data.today = session.clock().today();
    if (!instruments) {
        XD_TRY(auto loaded, screening::loadInstruments(session));
        instruments = std::make_shared<const screening::Instruments>(std::move(loaded));
    }
    data.instruments = instruments;
    XD_TRY(data.classes, students::listClasses(session));
    XD_TRY(data.rounds, screening::listRounds(session, *instruments));
    if (data.rounds.empty())
        return data;
    const bool isThere = std::any_of(data.rounds.begin(), data.rounds.end(), [&](const screening::Round &round) { return round.id == chosen; });
    const screening::RoundId id = isThere ? chosen : data.rounds.front().id;
    RoundData round;
    XD_TRY(round.status, screening::roundStatus(session, *instruments, id));
    XD_TRY(round.results, screening::roundResults(session, *instruments, id));
    XD_TRY(round.bands, screening::bandsByGrade(session, *instruments, id));
    XD_TRY(round.missing, screening::studentsWithoutAnswers(session, *instruments, id));
    XD_TRY(const screening::ReviewQueue queue, screening::reviewQueue(session, *instruments, id));
    round.waitingForLook = int(queue.lines.size()) - queue.decided;
    XD_TRY(round.answered, answeredDuties(session, *instruments, id));
    XD_TRY(const screening::SlipCodes codes, screening::slipCodesOf(session, *instruments, id));
    round.slipCodes = codes.count();
    XD_TRY(round.imports, screening::listScreeningImports(session, id));
    data.round = std::move(round);
    return data;
}

} // namespace xd::ui
