#include "core/access/remove_account.h"

#include "core/access/disable_account.h"
#include "core/access/former_account.h"
#include "core/access/rotate_keys.h"
#include "core/access/write_authority.h"

#include <algorithm>

namespace xd::access {

Result<Removal> removeAccount(Session &session, const QString &login, const OpenDuties &duties, Progress &progress)
{
    XD_CHECK(session.require(Capability::manageAccounts));
    XD_TRY(const vault::KeyringUser user, checkMayLeave(session, login, duties));
    XD_CHECK(finishRotation(session, progress));
    XD_TRY(const PlannedRotation plan, planRotation(session, RotationScope::of(Role(user.role))));
    if (progress.isStopped())
        return failure(ErrorCode::Cancelled);
    XD_CHECK(rememberFormerAccount(session, user));
    const journal::Operation removed{journal::Verb::accountRemoved, user.userId, textOf(Role(user.role)), {}, journal::Topic::accounts};
    XD_CHECK(writeAuthority(session, removed, [&](vault::Keyring &keyring) -> Done {
        std::erase_if(keyring.users, [&](const vault::KeyringUser &each) { return each.userId == user.userId; });
        std::erase_if(keyring.keySlots, [&](const vault::KeyringSlot &slot) { return slot.holder == user.userId; });
        return beginRotation(keyring, plan);
    }));
    return Removal{finishRotation(session, progress).has_value()};
}

} // namespace xd::access
