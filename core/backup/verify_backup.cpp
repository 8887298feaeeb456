#include "core/backup/verify_backup.h"

#include "core/access/open_vaults.h"
#include "core/vault/site_folder.h"

namespace xd::backup {

namespace {

tl::unexpected<Error> damaged(const char *what)
{
    return failure(ErrorCode::BackupDamaged, {}, QLatin1StringView(what));
}

Done checkKeyring(const vault::Keyring &keyring, const SignedManifest &head)
{
    if (keyring.vaultId != head.manifest.site)
        return damaged("keyring of another site");
    if (!keyring.isSigned() || !head.isSignedBy(keyring.deviceSignPublicKey))
        return damaged("signature");
    const SiteState &state = head.manifest.state;
    const auto isSame = [](const vault::Anchor &anchor, const journal::Head &end) {
        return qint64(anchor.journalSeq) == end.seq && anchor.journalHead == end.hash;
    };
    if (!isSame(keyring.recordsAnchor, state.records.head) || !isSame(keyring.officeAnchor, state.office.head))
        return damaged("anchor");
    return {};
}

// A copy that was made by an older version has been brought up to date while it was opened: tables may have come.
bool holdsAsMany(const vault::RowCounts &found, const vault::RowCounts &wanted)
{
    for (const auto &[table, rows] : wanted) {
        const auto here = found.find(table);
        if (here == found.end() || here->second != rows)
            return false;
    }
    return true;
}

Done checkVault(vault::Vault &vault, const VaultState &wanted)
{
    if (const Done whole = vault.checkWhole(); !whole)
        return failure(whole.error().code == ErrorCode::VaultDamaged ? ErrorCode::BackupDamaged : whole.error().code, {}, whole.error().detail);
    XD_TRY(const VaultState found, stateOf(vault));
    if (found.head != wanted.head)
        return damaged("journal head");
    if (!holdsAsMany(found.rows, wanted.rows))
        return damaged("counts");
    const SystemClock unused;
    const journal::Actor nobody;
    XD_TRY(const journal::ChainCheck chain, journal::Journal(vault, unused, nobody).verify());
    if (chain.brokenAt || chain.lines != wanted.head.seq)
        return damaged("journal chain");
    return {};
}

// Within a backup a damaged or missing vault is a damaged backup.
Error asBackup(Error error)
{
    switch (error.code) {
    case ErrorCode::VaultDamaged:
    case ErrorCode::VaultMissing:
    case ErrorCode::VaultPlain:
    case ErrorCode::VaultStale:
    case ErrorCode::KeyringDamaged:
        error.code = ErrorCode::BackupDamaged;
        break;
    default:
        break;
    }
    return error;
}

} // namespace

Result<RebuiltSite> rebuildSite(const QString &archive, const QString &folder, const QString &login, const OpenKeys &openKeys, Progress &progress)
{
    XD_TRY(SignedManifest head, unpackArchive(archive, folder, progress));
    const vault::SiteFolder site(folder);
    XD_TRY(const vault::Keyring keyring, vault::readKeyring(site.keyring(), site.keyringBackup()).map_error(asBackup));
    XD_CHECK(checkKeyring(keyring, head));
    const vault::KeyringUser *const user = keyring.findUser(vault::userIdOf(login, keyring.vaultId));
    if (!user)
        return failure(ErrorCode::WrongPassphrase); // whether a login exists is nobody's business
    XD_TRY(access::UserKeys keys, openKeys(*user, keyring.vaultId));
    if (user->status != 0)
        return failure(ErrorCode::AccountDisabled);
    // A whole and well-signed backup of a device that the account does not know.
    if (keys.pinnedDeviceKey != keyring.deviceSignPublicKey)
        return failure(ErrorCode::BackupForeign);
    XD_TRY(access::Session::Opened opened, access::openVaults(site, keyring, *user, login, std::move(keys)).map_error(asBackup));
    if (!opened.records || !opened.office)
        return failure(ErrorCode::NoKey);
    XD_CHECK(checkVault(*opened.records, head.manifest.state.records));
    if (progress.isStopped())
        return failure(ErrorCode::Cancelled);
    XD_CHECK(checkVault(*opened.office, head.manifest.state.office));
    return RebuiltSite{std::move(head.manifest), std::move(opened)};
}

OpenKeys keysOf(const access::Session &session)
{
    return [&session](const vault::KeyringUser &, const QByteArray &vaultId) -> Result<access::UserKeys> {
        if (vaultId != session.keyring().vaultId)
            return failure(ErrorCode::BackupForeign);
        return access::UserKeys{session.boxKeys().clone(), session.signKeys().clone(), session.keyring().deviceSignPublicKey};
    };
}

} // namespace xd::backup
