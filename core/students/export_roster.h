// The counsellor's own copy of the roster as XLSX: who is enrolled in the newest year, by class and name. It passes the
// gate, which notes the exit; the file can be imported again.
#pragma once

#include "core/access/session.h"
#include "core/base/progress.h"

namespace xd::students {

// How many students it holds. Errors: NotPermitted, NoKey, NotFound (no roster yet), CannotWrite, DiskFull, Cancelled.
Result<int> exportRoster(access::Session &session, const QString &path, Progress &progress);

} // namespace xd::students
