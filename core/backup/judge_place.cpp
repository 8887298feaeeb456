#include "core/backup/judge_place.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>

namespace xd::backup {

std::vector<Finding> judgePlace(const QString &folder, DiskTrial trial)
{
    QString there = QDir::cleanPath(folder);
    while (!QFileInfo::exists(there) && there != QFileInfo(there).path())
        there = QFileInfo(there).path();
    if (!QFileInfo(there).isWritable()) // making the site says so better
        trial = DiskTrial::no;
    Surroundings around = lookAround(there, trial);
    if (around.syncClient.isEmpty())
        around.syncClient = syncClientOf(folder);
    std::vector<Finding> found = findingsOfPlace(around);
    std::stable_partition(found.begin(), found.end(), [](const Finding &finding) { return !mayHoldSite(finding.kind); });
    return found;
}

bool mayHoldSite(FindingKind kind)
{
    return kind != FindingKind::networkDisk && kind != FindingKind::removableDisk && kind != FindingKind::diskUnreliable;
}

} // namespace xd::backup
