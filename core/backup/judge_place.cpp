#include "core/backup/judge_place.h"

#include "core/vault/site_folder.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>

namespace xd::backup {

namespace {

bool liesInSite(const QString &folder)
{
    for (QDir above(QFileInfo(folder).canonicalFilePath());;) {
        if (vault::SiteFolder(above.path()).isSite())
            return true;
        if (!above.cdUp())
            return false;
    }
}

} // namespace

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
    for (Finding &finding : found)
        if (finding.kind == FindingKind::diskUnreliable)
            finding.kind = FindingKind::placeUnfit; // there is nothing yet to be saved from it
    if (liesInSite(there == QDir::cleanPath(folder) ? QFileInfo(there).path() : there))
        found.insert(found.begin(), {FindingKind::insideSite});
    std::stable_partition(found.begin(), found.end(), [](const Finding &finding) { return !mayHoldSite(finding.kind); });
    return found;
}

bool mayHoldSite(FindingKind kind)
{
    switch (kind) {
    case FindingKind::insideSite:
    case FindingKind::networkDisk:
    case FindingKind::removableDisk:
    case FindingKind::diskUnreliable:
    case FindingKind::placeUnfit:
        return false;
    default:
        return true;
    }
}

} // namespace xd::backup
