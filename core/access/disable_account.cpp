#include "core/access/disable_account.h"

#include "core/access/access_store.h"
#include "core/access/keyring_entry.h"
#include "core/access/write_authority.h"

#include <algorithm>

namespace xd::access {

namespace {

Done setStatus(Session &session, const QByteArray &userId, bool isActive)
{
    const journal::Operation changed{isActive ? journal::Verb::accountEnabled : journal::Verb::accountDisabled, userId, {}, {}, journal::Topic::accounts};
    return writeAuthority(session, changed, [&](vault::Keyring &keyring) -> Done {
        vault::KeyringUser *const user = keyring.findUser(userId);
        if (!user)
            return failure(ErrorCode::NotFound, QStringLiteral("login"));
        if (keyring.state != vault::KeyringState::stable)
            return failure(ErrorCode::Refused, QStringLiteral("keyring"), QStringLiteral("a rotation is under way"));
        user->status = isActive ? 0 : 1;
        std::erase_if(keyring.keySlots, [&](const vault::KeyringSlot &slot) { return slot.holder == userId; });
        if (!isActive)
            return {};
        const auto entitled = entitledSlots(*user, session.vaultKeys());
        keyring.keySlots.insert(keyring.keySlots.end(), entitled.begin(), entitled.end());
        return {};
    });
}

} // namespace

Result<vault::KeyringUser> checkMayLeave(Session &session, const QString &login, const OpenDuties &duties)
{
    XD_CHECK(session.recordsFor(Capability::manageAccounts)); // only who holds the device key can sign
    const vault::Keyring &keyring = session.keyring();
    const vault::KeyringUser *user = keyring.findUser(vault::userIdOf(login, keyring.vaultId));
    if (!user)
        return failure(ErrorCode::NotFound, QStringLiteral("login"));
    const auto opensRecords = [&](const vault::KeyringUser &each) { return each.status == 0 && holdsRecords(Role(each.role)); };
    if (opensRecords(*user) && std::count_if(keyring.users.begin(), keyring.users.end(), opensRecords) == 1)
        return failure(ErrorCode::LastAccount, QStringLiteral("login"));
    if (user->userId == session.actor().userId)
        return failure(ErrorCode::Refused, QStringLiteral("login"), QStringLiteral("own account"));
    XD_TRY(const int owned, duties.ownedAloneBy(session, user->userId));
    if (owned > 0)
        return failure(ErrorCode::OpenDuties, QStringLiteral("login"));
    return *user;
}

Done disableAccount(Session &session, const QString &login, const OpenDuties &duties)
{
    XD_TRY(const vault::KeyringUser user, checkMayLeave(session, login, duties));
    return user.status != 0 ? Done() : setStatus(session, user.userId, false);
}

Done enableAccount(Session &session, const QString &login)
{
    XD_CHECK(session.recordsFor(Capability::manageAccounts));
    const vault::Keyring &keyring = session.keyring();
    const vault::KeyringUser *user = keyring.findUser(vault::userIdOf(login, keyring.vaultId));
    if (!user)
        return failure(ErrorCode::NotFound, QStringLiteral("login"));
    return user->status == 0 ? Done() : setStatus(session, QByteArray(user->userId), true);
}

} // namespace xd::access
