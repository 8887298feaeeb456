#include "core/exchange/export_trust_root.h"

#include "core/crypto/hash.h"
#include "core/exchange/bundle_file.h"
#include "core/exchange/own_manifest.h"
#include "core/exchange/own_root.h"
#include "core/exchange/write_bundle.h"

#include <algorithm>

namespace xd::exchange {

namespace {

// The newest roots that fit into a payload, with room for the manifest, oldest first.
std::vector<TrustRoot> thatFit(std::vector<TrustRoot> roots)
{
    qint64 room = maxPayloadBytes(BundleType::trustRoot) * 7 / 8 - 1024; // the padding takes up to an eighth
    auto first = roots.end();
    while (first != roots.begin()) {
        room -= cbor::encode((first - 1)->toCbor()).size() + 5;
        if (room < 0 && first != roots.end())
            break;
        --first;
    }
    roots.erase(roots.begin(), first);
    return roots;
}

} // namespace

QString trustRootFileName(const access::Session &session)
{
    return publicFileName(session.keyring().deviceSignPublicKey, QStringLiteral("root"));
}

Result<ExportedRoot> exportTrustRoot(access::Session &session, const QString &path)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::exchangeAsDistrict));
    XD_CHECK(ensureOwnRoot(session));
    XD_TRY(std::vector<TrustRoot> all, readRoots(records->vault()));
    const std::vector<TrustRoot> roots = thatFit(std::move(all));
    std::vector<cbor::Value> documents;
    for (const TrustRoot &root : roots)
        documents.push_back(root.toCbor());

    XD_TRY(const access::DeviceKeys device, session.deviceKeys());
    XD_TRY(Manifest manifest, ownManifest(session, *records));
    ContainerDraft draft;
    draft.type = BundleType::trustRoot;
    draft.bundleId = crypto::randomBytes(16);
    draft.streamId = QByteArray(16, '\0'); // kept outside the ledger
    draft.rootHash = roots.back().hash();
    XD_TRY(const QByteArray file, writeDocuments(draft, std::move(manifest), documents, device.sign, {}, device.box.publicKey));
    XD_TRY(PendingBundle pending, PendingBundle::write(path, file, Existing::replace));
    XD_CHECK(records->write({journal::Verb::bundleExported, draft.bundleId, QStringLiteral("trust_root"),
                             {{QStringLiteral("version"), roots.back().version}}, journal::Topic::exchange},
                            [](vault::Vault &vault) { return markRootsLeft(vault); }));
    XD_CHECK(pending.place());
    return ExportedRoot{roots.back().version, roots.front().version, qint64(roots.back().members.size())};
}

} // namespace xd::exchange
