#include "core/exchange/take_report.h"

#include "core/exchange/plan_import.h"
#include "core/vault/bulk_cache.h"

#include <QUuid>

namespace xd::exchange {

namespace {

InBundle ledgerRowOf(const Bundle &bundle, const FileReport &report, const ImportPlan &plan, qint64 nowMs)
{
    InBundle row;
    row.id = QUuid::createUuid().toRfc4122();
    row.stream = bundle.header.streamId;
    row.seq = bundle.header.seq;
    row.type = bundle.header.type;
    row.hash = bundle.fileHash;
    row.prevHash = bundle.header.prevHash;
    row.sender = bundle.header.senderId;
    row.code = report.sender.code;
    row.name = report.sender.name;
    row.level = bundle.manifest.level;
    row.from = bundle.manifest.periodFrom;
    row.to = bundle.manifest.periodTo;
    row.counts = bundle.manifest.counts;
    // What is held of the bundle as it came. Where something of it is not, its digest must differ from the sender's.
    if (plan.counts.refused == 0 && plan.counts.conflicting == 0)
        row.digests = bundle.manifest.digests;
    row.refused = plan.refused;
    row.taken = plan.taken;
    row.journal = bundle.manifest.journal;
    row.createdMs = bundle.manifest.createdMs;
    row.timeMs = nowMs;
    row.isLate = report.state == FileState::late;
    return row;
}

// Of what is about to be stored: the manifest's own where that is everything.
Result<KindDigests> digestsOf(const Bundle &bundle, const std::vector<Replacement> &changes)
{
    if (changes.size() == bundle.records.size())
        return bundle.manifest.digests;
    std::vector<const Record *> records;
    for (const Replacement &change : changes)
        records.push_back(change.record);
    return tallyOf(std::move(records)).map([](const Tally &tally) { return tally.digests; });
}

Done store(vault::Vault &vault, const InBundle &row, const Bundle &bundle, const ImportPlan &plan)
{
    XD_CHECK(insertInBundle(vault, row));
    XD_CHECK(storeReceived(vault, row.code, row.id, plan.changes));
    XD_CHECK(withdrawReceived(vault, row.code, row.id, plan.withdrawn));
    XD_TRY(const KindDigests wanted, digestsOf(bundle, plan.changes));
    XD_TRY(const KindDigests stored, digestInForce(vault, row.code, row.id));
    if (wanted != stored)
        return failure(ErrorCode::VaultDamaged, {}, QStringLiteral("what was stored is not what was received"));
    return {};
}

// The plan of the bundle against what stands; the report says what it found.
ImportPlan planOf(const TrustRoot &root, const Bundle &bundle, FileReport &report, const std::vector<InBundle> &earlier,
                  const QHash<RecordKey, StoredRecord> &stored)
{
    const Standing standing = standingOf(bundle.header, bundle.manifest, report.state == FileState::late, root, earlier);
    ImportPlan plan = planImport(bundle.records, bundle.manifest.level, stored, standing);
    report.records = plan.counts;
    report.notAllowed = plan.notAllowed;
    report.isNewStream = standing.isNewStream;
    return plan;
}

} // namespace

Done takeReport(journal::Journal &records, const TrustRoot &root, const Bundle &bundle, FileReport &report)
{
    XD_TRY(const auto stored, readRecordsOf(records.vault(), report.sender.code));
    XD_TRY(const auto earlier, readInForceOf(records.vault(), report.sender.code, BundleType::report));
    const ImportPlan plan = planOf(root, bundle, report, earlier, stored);
    const InBundle row = ledgerRowOf(bundle, report, plan, records.clock().nowMs());
    const vault::BulkCache cache(records.vault());
    journal::Operation operation{journal::Verb::bundleImported, row.id, row.code,
                                 {{QStringLiteral("seq"), row.seq}, {QStringLiteral("new"), plan.counts.added},
                                  {QStringLiteral("changed"), plan.counts.changed}, {QStringLiteral("refused"), plan.counts.refused}},
                                 journal::Topic::exchange};
    for (const auto &[name, count] : {std::pair(QStringLiteral("conflicting"), plan.counts.conflicting), {QStringLiteral("withdrawn"), plan.counts.withdrawn}}) {
        if (count > 0)
            operation.counts[name] = count;
    }
    XD_CHECK(records.write(operation, [&](vault::Vault &vault) { return store(vault, row, bundle, plan); }));
    report.import = row.id;
    report.takenMs = row.timeMs;
    report.isTaken = true;
    return {};
}

Done lookAtReport(vault::Vault &records, const TrustRoot &root, const Bundle &bundle, FileReport &report, PlannedReports &planned)
{
    const QString code = report.sender.code;
    if (!planned.records.contains(code)) {
        XD_TRY(planned.records[code], readRecordsOf(records, code));
        XD_TRY(planned.bundles[code], readInForceOf(records, code, BundleType::report));
    }
    QHash<RecordKey, StoredRecord> &stored = planned.records[code];
    const ImportPlan plan = planOf(root, bundle, report, planned.bundles[code], stored);
    const InBundle row = ledgerRowOf(bundle, report, plan, 0);
    for (const Withdrawal &one : plan.withdrawn)
        stored.remove(RecordKey(one.key));
    for (const Replacement &change : plan.changes)
        stored.insert({change.record->kind, change.record->id}, {change.record->rev, row.id, change.record->encoding});
    planned.ledger[row.stream].push_back({{}, row.seq, row.hash, row.prevHash, row.journal, 0, true});
    planned.bundles[code].push_back(row);
    return {};
}

} // namespace xd::exchange
