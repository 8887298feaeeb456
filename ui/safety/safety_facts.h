// What "Safekeeping" tells, gathered on the vault thread: the verified backups, the last drill, and what was found amiss.
#pragma once

#include "core/backup/findings.h"
#include "core/backup/list_backups.h"

namespace xd::ui {

struct LastDrill {
    qint64 timeMs = 0;
    bool isPassed = false;
};

struct SafetyFacts {
    qint64 nowMs = 0;
    std::vector<backup::StoredBackup> backups; // newest first
    std::optional<LastDrill> drill;
    std::vector<backup::Finding> findings; // worst first
};

Result<SafetyFacts> safetyFacts(access::Session &session);

// Whole days of the calendar between the two.
qint64 daysBetween(qint64 earlierMs, qint64 laterMs);

} // namespace xd::ui
