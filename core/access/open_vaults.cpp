#include "core/access/open_vaults.h"

#include "core/access/access_store.h"
#include "core/access/site_keyring.h"

namespace xd::access {

namespace {

// Empty where the holder has no slot for the target.
Result<SecretBytes> keyFromSlot(const vault::Keyring &keyring, const SlotHolder &holder, vault::SlotTarget target)
{
    for (const vault::KeyringSlot &slot : keyring.keySlots)
        if (slot.target == target && slot.kind == holder.kind && slot.holder == holder.id)
            return crypto::openSealed(slot.sealed, holder.keys);
    return SecretBytes();
}

// D6: the journal must still hold the line that the anchor remembers.
Done checkAnchor(vault::Vault &vault, const vault::Anchor &anchor)
{
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

struct OpenedVault {
    std::unique_ptr<vault::Vault> vault; // null where there is no slot for it
    SecretBytes key = {};
};

Result<OpenedVault> openVault(const QString &path, vault::VaultKind kind, const vault::Keyring &keyring, const SlotHolder &holder)
{
    const bool isRecords = kind == vault::VaultKind::records;
    XD_TRY(SecretBytes key, keyFromSlot(keyring, holder, isRecords ? vault::SlotTarget::records : vault::SlotTarget::office));
    if (key.isEmpty())
        return OpenedVault{};
    XD_TRY(SecretBytes next, keyFromSlot(keyring, holder, isRecords ? vault::SlotTarget::recordsNext : vault::SlotTarget::officeNext));
    const vault::Anchor &anchor = isRecords ? keyring.recordsAnchor : keyring.officeAnchor;
    if (!anchor.isGenuine(keyring.vaultId, key) && (next.isEmpty() || !anchor.isGenuine(keyring.vaultId, next)))
        return failure(ErrorCode::KeyringForged, {}, QStringLiteral("anchor"));
    auto vault = vault::Vault::open(path, kind, key);
    // A wrong key looks like damage: the file may have been replaced by its copy under the next key already.
    if (!vault && vault.error().code == ErrorCode::VaultDamaged && !next.isEmpty())
        if (auto replaced = vault::Vault::open(path, kind, next)) {
            vault = std::move(replaced);
            key = std::move(next);
        }
    if (!vault)
        return tl::unexpected(vault.error());
    XD_CHECK(checkAnchor(**vault, anchor));
    return OpenedVault{std::move(*vault), std::move(key)};
}

} // namespace

Done openVaultsOf(Session::Opened &opened, const vault::Keyring &keyring, const SlotHolder &holder)
{
    XD_TRY(OpenedVault office, openVault(opened.folder.office(), vault::VaultKind::office, keyring, holder));
    if (office.vault) {
        XD_TRY(opened.site, readSite(*office.vault));
    }
    XD_TRY(OpenedVault records, openVault(opened.folder.records(), vault::VaultKind::records, keyring, holder));
    opened.office = std::move(office.vault);
    opened.records = std::move(records.vault);
    opened.keys = {std::move(records.key), std::move(office.key)};
    opened.site.vaultId = keyring.vaultId;
    return {};
}

Result<Session::Opened> openVaults(const vault::SiteFolder &folder, vault::Keyring keyring, const vault::KeyringUser &user,
                                   const QString &login, UserKeys keys)
{
    // The signature is only worth as much as the key it is checked with: the one this account was enrolled under.
    if (!isSignedBy(keyring, keys.pinnedDeviceKey))
        return failure(ErrorCode::KeyringForged);
    Session::Opened opened;
    opened.folder = folder;
    opened.actor = {user.userId, login};
    opened.role = Role(user.role);
    XD_CHECK(openVaultsOf(opened, keyring, {vault::SlotKind::user, user.userId, keys.box}));
    opened.boxKeys = std::move(keys.box);
    opened.signKeys = std::move(keys.sign);
    opened.keyring = std::move(keyring);
    return opened;
}

} // namespace xd::access
