// Opens a screening round. Errors: NotPermitted, NoKey, those of Round::from().
#pragma once

#include "core/access/session.h"
#include "core/screening/round.h"

namespace xd::screening {

Result<RoundId> openRound(access::Session &session, const Instruments &instruments, const RoundDraft &draft);

} // namespace xd::screening
