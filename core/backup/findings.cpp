#include "core/backup/findings.h"

#include "core/access/clock_jump.h"
#include "core/backup/list_backups.h"
#include "core/backup/scratch.h"
#include "core/backup/stick_store.h"
#include "core/journal/journal_store.h"

#include <algorithm>

namespace xd::backup {

namespace {

constexpr qint64 dayMs = 86'400'000;

struct KindText {
    FindingKind kind;
    Weight weight;
    const char *code;
};
constexpr KindText kindTexts[] = {
    {FindingKind::folderPutBack, Weight::stop, "FolderPutBack"}, {FindingKind::diskUnreliable, Weight::stop, "DiskUnreliable"},
    {FindingKind::placeUnfit, Weight::stop, "PlaceUnfit"}, {FindingKind::insideSite, Weight::stop, "InsideSite"},
    {FindingKind::networkDisk, Weight::stop, "NetworkDisk"}, {FindingKind::syncFolder, Weight::stop, "SyncFolder"},
    {FindingKind::clockBehind, Weight::act, "ClockBehind"}, {FindingKind::clockAhead, Weight::act, "ClockAhead"},
    {FindingKind::backupMissing, Weight::act, "BackupMissing"}, {FindingKind::backupOld, Weight::act, "BackupOld"},
    {FindingKind::stickMissing, Weight::act, "StickMissing"}, {FindingKind::stickOld, Weight::act, "StickOld"},
    {FindingKind::keyringForged, Weight::stop, "KeyringForged"}, {FindingKind::keyringOlder, Weight::act, "KeyringOlder"},
    {FindingKind::keyringFromCopy, Weight::act, "KeyringFromCopy"}, {FindingKind::rotationUnfinished, Weight::act, "RotationUnfinished"},
    {FindingKind::notClosed, Weight::note, "NotClosed"},
    {FindingKind::lowSpace, Weight::act, "LowSpace"}, {FindingKind::removableDisk, Weight::act, "RemovableDisk"},
    {FindingKind::rebootUntested, Weight::note, "RebootUntested"},
};

void addPlace(std::vector<Finding> &found, const Surroundings &around)
{
    if (!around.canWrite)
        found.push_back({FindingKind::diskUnreliable});
    if (around.disk == DiskKind::network)
        found.push_back({FindingKind::networkDisk});
    if (around.disk == DiskKind::removable)
        found.push_back({FindingKind::removableDisk});
    if (!around.syncClient.isEmpty())
        found.push_back({FindingKind::syncFolder, 0, around.syncClient});
    if (around.freeBytes >= 0 && around.freeBytes < leastFreeBytes)
        found.push_back({FindingKind::lowSpace, around.freeBytes / (1024 * 1024)});
}

void addClock(std::vector<Finding> &found, const SiteFacts &facts)
{
    if (facts.newestTimeMs == 0)
        return;
    if (const auto days = access::clockJumpDays(facts.newestTimeMs, facts.nowMs))
        found.push_back(*days < 0 ? Finding{FindingKind::clockBehind, -*days} : Finding{FindingKind::clockAhead, *days});
}

void addBackup(std::vector<Finding> &found, const SiteFacts &facts)
{
    if (!facts.canBackUp)
        return;
    // A backup that claims to come from the future is as old as the site, for all that is known.
    if (facts.lastBackupMs) {
        const qint64 days = std::max<qint64>(0, facts.nowMs - *facts.lastBackupMs) / dayMs;
        if (days >= backupOldDays)
            found.push_back({FindingKind::backupOld, days});
    } else if (facts.nowMs - facts.sinceMs >= dayMs) { // a site of today gets its first one when it is closed
        found.push_back({FindingKind::backupMissing});
    }
}

// A backup on the site's own disk goes with it in a fire or a theft.
void addStick(std::vector<Finding> &found, const SiteFacts &facts)
{
    if (!facts.canBackUp)
        return;
    const qint64 days = std::max<qint64>(0, facts.nowMs - facts.lastStickMs.value_or(facts.sinceMs)) / dayMs;
    if (days >= stickOldDays)
        found.push_back({facts.lastStickMs ? FindingKind::stickOld : FindingKind::stickMissing, days});
}

void sortByWeight(std::vector<Finding> &found)
{
    std::stable_sort(found.begin(), found.end(), [](const Finding &a, const Finding &b) { return weightOf(a.kind) < weightOf(b.kind); });
}

// What was mended without a rest, a damaged copy or a finished change of keys, is in the journal and no task for anybody.
void addOpening(std::vector<Finding> &found, const std::vector<access::OpenFinding> &onOpening)
{
    using Kind = access::OpenFinding::Kind;
    for (const access::OpenFinding &each : onOpening) {
        if (each.kind == Kind::keyringDamaged)
            found.push_back({FindingKind::keyringFromCopy});
        if (each.kind == Kind::keyringForged)
            found.push_back({FindingKind::keyringForged});
        if (each.kind == Kind::keyringOlder)
            found.push_back({FindingKind::keyringOlder});
        if (each.kind == Kind::rotationUnfinished)
            found.push_back({FindingKind::rotationUnfinished});
    }
}

// The newest line before the last sign-in: what the site knew of the time until then.
Result<qint64> newestBefore(const journal::Journal &journal)
{
    XD_TRY(const std::vector<journal::Line> lines, journal.lines({}));
    const auto signIn = std::find_if(lines.begin(), lines.end(), [](const journal::Line &line) {
        return line.action == journal::textOf(journal::Verb::siteUnlocked);
    });
    qint64 newest = 0;
    if (signIn != lines.end())
        for (auto line = signIn + 1; line != lines.end(); ++line)
            newest = std::max(newest, line->timeMs);
    return newest;
}

} // namespace

QString codeOf(FindingKind kind)
{
    for (const KindText &entry : kindTexts)
        if (entry.kind == kind)
            return QString::fromLatin1(entry.code);
    return {};
}

Weight weightOf(FindingKind kind)
{
    for (const KindText &entry : kindTexts)
        if (entry.kind == kind)
            return entry.weight;
    return Weight::note;
}

std::vector<Finding> findingsOf(const SiteFacts &facts)
{
    std::vector<Finding> found;
    if (facts.reboot == RebootSurvival::putBack)
        found.push_back({FindingKind::folderPutBack});
    addPlace(found, facts.around);
    addClock(found, facts);
    addBackup(found, facts);
    addStick(found, facts);
    addOpening(found, facts.onOpening);
    if (facts.wasLeftOpen)
        found.push_back({FindingKind::notClosed});
    if (facts.reboot == RebootSurvival::untested)
        found.push_back({FindingKind::rebootUntested});
    sortByWeight(found);
    return found;
}

Result<SiteFacts> gatherFacts(access::Session &session, const Surroundings &around, RebootSurvival reboot)
{
    SiteFacts facts;
    facts.around = around;
    facts.reboot = reboot;
    facts.nowMs = session.clock().nowMs();
    facts.wasLeftOpen = session.wasLeftOpen();
    facts.onOpening = session.findings();
    sweepLeftovers(session.folder());
    int vaults = 0;
    for (auto journal : {session.recordsFor(access::Capability::checkSite), session.officeFor(access::Capability::checkSite)}) {
        if (!journal)
            continue;
        ++vaults;
        XD_TRY(const qint64 newest, newestBefore(**journal));
        facts.newestTimeMs = std::max(facts.newestTimeMs, newest);
    }
    facts.canBackUp = vaults == 2 && session.may(access::Capability::useBackup);
    if (facts.canBackUp) {
        XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::checkSite));
        XD_TRY(facts.sinceMs, journal::readFirstTimeMs(records->vault()));
        XD_TRY(facts.lastStickMs, lastCopyMs(records->vault()));
        XD_TRY(facts.lastBackupMs, lastBackupOutsideMs(records->vault()));
        if (facts.lastBackupMs > facts.nowMs + dayMs)
            facts.lastBackupMs.reset();
        const auto backups = listBackups(session.folder(), session.keyring().deviceSignPublicKey);
        for (const StoredBackup &backup : backups) {
            if (backup.manifest.timeMs > facts.nowMs + dayMs)
                continue; // made when the clock was wrong: it tells no age
            facts.lastBackupMs = std::max(facts.lastBackupMs.value_or(0), backup.manifest.timeMs);
            break;
        }
    }
    return facts;
}

Result<std::vector<Finding>> lookForFindings(access::Session &session, DiskTrial trial)
{
    const Surroundings around = lookAround(session.folder().path(), trial);
    const RebootMarks marks = rebootMarksOf(session.folder().path(), session.keyring().vaultId);
    XD_TRY(const SiteFacts facts, gatherFacts(session, around, countStart(marks, around.boot)));
    return findingsOf(facts);
}

std::vector<Finding> findingsOfPlace(const Surroundings &around)
{
    std::vector<Finding> found;
    addPlace(found, around);
    sortByWeight(found);
    return found;
}

} // namespace xd::backup
