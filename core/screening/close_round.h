// Closes a round: it takes nothing more, and what it came to stays, also who could take part, in the class of that day. Errors: NotPermitted, NoKey, NotFound, RoundClosed,
// InUse with the field "sitting": what was answered at this computer has not been taken in yet.
#pragma once

#include "core/access/session.h"
#include "core/screening/round.h"

namespace xd::screening {

Done closeRound(access::Session &session, const Instruments &instruments, const RoundId &id);

} // namespace xd::screening
