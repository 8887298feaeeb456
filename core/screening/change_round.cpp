#include "core/screening/change_round.h"

#include "core/screening/round_store.h"
#include "core/screening/round_view.h"
#include "core/screening/slip_store.h"

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

constexpr int longestWords = 500;

} // namespace

Done changeRound(access::Session &session, const Instruments &instruments, const RoundId &id, const RoundChange &change)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_TRY(Round round, readRound(records->vault(), instruments, id));
    if (round.isClosed())
        return failure(ErrorCode::RoundClosed);
    XD_CHECK(round.change(change.title, change.firstDay, change.lastDay, change.arrangements));
    const journal::Operation operation{journal::Verb::roundChanged, id.bytes(), {}, {}, journal::Topic::screening};
    return records->write(operation, [&](vault::Vault &vault) -> Done {
        XD_CHECK(updateRound(vault, round));
        return growScreeningRevision(vault);
    });
}

Result<QHash<students::StudentId, QString>> arrangementsOf(access::Session &session, const RoundId &round)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    return readArrangements(records->vault(), round);
}

Done arrangeFor(access::Session &session, const Instruments &instruments, const RoundId &id, const students::StudentId &student, const QString &words)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_TRY(const RoundView view, viewRound(session, instruments, id));
    if (view.round.isClosed())
        return failure(ErrorCode::RoundClosed);
    const RosterEntry *const entry = view.roster.find(student);
    if (!entry || !view.isEligible(*entry))
        return failure(ErrorCode::NotInRound, u"student"_s);
    const QString kept = words.trimmed();
    if (kept.size() > longestWords)
        return failure(ErrorCode::FieldTooLong, u"arrangement"_s);
    const journal::Operation operation{journal::Verb::roundChanged, id.bytes(), u"arrangement"_s, {}, journal::Topic::screening};
    return records->write(operation, [&](vault::Vault &vault) -> Done { return putArrangement(vault, id, student, kept); });
}

} // namespace xd::screening
