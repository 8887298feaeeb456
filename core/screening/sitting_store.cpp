#include "core/screening/sitting_store.h"

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

const QString insertRow = u"INSERT INTO sitting (id, round, key, started, started_by) VALUES (?, ?, ?, ?, ?)"_s;
const QString waitingRows = u"SELECT id, round, key, started, taken FROM sitting WHERE taken IS NULL ORDER BY started, rowid"_s;
const QString oneRow = u"SELECT id, round, key, started, taken FROM sitting WHERE id = ?"_s;
const QString takenRow = u"UPDATE sitting SET taken = ?, import = ? WHERE id = ? AND taken IS NULL"_s;

StoredSitting sittingFrom(const vault::Rows &rows)
{
    return {SittingId::fromBytes(rows.bytes(0)), RoundId::fromBytes(rows.bytes(1)), SecretBytes::copyOf(rows.bytes(2)), rows.integer(3), rows.integer(4)};
}

} // namespace

Done insertSitting(vault::Vault &records, const StoredSitting &sitting, const QByteArray &userId)
{
    XD_CHECK(records.run(insertRow, {sitting.id.bytes(), sitting.round.bytes(), sitting.key.view().toByteArray(), sitting.startedMs, userId}));
    return {};
}

Result<std::vector<StoredSitting>> readWaitingSittings(vault::Vault &records)
{
    std::vector<StoredSitting> sittings;
    XD_TRY(vault::Rows rows, records.query(waitingRows));
    while (rows.next())
        sittings.push_back(sittingFrom(rows));
    XD_CHECK(rows.check());
    return sittings;
}

Result<std::optional<StoredSitting>> findSitting(vault::Vault &records, const SittingId &id)
{
    XD_TRY(vault::Rows rows, records.query(oneRow, {id.bytes()}));
    if (rows.next())
        return sittingFrom(rows);
    XD_CHECK(rows.check());
    return std::nullopt;
}

Done setSittingTaken(vault::Vault &records, const SittingId &id, qint64 timeMs, const ScreeningImportId &import)
{
    XD_TRY(const auto changed, records.run(takenRow, {timeMs, import.bytes(), id.bytes()}));
    return changed == 1 ? Done() : failure(ErrorCode::NotFound, u"sitting"_s);
}

} // namespace xd::screening
