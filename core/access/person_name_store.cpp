#include "core/access/person_name_store.h"

namespace xd::access {

namespace {

const QString nameRows = QStringLiteral("SELECT user_id, name FROM person_name");
const QString deleteRow = QStringLiteral("DELETE FROM person_name WHERE user_id = ?");
const QString insertRow = QStringLiteral("INSERT INTO person_name (user_id, name) VALUES (?, ?)");

} // namespace

Result<QHash<QByteArray, QString>> readPersonNames(vault::Vault &records)
{
    QHash<QByteArray, QString> names;
    XD_TRY(vault::Rows rows, records.query(nameRows));
    while (rows.next())
        names.insert(rows.bytes(0), rows.text(1));
    XD_CHECK(rows.check());
    return names;
}

Done putPersonName(vault::Vault &records, const QByteArray &userId, const QString &name)
{
    XD_CHECK(records.run(deleteRow, {userId}));
    if (!name.isEmpty())
        XD_CHECK(records.run(insertRow, {userId, name}));
    return {};
}

} // namespace xd::access
