// Seals every report that was ever released to the present key of every active principal, each once. So a principal who
// joined later, or got new keys, reads all of them; what was removed from the office vault is put there again. To be called
// after accounts have changed and whenever somebody who may compile reports signs in: what was cut off is then made up for.
// Returns how many were sealed now; nothing where the role may not compile reports. Errors: NoKey, DiskFull, CannotWrite.
#pragma once

#include "core/access/session.h"

namespace xd::reports {

Result<int> deliverReports(access::Session &session);

} // namespace xd::reports
