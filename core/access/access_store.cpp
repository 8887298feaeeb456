#include "core/access/access_store.h"

#include "core/crypto/hash.h"

namespace xd::access {

namespace {

const QString insertSiteRow = QStringLiteral("INSERT INTO site (id, kind, name, code, demo) VALUES (1, ?, ?, ?, ?)");
const QString siteRow = QStringLiteral("SELECT kind, name, code, demo FROM site WHERE id = 1");
const QString insertAccountRow = QStringLiteral(
    "INSERT INTO account (user_id, login, added) VALUES (?, ?, ?) ON CONFLICT (user_id) DO UPDATE SET login = excluded.login");
const QString accountRows = QStringLiteral("SELECT user_id, login FROM account ORDER BY added, login");
const QString lastUnlockRows = QStringLiteral("SELECT user, max(time) FROM journal_line WHERE action = 'site.unlocked' GROUP BY user");
const QString newestAuthorityLine = QStringLiteral(
    "SELECT object, counts FROM journal_line WHERE action IN ('account.added', 'account.disabled', 'account.enabled', 'account.removed', "
    "'account.renewed', 'keys.rotated', 'recovery.renewed', 'site.recovered') ORDER BY seq DESC LIMIT 1");
constexpr const char *insertDeviceKey = "INSERT INTO device_key (purpose, secret) VALUES (?, ?)";
constexpr const char *replaceKey = "UPDATE device_key SET secret = ? WHERE purpose = ?";
constexpr const char *insertRetired = "INSERT INTO retired_key (public_key, secret, retired, purpose) VALUES (?, ?, ?, ?)";
constexpr const char *retiredKeys = "SELECT secret FROM retired_key WHERE purpose = ? ORDER BY retired DESC, rowid DESC";
const QString insertPair = QStringLiteral("INSERT OR REPLACE INTO recovery_pair (holder, public_key) VALUES (?, ?)");
const QString pairRows = QStringLiteral("SELECT public_key FROM recovery_pair");
constexpr const char *deviceKey = "SELECT secret FROM device_key WHERE purpose = ?";

Result<SecretBytes> readSecret(vault::Vault &records, QStringView purpose)
{
    XD_TRY(vault::BulkStatement row, records.bulk(deviceKey));
    row.bindText(1, purpose);
    XD_TRY(const bool found, row.next());
    if (!found)
        return failure(ErrorCode::VaultDamaged, {}, QStringLiteral("device key missing"));
    // Straight from the page cache into guarded memory: no QByteArray holds the key.
    return SecretBytes::copyOf(row.bytes(0));
}

constexpr QStringView textOf(KeyPurpose purpose)
{
    return purpose == KeyPurpose::box ? u"box" : u"counsel";
}

} // namespace

Done insertSite(vault::Vault &office, const SiteIdentity &site)
{
    XD_CHECK(office.run(insertSiteRow, {textOf(site.kind), site.name, site.code, site.isDemo}));
    return {};
}

Result<SiteIdentity> readSite(vault::Vault &office)
{
    XD_TRY(vault::Rows rows, office.query(siteRow));
    if (!rows.next())
        return failure(ErrorCode::VaultDamaged, {}, QStringLiteral("site row missing"));
    SiteIdentity site;
    const auto kind = siteKindFrom(rows.text(0));
    if (!kind)
        return failure(ErrorCode::VaultDamaged, {}, QStringLiteral("site kind"));
    site.kind = *kind;
    site.name = rows.text(1);
    site.code = rows.text(2);
    site.isDemo = rows.boolean(3);
    return site;
}

Done insertAccount(vault::Vault &office, const StoredAccount &account, qint64 nowMs)
{
    XD_CHECK(office.run(insertAccountRow, {account.userId, account.login, nowMs}));
    return {};
}

Result<std::vector<StoredAccount>> readAccounts(vault::Vault &office)
{
    XD_TRY(vault::Rows rows, office.query(accountRows));
    std::vector<StoredAccount> accounts;
    while (rows.next())
        accounts.push_back({rows.bytes(0), rows.text(1)});
    XD_CHECK(rows.check());
    return accounts;
}

Result<QHash<QByteArray, qint64>> readLastUnlocks(vault::Vault &office)
{
    XD_TRY(vault::Rows rows, office.query(lastUnlockRows));
    QHash<QByteArray, qint64> found;
    while (rows.next())
        found.insert(rows.bytes(0), rows.integer(1));
    XD_CHECK(rows.check());
    return found;
}

Result<std::optional<AuthorityChange>> readNewestAuthorityChange(vault::Vault &office)
{
    XD_TRY(vault::Rows rows, office.query(newestAuthorityLine));
    if (!rows.next()) {
        XD_CHECK(rows.check());
        return std::nullopt;
    }
    AuthorityChange change{rows.bytes(0)};
    if (const auto counts = cbor::decode(rows.bytes(1)))
        if (const cbor::Value *generation = counts->find(generationCount); generation && generation->asInt())
            change.generation = quint64(*generation->asInt());
    return change;
}

Done insertDeviceKeys(vault::Vault &records, const DeviceKeys &keys)
{
    XD_TRY(vault::BulkStatement row, records.bulk(insertDeviceKey));
    const std::pair<const char16_t *, const SecretBytes &> secrets[] = {
        {u"sign", keys.sign.seed}, {u"box", keys.box.secretKey}, {u"counsel", keys.counsel.secretKey}};
    for (const auto &[purpose, secret] : secrets) {
        row.bindText(1, purpose);
        row.bindBytes(2, secret.view());
        XD_CHECK(row.run());
    }
    return {};
}

Result<DeviceKeys> readDeviceKeys(vault::Vault &records)
{
    XD_TRY(const SecretBytes sign, readSecret(records, u"sign"));
    XD_TRY(const SecretBytes box, readSecret(records, u"box"));
    XD_TRY(const SecretBytes counsel, readSecret(records, u"counsel"));
    DeviceKeys keys{crypto::SignKeys::fromSeed(sign), crypto::BoxKeys::fromSecretKey(box), crypto::BoxKeys::fromSecretKey(counsel)};
    XD_TRY(keys.retiredBoxes, readRetiredKeys(records, KeyPurpose::box));
    return keys;
}

Result<std::vector<crypto::BoxKeys>> readRetiredKeys(vault::Vault &records, KeyPurpose purpose)
{
    std::vector<crypto::BoxKeys> keys;
    XD_TRY(vault::BulkStatement rows, records.bulk(retiredKeys));
    rows.bindText(1, textOf(purpose));
    for (;;) {
        XD_TRY(const bool found, rows.next());
        if (!found)
            return keys;
        keys.push_back(crypto::BoxKeys::fromSecretKey(SecretBytes::copyOf(rows.bytes(0))));
    }
}

Done replaceDeviceKey(vault::Vault &records, KeyPurpose purpose, const crypto::BoxKeys &keys, qint64 nowMs)
{
    XD_TRY(const SecretBytes secret, readSecret(records, textOf(purpose)));
    const crypto::BoxKeys present = crypto::BoxKeys::fromSecretKey(secret);
    XD_TRY(vault::BulkStatement retire, records.bulk(insertRetired));
    retire.bindBytes(1, present.publicKey);
    retire.bindBytes(2, present.secretKey.view());
    retire.bind(3, nowMs);
    retire.bindText(4, textOf(purpose));
    XD_CHECK(retire.run());
    XD_TRY(vault::BulkStatement replace, records.bulk(replaceKey));
    replace.bindBytes(1, keys.secretKey.view());
    replace.bindText(2, textOf(purpose));
    return replace.run();
}

Done insertRecoveryPairs(vault::Vault &records, const std::vector<QByteArray> &publicKeys)
{
    for (const QByteArray &publicKey : publicKeys)
        XD_CHECK(records.run(insertPair, {crypto::blake2b(16, {publicKey}), publicKey}));
    return {};
}

Result<std::vector<QByteArray>> readRecoveryPairs(vault::Vault &records)
{
    XD_TRY(vault::Rows rows, records.query(pairRows));
    std::vector<QByteArray> publicKeys;
    while (rows.next())
        publicKeys.push_back(rows.bytes(0));
    XD_CHECK(rows.check());
    return publicKeys;
}

} // namespace xd::access
