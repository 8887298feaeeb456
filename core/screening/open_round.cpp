#include "core/screening/open_round.h"

#include "core/screening/round_store.h"

using namespace Qt::StringLiterals;

namespace xd::screening {

Result<RoundId> openRound(access::Session &session, const Instruments &instruments, const RoundDraft &draft)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_TRY(Round round, Round::from(draft, instruments, records->clock().today()));
    round.openedMs = records->clock().nowMs();
    QStringList packs;
    for (const RoundInstrument &chosen : round.instruments)
        packs.append(chosen.instrument->idAtVersion());
    const journal::Operation operation{journal::Verb::roundOpened, round.id.bytes(), packs.join(u' '), {}, journal::Topic::screening};
    XD_CHECK(records->write(operation, [&](vault::Vault &vault) -> Done {
        XD_CHECK(insertRound(vault, round, session.actor().userId));
        return growScreeningRevision(vault);
    }));
    return round.id;
}

} // namespace xd::screening
