// The rows that belong to access: site and account in the office vault, the device keys in the records vault.
#pragma once

#include "core/access/session.h"

#include <QHash>

namespace xd::access {

// The count of a journal line that says which generation of the keyring it made.
inline const QString generationCount = QStringLiteral("generation");

Done insertSite(vault::Vault &office, const SiteIdentity &site);
Result<SiteIdentity> readSite(vault::Vault &office);

struct StoredAccount {
    QByteArray userId;
    QString login;
};
// An account that was removed keeps its row, so that the journal goes on naming who did what; added again it is the same.
Done insertAccount(vault::Vault &office, const StoredAccount &account, qint64 nowMs);
Result<std::vector<StoredAccount>> readAccounts(vault::Vault &office);

Result<QHash<QByteArray, qint64>> readLastUnlocks(vault::Vault &office); // by user id

// The newest line of the office journal that tells of a change under the keyring's signature.
struct AuthorityChange {
    QByteArray userId; // whom it was about
    quint64 generation = 0;
};
Result<std::optional<AuthorityChange>> readNewestAuthorityChange(vault::Vault &office);

Done insertDeviceKeys(vault::Vault &records, const DeviceKeys &keys);
Result<DeviceKeys> readDeviceKeys(vault::Vault &records);
// Those that are replaced when a counsellor leaves. The old one is kept among the retired.
enum class KeyPurpose { box, counsel };
Done replaceDeviceKey(vault::Vault &records, KeyPurpose purpose, const crypto::BoxKeys &keys, qint64 nowMs);
Result<std::vector<crypto::BoxKeys>> readRetiredKeys(vault::Vault &records, KeyPurpose purpose); // newest first

// The public keys of the pairs of recovery sheets, any order; old ones may be among them.
Done insertRecoveryPairs(vault::Vault &records, const std::vector<QByteArray> &publicKeys);
Result<std::vector<QByteArray>> readRecoveryPairs(vault::Vault &records);

} // namespace xd::access
