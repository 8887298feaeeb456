#include "core/reports/report_store.h"

namespace xd::reports {

namespace {

const QString insertRow = QStringLiteral("INSERT INTO report_snapshot (id, kind, period, time, sha256, document) VALUES (?, ?, ?, ?, ?, ?)");
const QString newestFirst = QStringLiteral(
    "SELECT id, period, sha256, document FROM report_snapshot WHERE (? = '' OR kind = ?) AND (? = '' OR period = ?) ORDER BY time DESC, rowid DESC");
const QString oneRow = QStringLiteral("SELECT id, period, sha256, document FROM report_snapshot WHERE id = ?");
const QString deliveryRow = QStringLiteral("SELECT item FROM report_delivery WHERE report = ? AND box_key = ?");
const QString putDeliveryRow = QStringLiteral(
    "INSERT INTO report_delivery (report, box_key, item) VALUES (?, ?, ?) ON CONFLICT (report, box_key) DO UPDATE SET item = excluded.item");
const QString cellState = QStringLiteral("SELECT rev, n FROM report_cell WHERE id = ?");
const QString putCellState = QStringLiteral(
    "INSERT INTO report_cell (id, rev, n) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, n = excluded.n");

Result<ReportSnapshot> snapshotFrom(const vault::Rows &rows)
{
    XD_TRY(disclosure::ReleasedDocument document, disclosure::ReleasedDocument::decode(rows.bytes(3)));
    if (document.sha256() != rows.bytes(2))
        return failure(ErrorCode::VaultDamaged, {}, QStringLiteral("report_snapshot: checksum"));
    return ReportSnapshot{ReportId::fromBytes(rows.bytes(0)), rows.text(1), std::move(document)};
}

} // namespace

Done insertSnapshot(vault::Vault &records, const ReportSnapshot &snapshot)
{
    XD_CHECK(records.run(insertRow, {snapshot.id.bytes(), snapshot.kind(), snapshot.period, snapshot.timeMs(), snapshot.sha256(),
                                     snapshot.document.encode()}));
    return {};
}

Result<std::vector<ReportSnapshot>> readSnapshots(vault::Vault &records, const QString &kind, const QString &period)
{
    XD_TRY(vault::Rows rows, records.query(newestFirst, {kind, kind, period, period}));
    std::vector<ReportSnapshot> snapshots;
    while (rows.next()) {
        XD_TRY(ReportSnapshot snapshot, snapshotFrom(rows));
        snapshots.push_back(std::move(snapshot));
    }
    XD_CHECK(rows.check());
    return snapshots;
}

Result<ReportSnapshot> readSnapshot(vault::Vault &records, const ReportId &id)
{
    XD_TRY(vault::Rows rows, records.query(oneRow, {id.bytes()}));
    if (!rows.next())
        return failure(ErrorCode::NotFound);
    return snapshotFrom(rows);
}

Result<std::optional<QByteArray>> readDelivery(vault::Vault &records, const ReportId &id, const QByteArray &boxKey)
{
    XD_TRY(vault::Rows rows, records.query(deliveryRow, {id.bytes(), boxKey}));
    if (!rows.next())
        return std::optional<QByteArray>();
    return std::optional(rows.bytes(0));
}

Done putDelivery(vault::Vault &records, const ReportId &id, const QByteArray &boxKey, const QByteArray &item)
{
    XD_CHECK(records.run(putDeliveryRow, {id.bytes(), boxKey, item}));
    return {};
}

Result<std::optional<CellState>> readCellState(vault::Vault &records, const QByteArray &id)
{
    XD_TRY(vault::Rows rows, records.query(cellState, {id}));
    if (!rows.next())
        return std::optional<CellState>();
    return std::optional(CellState{rows.integer(0), rows.isNull(1) ? std::nullopt : std::optional(rows.integer(1))});
}

Done writeCellState(vault::Vault &records, const QByteArray &id, const CellState &state)
{
    XD_CHECK(records.run(putCellState, {id, state.rev, state.n ? QVariant(*state.n) : QVariant()}));
    return {};
}

} // namespace xd::reports
