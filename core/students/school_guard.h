// The language guard of this school: its phrases, its own additions, and the names of all its students, present and former.
#pragma once

#include "core/access/session.h"
#include "core/packs/language_guard.h"

#include <memory>

namespace xd::students {

// `library`: whose newest phrases count. Errors: NotPermitted, NoKey, NotFound (no phrases), PackBroken.
Result<std::shared_ptr<const packs::LanguageGuard>> schoolGuard(access::Session &session, const packs::Library &library);
// With phrases that were put together already, such as those of letters. Errors: NotPermitted, NoKey.
Result<std::shared_ptr<const packs::LanguageGuard>> schoolGuard(access::Session &session, const packs::PhraseBook &phrases);

} // namespace xd::students
