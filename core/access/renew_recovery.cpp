#include "core/access/renew_recovery.h"

#include "core/access/access_store.h"
#include "core/access/write_authority.h"
#include "core/crypto/hash.h"

#include <algorithm>

namespace xd::access {

std::vector<QByteArray> pairPublicKeys(const crypto::RecoveryShares &shares)
{
    return {shares.pairKeys(0).publicKey, shares.pairKeys(1).publicKey, shares.pairKeys(2).publicKey};
}

std::vector<vault::KeyringSlot> recoverySlots(const crypto::RecoveryShares &shares, const VaultKeys &keys)
{
    std::vector<vault::KeyringSlot> found;
    for (const QByteArray &publicKey : pairPublicKeys(shares)) {
        const QByteArray holder = crypto::blake2b(16, {publicKey});
        found.push_back({vault::SlotTarget::records, vault::SlotKind::recovery, 1, holder, crypto::seal(keys.records.view(), publicKey)});
        found.push_back({vault::SlotTarget::office, vault::SlotKind::recovery, 1, holder, crypto::seal(keys.office.view(), publicKey)});
    }
    return found;
}

Done renewRecovery(Session &session, const crypto::RecoveryShares &shares)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(Capability::manageAccounts));
    XD_CHECK(session.officeFor(Capability::manageAccounts));
    const journal::Operation renewed{journal::Verb::recoveryRenewed, {}, {}, {}, journal::Topic::accounts};
    // The public keys first: pairs that no slot belongs to do no harm.
    XD_CHECK(records->write(renewed, [&](vault::Vault &vault) { return insertRecoveryPairs(vault, pairPublicKeys(shares)); }));
    return writeAuthority(session, renewed, [&](vault::Keyring &keyring) -> Done {
        if (keyring.state != vault::KeyringState::stable)
            return failure(ErrorCode::Refused, QStringLiteral("keyring"), QStringLiteral("a rotation is under way"));
        std::erase_if(keyring.keySlots, [](const vault::KeyringSlot &slot) { return slot.kind == vault::SlotKind::recovery; });
        const auto added = recoverySlots(shares, session.vaultKeys());
        keyring.keySlots.insert(keyring.keySlots.end(), added.begin(), added.end());
        return {};
    });
}

} // namespace xd::access
