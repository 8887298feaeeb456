// What a look at an open site and its computer finds amiss (security.md D5, D6, T6, T21), each with a code under which
// ui/text has what it means and what to do next, in a counsellor's words. Worst first.
#pragma once

#include "core/access/session.h"
#include "core/backup/reboot_mark.h"
#include "core/backup/surroundings.h"

#include <optional>
#include <vector>

namespace xd::backup {

enum class FindingKind {
    folderPutBack,     // a restore card or a hand has put the folder back
    diskUnreliable,    // what was written did not come back
    placeUnfit,        // the same of a folder that holds no site yet
    insideSite,        // the folder is to lie in the folder of another site
    networkDisk,
    syncFolder,        // detail: the program
    clockBehind,       // number: days
    clockAhead,        // number: days since the newest line
    backupMissing,     // none at all
    backupOld,         // number: days
    stickMissing,      // never copied to another disk; number: days since the site was set up
    stickOld,          // number: days since the last verified copy on another disk
    keyringForged,     // signed by a key that is not of this site; its copy was used
    keyringOlder,      // only a keyring from before the last change of accounts was left
    keyringFromCopy,   // the keyring itself was damaged; its copy was used
    rotationUnfinished, // a change of keys waits for a counsellor or officer
    notClosed,         // whoever held the site last has not closed it
    lowSpace,          // number: free megabytes
    removableDisk,
    rebootUntested,
};
QString codeOf(FindingKind kind); // "BackupOld", as scripts read it

enum class Weight { stop, act, note };
Weight weightOf(FindingKind kind);

struct Finding {
    FindingKind kind;
    qint64 number = 0;
    QString detail = {};
    friend bool operator==(const Finding &, const Finding &) = default;
};

inline constexpr int backupOldDays = 7;
inline constexpr int stickOldDays = 7;
inline constexpr qint64 leastFreeBytes = 2ll * 1024 * 1024 * 1024;

// All that is looked at; the judgement over it is pure.
struct SiteFacts {
    qint64 nowMs = 0;
    qint64 newestTimeMs = 0; // of both journals, before this sign-in; 0: unknown
    qint64 sinceMs = 0;      // of the site's first journal line
    std::optional<qint64> lastBackupMs;
    std::optional<qint64> lastStickMs; // of the last verified copy on another disk
    bool canBackUp = true; // whoever lacks a vault is not told about backups
    bool wasLeftOpen = false;
    std::vector<access::OpenFinding> onOpening; // what unlocking has found out
    Surroundings around;
    RebootSurvival reboot = RebootSurvival::survived;
};
std::vector<Finding> findingsOf(const SiteFacts &facts);

// The facts of an open site, as long as possible after signing in. Also takes leftovers of a crash away.
Result<SiteFacts> gatherFacts(access::Session &session, const Surroundings &around, RebootSurvival reboot);
// All of it, as the program does it.
Result<std::vector<Finding>> lookForFindings(access::Session &session, DiskTrial trial = DiskTrial::yes);

// Before there is a site: whether the folder may hold one (set-up). What only an open site knows is left out.
std::vector<Finding> findingsOfPlace(const Surroundings &around);

} // namespace xd::backup
