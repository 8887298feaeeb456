#include "core/packs/add_pack.h"

#include "core/packs/pack_store.h"

using namespace Qt::StringLiterals;

namespace xd::packs {

Result<Library> loadLibrary(access::Session &session, Library::Check check)
{
    XD_TRY(Library library, Library::builtIn(std::move(check)));
    if (!access::holdsRecords(session.role()))
        return library;
    const auto records = session.recordsFor(access::Capability::manageSite);
    if (!records)
        return library;
    XD_TRY(const auto files, readPackFiles((*records)->vault()));
    for (const QByteArray &file : files) {
        XD_TRY(const Pack pack, readPack(file));
        // A later version of the program may have brought this very version itself; what it brings then counts.
        if (library.find(pack.id, pack.version))
            continue;
        XD_CHECK(library.add(pack));
    }
    return library;
}

Result<PackAdded> addPack(access::Session &session, const Library &present, const Library::Check &check, const QByteArray &bytes,
                          const PackOrigin &origin)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::manageSite));
    XD_TRY(Pack pack, readPack(bytes));
    if (const Pack *known = present.find(pack.id, pack.version)) {
        if (known->bytes != bytes)
            return failure(ErrorCode::AlreadyExists, u"version"_s, pack.idAtVersion());
        return PackAdded{std::move(pack), false};
    }
    if (check)
        XD_CHECK(check(pack));
    const journal::Operation operation{journal::Verb::packAdded, {}, pack.idAtVersion(), {}, journal::Topic::packs};
    XD_CHECK(records->write(operation, [&](vault::Vault &vault) {
        return insertPack(vault, pack, records->clock().nowMs(), session.actor().userId, origin.signer, origin.signature);
    }));
    return PackAdded{std::move(pack), true};
}

Result<std::vector<std::pair<QString, QByteArray>>> packSigners(access::Session &session)
{
    if (!access::holdsRecords(session.role()))
        return std::vector<std::pair<QString, QByteArray>>();
    const auto records = session.recordsFor(access::Capability::manageSite);
    if (!records)
        return std::vector<std::pair<QString, QByteArray>>();
    return readPackSigners((*records)->vault());
}

} // namespace xd::packs
