#include "core/access/open_vaults.h"

#include "core/access/access_store.h"

namespace xd::access {

namespace {

// Empty where the account has no slot for the target.
Result<SecretBytes> keyFromSlot(const vault::Keyring &keyring, const QByteArray &userId, vault::SlotTarget target, const crypto::BoxKeys &keys)
{
    for (const vault::KeyringSlot &slot : keyring.keySlots)
        if (slot.target == target && slot.kind == vault::SlotKind::user && slot.holder == userId)
            return crypto::openSealed(slot.sealed, keys);
    return SecretBytes();
}

// D6: the journal must still hold the line that the anchor remembers.
Done checkAnchor(vault::Vault &vault, const vault::Anchor &anchor, const QByteArray &vaultId, const SecretBytes &key)
{
    if (!anchor.isGenuine(vaultId, key))
        return failure(ErrorCode::KeyringForged, {}, QStringLiteral("anchor"));
    if (anchor.journalSeq == 0)
        return {};
    const SystemClock clock;
    const journal::Actor nobody;
    const auto hash = journal::Journal(vault, clock, nobody).hashAt(qint64(anchor.journalSeq));
    if (!hash && hash.error().code == ErrorCode::NotFound)
        return failure(ErrorCode::VaultStale);
    if (!hash)
        return tl::unexpected(hash.error());
    return *hash == anchor.journalHead ? Done() : failure(ErrorCode::VaultStale, {}, QStringLiteral("another history"));
}

} // namespace

Result<Session::Opened> openVaults(const vault::SiteFolder &folder, vault::Keyring keyring, const vault::KeyringUser &user,
                                   const QString &login, UserKeys keys)
{
    // The signature is only worth as much as the key it is checked with: the one this account was enrolled under.
    if (keys.pinnedDeviceKey != keyring.deviceSignPublicKey || !keyring.isSigned())
        return failure(ErrorCode::KeyringForged);
    Session::Opened opened;
    opened.folder = folder;
    opened.actor = {user.userId, login};
    opened.role = Role(user.role);
    XD_TRY(opened.keys.records, keyFromSlot(keyring, user.userId, vault::SlotTarget::records, keys.box));
    XD_TRY(opened.keys.office, keyFromSlot(keyring, user.userId, vault::SlotTarget::office, keys.box));
    if (!opened.keys.office.isEmpty()) {
        XD_TRY(opened.office, vault::Vault::open(folder.office(), vault::VaultKind::office, opened.keys.office));
        XD_CHECK(checkAnchor(*opened.office, keyring.officeAnchor, keyring.vaultId, opened.keys.office));
        XD_TRY(opened.site, readSite(*opened.office));
    }
    if (!opened.keys.records.isEmpty()) {
        XD_TRY(opened.records, vault::Vault::open(folder.records(), vault::VaultKind::records, opened.keys.records));
        XD_CHECK(checkAnchor(*opened.records, keyring.recordsAnchor, keyring.vaultId, opened.keys.records));
    }
    opened.site.vaultId = keyring.vaultId;
    opened.boxKeys = std::move(keys.box);
    opened.signKeys = std::move(keys.sign);
    opened.keyring = std::move(keyring);
    return opened;
}

} // namespace xd::access
