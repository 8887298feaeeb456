#include "core/access/removal_store.h"

namespace xd::access {

namespace {

const QString unremoved = QStringLiteral(R"(
    SELECT user_id FROM account WHERE coalesce((
        SELECT action FROM journal_line WHERE object = account.user_id AND length(object) > 0 AND action IN ('account.added', 'account.removed')
        ORDER BY seq DESC LIMIT 1), '') <> 'account.removed')");

} // namespace

Result<std::vector<QByteArray>> readUnremovedAccounts(vault::Vault &office)
{
    XD_TRY(vault::Rows rows, office.query(unremoved));
    std::vector<QByteArray> found;
    while (rows.next())
        found.push_back(rows.bytes(0));
    XD_CHECK(rows.check());
    return found;
}

} // namespace xd::access
