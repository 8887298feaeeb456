// The one student whom somebody means by a number or a name. Errors: NotPermitted, NoKey; with the field "student":
// UnknownStudent, AmbiguousStudent. The search is a line of the journal.
#pragma once

#include "core/access/session.h"
#include "core/students/student.h"

namespace xd::ui {

Result<students::StudentId> studentFrom(access::Session &session, const QString &typed);

} // namespace xd::ui
