#include "core/backup/restore_site.h"

#include "core/access/open_vaults.h"
#include "core/backup/released_rows_store.h"
#include "core/backup/scratch.h"
#include "core/backup/verify_backup.h"
#include "core/crypto/hash.h"
#include "core/vault/durable_file.h"
#include "core/vault/replace_files.h"

#include <QDir>
#include <QFileInfo>

namespace xd::backup {

namespace {

using access::Capability;
using vault::VaultKind;

// The reason of the line of a restore after which nobody knows what was released since the backup.
const QString releasesUnknown = QStringLiteral("releases_unknown");
constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

// The folder of the site, made where it is missing; what was made is taken back unless it was needed.
class Target {
public:
    static Result<Target> open(const QString &path)
    {
        Target target;
        target.m_folder = vault::SiteFolder(path);
        const QDir dir(path);
        const bool isEmpty = !dir.exists() || dir.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        if (isEmpty) {
            target.m_isDirNew = !dir.exists();
            target.m_isNew = true;
            if (!QDir().mkpath(path))
                return failure(ErrorCode::CannotWrite, QStringLiteral("folder"));
            QFile::setPermissions(path, ownerOnly);
        } else if (!target.m_folder.isSite() && !dir.exists(QStringLiteral("backup")) && !dir.exists(QStringLiteral("records.xdv"))) {
            return failure(ErrorCode::AlreadyExists, QStringLiteral("folder"));
        }
        return target;
    }
    Target(Target &&other) noexcept
        : m_folder(other.m_folder), m_isNew(std::exchange(other.m_isNew, false)), m_isDirNew(std::exchange(other.m_isDirNew, false))
    {
    }
    Target &operator=(Target &&) = delete;
    ~Target()
    {
        if (!m_isNew)
            return;
        QDir(backupFolder(m_folder)).removeRecursively(); // nothing but the scratch folder's lock
        if (m_isDirNew)
            QDir().rmdir(m_folder.path());
    }
    const vault::SiteFolder &folder() const { return m_folder; }
    Done keep()
    {
        m_isNew = false;
        for (const char *sub : {"in", "out", "backup", "log"}) {
            const QString path = m_folder.path() + u'/' + QLatin1StringView(sub);
            if (!QDir().mkpath(path))
                return failure(ErrorCode::CannotWrite, QStringLiteral("folder"));
            QFile::setPermissions(path, ownerOnly);
        }
        return {};
    }

private:
    Target() = default;
    vault::SiteFolder m_folder;
    bool m_isNew = false;
    bool m_isDirNew = false;
};

bool isJournal(const QString &table)
{
    return table == QStringLiteral("journal_line");
}

Done compareVault(RestorePreview &preview, VaultKind kind, vault::Vault &present)
{
    XD_TRY(VaultState here, stateOf(present));
    const VaultState &there = preview.backup.state.of(kind);
    vault::RowCounts tables = here.rows;
    tables.insert(there.rows.begin(), there.rows.end()); // adds those that are only there
    for (const auto &entry : tables) {
        const auto countIn = [&entry](const vault::RowCounts &rows) {
            const auto found = rows.find(entry.first);
            return found == rows.end() ? 0 : found->second;
        };
        if (!isJournal(entry.first) && countIn(here.rows) != countIn(there.rows))
            preview.differences.push_back({kind, entry.first, countIn(here.rows), countIn(there.rows)});
    }
    const SystemClock unused;
    const journal::Actor nobody;
    preview.isSameHistory = preview.isSameHistory && goesThrough(journal::Journal(present, unused, nobody), there.head);
    preview.lostLines += std::max<qint64>(0, here.head.seq - there.head.seq);
    (kind == VaultKind::records ? preview.here.records : preview.here.office) = std::move(here);
    return {};
}

// The site that lies there, opened with the keys that the backup has for it.
Done comparePresent(RestorePreview &preview, const vault::SiteFolder &site, const access::VaultKeys &keys)
{
    if (!site.isSite() && !QFile::exists(site.records()) && !QFile::exists(site.office()))
        return {};
    preview.present = RestorePreview::Present::unreadable;
    if (const auto keyring = vault::readKeyring(site.keyring(), site.keyringBackup()); keyring && keyring->vaultId != preview.backup.site)
        return failure(ErrorCode::BackupForeign);
    bool isReadable = true;
    for (const VaultKind kind : {VaultKind::records, VaultKind::office}) {
        const bool isRecords = kind == VaultKind::records;
        const auto present = vault::Vault::open(isRecords ? site.records() : site.office(), kind, isRecords ? keys.records : keys.office);
        if (!present && present.error().code == ErrorCode::SiteInUse)
            return tl::unexpected(present.error());
        isReadable = present && compareVault(preview, kind, **present) && isReadable;
    }
    if (isReadable)
        preview.present = RestorePreview::Present::readable;
    return {};
}

Result<RebuiltSite> rebuild(const RestoreOrder &order, const QString &folder, Progress &progress)
{
    return rebuildSite(order.backup, folder, order.login,
                       [&order](const vault::KeyringUser &user, const QByteArray &vaultId) { return access::openUserKeys(user, vaultId, order.passphrase); },
                       progress);
}

Result<RestorePreview> compare(const RebuiltSite &rebuilt, const vault::SiteFolder &site)
{
    if (!access::isAllowed(rebuilt.opened.role, Capability::restoreSite))
        return failure(ErrorCode::NotPermitted);
    RestorePreview preview;
    preview.backup = rebuilt.manifest;
    XD_CHECK(comparePresent(preview, site, rebuilt.opened.keys));
    return preview;
}

Lineage nextLineage(const Lineage &inBackup, const RestorePreview &before, qint64 nowMs)
{
    const SiteState &here = before.here;
    return {crypto::randomBytes(16), std::max({nowMs, inBackup.sinceMs + 1, here.records.newestTimeMs + 1, here.office.newestTimeMs + 1})};
}

// With the key that the backup has, or where the keys were changed since, as the account opens the site itself.
Result<ReleasedRows> releasedIn(const vault::SiteFolder &site, const RestoreOrder &order, const access::VaultKeys &keys)
{
    if (!QFile::exists(site.records()))
        return ReleasedRows();
    if (const auto records = vault::Vault::open(site.records(), VaultKind::records, keys.records))
        return readReleasedRows(**records);
    XD_TRY(const vault::Keyring keyring, vault::readKeyring(site.keyring(), site.keyringBackup()));
    const vault::KeyringUser *const user = keyring.findUser(vault::userIdOf(order.login, keyring.vaultId));
    if (!user)
        return failure(ErrorCode::NoKey);
    XD_TRY(access::UserKeys own, access::openUserKeys(*user, keyring.vaultId, order.passphrase));
    XD_TRY(const access::Session::Opened opened, access::openVaults(site, keyring, *user, order.login, std::move(own)));
    return opened.records ? readReleasedRows(*opened.records) : failure(ErrorCode::NoKey);
}

// The last words of the copy before it becomes the site.
Result<Lineage> beginAnew(RebuiltSite rebuilt, const RestorePreview &before, const Result<ReleasedRows> &released, std::unique_ptr<Clock> clock)
{
    access::Session session(std::move(rebuilt.opened), std::move(clock));
    XD_TRY(journal::Journal *const records, session.recordsFor(Capability::restoreSite));
    XD_TRY(journal::Journal *const office, session.officeFor(Capability::restoreSite));
    XD_TRY(const Lineage present, currentLineage(records->vault()));
    const Lineage next = nextLineage(present, before, session.clock().nowMs());
    journal::Operation restored{journal::Verb::siteRestored, next.id, released ? QString() : releasesUnknown, {{QStringLiteral("lost"), before.lostLines}}, journal::Topic::site};
    XD_CHECK(office->note(restored));
    XD_CHECK(records->write(restored, [&](vault::Vault &vault, journal::Operation &line) -> Done {
        if (released) {
            XD_TRY(line.counts[QStringLiteral("releases")], addReleasedRows(vault, *released));
        }
        return insertLineage(vault, next, before.backup.timeMs);
    }));
    XD_CHECK(session.rest()); // anchors, and all of it in the files
    return next;
}

Done syncAll(const QString &folder)
{
    const vault::SiteFolder ready(folder);
    for (const QString &path : {ready.keyring(), ready.records(), ready.office()})
        XD_CHECK(vault::syncFile(path));
    for (const QString &name : QDir(folder).entryList(QDir::Files))
        if (name.endsWith(QStringLiteral("-wal")) || name.endsWith(QStringLiteral("-shm")) || name.endsWith(QStringLiteral(".lock")))
            QFile::remove(folder + u'/' + name);
    vault::syncFolder(folder);
    return {};
}

} // namespace

Result<RestorePreview> previewRestore(access::Session &session, const QString &backup, Progress &progress)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(Capability::restoreSite));
    XD_TRY(journal::Journal *const office, session.officeFor(Capability::restoreSite));
    XD_TRY(const SignedManifest head, readManifest(backup));
    if (head.manifest.site != session.keyring().vaultId)
        return failure(ErrorCode::BackupForeign);
    XD_TRY(const Scratch scratch, Scratch::take(session.folder()));
    XD_TRY(const QString folder, scratch.folder(QStringLiteral("preview")));
    RestorePreview preview;
    {
        XD_TRY(const RebuiltSite rebuilt, rebuildSite(backup, folder, session.actor().login, keysOf(session), progress));
        preview.backup = rebuilt.manifest;
    }
    preview.present = RestorePreview::Present::readable;
    XD_CHECK(compareVault(preview, VaultKind::records, records->vault()));
    XD_CHECK(compareVault(preview, VaultKind::office, office->vault()));
    return preview;
}

Result<RestorePreview> previewRestore(const RestoreOrder &order, Progress &progress)
{
    XD_TRY(const Target target, Target::open(order.folder));
    XD_CHECK(vault::finishReplacement(target.folder()));
    XD_TRY(const Scratch scratch, Scratch::take(target.folder()));
    XD_TRY(const QString folder, scratch.folder(QStringLiteral("preview")));
    XD_TRY(const RebuiltSite rebuilt, rebuild(order, folder, progress));
    return compare(rebuilt, target.folder());
}

Result<RestoredSite> restoreSite(const RestoreOrder &order, Progress &progress, std::unique_ptr<Clock> clock)
{
    XD_TRY(Target target, Target::open(order.folder));
    XD_CHECK(vault::finishReplacement(target.folder()));
    XD_TRY(const Scratch scratch, Scratch::take(target.folder()));
    XD_TRY(const QString folder, scratch.folder(QStringLiteral("ready")));
    RestoredSite restored;
    const QString tag = QDateTime::fromMSecsSinceEpoch(clock->nowMs()).toString(u"yyyy-MM-dd-HHmmss");
    {
        XD_TRY(RebuiltSite rebuilt, rebuild(order, folder, progress));
        XD_TRY(restored.before, compare(rebuilt, target.folder()));
        if (progress.isStopped())
            return failure(ErrorCode::Cancelled);
        const Result<ReleasedRows> released = releasedIn(target.folder(), order, rebuilt.opened.keys);
        restored.areReleasesKnown = released.has_value();
        XD_TRY(restored.lineage, beginAnew(std::move(rebuilt), restored.before, released, std::move(clock)));
    }
    XD_CHECK(syncAll(folder));
    XD_CHECK(target.keep());
    XD_TRY(restored.keptAside, vault::replaceFiles(target.folder(), folder, tag));
    return restored;
}

} // namespace xd::backup
