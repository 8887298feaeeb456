// Who could take part in a round when it was closed, in the records vault. Called by the commands and questions of this noun.
#pragma once

#include "core/screening/round.h"
#include "core/vault/vault.h"

#include <QHash>

namespace xd::screening {

using ClosedRoll = QHash<students::StudentId, students::SchoolClass>; // in the class of that time

Done insertClosedRoll(vault::Vault &records, const RoundId &round, const ClosedRoll &roll);
Result<ClosedRoll> readClosedRoll(vault::Vault &records, const RoundId &round); // empty: the round is open

} // namespace xd::screening
