// The rows that belong to access: site and account in the office vault, the device keys in the records vault.
#pragma once

#include "core/access/session.h"

namespace xd::access {

Done insertSite(vault::Vault &office, const SiteIdentity &site);
Result<SiteIdentity> readSite(vault::Vault &office);

struct StoredAccount {
    QByteArray userId;
    QString login;
};
Done insertAccount(vault::Vault &office, const StoredAccount &account, qint64 nowMs);
Result<std::vector<StoredAccount>> readAccounts(vault::Vault &office);

Done insertDeviceKeys(vault::Vault &records, const DeviceKeys &keys);
Result<DeviceKeys> readDeviceKeys(vault::Vault &records);

} // namespace xd::access
