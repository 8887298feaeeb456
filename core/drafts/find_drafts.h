// The signed-in account's own drafts. One that can no longer be opened (its author has new keys) or that was put
// under another's row counts as none.
#pragma once

#include "core/drafts/draft.h"

#include <optional>
#include <vector>

namespace xd::drafts {

// Error: NotPermitted.
Result<std::optional<Draft>> findDraft(access::Session &session, const DraftKey &key);
Result<std::vector<Draft>> findDrafts(access::Session &session); // newest first

} // namespace xd::drafts
