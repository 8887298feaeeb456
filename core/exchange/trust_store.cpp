#include "core/exchange/trust_store.h"

namespace xd::exchange {

namespace {

const QString newestRoot = QStringLiteral("SELECT encoding, has_left FROM trust_root ORDER BY version DESC LIMIT 1");
const QString newestTime = QStringLiteral("SELECT time FROM trust_root ORDER BY version DESC LIMIT 1");
const QString allRoots = QStringLiteral("SELECT encoding FROM trust_root ORDER BY version");
const QString putRoot = QStringLiteral("INSERT OR REPLACE INTO trust_root (version, encoding, time, has_left) VALUES (?, ?, ?, ?)");
const QString markLeft = QStringLiteral("UPDATE trust_root SET has_left = 1 WHERE has_left = 0");
constexpr const char *rootKey = "SELECT secret FROM root_key";
constexpr const char *putRootKey = "INSERT INTO root_key (public_key, secret) VALUES (?, ?)";

Result<TrustRoot> rootFrom(const QByteArray &encoding)
{
    XD_TRY(const cbor::Value value, cbor::decode(encoding));
    return TrustRoot::fromCbor(value);
}

} // namespace

Result<std::optional<StoredRoot>> readNewestRoot(vault::Vault &records)
{
    XD_TRY(vault::Rows rows, records.query(newestRoot));
    if (!rows.next()) {
        XD_CHECK(rows.check());
        return std::optional<StoredRoot>();
    }
    XD_TRY(TrustRoot root, rootFrom(rows.bytes(0)));
    return StoredRoot{std::move(root), rows.boolean(1)};
}

Result<qint64> readRootTimeMs(vault::Vault &records)
{
    XD_TRY(vault::Rows rows, records.query(newestTime));
    return rows.next() ? rows.integer(0) : 0;
}

Result<std::vector<TrustRoot>> readRoots(vault::Vault &records)
{
    XD_TRY(vault::Rows rows, records.query(allRoots));
    std::vector<TrustRoot> roots;
    while (rows.next()) {
        XD_TRY(TrustRoot root, rootFrom(rows.bytes(0)));
        roots.push_back(std::move(root));
    }
    XD_CHECK(rows.check());
    return roots;
}

Done storeRoot(vault::Vault &records, const TrustRoot &root, bool hasLeft, qint64 nowMs)
{
    XD_CHECK(records.run(putRoot, {root.version, cbor::encode(root.toCbor()), nowMs, hasLeft}));
    return {};
}

Done markRootsLeft(vault::Vault &records)
{
    XD_CHECK(records.run(markLeft));
    return {};
}

Result<std::optional<crypto::SignKeys>> readRootKey(vault::Vault &records)
{
    XD_TRY(vault::BulkStatement row, records.bulk(rootKey));
    XD_TRY(const bool found, row.next());
    if (!found)
        return std::optional<crypto::SignKeys>();
    return crypto::SignKeys::fromSeed(SecretBytes::copyOf(row.bytes(0)));
}

Done insertRootKey(vault::Vault &records, const crypto::SignKeys &key)
{
    XD_TRY(vault::BulkStatement row, records.bulk(putRootKey));
    row.bindBytes(1, key.publicKey);
    row.bindBytes(2, key.seed.view());
    return row.run();
}

} // namespace xd::exchange
