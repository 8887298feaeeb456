// The tags that students of the newest school year carry, with their number, for the filter. All tags that may be
// given are knownTags().
#pragma once

#include "core/access/session.h"
#include "core/students/student_store.h"

namespace xd::students {

// The most frequent first. Errors: NotPermitted, NoKey.
Result<std::vector<TagCount>> listTags(access::Session &session);

} // namespace xd::students
