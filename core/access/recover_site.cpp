#include "core/access/recover_site.h"

#include "core/access/access_store.h"
#include "core/access/create_site.h"
#include "core/access/open_vaults.h"
#include "core/access/rotate_keys.h"
#include "core/access/site_keyring.h"
#include "core/crypto/hash.h"
#include "core/vault/replace_files.h"

#include <algorithm>

namespace xd::access {

namespace {

struct Pair {
    crypto::BoxKeys keys;
    QByteArray holder;
};

// No sheet needs to say its letter: the order of the two is tried both ways against the holders that the keyring names.
Result<Pair> pairIn(const vault::Keyring &keyring, const SecretBytes &one, const SecretBytes &other)
{
    for (const bool isTurned : {false, true}) {
        const crypto::RecoveryShare first{'A', (isTurned ? other : one).clone()};
        const crypto::RecoveryShare second{'B', (isTurned ? one : other).clone()};
        XD_TRY(crypto::BoxKeys keys, crypto::pairKeysOf(first, second));
        const QByteArray holder = crypto::blake2b(16, {keys.publicKey});
        const bool isKnown = std::any_of(keyring.keySlots.begin(), keyring.keySlots.end(), [&](const vault::KeyringSlot &slot) {
            return slot.kind == vault::SlotKind::recovery && slot.holder == holder;
        });
        if (isKnown)
            return Pair{std::move(keys), holder};
    }
    return failure(ErrorCode::BadRecoveryShare, QStringLiteral("shares"));
}

// With the vault keys in hand, the device key that lies in records says which keyring is genuine.
Result<Session::Opened> openWithPair(const vault::SiteFolder &folder, const vault::Keyring &keyring, const Pair &pair)
{
    Session::Opened opened;
    opened.folder = folder;
    XD_CHECK(openVaultsOf(opened, keyring, {vault::SlotKind::recovery, pair.holder, pair.keys}));
    if (!opened.records || !opened.office)
        return failure(ErrorCode::KeyringDamaged, {}, QStringLiteral("slots of the sheets"));
    XD_TRY(const DeviceKeys device, readDeviceKeys(*opened.records));
    if (!isSignedBy(keyring, device.sign.publicKey))
        return failure(ErrorCode::KeyringForged);
    opened.keyring = keyring;
    return opened;
}

struct OpenedByPair {
    Session::Opened opened;
    Pair pair;
};

Result<OpenedByPair> openEither(const vault::SiteFolder &folder, const RecoveryDraft &draft)
{
    const KeyringFiles files = KeyringFiles::read(folder);
    Result<OpenedByPair> failed = failure(ErrorCode::KeyringDamaged);
    for (const Result<vault::Keyring> *keyring : {&files.main, &files.copy}) {
        if (!*keyring)
            continue;
        Result<OpenedByPair> opened = pairIn(**keyring, draft.one, draft.other).and_then([&](Pair pair) -> Result<OpenedByPair> {
            XD_TRY(Session::Opened vaults, openWithPair(folder, **keyring, pair));
            return OpenedByPair{std::move(vaults), std::move(pair)};
        });
        if (opened)
            return opened;
        if (failed.error().code == ErrorCode::KeyringDamaged)
            failed = std::move(opened);
    }
    return failed;
}

// While a change of keys is under way the new account gets the next keys as well, so that it can carry it through.
Done addNextSlots(NewUser &user, const vault::Keyring &keyring, const Pair &pair)
{
    for (const vault::KeyringSlot &slot : keyring.keySlots) {
        const bool isNext = slot.target == vault::SlotTarget::recordsNext || slot.target == vault::SlotTarget::officeNext;
        if (!isNext || slot.kind != vault::SlotKind::recovery || slot.holder != pair.holder)
            continue;
        XD_TRY(const SecretBytes key, crypto::openSealed(slot.sealed, pair.keys));
        user.keySlots.push_back({slot.target, vault::SlotKind::user, slot.epoch, user.entry.userId, crypto::seal(key.view(), user.entry.boxPublicKey)});
    }
    return {};
}

Done enterAccount(Session &session, const NewUser &user, const QString &login)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(Capability::manageAccounts));
    XD_TRY(journal::Journal *const office, session.officeFor(Capability::manageAccounts));
    journal::Operation recovered{journal::Verb::siteRecovered, user.entry.userId, {}, {}, journal::Topic::accounts};
    XD_CHECK(office->write(recovered, [&](vault::Vault &vault, journal::Operation &line) -> Done {
        XD_CHECK(insertAccount(vault, {user.entry.userId, login}, session.clock().nowMs()));
        XD_CHECK(session.changeKeyring(Session::KeyringPart::authority, [&](vault::Keyring &keyring) -> Done {
            keyring.users.push_back(user.entry);
            keyring.keySlots.insert(keyring.keySlots.end(), user.keySlots.begin(), user.keySlots.end());
            return {};
        }));
        line.counts[generationCount] = qint64(session.keyring().generation);
        return {};
    }));
    return records->note({journal::Verb::siteRecovered, user.entry.userId});
}

} // namespace

Done checkShares(const QString &folder, const SecretBytes &one, const SecretBytes &other)
{
    const vault::SiteFolder site(folder);
    XD_TRY(const vault::Keyring keyring, vault::readKeyring(site.keyring(), site.keyringBackup()));
    XD_CHECK(pairIn(keyring, one, other));
    return {};
}

Result<std::unique_ptr<Session>> recoverSite(const RecoveryDraft &draft, std::unique_ptr<Clock> clock)
{
    const vault::SiteFolder folder(draft.folder);
    if (!folder.isSite())
        return failure(ErrorCode::NotASite);
    XD_CHECK(vault::finishReplacement(folder));
    XD_CHECK(checkLogin(draft.login));
    XD_CHECK(checkPassphrase(draft.passphrase));
    XD_TRY(OpenedByPair found, openEither(folder, draft));
    Session::Opened &opened = found.opened;
    const vault::Keyring &keyring = opened.keyring;
    if (keyring.findUser(vault::userIdOf(draft.login, keyring.vaultId)))
        return failure(ErrorCode::AlreadyExists, QStringLiteral("login"));
    if (keyring.users.size() >= vault::maxUsers || keyring.keySlots.size() + 4 > vault::maxSlots)
        return failure(ErrorCode::Refused, QStringLiteral("login"), QStringLiteral("keyring is full"));
    opened.role = opened.site.kind == SiteKind::school ? Role::counsellor : Role::officer;
    XD_TRY(NewUser user, makeUser(draft.login, opened.role, draft.passphrase, keyring.vaultId, keyring.deviceSignPublicKey, opened.keys,
                                  draft.work ? *draft.work : crypto::calibratedWorkFactor()));
    XD_CHECK(addNextSlots(user, keyring, found.pair));
    XD_TRY(UserKeys own, openUserKeys(user.entry, keyring.vaultId, draft.passphrase));
    opened.actor = {user.entry.userId, draft.login};
    opened.boxKeys = std::move(own.box);
    opened.signKeys = std::move(own.sign);
    auto session = std::make_unique<Session>(std::move(opened), std::move(clock));
    XD_CHECK(enterAccount(*session, user, draft.login));
    NoProgress nobody;
    if (session->keyring().state != vault::KeyringState::stable)
        session->addFinding({finishRotation(*session, nobody) ? OpenFinding::Kind::rotationFinished : OpenFinding::Kind::rotationUnfinished});
    return session;
}

} // namespace xd::access
