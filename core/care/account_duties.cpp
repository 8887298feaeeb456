#include "core/care/account_duties.h"

#include "core/care/duty_store.h"

namespace xd::care {

Result<int> AccountDuties::ownedAloneBy(access::Session &session, const QByteArray &userId) const
{
    const vault::Keyring &keyring = session.keyring();
    const auto canAnswer = [&](const vault::KeyringUser &user) {
        return user.status == 0 && access::isAllowed(access::Role(user.role), access::Capability::runScreening)
            && std::any_of(keyring.keySlots.begin(), keyring.keySlots.end(), [&](const vault::KeyringSlot &slot) {
                   return slot.target == vault::SlotTarget::records && slot.kind == vault::SlotKind::user && slot.holder == user.userId;
               });
    };
    const vault::KeyringUser *const leaving = keyring.findUser(userId);
    if (!leaving || !canAnswer(*leaving))
        return 0;
    if (std::any_of(keyring.users.begin(), keyring.users.end(), [&](const vault::KeyringUser &user) { return user.userId != userId && canAnswer(user); }))
        return 0;
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::readResults));
    return countOpenDuties(records->vault());
}

} // namespace xd::care
