// Whether a plan was made from the state that it is about to change. Error: Refused.
#pragma once

#include "core/screening/round_view.h"
#include "core/vault/vault.h"

namespace xd::screening {

Done checkRevision(vault::Vault &records, const ScreeningRevision &planned);

} // namespace xd::screening
