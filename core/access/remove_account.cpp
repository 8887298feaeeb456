#include "core/access/remove_account.h"

#include "core/access/access_store.h"
#include "core/access/disable_account.h"
#include "core/access/rotate_keys.h"

#include <algorithm>

namespace xd::access {

Result<Removal> removeAccount(Session &session, const QString &login, const OpenDuties &duties, Progress &progress)
{
    XD_TRY(const vault::KeyringUser user, checkMayLeave(session, login, duties));
    XD_TRY(journal::Journal *const office, session.officeFor(Capability::manageAccounts));
    XD_CHECK(finishRotation(session, progress));
    XD_TRY(const PlannedRotation plan, planRotation(session, RotationScope::of(Role(user.role))));
    if (progress.isStopped())
        return failure(ErrorCode::Cancelled);
    journal::Operation removed{journal::Verb::accountRemoved, user.userId, textOf(Role(user.role)), {}, journal::Topic::accounts};
    XD_CHECK(office->write(removed, [&](vault::Vault &, journal::Operation &line) -> Done {
        XD_CHECK(session.changeKeyring(Session::KeyringPart::authority, [&](vault::Keyring &keyring) -> Done {
            std::erase_if(keyring.users, [&](const vault::KeyringUser &each) { return each.userId == user.userId; });
            std::erase_if(keyring.keySlots, [&](const vault::KeyringSlot &slot) { return slot.holder == user.userId; });
            return beginRotation(keyring, plan);
        }));
        line.counts[generationCount] = qint64(session.keyring().generation);
        return {};
    }));
    return Removal{finishRotation(session, progress).has_value()};
}

} // namespace xd::access
