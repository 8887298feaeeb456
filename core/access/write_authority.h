// A change under the keyring's signature and its line in the journal of the office. They lie in two files: what the keyring
// has holds, even where the line could not be written, and what is told follows the keyring (D10).
#pragma once

#include "core/access/session.h"

namespace xd::access {

// Capability: manageAccounts. Errors: NotPermitted, NoKey, those of the change and of Session::changeKeyring(): then nothing
// has changed. A line that failed is tried once more at once; that of a removal also at the next unlock.
Done writeAuthority(Session &session, journal::Operation operation, const std::function<Done(vault::Keyring &)> &change);

// Lines of removals that the keyring has and the journal has not: to be called by who may write them, after unlocking.
Done writeMissingRemovals(Session &session);

} // namespace xd::access
