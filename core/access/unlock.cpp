#include "core/access/unlock.h"

#include "core/access/open_vaults.h"

namespace xd::access {

Result<std::unique_ptr<Session>> unlock(const QString &siteFolder, const QString &login, const SecretBytes &passphrase, std::unique_ptr<Clock> clock)
{
    const vault::SiteFolder folder(siteFolder);
    XD_TRY(const vault::Keyring keyring, vault::readKeyring(folder.keyring(), folder.keyringBackup()));
    const vault::KeyringUser *user = keyring.findUser(vault::userIdOf(login, keyring.vaultId));
    if (!user || user->status != 0)
        return failure(ErrorCode::WrongPassphrase); // whether a login exists is nobody's business
    XD_TRY(UserKeys keys, openUserKeys(*user, keyring.vaultId, passphrase));
    XD_TRY(Session::Opened opened, openVaults(folder, keyring, *user, login, std::move(keys)));
    auto session = std::make_unique<Session>(std::move(opened), std::move(clock));
    const journal::Operation unlocked{journal::Verb::siteUnlocked};
    if (auto office = session->officeFor(Capability::readOffice))
        XD_CHECK((*office)->note(unlocked));
    if (holdsRecords(session->role())) {
        XD_TRY(journal::Journal *const records, session->recordsFor(Capability::readJournal));
        XD_CHECK(records->note(unlocked));
    }
    return session;
}

} // namespace xd::access
