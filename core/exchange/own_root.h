// The district's trust root while it is being made and changed. Every change makes the next version, unless the
// present one has not left the house yet: schools follow version by version and must not find one twice.
#pragma once

#include "core/access/session.h"
#include "core/exchange/trust_store.h"

namespace xd::exchange {

// Makes root key and version 1 where there is none, and a next version where this computer's box key was replaced since
// (access/rotate_keys.h): what schools seal to the old one is opened all the same. Errors: NotPermitted, NoKey.
Result<StoredRoot> ensureOwnRoot(access::Session &session);
// Gives the root its version, its expiry and its signature, and stores it; within a journal write.
Done storeChangedRoot(vault::Vault &records, const StoredRoot &before, TrustRoot &changed, qint64 nowMs);

} // namespace xd::exchange
