#include "core/access/unlock.h"

#include "core/access/access_store.h"
#include "core/access/clock_jump.h"
#include "core/access/failed_unlocks.h"
#include "core/access/open_vaults.h"
#include "core/access/rotate_keys.h"
#include "core/access/site_keyring.h"
#include "core/access/write_authority.h"
#include "core/vault/replace_files.h"

#include <algorithm>

namespace xd::access {

namespace {

using Kind = OpenFinding::Kind;

struct Credentials {
    const QString &login;
    const SecretBytes &passphrase;
};

Result<UserKeys> userKeysIn(const vault::Keyring &keyring, const Credentials &who)
{
    const vault::KeyringUser *user = keyring.findUser(vault::userIdOf(who.login, keyring.vaultId));
    if (!user) {
        // Whether a login exists is nobody's business: the answer takes as long as if it did.
        if (!keyring.users.empty())
            static_cast<void>(crypto::stretch(who.passphrase, keyring.users.front().salt, keyring.users.front().work));
        return failure(ErrorCode::WrongPassphrase);
    }
    XD_TRY(UserKeys keys, openUserKeys(*user, keyring.vaultId, who.passphrase));
    if (user->status != 0)
        return failure(ErrorCode::AccountDisabled); // only who knows the passphrase is told
    return keys;
}

Result<Session::Opened> openWith(const vault::SiteFolder &folder, const vault::Keyring &keyring, const Credentials &who)
{
    XD_TRY(UserKeys keys, userKeysIn(keyring, who));
    const vault::KeyringUser user = *keyring.findUser(vault::userIdOf(who.login, keyring.vaultId));
    return openVaults(folder, keyring, user, who.login, std::move(keys));
}

// Whether the two files are the same but for the format's version and suite: then not a newer program has written the
// keyring, but a fault.
bool differOnlyInVersion(const vault::SiteFolder &folder)
{
    auto main = vault::readWhole(folder.keyring(), vault::maxKeyringBytes, ErrorCode::KeyringDamaged);
    const auto copy = vault::readWhole(folder.keyringBackup(), vault::maxKeyringBytes, ErrorCode::KeyringDamaged);
    if (!main || !copy || main->size() != copy->size())
        return false;
    return main->replace(8, 4, copy->mid(8, 4)) == *copy;
}

// Whether the copy could do better than the keyring did.
bool mayCopyHelp(const vault::SiteFolder &folder, const KeyringFiles &files, const Error &error, const QString &login)
{
    if (!files.copy || !files.copy->isSigned())
        return false;
    switch (error.code) {
    case ErrorCode::KeyringDamaged:
    case ErrorCode::KeyringForged:
    case ErrorCode::CannotRead:
        return true;
    case ErrorCode::VaultTooNew:
        return differOnlyInVersion(folder);
    case ErrorCode::WrongPassphrase: {
        if (!files.main || !files.main->isSigned())
            return true;
        const vault::KeyringUser *mine = files.main->findUser(vault::userIdOf(login, files.main->vaultId));
        const vault::KeyringUser *copied = files.copy->findUser(vault::userIdOf(login, files.copy->vaultId));
        return mine && copied && (mine->cipher != copied->cipher || mine->nonce != copied->nonce || mine->salt != copied->salt || !(mine->work == copied->work));
    }
    default:
        return false;
    }
}

// Opens with the copy. Where the keyring beside it is genuine, its authority holds and only the own part and the anchors are
// taken from the copy; a copy from before a change of authority then helps nobody.
Result<Session::Opened> openWithCopy(const vault::SiteFolder &folder, const KeyringFiles &files, const Credentials &who)
{
    vault::Keyring keyring = *files.copy;
    XD_TRY(UserKeys keys, userKeysIn(keyring, who));
    if (!isSignedBy(keyring, keys.pinnedDeviceKey))
        return failure(ErrorCode::KeyringForged);
    vault::KeyringUser user = *keyring.findUser(vault::userIdOf(who.login, keyring.vaultId));
    if (files.main && isSignedBy(*files.main, keys.pinnedDeviceKey)) {
        if (files.main->generation > keyring.generation)
            return failure(ErrorCode::KeyringForged, {}, QStringLiteral("copy of an older generation"));
        if (files.main->generation == keyring.generation) {
            keyring = *files.main;
            *keyring.findUser(user.userId) = user;
            keyring.recordsAnchor = files.copy->recordsAnchor;
            keyring.officeAnchor = files.copy->officeAnchor;
        }
    }
    const bool isForged = files.main && files.main->isSigned() && files.main->deviceSignPublicKey != keyring.deviceSignPublicKey;
    XD_TRY(Session::Opened opened, openVaults(folder, std::move(keyring), user, who.login, std::move(keys)));
    opened.findings.push_back({isForged ? Kind::keyringForged : Kind::keyringDamaged});
    return opened;
}

Result<Session::Opened> openEither(const vault::SiteFolder &folder, const KeyringFiles &files, const Credentials &who)
{
    if (isNewer(files.copy, files.main)) // the copy is written second: somebody has put an older keyring back
        return openWithCopy(folder, files, who);
    Result<Session::Opened> opened = files.main ? openWith(folder, *files.main, who) : tl::unexpected(files.main.error());
    if (opened || !mayCopyHelp(folder, files, opened.error(), who.login)) {
        if (!opened && opened.error().code == ErrorCode::CannotRead)
            return failure(ErrorCode::KeyringDamaged);
        if (!opened && opened.error().code == ErrorCode::WrongPassphrase && !files.main->isSigned())
            return failure(ErrorCode::KeyringForged); // no passphrase opens what was altered
        return opened;
    }
    Result<Session::Opened> copied = openWithCopy(folder, files, who);
    if (copied)
        return copied;
    // Where the copy does not help either, the keyring's own fault is told, unless it could not even be read.
    const bool isAboutTrust = copied.error().code == ErrorCode::KeyringForged || copied.error().code == ErrorCode::KeyringDamaged
        || (files.main && copied.error().code == ErrorCode::WrongPassphrase);
    return isAboutTrust ? std::move(opened) : std::move(copied);
}

// The journal remembers the generation of the last change of accounts, so an older keyring put back is noticed. One older is
// what a torn write can leave: good enough for who can sign a new one, unless it was about that account.
Done checkGeneration(Session::Opened &opened)
{
    if (!opened.office)
        return {};
    XD_TRY(const auto newest, readNewestAuthorityChange(*opened.office));
    if (!newest || opened.keyring.generation >= newest->generation)
        return {};
    if (!opened.records || newest->generation - opened.keyring.generation > 1 || newest->userId == opened.actor.userId)
        return failure(ErrorCode::KeyringForged, {}, QStringLiteral("older than the journal remembers"));
    opened.findings.push_back({Kind::keyringOlder});
    return {};
}

// What was cut off in the middle is carried through by whoever can; for the others the old and the new key both open.
void finishCutOff(Session &session)
{
    if (session.keyring().state == vault::KeyringState::stable)
        return;
    NoProgress nobody;
    const bool isFinished = holdsRecords(session.role()) && finishRotation(session, nobody);
    session.addFinding({isFinished ? Kind::rotationFinished : Kind::rotationUnfinished});
}

// Puts on the disk what was decided to be right, and keeps what was wrong.
Done mend(Session &session, const KeyringFiles &files)
{
    const vault::SiteFolder &folder = session.folder();
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(session.clock().nowMs());
    std::vector<OpenFinding> findings = session.findings();
    const auto isReplaced = [](const OpenFinding &finding) { return finding.kind == Kind::keyringDamaged || finding.kind == Kind::keyringForged; };
    const auto replaced = std::find_if(findings.begin(), findings.end(), isReplaced);
    QString reason;
    if (replaced != findings.end()) {
        XD_TRY(replaced->evidence, keepAside(folder.keyring(), now));
        XD_CHECK(vault::writeKeyring(session.keyring(), folder.keyring(), folder.keyringBackup()));
        reason = replaced->kind == Kind::keyringForged ? QStringLiteral("forged") : QStringLiteral("damaged");
    } else if (!files.copy || !isSignedBy(*files.copy, session.keyring().deviceSignPublicKey)) {
        XD_TRY(const QString aside, keepAside(folder.keyringBackup(), now));
        XD_CHECK(vault::writeAtomically(folder.keyringBackup(), session.keyring().encode()));
        findings.push_back({Kind::copyDamaged, aside});
        reason = QStringLiteral("copy");
    }
    if (std::any_of(findings.begin(), findings.end(), [](const OpenFinding &finding) { return finding.kind == Kind::keyringOlder; })) {
        XD_CHECK(session.changeKeyring(Session::KeyringPart::authority, [](vault::Keyring &) { return Done(); }));
        reason = QStringLiteral("older");
    }
    session.setFindings(std::move(findings));
    if (reason.isEmpty())
        return {};
    if (auto office = session.officeFor(Capability::readOffice))
        return (*office)->note({journal::Verb::keyringRepaired, {}, reason, {}, journal::Topic::accounts});
    return {};
}

} // namespace

Result<std::unique_ptr<Session>> unlock(const QString &siteFolder, const QString &login, const SecretBytes &passphrase, std::unique_ptr<Clock> clock)
{
    const vault::SiteFolder folder(siteFolder);
    XD_CHECK(vault::finishReplacement(folder)); // of a restore that was cut off
    if (!folder.isSite())
        return failure(ErrorCode::NotASite);
    const KeyringFiles files = KeyringFiles::read(folder);
    Result<Session::Opened> either = openEither(folder, files, {login, passphrase});
    if (!either && either.error().code == ErrorCode::WrongPassphrase)
        rememberFailedUnlock(folder, clock->nowMs());
    XD_TRY(Session::Opened opened, std::move(either));
    XD_CHECK(checkGeneration(opened));
    auto session = std::make_unique<Session>(std::move(opened), std::move(clock));
    XD_CHECK(mend(*session, files));
    if (holdsRecords(session->role()))
        XD_CHECK(writeMissingRemovals(*session));
    finishCutOff(*session);
    journal::Operation unlocked{journal::Verb::siteUnlocked};
    if (const int failed = takeFailedUnlocks(folder); failed > 0)
        unlocked.counts[QStringLiteral("failed_before")] = failed;
    XD_CHECK(noteClockJump(*session));
    if (auto office = session->officeFor(Capability::readOffice))
        XD_CHECK((*office)->note(unlocked));
    if (holdsRecords(session->role())) {
        XD_TRY(journal::Journal *const records, session->recordsFor(Capability::readJournal));
        XD_CHECK(records->note(unlocked));
    }
    return session;
}

} // namespace xd::access
