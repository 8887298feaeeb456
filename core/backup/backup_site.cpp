#include "core/backup/backup_site.h"

#include "core/backup/archive.h"
#include "core/backup/copy_backup.h"
#include "core/backup/lineage_store.h"
#include "core/backup/list_backups.h"
#include "core/backup/scratch.h"
#include "core/backup/verify_backup.h"
#include "core/vault/durable_file.h"

#include <QFileInfo>

namespace xd::backup {

namespace {

using access::Capability;
using journal::Verb;

struct BothJournals {
    journal::Journal *records;
    journal::Journal *office;
};

Result<BothJournals> bothJournals(access::Session &session)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(Capability::useBackup));
    XD_TRY(journal::Journal *const office, session.officeFor(Capability::useBackup));
    return BothJournals{records, office};
}

// A quarter of the way each: copying, hashing, writing, looking through.
class Quarter final : public Progress {
public:
    Quarter(Progress &whole, int number) : m_whole(whole), m_number(number) {}
    void report(qint64 done, qint64 total) override { m_whole.report(m_number * 1000 + (total > 0 ? done * 1000 / total : 0), 4000); }
    bool isStopped() const override { return m_whole.isStopped(); }

private:
    Progress &m_whole;
    int m_number;
};

// The three files of the site as they are now, in the folder. The anchors are written first, so that the keyring in the
// copy names the very heads that the copied journals end with.
Result<Manifest> copyFiles(access::Session &session, const BothJournals &journals, const QString &folder, Progress &progress)
{
    for (const journal::Journal *const each : {journals.records, journals.office})
        if (const Done fresh = each->vault().checkFresh(); !fresh)
            return failure(ErrorCode::VaultDamaged, {}, fresh.error().detail); // it would be mixed in the copy as well
    XD_CHECK(session.writeAnchors());
    Manifest manifest;
    manifest.site = session.keyring().vaultId;
    manifest.timeMs = session.clock().nowMs();
    XD_TRY(const Lineage lineage, currentLineage(journals.records->vault()));
    manifest.lineage = lineage.id;
    XD_TRY(manifest.state.records, stateOf(journals.records->vault()));
    XD_TRY(manifest.state.office, stateOf(journals.office->vault()));
    const vault::SiteFolder copy(folder);
    XD_CHECK(vault::writeAtomically(copy.keyring(), session.keyring().encode()));
    XD_CHECK(journals.records->vault().copyTo(copy.records(), session.vaultKeys().records));
    progress.report(1, 2);
    if (progress.isStopped())
        return failure(ErrorCode::Cancelled);
    XD_CHECK(journals.office->vault().copyTo(copy.office(), session.vaultKeys().office));
    Quarter hashing(progress, 1);
    XD_TRY(manifest.files, filesIn(folder, hashing));
    return manifest;
}

Result<Manifest> writePart(access::Session &session, const BothJournals &journals, const Scratch &scratch, const QString &part, Progress &progress)
{
    XD_TRY(const QString folder, scratch.folder(QStringLiteral("copy")));
    Quarter copying(progress, 0);
    XD_TRY(Manifest manifest, copyFiles(session, journals, folder, copying));
    QFile file(part);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return failure(ErrorCode::CannotWrite, {}, file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    XD_TRY(const access::DeviceKeys device, session.deviceKeys());
    Quarter writing(progress, 2);
    XD_CHECK(writeArchive(file, manifest, device.sign, folder, writing));
    return manifest;
}

Result<MadeBackup> make(access::Session &session, const QString &path, Progress &progress)
{
    XD_TRY(const BothJournals journals, bothJournals(session));
    XD_TRY(const Scratch scratch, Scratch::take(session.folder()));
    const QString part = path + QStringLiteral(".part");
    const auto made = [&]() -> Result<MadeBackup> {
        XD_TRY(Manifest manifest, writePart(session, journals, scratch, part, progress));
        XD_TRY(const QString folder, scratch.folder(QStringLiteral("verify")));
        Quarter checking(progress, 3);
        XD_TRY(const RebuiltSite rebuilt, rebuildSite(part, folder, session.actor().login, keysOf(session), checking));
        if (rebuilt.manifest != manifest)
            return failure(ErrorCode::BackupDamaged, {}, QStringLiteral("another manifest"));
        XD_CHECK(vault::moveDurably(part, path));
        return MadeBackup{path, QFileInfo(path).size(), std::move(manifest)};
    }();
    if (!made)
        QFile::remove(part);
    return made;
}

Done noteMade(access::Session &session, Verb verb, const MadeBackup &made)
{
    XD_TRY(const BothJournals journals, bothJournals(session));
    for (journal::Journal *const each : {journals.records, journals.office})
        XD_CHECK(each->note({verb, {}, {}, {{QStringLiteral("bytes"), made.bytes}}, journal::Topic::site}));
    return {};
}

// What a site does by itself changes nothing that a person would miss.
bool isWorthABackup(const QString &action)
{
    for (const Verb quiet : {Verb::siteUnlocked, Verb::siteChecked, Verb::siteBackedUp, Verb::backupCopied, Verb::restoreDrilled})
        if (action == journal::textOf(quiet))
            return false;
    return true;
}

Result<bool> hasNews(const journal::Journal &journal, const VaultState &before)
{
    if (!goesThrough(journal, before.head))
        return true; // the site was set back since
    XD_TRY(const journal::Head head, journal.head());
    journal::LineFilter since;
    since.limit = int(head.seq - before.head.seq);
    XD_TRY(const std::vector<journal::Line> lines, journal.lines(since));
    for (const journal::Line &line : lines)
        if (isWorthABackup(line.action))
            return true;
    return false;
}

} // namespace

Result<MadeBackup> backupSite(access::Session &session, Progress &progress)
{
    const QString base = backupFolder(session.folder()) + u'/' + backupName(session.clock().nowMs());
    QString path = base;
    for (int twin = 2; QFile::exists(path); ++twin)
        path = base.chopped(4) + u'-' + QString::number(twin) + base.right(4);
    XD_TRY(MadeBackup made, make(session, path, progress));
    XD_CHECK(noteMade(session, Verb::siteBackedUp, made));
    rotateBackups(session.folder(), session.keyring().deviceSignPublicKey);
    return made;
}

Result<MadeBackup> backupSiteTo(access::Session &session, const QString &path, Progress &progress)
{
    if (QFile::exists(path))
        return failure(ErrorCode::AlreadyExists, QStringLiteral("file"));
    XD_TRY(MadeBackup made, make(session, path, progress));
    XD_CHECK(noteMade(session, Verb::siteBackedUp, made));
    XD_CHECK(noteCopy(session, made.path));
    return made;
}

Result<bool> isBackupDue(access::Session &session)
{
    XD_TRY(const BothJournals journals, bothJournals(session));
    const std::vector<StoredBackup> backups = listBackups(session.folder(), session.keyring().deviceSignPublicKey);
    if (backups.empty())
        return true;
    const SiteState &before = backups.front().manifest.state;
    XD_TRY(const bool hasRecordNews, hasNews(*journals.records, before.records));
    XD_TRY(const bool hasOfficeNews, hasNews(*journals.office, before.office));
    return hasRecordNews || hasOfficeNews;
}

QString backupName(qint64 timeMs)
{
    return QDateTime::fromMSecsSinceEpoch(timeMs).toString(u"'backup-'yyyy-MM-dd-HHmmss'.tar'");
}

} // namespace xd::backup
