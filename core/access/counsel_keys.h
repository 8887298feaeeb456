// The key pairs of the counsellor role, to which teachers seal (security.md §3.2): the present one and, behind it, those
// that were replaced when a counsellor left. They lie in the records vault. Error: NoKey.
#pragma once

#include "core/access/session.h"

namespace xd::access {

Result<std::vector<crypto::BoxKeys>> counselKeys(Session &session);

} // namespace xd::access
