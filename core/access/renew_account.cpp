#include "core/access/renew_account.h"

#include "core/access/create_site.h"
#include "core/access/former_account.h"
#include "core/access/keyring_entry.h"
#include "core/access/rotate_keys.h"
#include "core/access/write_authority.h"

#include <algorithm>

namespace xd::access {

Result<Removal> renewAccount(Session &session, const QString &login, const SecretBytes &passphrase, Progress &progress, std::optional<crypto::WorkFactor> work)
{
    XD_CHECK(session.recordsFor(Capability::manageAccounts));
    XD_CHECK(session.officeFor(Capability::manageAccounts));
    XD_CHECK(checkPassphrase(passphrase));
    XD_CHECK(finishRotation(session, progress));
    const vault::Keyring &present = session.keyring();
    const vault::KeyringUser *const found = present.findUser(vault::userIdOf(login, present.vaultId));
    if (!found)
        return failure(ErrorCode::NotFound, QStringLiteral("login"));
    const vault::KeyringUser before = *found;
    const QByteArray userId = before.userId;
    const Role role = Role(before.role);
    const bool isActive = before.status == 0;
    XD_TRY(const PlannedRotation plan, planRotation(session, RotationScope::of(role)));
    XD_TRY(NewUser renewed, makeUser(login, role, passphrase, present.vaultId, present.deviceSignPublicKey, session.vaultKeys(),
                                     work ? *work : crypto::calibratedWorkFactor()));
    XD_TRY(UserKeys own, openUserKeys(renewed.entry, present.vaultId, passphrase));
    renewed.entry.status = isActive ? 0 : 1;
    if (progress.isStopped())
        return failure(ErrorCode::Cancelled);
    XD_CHECK(rememberFormerAccount(session, before));
    const journal::Operation operation{journal::Verb::accountRenewed, userId, textOf(role), {}, journal::Topic::accounts};
    XD_CHECK(writeAuthority(session, operation, [&](vault::Keyring &keyring) -> Done {
        vault::KeyringUser *const user = keyring.findUser(userId);
        if (!user)
            return failure(ErrorCode::NotFound, QStringLiteral("login"));
        *user = renewed.entry;
        std::erase_if(keyring.keySlots, [&](const vault::KeyringSlot &slot) { return slot.holder == userId; });
        if (isActive)
            keyring.keySlots.insert(keyring.keySlots.end(), renewed.keySlots.begin(), renewed.keySlots.end());
        return beginRotation(keyring, plan);
    }));
    if (userId == session.actor().userId)
        session.replaceOwnKeys(std::move(own.box), std::move(own.sign));
    return Removal{finishRotation(session, progress).has_value()};
}

} // namespace xd::access
