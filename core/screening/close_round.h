// Closes a round: it takes nothing more, and what it came to stays. Errors: NotPermitted, NoKey, NotFound, RoundClosed.
#pragma once

#include "core/access/session.h"
#include "core/screening/round.h"

namespace xd::screening {

Done closeRound(access::Session &session, const Instruments &instruments, const RoundId &id);

} // namespace xd::screening
