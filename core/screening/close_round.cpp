#include "core/screening/close_round.h"

#include "core/screening/round_store.h"
#include "core/screening/sitting_store.h"

using namespace Qt::StringLiterals;

namespace xd::screening {

Done closeRound(access::Session &session, const Instruments &instruments, const RoundId &id)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_CHECK(readRound(records->vault(), instruments, id));
    // A danger answer among them would call nobody any more.
    XD_TRY(const std::vector<StoredSitting> waiting, readWaitingSittings(records->vault()));
    for (const StoredSitting &sitting : waiting)
        if (sitting.round == id)
            return failure(ErrorCode::InUse, u"sitting"_s);
    const journal::Operation operation{journal::Verb::roundClosed, id.bytes(), {}, {}, journal::Topic::screening};
    return records->write(operation, [&](vault::Vault &vault) -> Done {
        XD_CHECK(setRoundClosed(vault, id, records->clock().nowMs(), session.actor().userId));
        return growScreeningRevision(vault);
    });
}

} // namespace xd::screening
