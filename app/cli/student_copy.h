// One student's page as its reader may have it: cut by the gate, on the screen or as a PDF.
#pragma once

#include "app/cli/call.h"
#include "core/students/student.h"

namespace xd::cli {

// What the reader of --as would get: a look, nothing leaves.
Result<Outcome> showStudentCopy(const Call &call, access::Session &session, const students::StudentId &id);
// The paper of --out; its exit is noted.
Result<Outcome> printStudentCopy(Call &call);

} // namespace xd::cli
