#include "core/vault/keyring.h"
#include "tests/fuzz/target.h"

void xd::fuzz::readKeyring(QByteArrayView input)
{
    const auto keyring = vault::Keyring::decode(input);
    if (!keyring)
        return;
    // Only one spelling: what was not read would not be covered by the signature.
    XD_EXPECT(keyring->encode() == input);
    XD_EXPECT(keyring->users.size() <= std::size_t(vault::maxUsers) && keyring->keySlots.size() <= std::size_t(vault::maxSlots));
    for (const vault::KeyringUser &user : keyring->users)
        XD_EXPECT(user.work.passes <= 16 && user.work.memoryKiB <= 1024 * 1024);
    static_cast<void>(keyring->isSigned());
}
