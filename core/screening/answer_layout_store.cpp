#include "core/screening/answer_layout_store.h"

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

const QString layoutRows = u"SELECT key, value FROM remembered WHERE key LIKE 'answers/%' ORDER BY key"_s;
const QString deleteLayoutRow = u"DELETE FROM remembered WHERE key = ? AND key LIKE 'answers/%'"_s;

} // namespace

Result<std::vector<StoredLayout>> readLayouts(vault::Vault &records)
{
    std::vector<StoredLayout> layouts;
    XD_TRY(vault::Rows rows, records.query(layoutRows));
    while (rows.next())
        layouts.push_back({rows.text(0), rows.text(1).toUtf8()});
    XD_CHECK(rows.check());
    return layouts;
}

Done deleteLayout(vault::Vault &records, const QString &key)
{
    XD_TRY(const int deleted, records.run(deleteLayoutRow, {key}));
    if (deleted != 1)
        return failure(ErrorCode::NotFound, u"layout"_s);
    return {};
}

} // namespace xd::screening
