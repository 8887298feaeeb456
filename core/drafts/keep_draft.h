// Keeping what has been typed, and letting go of it.
#pragma once

#include "core/drafts/draft.h"

namespace xd::drafts {

// Takes the place of the draft that was there. Errors: NotPermitted (an account without the office vault), OutOfRange
// (more than maxDraftBytes), CannotWrite, DiskFull.
Done keepDraft(access::Session &session, const DraftKey &key, const Fields &fields);
// Also where there is none.
Done dropDraft(access::Session &session, const DraftKey &key);

} // namespace xd::drafts
