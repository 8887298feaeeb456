// Puts a site back to what a backup holds. The backup is rebuilt and looked through first; what it would change is
// shown; the files that are there are kept aside, and a crash in between leaves the old site or the new one. A restored
// site begins a line of descent of its own (lineage_store.h) and says in both journals that it was restored.
#pragma once

#include "core/access/session.h"
#include "core/backup/lineage_store.h"
#include "core/backup/manifest.h"
#include "core/base/progress.h"

namespace xd::backup {

struct Difference {
    vault::VaultKind vault = vault::VaultKind::office;
    QString table;
    qint64 here = 0;
    qint64 there = 0; // in the backup
};

struct RestorePreview {
    enum class Present {
        none,       // no site lies there
        readable,
        unreadable, // damaged, missing in part or under other keys: nobody can say what would be lost
    };
    Manifest backup;
    Present present = Present::none;
    SiteState here; // where readable
    bool isSameHistory = true;         // the journals here go through the place where the backup was made
    qint64 lostLines = 0;              // of the journals here, since then
    std::vector<Difference> differences; // tables that hold another number of rows, journals aside
};

// Of the site that is open. Errors as of rebuildSite().
Result<RestorePreview> previewRestore(access::Session &session, const QString &backup, Progress &progress);

struct RestoreOrder {
    QString backup;
    QString folder; // of the site; may be absent or empty: then the site is made anew
    QString login;  // as of the time of the backup, with its passphrase
    SecretBytes passphrase;
};
// Of a site that nobody has open. Errors besides: WrongPassphrase, BackupForeign (another site lies there), SiteInUse,
// AlreadyExists (the folder holds other things), NotPermitted (the login may not restore).
Result<RestorePreview> previewRestore(const RestoreOrder &order, Progress &progress);

struct RestoredSite {
    RestorePreview before;
    Lineage lineage;
    // What was released since the backup has been carried over, so that later releases are audited with it (T25); not so
    // where the records that were replaced could not be read.
    bool areReleasesKnown = true;
    QString keptAside; // where the old files are; empty where there were none
};
Result<RestoredSite> restoreSite(const RestoreOrder &order, Progress &progress, std::unique_ptr<Clock> clock = std::make_unique<SystemClock>());

} // namespace xd::backup
