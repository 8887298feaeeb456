// Whether a folder may hold a site, before there is one: what set-up and the command line look at, and say of it. Some
// kinds of place lose data by their nature and are refused unless somebody insists; the rest is a warning.
#pragma once

#include "core/backup/findings.h"

namespace xd::backup {

// The folder may be one that is still to be made. Worst first, those that are refused before the others.
std::vector<Finding> judgePlace(const QString &folder, DiskTrial trial = DiskTrial::yes);
// Folders of another site, network disks, removable disks and places that do not keep what is written may not.
bool mayHoldSite(FindingKind kind);

} // namespace xd::backup
