#include "core/packs/pack_store.h"

using namespace Qt::StringLiterals;

namespace xd::packs {
namespace {

const QString insertPackRow = u"INSERT INTO pack (id, version, body, added, added_by, signer, signature) VALUES (?, ?, ?, ?, ?, ?, ?)"_s;
const QString signerRows = u"SELECT id, version, signer FROM pack ORDER BY added, id, version"_s;
const QString packRows = u"SELECT id, version, body FROM pack ORDER BY added, id, version"_s;

QVariant orNull(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QVariant() : QVariant(bytes);
}

} // namespace

Done insertPack(vault::Vault &records, const Pack &pack, qint64 timeMs, const QByteArray &userId, const QByteArray &signer, const QByteArray &signature)
{
    XD_CHECK(records.run(insertPackRow, {pack.id, pack.version, pack.bytes, timeMs, userId, orNull(signer), orNull(signature)}));
    return {};
}

Result<std::vector<StoredPack>> readStoredPacks(vault::Vault &records)
{
    std::vector<StoredPack> packs;
    XD_TRY(vault::Rows rows, records.query(packRows));
    while (rows.next())
        packs.push_back({rows.text(0), rows.text(1), rows.bytes(2)});
    XD_CHECK(rows.check());
    return packs;
}

Result<std::vector<std::pair<QString, QByteArray>>> readPackSigners(vault::Vault &records)
{
    std::vector<std::pair<QString, QByteArray>> signers;
    XD_TRY(vault::Rows rows, records.query(signerRows));
    while (rows.next())
        signers.emplace_back(rows.text(0) + u'@' + rows.text(1), rows.isNull(2) ? QByteArray() : rows.bytes(2));
    XD_CHECK(rows.check());
    return signers;
}

} // namespace xd::packs
