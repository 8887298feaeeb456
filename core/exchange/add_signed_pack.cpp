#include "core/exchange/add_signed_pack.h"

#include "core/exchange/trust_store.h"
#include "core/packs/signed_pack.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::exchange {
namespace {

bool isSignedByRoot(const TrustRoot &root, const QByteArray &signer)
{
    return std::find(root.sign.begin(), root.sign.end(), signer) != root.sign.end();
}

Done checkSigner(access::Session &session, const QByteArray &signer)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::manageSite));
    XD_TRY(const auto stored, readNewestRoot(records->vault()));
    if (!stored)
        return failure(ErrorCode::NotEnrolled, {}, u"signer of a pack"_s);
    if (!isSignedByRoot(stored->root, signer))
        return failure(ErrorCode::PackForged, {}, u"signer"_s);
    return {};
}

} // namespace

Result<packs::Pack> readPackFile(const QByteArray &file)
{
    if (!packs::isSignedPack(file))
        return packs::readPack(file);
    XD_TRY(const packs::SignedPack pack, packs::readSignedPack(file));
    return packs::readPack(pack.bytes);
}

Result<packs::PackAdded> addPackFile(access::Session &session, const screening::Instruments &instruments, const QByteArray &file)
{
    const auto check = [&](const packs::Pack &pack) { return screening::checkPack(pack, instruments); };
    if (!packs::isSignedPack(file))
        return packs::addPack(session, instruments.allPacks(), check, file);
    XD_TRY(const packs::SignedPack pack, packs::readSignedPack(file));
    XD_CHECK(checkSigner(session, pack.signer));
    return packs::addPack(session, instruments.allPacks(), check, pack.bytes, {pack.signer, pack.signature});
}

Result<std::vector<PackSigner>> packSignersByName(access::Session &session)
{
    std::vector<PackSigner> named;
    XD_TRY(const auto signers, packs::packSigners(session));
    if (signers.empty())
        return named;
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::manageSite));
    XD_TRY(const auto stored, readNewestRoot(records->vault()));
    for (const auto &[pack, signer] : signers) {
        if (!signer.isEmpty())
            named.push_back({pack, stored && isSignedByRoot(stored->root, signer) ? stored->root.site.name : QString()});
    }
    return named;
}

} // namespace xd::exchange
