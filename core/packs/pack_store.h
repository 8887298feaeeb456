// Packs that were added to a site, in its records vault.
#pragma once

#include "core/packs/pack.h"
#include "core/vault/vault.h"

namespace xd::packs {

// signer and signature: null for a pack that the site added itself.
Done insertPack(vault::Vault &records, const Pack &pack, qint64 timeMs, const QByteArray &userId, const QByteArray &signer, const QByteArray &signature);
struct StoredPack {
    QString id, version;
    QByteArray bytes;
};
Result<std::vector<StoredPack>> readStoredPacks(vault::Vault &records); // in the order in which they came
// Who signed which: "id@version" and the signer's key, null where nobody did; packs that were added only.
Result<std::vector<std::pair<QString, QByteArray>>> readPackSigners(vault::Vault &records);

} // namespace xd::packs
