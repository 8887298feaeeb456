// Sets the tags of one student that people decide on. Those that came from a roster stay as they are: the roster
// takes them back, not this.
#pragma once

#include "core/access/session.h"
#include "core/students/student.h"

namespace xd::students {

// `codes` are all tags that people give this student, in place of those given before.
// Errors: NotPermitted, NoKey, NotFound, FieldTooLong, FieldMissing (an empty code).
Done editTags(access::Session &session, StudentId student, const QStringList &codes);

} // namespace xd::students
