#include "core/access/access_store.h"

namespace xd::access {

namespace {

const QString insertSiteRow = QStringLiteral("INSERT INTO site (id, kind, name, code, demo) VALUES (1, ?, ?, ?, ?)");
const QString siteRow = QStringLiteral("SELECT kind, name, code, demo FROM site WHERE id = 1");
const QString insertAccountRow = QStringLiteral("INSERT INTO account (user_id, login, added) VALUES (?, ?, ?)");
const QString accountRows = QStringLiteral("SELECT user_id, login FROM account ORDER BY added, login");
constexpr const char *insertDeviceKey = "INSERT INTO device_key (purpose, secret) VALUES (?, ?)";
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
    return DeviceKeys{crypto::SignKeys::fromSeed(sign), crypto::BoxKeys::fromSecretKey(box), crypto::BoxKeys::fromSecretKey(counsel)};
}

} // namespace xd::access
