// Rows of report_snapshot, report_delivery and report_cell.
#pragma once

#include "core/reports/report_snapshot.h"
#include "core/vault/vault.h"

namespace xd::reports {

Done insertSnapshot(vault::Vault &records, const ReportSnapshot &snapshot);
// The newest first. An empty kind or period means all.
Result<std::vector<ReportSnapshot>> readSnapshots(vault::Vault &records, const QString &kind = {}, const QString &period = {});
// Errors: NotFound, VaultDamaged (the document is not the one that was frozen).
Result<ReportSnapshot> readSnapshot(vault::Vault &records, const ReportId &id);

// The item by which a report was sealed to a principal's key; written outside the journal, which has a line of the item.
Result<std::optional<QByteArray>> readDelivery(vault::Vault &records, const ReportId &id, const QByteArray &boxKey);
Done putDelivery(vault::Vault &records, const ReportId &id, const QByteArray &boxKey, const QByteArray &item);

struct CellState {
    qint64 rev = 0;
    std::optional<qint64> n;
};
Result<std::optional<CellState>> readCellState(vault::Vault &records, const QByteArray &id);
Done writeCellState(vault::Vault &records, const QByteArray &id, const CellState &state);

} // namespace xd::reports
