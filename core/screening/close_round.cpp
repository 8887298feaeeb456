#include "core/screening/close_round.h"

#include "core/screening/closed_round_store.h"
#include "core/screening/round_store.h"
#include "core/screening/round_view.h"
#include "core/screening/sitting_store.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace xd::screening {

Done closeRound(access::Session &session, const Instruments &instruments, const RoundId &id)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_TRY(const RoundView view, viewRound(session, instruments, id));
    // They would be refused as late. A file that is gone is given up with the round, which a person closes who was told.
    XD_TRY(const std::vector<StoredSitting> waiting, readWaitingSittings(records->vault()));
    const QDir folder(session.folder().incoming());
    for (const StoredSitting &sitting : waiting)
        if (sitting.round == id && folder.exists(fileNameOf(sitting.id)))
            return failure(ErrorCode::InUse, u"sitting"_s);
    // Who has left since answering took part all the same.
    ClosedRoll roll;
    for (const RosterEntry &student : view.roster.entries())
        if (view.isEligible(student) || (view.stored.contains(student.id) && view.round.includes(student.schoolClass)))
            roll.insert(student.id, student.schoolClass);
    const journal::Operation operation{journal::Verb::roundClosed, id.bytes(), {}, {}, journal::Topic::screening};
    return records->write(operation, [&](vault::Vault &vault) -> Done {
        XD_CHECK(setRoundClosed(vault, id, records->clock().nowMs(), session.actor().userId));
        XD_CHECK(insertClosedRoll(vault, id, roll));
        return growScreeningRevision(vault);
    });
}

} // namespace xd::screening
