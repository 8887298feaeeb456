// The backups in a site's own folder, newest first: those that its device has signed. They were verified when they were
// made; the drill looks at one again as a whole.
#pragma once

#include "core/backup/manifest.h"
#include "core/vault/site_folder.h"

#include <optional>

namespace xd::backup {

struct StoredBackup {
    QString path;
    qint64 bytes = 0;
    Manifest manifest;
    QString name() const;
};
std::vector<StoredBackup> listBackups(const vault::SiteFolder &site, const QByteArray &devicePublicKey);

// Removes those that the rotation does not keep; returns how many. What cannot be removed stays.
int rotateBackups(const vault::SiteFolder &site, const QByteArray &devicePublicKey);

} // namespace xd::backup
