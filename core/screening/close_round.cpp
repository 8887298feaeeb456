#include "core/screening/close_round.h"

#include "core/screening/round_store.h"

namespace xd::screening {

Done closeRound(access::Session &session, const Instruments &instruments, const RoundId &id)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_CHECK(readRound(records->vault(), instruments, id));
    const journal::Operation operation{journal::Verb::roundClosed, id.bytes(), {}, {}, journal::Topic::screening};
    return records->write(operation, [&](vault::Vault &vault) -> Done {
        XD_CHECK(setRoundClosed(vault, id, records->clock().nowMs(), session.actor().userId));
        return growScreeningRevision(vault);
    });
}

} // namespace xd::screening
