// Packs of a site: the built-in ones and those that were added. A role without the records vault sees the built-in
// ones. A pack is added for good: results refer to it by id and version.
#pragma once

#include "core/access/session.h"
#include "core/packs/library.h"

namespace xd::packs {

// An added pack that cannot be read is in its unreadable(). Error: VaultDamaged.
Result<Library> loadLibrary(access::Session &session, Library::Check check);

struct PackAdded {
    Pack pack;
    bool isNew = true; // false: exactly this one was there already, and nothing was written
};
// Of a file that its district signed (exchange/add_signed_pack.h has found it genuine); else empty.
struct PackOrigin {
    QByteArray signer;
    QByteArray signature;
};
// Errors: NotPermitted, NoKey, those of readPack() and of the check, AlreadyExists (this version with other contents).
Result<PackAdded> addPack(access::Session &session, const Library &present, const Library::Check &check, const QByteArray &bytes,
                          const PackOrigin &origin = {});

// Where the packs that were added come from: "id@version" and the signer's key, empty for those that nobody signed.
// Without the right to manage the site nothing. Error: VaultDamaged.
Result<std::vector<std::pair<QString, QByteArray>>> packSigners(access::Session &session);

} // namespace xd::packs
