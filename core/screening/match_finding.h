// A person says whose danger answer a finding without a student is; and says so anew where it was somebody else, as long
// as the duty from it is not answered. Errors: NotPermitted, NoKey, NotFound (finding or student), AlreadyExists (it is
// this student's already, came with its student, or its duty is answered).
#pragma once

#include "core/access/session.h"
#include "core/screening/finding.h"

namespace xd::screening {

Done matchFinding(access::Session &session, const FindingId &finding, const students::StudentId &student);

} // namespace xd::screening
