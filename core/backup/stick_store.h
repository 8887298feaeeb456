// When a verified copy of a backup last left for another disk, as the journal has it (copy_backup.h).
#pragma once

#include "core/vault/vault.h"

#include <optional>

namespace xd::backup {

// The reason of a backupCopied line whose copy lies on the disk of the site itself: fire and theft take both.
inline const QString sameDisk = QStringLiteral("same_disk");

// Error: VaultDamaged.
Result<std::optional<qint64>> lastCopyMs(vault::Vault &vault);

} // namespace xd::backup
