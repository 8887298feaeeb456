#include "core/access/create_site.h"

#include "core/access/access_store.h"
#include "core/access/open_vaults.h"
#include "core/access/renew_recovery.h"
#include "core/base/id.h"
#include "core/base/text_fold.h"
#include "core/crypto/hash.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>

namespace xd::access {

namespace {

constexpr int maxSiteNameUnits = 60;

// Removes the half-made folder unless it was finished; its name is ours alone, so nothing of the user's is touched.
class UnfinishedFolder {
public:
    explicit UnfinishedFolder(QString path) : m_path(std::move(path)) {}
    ~UnfinishedFolder()
    {
        if (!m_path.isEmpty())
            QDir(m_path).removeRecursively();
    }
    UnfinishedFolder(const UnfinishedFolder &) = delete;
    UnfinishedFolder &operator=(const UnfinishedFolder &) = delete;
    void finish() { m_path.clear(); }

private:
    QString m_path;
};

Done checkDraft(const SiteDraft &draft)
{
    XD_CHECK(checkedSiteName(draft.name));
    if (draft.folder.isEmpty())
        return failure(ErrorCode::FieldMissing, QStringLiteral("folder"));
    XD_CHECK(checkSiteCode(draft.kind, draft.code));
    XD_CHECK(checkLogin(draft.login));
    XD_CHECK(checkPassphrase(draft.passphrase));
    const QDir target(draft.folder);
    if (target.exists() && !target.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        return failure(ErrorCode::AlreadyExists, QStringLiteral("folder"));
    return {};
}

Result<vault::Anchor> firstAnchor(vault::Vault &vault, const Clock &clock, const journal::Actor &actor, const QByteArray &vaultId, const SecretBytes &key)
{
    const journal::Journal journal(vault, clock, actor);
    XD_TRY(const journal::Head head, journal.head());
    return vault::Anchor::make(quint64(head.seq), head.hash, clock.nowMs(), vaultId, key);
}

// Writes both vaults with their first rows and returns the anchors of their first journal lines.
Done makeVaults(const vault::SiteFolder &folder, const SiteDraft &draft, const DeviceKeys &device, const VaultKeys &keys,
                const crypto::RecoveryShares &recovery, const journal::Actor &actor, const Clock &clock, vault::Keyring &keyring)
{
    XD_TRY(const auto records, vault::Vault::create(folder.records(), vault::VaultKind::records, keys.records));
    XD_TRY(const auto office, vault::Vault::create(folder.office(), vault::VaultKind::office, keys.office));
    const journal::Operation created{journal::Verb::siteCreated};
    journal::Journal recordsJournal(*records, clock, actor);
    XD_CHECK(recordsJournal.write(created, [&](vault::Vault &vault) -> Done {
        XD_CHECK(insertDeviceKeys(vault, device));
        return insertRecoveryPairs(vault, pairPublicKeys(recovery));
    }));
    if (draft.furnish)
        XD_CHECK(draft.furnish(recordsJournal));
    XD_CHECK(journal::Journal(*office, clock, actor).write(created, [&](vault::Vault &vault) -> Done {
        XD_CHECK(insertSite(vault, {keyring.vaultId, draft.kind, cleanCell(draft.name), draft.code, draft.isDemo}));
        return insertAccount(vault, {actor.userId, draft.login}, clock.nowMs());
    }));
    XD_TRY(keyring.recordsAnchor, firstAnchor(*records, clock, actor, keyring.vaultId, keys.records));
    XD_TRY(keyring.officeAnchor, firstAnchor(*office, clock, actor, keyring.vaultId, keys.office));
    return {};
}

} // namespace

Result<CreatedSite> createSite(const SiteDraft &draft, std::unique_ptr<Clock> clock)
{
    XD_CHECK(checkDraft(draft));
    const QString target = QDir(draft.folder).absolutePath();
    const vault::SiteFolder making(target + QStringLiteral(".making-") + QString::fromLatin1(crypto::randomBytes(6).toHex()));
    UnfinishedFolder unfinished(making.path());
    XD_CHECK(making.make());

    const VaultKeys keys{SecretBytes::random(vault::vaultKeyBytes), SecretBytes::random(vault::vaultKeyBytes)};
    const DeviceKeys device{crypto::SignKeys::make(), crypto::BoxKeys::make(), crypto::BoxKeys::make()};
    CreatedSite created{nullptr, crypto::RecoveryShares::make()};

    vault::Keyring keyring;
    keyring.vaultId = crypto::randomBytes(16);
    keyring.deviceSignPublicKey = device.sign.publicKey;
    keyring.deviceBoxPublicKey = device.box.publicKey;
    keyring.counselBoxPublicKey = device.counsel.publicKey;
    const Role role = draft.kind == SiteKind::school ? Role::counsellor : Role::officer;
    XD_TRY(NewUser user, makeUser(draft.login, role, draft.passphrase, keyring.vaultId, keyring.deviceSignPublicKey, keys,
                                  draft.work ? *draft.work : crypto::calibratedWorkFactor()));
    keyring.users.push_back(user.entry);
    keyring.keySlots = recoverySlots(created.recovery, keys);
    keyring.keySlots.insert(keyring.keySlots.end(), user.keySlots.begin(), user.keySlots.end());
    const journal::Actor actor{user.entry.userId, draft.login};
    XD_CHECK(makeVaults(making, draft, device, keys, created.recovery, actor, *clock, keyring));
    keyring.signWith(device.sign);
    XD_CHECK(vault::writeKeyring(keyring, making.keyring(), making.keyringBackup()));

    QDir().rmdir(target); // an empty folder that the user has made beforehand
    if (!QDir().rename(making.path(), target))
        return failure(ErrorCode::CannotWrite, QStringLiteral("folder"));
    unfinished.finish();

    XD_TRY(UserKeys own, openUserKeys(user.entry, keyring.vaultId, draft.passphrase));
    XD_TRY(Session::Opened opened, openVaults(vault::SiteFolder(target), keyring, user.entry, draft.login, std::move(own)));
    created.session = std::make_unique<Session>(std::move(opened), std::move(clock));
    return created;
}

Done checkPassphrase(const SecretBytes &passphrase)
{
    // Counted in characters, not bytes: twelve Chinese characters are long enough too.
    const QByteArrayView bytes = passphrase.view();
    int characters = 0;
    int words = 0;
    bool inWord = false;
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        if ((value & 0xC0) == 0x80)
            continue; // the rest of a character
        ++characters;
        const bool isSpace = value == ' ' || value == '\t';
        words += !isSpace && !inWord;
        inWord = !isSpace;
    }
    // The same character over and over is not twelve characters.
    std::array<bool, 256> seen{};
    for (const char byte : bytes)
        seen[static_cast<unsigned char>(byte)] = true;
    const auto different = std::count(seen.begin(), seen.end(), true);
    const bool isLong = characters >= 12;
    const bool isWords = words >= 4 && characters >= 11;
    if ((isLong || isWords) && different >= 5)
        return {};
    return failure(ErrorCode::WeakPassphrase, QStringLiteral("passphrase"));
}

Done checkLogin(const QString &login)
{
    const QString folded = foldLogin(login);
    const bool isFine = folded.size() >= 2 && folded.size() <= 32
        && std::all_of(folded.begin(), folded.end(), [](QChar c) { return c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_'; });
    return isFine ? Done() : failure(ErrorCode::BadLogin, QStringLiteral("login"));
}

Result<QString> checkedSiteName(const QString &name)
{
    const QString field = QStringLiteral("name");
    const QString cleaned = cleanCell(name);
    if (cleaned.isEmpty())
        return failure(ErrorCode::FieldMissing, field);
    if (cleaned.size() > maxSiteNameUnits)
        return failure(ErrorCode::FieldTooLong, field);
    return cleaned;
}

Done checkSiteCode(SiteKind kind, const QString &code)
{
    const bool isFine = code.size() == (kind == SiteKind::school ? 10 : 6)
        && std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isFine ? Done() : failure(ErrorCode::BadSiteCode, QStringLiteral("code"));
}

} // namespace xd::access
