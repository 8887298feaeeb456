#include "core/exchange/take_report.h"

#include "core/exchange/plan_import.h"

#include <QUuid>

namespace xd::exchange {

namespace {

// While many rows are written, a page cache of their size.
class BulkCache {
public:
    explicit BulkCache(vault::Vault &records) : m_records(records) { m_records.wantBulkCache(true); }
    ~BulkCache() { m_records.wantBulkCache(false); }
    BulkCache(const BulkCache &) = delete;
    BulkCache &operator=(const BulkCache &) = delete;

private:
    vault::Vault &m_records;
};

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
    XD_TRY(const KindDigests wanted, digestsOf(bundle, plan.changes));
    XD_TRY(const KindDigests stored, digestInForce(vault, row.code, row.id));
    if (wanted != stored)
        return failure(ErrorCode::VaultDamaged, {}, QStringLiteral("what was stored is not what was received"));
    return {};
}

} // namespace

Done takeReport(journal::Journal &records, const Bundle &bundle, FileReport &report, ImportMode mode)
{
    XD_TRY(const auto stored, readRecordsOf(records.vault(), report.sender.code));
    const ImportPlan plan = planImport(bundle.records, stored);
    report.records = plan.counts;
    if (mode == ImportMode::dryRun)
        return {};
    const InBundle row = ledgerRowOf(bundle, report, plan, records.clock().nowMs());
    const BulkCache cache(records.vault());
    const journal::Operation operation{journal::Verb::bundleImported, row.id, row.code,
                                       {{QStringLiteral("seq"), row.seq}, {QStringLiteral("new"), plan.counts.added},
                                        {QStringLiteral("changed"), plan.counts.changed}, {QStringLiteral("refused"), plan.counts.refused}},
                                       journal::Topic::exchange};
    XD_CHECK(records.write(operation, [&](vault::Vault &vault) { return store(vault, row, bundle, plan); }));
    report.import = row.id;
    report.takenMs = row.timeMs;
    report.isTaken = true;
    return {};
}

} // namespace xd::exchange
