// Sittings in the records vault: the key by which what a class answered is believed, until it has been taken in.
#pragma once

#include "core/screening/sitting.h"
#include "core/vault/vault.h"

namespace xd::screening {

struct StoredSitting {
    SittingId id;
    RoundId round;
    SecretBytes key;
    qint64 startedMs = 0;
    qint64 takenMs = 0; // 0: waits
};

Done insertSitting(vault::Vault &records, const StoredSitting &sitting, const QByteArray &userId);
Result<std::vector<StoredSitting>> readWaitingSittings(vault::Vault &records); // oldest first
Result<std::optional<StoredSitting>> findSitting(vault::Vault &records, const SittingId &id);
// Error: NotFound where it is not waiting (any more).
Done setSittingTaken(vault::Vault &records, const SittingId &id, qint64 timeMs, const ScreeningImportId &import);

} // namespace xd::screening
