// The lines of descent of a site: each restore begins a new one. What is sent after a restore goes in streams of the new
// line, so that no number is used twice, and its revisions start above all that came before.
#pragma once

#include "core/vault/vault.h"

namespace xd::backup {

struct Lineage {
    QByteArray id = QByteArray(16, '\0'); // zeros: never restored
    qint64 sinceMs = 0;                   // of the restore; greater than that of each line before
    friend bool operator==(const Lineage &, const Lineage &) = default;
};
// Error: VaultDamaged.
Result<Lineage> currentLineage(vault::Vault &records);
Done insertLineage(vault::Vault &records, const Lineage &lineage, qint64 backupTimeMs);

} // namespace xd::backup
