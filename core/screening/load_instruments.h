// The instruments of a site: the built-in packs and those that were added. Loaded once after unlocking, and again when
// the topic packs changes. Errors: those of packs::loadLibrary(), and of
// readInstrument() for what is built in.
#pragma once

#include "core/access/session.h"
#include "core/screening/instruments.h"

namespace xd::screening {

Result<Instruments> loadInstruments(access::Session &session);

} // namespace xd::screening
