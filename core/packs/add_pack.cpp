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
    XD_TRY(const std::vector<StoredPack> stored, readStoredPacks((*records)->vault()));
    for (const StoredPack &each : stored) {
        // A later version of the program may have brought this very version itself; what it brings then counts.
        if (library.find(each.id, each.version))
            continue;
        const Result<Pack> pack = readPack(each.bytes);
        if (!pack) {
            library.leaveOut({each.id, each.version, pack.error(), {}});
            continue;
        }
        if (const Result<bool> added = library.add(*pack); !added)
            library.leaveOut({each.id, each.version, added.error(), std::make_shared<const Pack>(*pack)});
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
    if (present.findUnreadable(pack.id, pack.version)) // kept, and not read here: its place is taken
        return failure(ErrorCode::AlreadyExists, u"version"_s, pack.idAtVersion());
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
