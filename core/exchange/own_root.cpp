#include "core/exchange/own_root.h"

#include "core/exchange/container.h"
#include "core/exchange/own_manifest.h"

namespace xd::exchange {

namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr qint64 rootLifeDays = 400; // the school warns after 180

Done sign(vault::Vault &records, TrustRoot &root, qint64 nowMs)
{
    XD_TRY(const auto key, readRootKey(records));
    if (!key)
        return failure(ErrorCode::VaultDamaged, {}, QStringLiteral("root key missing"));
    root.expiresMs = nowMs + rootLifeDays * dayMs;
    root.signatures.clear();
    root.signWith(*key);
    return {};
}

const QString officerBox = QStringLiteral("officer");

RootBox boxOf(const access::DeviceKeys &device)
{
    return {recipientIdOf(device.box.publicKey), device.box.publicKey, officerBox};
}

// After a change of keys schools are told the new box key; they follow by the root's signature, without digits.
Result<StoredRoot> withPresentBox(journal::Journal &records, StoredRoot stored, const access::DeviceKeys &device, qint64 nowMs)
{
    TrustRoot root = stored.root;
    const auto own = std::find_if(root.box.begin(), root.box.end(), [](const RootBox &box) { return box.role == officerBox; });
    if (own == root.box.end() || own->pk == device.box.publicKey)
        return stored;
    *own = boxOf(device);
    journal::Operation changed{journal::Verb::trustRootChanged, {}, {}, {}, journal::Topic::exchange};
    XD_CHECK(records.write(changed, [&](vault::Vault &vault, journal::Operation &line) -> Done {
        XD_CHECK(storeChangedRoot(vault, stored, root, nowMs));
        line.counts = {{QStringLiteral("version"), root.version}};
        return {};
    }));
    return StoredRoot{std::move(root), false};
}

} // namespace

Result<StoredRoot> ensureOwnRoot(access::Session &session)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::exchangeAsDistrict));
    XD_TRY(auto stored, readNewestRoot(records->vault()));
    XD_TRY(const access::DeviceKeys device, session.deviceKeys());
    if (stored)
        return withPresentBox(*records, std::move(*stored), device, session.clock().nowMs());
    const crypto::SignKeys key = crypto::SignKeys::make();
    TrustRoot root;
    root.site = ownParty(session);
    root.keys = {key.publicKey};
    root.sign = {device.sign.publicKey};
    root.box = {boxOf(device)};
    const qint64 nowMs = session.clock().nowMs();
    XD_CHECK(records->write({journal::Verb::trustRootChanged, {}, {}, {{QStringLiteral("version"), 1}}, journal::Topic::exchange},
                            [&](vault::Vault &vault) -> Done {
                                XD_CHECK(insertRootKey(vault, key));
                                XD_CHECK(sign(vault, root, nowMs));
                                return storeRoot(vault, root, false, nowMs);
                            }));
    return StoredRoot{std::move(root), false};
}

Done storeChangedRoot(vault::Vault &records, const StoredRoot &before, TrustRoot &changed, qint64 nowMs)
{
    changed.version = before.root.version + (before.hasLeft ? 1 : 0);
    XD_CHECK(sign(records, changed, nowMs));
    return storeRoot(records, changed, false, nowMs);
}

} // namespace xd::exchange
