#include "core/access/rotate_keys.h"

#include "core/access/access_store.h"
#include "core/crypto/hash.h"
#include "core/vault/durable_file.h"
#include "core/vault/page_seal.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>

namespace xd::access {

namespace {

using vault::KeyringState;
using vault::SlotTarget;
using vault::VaultKind;

struct Targets {
    SlotTarget now;
    SlotTarget next;
};

QString textOf(VaultKind kind)
{
    return kind == VaultKind::records ? QStringLiteral("records") : QStringLiteral("office");
}

constexpr Targets targetsOf(VaultKind kind)
{
    return kind == VaultKind::records ? Targets{SlotTarget::records, SlotTarget::recordsNext} : Targets{SlotTarget::office, SlotTarget::officeNext};
}

Result<QByteArray> publicKeyOf(const vault::KeyringSlot &slot, const vault::Keyring &keyring, const std::vector<QByteArray> &recoveryPublicKeys)
{
    if (slot.kind == vault::SlotKind::user) {
        const vault::KeyringUser *user = keyring.findUser(slot.holder);
        return user ? Result<QByteArray>(user->boxPublicKey) : failure(ErrorCode::KeyringDamaged, {}, QStringLiteral("slot of nobody"));
    }
    for (const QByteArray &publicKey : recoveryPublicKeys)
        if (crypto::blake2b(16, {publicKey}) == slot.holder)
            return publicKey;
    return failure(ErrorCode::Refused, QStringLiteral("recovery"));
}

Done addNextSlots(vault::Keyring &keyring, VaultKind kind, const PlannedRotation &plan)
{
    const auto [now, next] = targetsOf(kind);
    const SecretBytes &key = kind == VaultKind::records ? plan.next.records : plan.next.office;
    std::vector<vault::KeyringSlot> added;
    for (const vault::KeyringSlot &slot : keyring.keySlots) {
        if (slot.target != now)
            continue;
        XD_TRY(const QByteArray publicKey, publicKeyOf(slot, keyring, plan.recoveryPublicKeys));
        added.push_back({next, slot.kind, quint16(slot.epoch + 1), slot.holder, crypto::seal(key.view(), publicKey)});
    }
    keyring.keySlots.insert(keyring.keySlots.end(), added.begin(), added.end());
    return keyring.keySlots.size() <= vault::maxSlots ? Done() : failure(ErrorCode::Refused, QStringLiteral("keyring"));
}

void endRotation(vault::Keyring &keyring, VaultKind kind)
{
    const auto [now, next] = targetsOf(kind);
    std::erase_if(keyring.keySlots, [replaced = now](const vault::KeyringSlot &slot) { return slot.target == replaced; });
    for (vault::KeyringSlot &slot : keyring.keySlots)
        if (slot.target == next)
            slot.target = now;
    const bool isOfficeNext = std::any_of(keyring.keySlots.begin(), keyring.keySlots.end(),
                                          [](const vault::KeyringSlot &slot) { return slot.target == SlotTarget::officeNext; });
    keyring.state = isOfficeNext ? KeyringState::rotatingOffice : KeyringState::stable;
}

Result<SecretBytes> ownNextKey(const Session &session, VaultKind kind)
{
    for (const vault::KeyringSlot &slot : session.keyring().keySlots)
        if (slot.target == targetsOf(kind).next && slot.kind == vault::SlotKind::user && slot.holder == session.actor().userId)
            return crypto::openSealed(slot.sealed, session.boxKeys());
    return failure(ErrorCode::NoKey, {}, QStringLiteral("next key"));
}

void removeWithLog(const QString &path)
{
    for (const char *part : {"", "-wal", "-shm", "-seal"})
        QFile::remove(path + QLatin1StringView(part));
}

// The whole vault under the new key, in a file of its own, read again from end to end.
Done writeCopy(Session &session, journal::Journal &journal, const QString &path, const SecretBytes &key)
{
    const VaultKind kind = journal.vault().kind();
    removeWithLog(path);
    XD_CHECK(journal.vault().copyTo(path, key));
    {
        XD_TRY(const auto copy, vault::Vault::open(path, kind, key));
        journal::Journal copied(*copy, session.clock(), session.actor());
        XD_TRY(const journal::Head head, journal.head());
        XD_TRY(const journal::Head copiedHead, copied.head());
        if (copiedHead != head)
            return failure(ErrorCode::VaultDamaged, {}, QStringLiteral("copy has another history"));
        if (kind == VaultKind::records) {
            const journal::Operation rotated{journal::Verb::keysRotated, {}, textOf(kind), {}, journal::Topic::accounts};
            XD_CHECK(copied.write(rotated, [&](vault::Vault &records) -> Done {
                for (const KeyPurpose purpose : {KeyPurpose::box, KeyPurpose::counsel})
                    XD_CHECK(replaceDeviceKey(records, purpose, crypto::BoxKeys::make(), session.clock().nowMs()));
                return {};
            }));
        }
        XD_CHECK(copy->checkWhole());
    }
    if (QFileInfo(path + QStringLiteral("-wal")).size() > 0)
        return failure(ErrorCode::CannotWrite, {}, QStringLiteral("copy was not closed"));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return vault::syncFile(path);
}

Done putInPlace(const QString &copy, const QString &path)
{
    // A log of the old file beside the new one would be read into it.
    if (QFileInfo(path + QStringLiteral("-wal")).size() > 0)
        return failure(ErrorCode::CannotWrite, {}, QStringLiteral("vault was not closed"));
    for (const QString &seal : {vault::sealPathOf(copy), vault::sealPathOf(path)})
        QFile::remove(seal); // what it says is of a file under another name or key
    return vault::moveDurably(copy, path);
}

Done rotateVault(Session &session, VaultKind kind, Progress &progress)
{
    const bool isRecords = kind == VaultKind::records;
    const QString path = isRecords ? session.folder().records() : session.folder().office();
    const QString copy = path + QStringLiteral(".next");
    XD_TRY(SecretBytes next, ownNextKey(session, kind));
    const SecretBytes &present = isRecords ? session.vaultKeys().records : session.vaultKeys().office;
    if (!present.equals(next)) {
        XD_TRY(journal::Journal *const journal,
               isRecords ? session.recordsFor(Capability::manageAccounts) : session.officeFor(Capability::manageAccounts));
        const Done written = writeCopy(session, *journal, copy, next);
        if (!written || progress.isStopped()) {
            removeWithLog(copy);
            return written ? failure(ErrorCode::Cancelled) : written;
        }
        progress.report(1, 3);
        XD_CHECK(session.replaceVault(kind, next.clone(), [&] { return putInPlace(copy, path); }));
    }
    progress.report(2, 3);
    XD_TRY(const DeviceKeys device, session.deviceKeys());
    XD_TRY(journal::Journal *const office, session.officeFor(Capability::manageAccounts));
    XD_TRY(journal::Journal *const rotated, isRecords ? session.recordsFor(Capability::manageAccounts) : Result<journal::Journal *>(office));
    XD_TRY(const journal::Head head, rotated->head());
    XD_TRY(const qint64 newest, rotated->newestTimeMs());
    const QByteArray vaultId = session.keyring().vaultId;
    const vault::Anchor anchor = vault::Anchor::make(quint64(head.seq), head.hash, newest, vaultId, next);
    journal::Operation operation{journal::Verb::keysRotated, {}, textOf(kind), {}, journal::Topic::accounts};
    XD_CHECK(office->write(operation, [&](vault::Vault &, journal::Operation &line) -> Done {
        XD_CHECK(session.changeKeyring(Session::KeyringPart::authority, [&](vault::Keyring &keyring) -> Done {
            endRotation(keyring, kind);
            keyring.deviceBoxPublicKey = device.box.publicKey;
            keyring.counselBoxPublicKey = device.counsel.publicKey;
            (isRecords ? keyring.recordsAnchor : keyring.officeAnchor) = anchor;
            return {};
        }));
        line.counts[generationCount] = qint64(session.keyring().generation);
        return {};
    }));
    progress.report(3, 3);
    return {};
}

} // namespace

Result<PlannedRotation> planRotation(Session &session, RotationScope scope)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(Capability::manageAccounts));
    XD_CHECK(session.officeFor(Capability::manageAccounts));
    PlannedRotation plan{scope, {}, {}};
    if (scope.records)
        plan.next.records = SecretBytes::random(vault::vaultKeyBytes);
    if (scope.office)
        plan.next.office = SecretBytes::random(vault::vaultKeyBytes);
    XD_TRY(plan.recoveryPublicKeys, readRecoveryPairs(records->vault()));
    for (const vault::KeyringSlot &slot : session.keyring().keySlots)
        if (slot.kind == vault::SlotKind::recovery)
            XD_CHECK(publicKeyOf(slot, session.keyring(), plan.recoveryPublicKeys));
    return plan;
}

Done beginRotation(vault::Keyring &keyring, const PlannedRotation &plan)
{
    if (plan.scope.isEmpty())
        return {};
    if (keyring.state != KeyringState::stable)
        return failure(ErrorCode::Refused, QStringLiteral("keyring"), QStringLiteral("a rotation is under way"));
    if (plan.scope.records)
        XD_CHECK(addNextSlots(keyring, VaultKind::records, plan));
    if (plan.scope.office)
        XD_CHECK(addNextSlots(keyring, VaultKind::office, plan));
    keyring.state = plan.scope.records ? KeyringState::rotatingRecords : KeyringState::rotatingOffice;
    return {};
}

Done finishRotation(Session &session, Progress &progress)
{
    XD_CHECK(session.require(Capability::manageAccounts));
    while (session.keyring().state != KeyringState::stable)
        XD_CHECK(rotateVault(session, session.keyring().state == KeyringState::rotatingRecords ? VaultKind::records : VaultKind::office, progress));
    return {};
}

} // namespace xd::access
