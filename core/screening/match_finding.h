// A person says whose danger answer a finding without a student is. Errors: NotPermitted, NoKey, NotFound (finding or
// student), AlreadyExists (it has a student).
#pragma once

#include "core/access/session.h"
#include "core/screening/finding.h"

namespace xd::screening {

Done matchFinding(access::Session &session, const FindingId &finding, const students::StudentId &student);

} // namespace xd::screening
