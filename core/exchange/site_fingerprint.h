// The thirty digits of this site, to be read out on the telephone (bundle.md §2): of a school over its two public
// keys, of a district over its own and its root key.
#pragma once

#include "core/access/session.h"

namespace xd::exchange {

// Errors: NotPermitted, NoKey. At a district it makes the first trust root where there is none.
Result<QString> siteFingerprint(access::Session &session);

} // namespace xd::exchange
