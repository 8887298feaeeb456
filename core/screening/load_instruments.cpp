#include "core/screening/load_instruments.h"

#include "core/packs/add_pack.h"

namespace xd::screening {

Result<Instruments> loadInstruments(access::Session &session)
{
    XD_TRY(packs::Library library, packs::loadLibrary(session, {})); // from() checks each, so the library need not
    return Instruments::from(std::move(library));
}

} // namespace xd::screening
