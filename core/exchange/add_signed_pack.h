// A pack file enters a site: one that bears a signature must bear that of the site's district, by the trust root that
// the school took over; one without is what the school answers for itself.
#pragma once

#include "core/packs/add_pack.h"
#include "core/screening/instruments.h"

namespace xd::exchange {

// Errors: PackForged (a signature that is wrong or of somebody else), NotEnrolled (signed, and no district is known
// here), those of packs::addPack() and of screening::checkPack().
Result<packs::PackAdded> addPackFile(access::Session &session, const screening::Instruments &instruments, const QByteArray &file);

// What the pack in such a file says, its signature found right; nothing is added.
Result<packs::Pack> readPackFile(const QByteArray &file);

struct PackSigner {
    QString pack;     // "id@version"
    QString district; // by the trust root; empty: a key that the present root does not name
};
// The added packs that somebody signed.
Result<std::vector<PackSigner>> packSignersByName(access::Session &session);

} // namespace xd::exchange
