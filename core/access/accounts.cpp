#include "core/access/accounts.h"

#include "core/access/access_store.h"
#include "core/access/create_site.h"
#include "core/access/former_account.h"
#include "core/access/keyring_entry.h"
#include "core/access/person_name.h"

#include <algorithm>

namespace xd::access {

namespace {

bool belongsTo(Role role, SiteKind kind)
{
    return kind == SiteKind::school ? role != Role::officer : role == Role::officer || role == Role::it;
}

// The table of names is signed by nobody, but a login makes its user id: one that does not fit is none.
QString loginOf(const StoredAccount &row, const QByteArray &vaultId)
{
    return vault::userIdOf(row.login, vaultId) == row.userId ? row.login : namelessLogin(row.userId);
}

Account accountOf(const vault::KeyringUser &user, const QString &login)
{
    return {user.userId, login, Role(user.role), user.status == 0, user.boxPublicKey, user.signPublicKey};
}

} // namespace

QString namelessLogin(const QByteArray &userId)
{
    return QString::fromLatin1(userId.toHex().left(8));
}

Result<std::vector<Account>> listAccounts(Session &session)
{
    XD_TRY(journal::Journal *const office, session.officeFor(Capability::readOffice));
    XD_TRY(const auto stored, readAccounts(office->vault()));
    const vault::Keyring &keyring = session.keyring();
    std::vector<Account> accounts;
    for (const StoredAccount &row : stored)
        if (const vault::KeyringUser *user = keyring.findUser(row.userId))
            accounts.push_back(accountOf(*user, loginOf(row, keyring.vaultId)));
    for (const vault::KeyringUser &user : keyring.users)
        if (std::none_of(stored.begin(), stored.end(), [&](const StoredAccount &row) { return row.userId == user.userId; }))
            accounts.push_back(accountOf(user, namelessLogin(user.userId)));
    return accounts;
}

Result<QHash<QByteArray, QString>> loginsByUser(Session &session)
{
    XD_TRY(journal::Journal *const office, session.officeFor(Capability::readOffice));
    XD_TRY(const auto stored, readAccounts(office->vault()));
    QHash<QByteArray, QString> logins;
    for (const StoredAccount &row : stored)
        logins.insert(row.userId, loginOf(row, session.keyring().vaultId));
    for (const vault::KeyringUser &user : session.keyring().users)
        if (!logins.contains(user.userId))
            logins.insert(user.userId, namelessLogin(user.userId));
    return logins;
}

Result<QHash<QByteArray, qint64>> lastUnlocks(Session &session)
{
    XD_TRY(journal::Journal *const office, session.officeFor(Capability::manageAccounts));
    return readLastUnlocks(office->vault());
}

Done addAccount(Session &session, const QString &login, Role role, const SecretBytes &passphrase, std::optional<crypto::WorkFactor> work)
{
    XD_TRY(journal::Journal *const office, session.officeFor(Capability::manageAccounts));
    XD_CHECK(session.recordsFor(Capability::manageAccounts)); // only who holds the device key can sign
    XD_CHECK(checkLogin(login));
    XD_CHECK(checkPassphrase(passphrase));
    if (!belongsTo(role, session.site().kind))
        return failure(ErrorCode::Refused, QStringLiteral("role"));
    const vault::Keyring &present = session.keyring();
    const QByteArray userId = vault::userIdOf(login, present.vaultId);
    XD_TRY(const auto listed, readAccounts(office->vault()));
    const bool isListed = std::any_of(listed.begin(), listed.end(), [&](const StoredAccount &row) { return row.userId == userId; });
    if (isListed && present.findUser(userId))
        return failure(ErrorCode::AlreadyExists, QStringLiteral("login"));
    // A change of keys holds every slot twice for a while.
    if (present.users.size() >= vault::maxUsers || present.keySlots.size() + 2 > vault::maxSlots / 2)
        return failure(ErrorCode::Refused, QStringLiteral("login"), QStringLiteral("keyring is full"));
    XD_TRY(const NewUser user, makeUser(login, role, passphrase, present.vaultId, present.deviceSignPublicKey, session.vaultKeys(),
                                        work ? *work : crypto::calibratedWorkFactor()));
    XD_CHECK(forgetPerson(session, userId)); // of who had this login before
    if (const vault::KeyringUser *unlisted = present.findUser(userId))
        XD_CHECK(rememberFormerAccount(session, vault::KeyringUser(*unlisted)));
    // The keyring is replaced inside the journal's transaction: should it fail, no account row stays; should the
    // commit fail after it, the keyring has an account that nobody sees and that adding it again replaces.
    journal::Operation added{journal::Verb::accountAdded, userId, textOf(role), {}, journal::Topic::accounts};
    return office->write(added, [&](vault::Vault &vault, journal::Operation &operation) -> Done {
        XD_CHECK(insertAccount(vault, {userId, login}, session.clock().nowMs()));
        XD_CHECK(session.changeKeyring(Session::KeyringPart::authority, [&](vault::Keyring &keyring) -> Done {
            if (keyring.state != vault::KeyringState::stable)
                return failure(ErrorCode::Refused, QStringLiteral("keyring"), QStringLiteral("a rotation is under way"));
            std::erase_if(keyring.users, [&](const vault::KeyringUser &each) { return each.userId == userId; });
            std::erase_if(keyring.keySlots, [&](const vault::KeyringSlot &slot) { return slot.kind == vault::SlotKind::user && slot.holder == userId; });
            keyring.users.push_back(user.entry);
            keyring.keySlots.insert(keyring.keySlots.end(), user.keySlots.begin(), user.keySlots.end());
            return {};
        }));
        operation.counts[generationCount] = qint64(session.keyring().generation);
        return {};
    });
}

Done changePassphrase(Session &session, const SecretBytes &present, const SecretBytes &wanted, std::optional<crypto::WorkFactor> work)
{
    XD_CHECK(checkPassphrase(wanted));
    const QByteArray userId = session.actor().userId;
    const auto replaceOwn = [&] {
        return session.changeKeyring(Session::KeyringPart::own, [&](vault::Keyring &keyring) -> Done {
            vault::KeyringUser *const user = keyring.findUser(userId);
            if (!user)
                return failure(ErrorCode::KeyringDamaged);
            XD_TRY(const UserKeys keys, openUserKeys(*user, keyring.vaultId, present));
            return sealUserKeys(*user, keyring.vaultId, keys, wanted, work ? *work : crypto::calibratedWorkFactor());
        });
    };
    const journal::Operation changed{journal::Verb::passphraseChanged, userId, {}, {}, journal::Topic::accounts};
    if (auto office = session.officeFor(Capability::readOffice))
        return (*office)->write(changed, [&](vault::Vault &) { return replaceOwn(); });
    return replaceOwn();
}

} // namespace xd::access
