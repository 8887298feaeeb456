// What a site says of itself in everything that it sends.
#pragma once

#include "core/access/session.h"
#include "core/exchange/manifest.h"

namespace xd::exchange {

Party ownParty(const access::Session &session);
// Sender, time, schema, program and journal head; a period of today. Needs the records vault. Error: NoKey.
Result<Manifest> ownManifest(access::Session &session, journal::Journal &records);

} // namespace xd::exchange
