#include "core/screening/close_round.h"

#include "core/screening/round_store.h"
#include "core/screening/sitting_store.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace xd::screening {

Done closeRound(access::Session &session, const Instruments &instruments, const RoundId &id)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_CHECK(readRound(records->vault(), instruments, id));
    // They would be refused as late. A file that is gone is given up with the round, which a person closes who was told.
    XD_TRY(const std::vector<StoredSitting> waiting, readWaitingSittings(records->vault()));
    const QDir folder(session.folder().incoming());
    for (const StoredSitting &sitting : waiting)
        if (sitting.round == id && folder.exists(fileNameOf(sitting.id)))
            return failure(ErrorCode::InUse, u"sitting"_s);
    const journal::Operation operation{journal::Verb::roundClosed, id.bytes(), {}, {}, journal::Topic::screening};
    return records->write(operation, [&](vault::Vault &vault) -> Done {
        XD_CHECK(setRoundClosed(vault, id, records->clock().nowMs(), session.actor().userId));
        return growScreeningRevision(vault);
    });
}

} // namespace xd::screening
