// The restore drill: the site is rebuilt from a backup in a scratch place, as after a fire, opened with the account's own
// keys, looked through and counted; then the scratch place is taken away. What came out goes on a certificate.
#pragma once

#include "core/access/session.h"
#include "core/backup/manifest.h"
#include "core/base/progress.h"

#include <optional>

namespace xd::backup {

struct DrillResult {
    QString backup; // its name
    qint64 timeMs = 0;
    qint64 tookMs = 0;
    Manifest manifest;
    SiteState rebuilt;            // as found, where it passed
    bool isSameHistory = false;   // the site's journals of today go through those of the backup
    qint64 linesSince = 0;        // journal lines written after the backup
    std::optional<Error> failure; // why it did not pass
    bool isPassed() const { return !failure && isSameHistory; }
};

// Of the newest backup in the site's folder. A drill that does not pass is a result, not an error; both are noted in the
// journals. Errors: NotPermitted, NoKey, NotFound (no backup yet), SiteInUse, CannotWrite, DiskFull, Cancelled.
Result<DrillResult> drillRestore(access::Session &session, Progress &progress);

} // namespace xd::backup
