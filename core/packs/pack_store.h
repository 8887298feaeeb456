// Packs that were added to a site, in its records vault.
#pragma once

#include "core/packs/pack.h"
#include "core/vault/vault.h"

namespace xd::packs {

Done insertPack(vault::Vault &records, const Pack &pack, qint64 timeMs, const QByteArray &userId);
Result<std::vector<QByteArray>> readPackFiles(vault::Vault &records);

} // namespace xd::packs
