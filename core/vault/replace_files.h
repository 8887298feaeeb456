// Puts another keyring and other vaults in the place of a site's own, as one step: what is in the middle of it when
// the power goes is finished when the site is next opened. The files that were there are kept aside in a folder
// replaced-<tag> of the site, whole.
#pragma once

#include "core/vault/site_folder.h"

namespace xd::vault {

// ready: a folder on the same disk that holds keyring.xdk, records.xdv and office.xdv, synced; it is used up.
// tag: of the folder in which the old files are kept, "2026-10-08-090000". Nobody may have the site open.
// Returns where the old files are kept; empty where there were none. Errors: CannotWrite, DiskFull.
Result<QString> replaceFiles(const SiteFolder &site, const QString &ready, const QString &tag);
// Ends what was begun: nothing to do for nearly every site. Called before a site is opened. Error: CannotWrite.
Done finishReplacement(const SiteFolder &site);

} // namespace xd::vault
