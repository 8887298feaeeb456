#include "core/backup/drill_restore.h"

#include "core/backup/list_backups.h"
#include "core/backup/scratch.h"
#include "core/backup/verify_backup.h"

#include <QElapsedTimer>
#include <algorithm>

namespace xd::backup {

namespace {

using access::Capability;

// What says something about the place and the moment, not about the backup.
bool isOwnTrouble(ErrorCode code)
{
    return code == ErrorCode::Cancelled || code == ErrorCode::CannotWrite || code == ErrorCode::DiskFull || code == ErrorCode::SiteInUse;
}

Done rebuild(access::Session &session, const QString &path, DrillResult &drill, Progress &progress)
{
    XD_TRY(const Scratch scratch, Scratch::take(session.folder()));
    XD_TRY(const QString folder, scratch.folder(QStringLiteral("drill")));
    XD_TRY(const RebuiltSite rebuilt, rebuildSite(path, folder, session.actor().login, keysOf(session), progress));
    XD_TRY(drill.rebuilt.records, stateOf(*rebuilt.opened.records));
    XD_TRY(drill.rebuilt.office, stateOf(*rebuilt.opened.office));
    return {};
}

} // namespace

Result<DrillResult> drillRestore(access::Session &session, Progress &progress)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(Capability::useBackup));
    XD_TRY(journal::Journal *const office, session.officeFor(Capability::useBackup));
    const std::vector<StoredBackup> backups = listBackups(session.folder(), session.keyring().deviceSignPublicKey);
    const auto found = std::find_if(backups.begin(), backups.end(), [&](const StoredBackup &backup) {
        return goesThrough(*records, backup.manifest.state.records.head) && goesThrough(*office, backup.manifest.state.office.head);
    });
    if (found == backups.end())
        return failure(ErrorCode::NotFound, QStringLiteral("backup"));
    const StoredBackup &newest = *found;
    DrillResult drill;
    drill.backup = newest.name();
    drill.manifest = newest.manifest;
    drill.timeMs = session.clock().nowMs();
    QElapsedTimer watch;
    watch.start();
    if (const Done done = rebuild(session, newest.path, drill, progress); !done) {
        if (isOwnTrouble(done.error().code))
            return tl::unexpected(done.error());
        drill.failure = done.error();
    }
    drill.tookMs = watch.elapsed();
    for (journal::Journal *const each : {records, office}) {
        XD_TRY(const journal::Head head, each->head());
        drill.linesSince += head.seq - drill.manifest.state.of(each->vault().kind()).head.seq;
    }
    const journal::Operation drilled{journal::Verb::restoreDrilled, {}, drill.isPassed() ? QStringLiteral("passed") : QStringLiteral("failed"), {}, journal::Topic::site};
    for (journal::Journal *const each : {records, office})
        XD_CHECK(each->note(drilled));
    return drill;
}

} // namespace xd::backup
