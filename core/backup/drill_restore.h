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
    qint64 linesSince = 0;        // journal lines written after the backup
    std::optional<Error> failure; // why it did not pass
    bool isPassed() const { return !failure; }
};

// Of the newest backup in the site's folder that belongs to its present history: one made before the site was set back to
// an older one does not. A drill that does not pass is a result, not an error; both are noted in the journals.
// Errors: NotPermitted, NoKey, NotFound (no such backup yet), SiteInUse, CannotWrite, DiskFull, Cancelled.
Result<DrillResult> drillRestore(access::Session &session, Progress &progress);

} // namespace xd::backup
