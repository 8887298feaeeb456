// What a school may rely on at its district. A receipt vouches for the bundle that it names. Bundles repeat what is not
// confirmed, so an earlier one of the same period that never arrived is made good where everything it carried, in the
// same revision or a newer one, is in confirmed bundles; one of another period is not.
#pragma once

#include "core/exchange/outbox_store.h"
#include "core/exchange/sent_revisions.h"

namespace xd::exchange {

// What confirmed bundles of the stream carried. Error: VaultDamaged.
Result<Revisions> confirmedRevisions(vault::Vault &records, const QByteArray &stream);

// Inside a transaction: the bundle is confirmed, with those that it makes good. Errors: of the vault.
Done confirmSent(vault::Vault &records, const OutBundle &bundle, qint64 nowMs);

} // namespace xd::exchange
