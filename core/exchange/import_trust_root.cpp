#include "core/exchange/import_trust_root.h"

#include "core/crypto/fingerprint.h"
#include "core/exchange/bundle_file.h"
#include "core/exchange/read_bundle.h"
#include "core/exchange/trust_store.h"

#include <algorithm>

namespace xd::exchange {

namespace {

// Each signed, one version after the other, the newest naming the keys that the file is signed with.
Result<std::vector<TrustRoot>> readRootsFile(const QString &path)
{
    XD_TRY(const QByteArray file, readBundleFile(path));
    XD_TRY(const ContainerHeader header, readHeader(file));
    XD_CHECK(expectType(header, BundleType::trustRoot));
    XD_TRY(const PublicKeys keys, publicKeysIn(header));
    XD_TRY(const Bundle bundle, readPublicBundle(file, header));
    std::vector<TrustRoot> roots;
    for (const cbor::Value &document : bundle.documents) {
        XD_TRY(TrustRoot root, TrustRoot::fromCbor(document));
        if (roots.empty() ? !root.isSigned() : !root.checkFollows(roots.back()))
            return failure(ErrorCode::BundleForged, {}, QStringLiteral("chain of roots"));
        roots.push_back(std::move(root));
    }
    const TrustRoot &newest = roots.back();
    const bool isOwnBox = std::any_of(newest.box.begin(), newest.box.end(), [&](const RootBox &box) { return box.pk == keys.boxPk; });
    if (std::find(newest.sign.begin(), newest.sign.end(), keys.signPk) == newest.sign.end() || !isOwnBox)
        return failure(ErrorCode::BundleForged, {}, QStringLiteral("root of another"));
    return roots;
}

bool isActiveMember(const TrustRoot &root, QByteArrayView signPk)
{
    return std::any_of(root.members.begin(), root.members.end(), [&](const Member &member) {
        return member.signPk == signPk && member.status == MemberStatus::active;
    });
}

Done checkFollows(const TrustRoot &before, const std::vector<TrustRoot> &roots)
{
    const TrustRoot &newest = roots.back();
    if (newest.version < before.version)
        return failure(ErrorCode::Refused, {}, QStringLiteral("an older root"));
    if (newest.version == before.version)
        return newest.hash() == before.hash() ? Done() : Done(failure(ErrorCode::BundleEquivocation, {}, QStringLiteral("root")));
    // The chain inside the file was checked; it must reach down to what is believed here.
    const auto next = std::find_if(roots.begin(), roots.end(), [&](const TrustRoot &root) { return root.version > before.version; });
    return next->checkFollows(before);
}

} // namespace

Result<TrustPreview> previewTrustRoot(access::Session &session, const QString &path)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::exchangeAsSchool));
    XD_TRY(const std::vector<TrustRoot> roots, readRootsFile(path));
    XD_TRY(const auto stored, readNewestRoot(records->vault()));
    const TrustRoot &newest = roots.back();
    return TrustPreview{newest.site, newest.version, !stored, isActiveMember(newest, session.keyring().deviceSignPublicKey)};
}

Result<TrustImport> importTrustRoot(access::Session &session, const QString &path, const QString &digits)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::exchangeAsSchool));
    XD_TRY(const std::vector<TrustRoot> roots, readRootsFile(path));
    XD_TRY(const auto stored, readNewestRoot(records->vault()));
    const TrustRoot &newest = roots.back();
    TrustImport import{newest.site, newest.version, !stored, false, isActiveMember(newest, session.keyring().deviceSignPublicKey)};
    // Digits that were heard are believed before any signature, as at the first time.
    if (!digits.isEmpty())
        XD_CHECK(crypto::checkDigits(digits, newest.fingerprint()));
    if (!stored && digits.isEmpty())
        return failure(ErrorCode::FieldMissing, QStringLiteral("digits"));
    if (stored) {
        const Done follows = checkFollows(stored->root, roots);
        if (!follows && !(follows.error().code == ErrorCode::BundleGap && !digits.isEmpty()))
            return tl::unexpected(follows.error());
        import.isUnchanged = newest.version == stored->root.version;
    }
    if (import.isUnchanged)
        return import;
    const auto verb = import.isFirst ? journal::Verb::districtEnrolled : journal::Verb::trustRootChanged;
    XD_CHECK(records->write({verb, {}, newest.site.code, {{QStringLiteral("version"), newest.version}}, journal::Topic::exchange},
                            [&](vault::Vault &vault) { return storeRoot(vault, newest, true, session.clock().nowMs()); }));
    return import;
}

} // namespace xd::exchange
