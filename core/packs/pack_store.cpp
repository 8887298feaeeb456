#include "core/packs/pack_store.h"

using namespace Qt::StringLiterals;

namespace xd::packs {
namespace {

const QString insertPackRow = u"INSERT INTO pack (id, version, body, added, added_by) VALUES (?, ?, ?, ?, ?)"_s;
const QString packRows = u"SELECT body FROM pack ORDER BY added, id, version"_s;

} // namespace

Done insertPack(vault::Vault &records, const Pack &pack, qint64 timeMs, const QByteArray &userId)
{
    XD_CHECK(records.run(insertPackRow, {pack.id, pack.version, pack.bytes, timeMs, userId}));
    return {};
}

Result<std::vector<QByteArray>> readPackFiles(vault::Vault &records)
{
    std::vector<QByteArray> files;
    XD_TRY(vault::Rows rows, records.query(packRows));
    while (rows.next())
        files.push_back(rows.bytes(0));
    XD_CHECK(rows.check());
    return files;
}

} // namespace xd::packs
