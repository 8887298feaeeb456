// When a verified copy of a backup last left for another disk, as the journal has it (copy_backup.h).
#pragma once

#include "core/vault/vault.h"

#include <optional>

namespace xd::backup {

// The reason of a backupCopied line whose copy lies on the disk of the site itself: fire and theft take both.
inline const QString sameDisk = QStringLiteral("same_disk");

// To ask of the records: in the office journal every employee could write such a line. Error: VaultDamaged.
Result<std::optional<qint64>> lastCopyMs(vault::Vault &records);
// When the newest backup was made that left the site's own folder at once, onto whichever disk.
Result<std::optional<qint64>> lastBackupOutsideMs(vault::Vault &records);

} // namespace xd::backup
