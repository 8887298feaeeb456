#include "core/exchange/take_receipt.h"

#include "core/backup/lineage_store.h"
#include "core/exchange/confirm_sent.h"
#include "core/exchange/inbox_store.h"

#include <QUuid>
#include <algorithm>
#include <numeric>

namespace xd::exchange {

namespace {

struct Covered {
    OutStream stream;
    OutBundle bundle; // the one that the receipt names
    bool isNews = false;
};

tl::unexpected<Error> stale(const char *what)
{
    return failure(ErrorCode::VaultStale, {}, QLatin1StringView(what));
}

// The receipt was sealed to this computer's key, so this computer must have begun the stream: before a restore that is
// known of, which is no wonder, or in a state that somebody has replaced by an older one.
Result<OutStream> findStream(vault::Vault &records, const QByteArray &id)
{
    XD_TRY(auto stream, readOutStreamById(records, id));
    if (stream)
        return std::move(*stream);
    XD_TRY(const backup::Lineage lineage, backup::currentLineage(records));
    return lineage == backup::Lineage() ? stale("stream of the receipt") : failure(ErrorCode::NotFound, {}, QStringLiteral("stream before a restore"));
}

// The third anchor (security.md D6): the district confirms what this site must have sent, and names the head of its
// journal at that time. What a restore has left behind is no wonder; else somebody has put back an older state.
Done checkRemembered(journal::Journal &records, const Receipt &receipt, const OutStream &stream, const std::optional<OutBundle> &bundle)
{
    if (!bundle) {
        XD_TRY(const backup::Lineage lineage, backup::currentLineage(records.vault()));
        return stream.lineage == lineage.id ? stale("bundle of the receipt") : failure(ErrorCode::NotFound, {}, QStringLiteral("bundle before a restore"));
    }
    if (bundle->hash != receipt.hash)
        return failure(ErrorCode::BundleEquivocation, {}, QStringLiteral("receipt for another file"));
    if (bundle->journalSeq == 0)
        return {};
    const auto held = records.hashAt(bundle->journalSeq);
    if (!held && held.error().code != ErrorCode::NotFound)
        return tl::unexpected(held.error());
    return held && *held == receipt.journal ? Done() : stale("journal head of the receipt");
}

Result<Covered> findCovered(journal::Journal &records, const Receipt &receipt)
{
    XD_TRY(OutStream stream, findStream(records.vault(), receipt.stream));
    XD_TRY(const auto bundle, readOutBundle(records.vault(), receipt.stream, receipt.seq));
    XD_CHECK(checkRemembered(records, receipt, stream, bundle));
    return Covered{std::move(stream), *bundle, !bundle->receiptTimeMs};
}

qint64 sumOf(const KindCounts &counts)
{
    return std::accumulate(counts.begin(), counts.end(), qint64(0), [](qint64 sum, const auto &entry) { return sum + entry.second; });
}

// How many records of the bundle the district did not take. Where its digests differ, one at least.
qint64 notTakenOf(const Receipt &receipt, const OutBundle &bundle)
{
    const qint64 missing = std::max(sumOf(bundle.counts) - sumOf(receipt.taken), qint64(receipt.refused.size()));
    return std::max(missing, qint64(receipt.digests != bundle.digests ? 1 : 0));
}

InBundle ledgerRowOf(const Bundle &bundle, const FileReport &report, qint64 nowMs)
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
    row.from = bundle.manifest.periodFrom;
    row.to = bundle.manifest.periodTo;
    row.counts = bundle.manifest.counts;
    row.digests = bundle.manifest.digests;
    row.journal = bundle.manifest.journal;
    row.createdMs = bundle.manifest.createdMs;
    row.timeMs = nowMs;
    row.isLate = report.state == FileState::late;
    return row;
}

Done store(vault::Vault &vault, const InBundle &row, const Receipt &receipt, Covered covered)
{
    XD_CHECK(insertInBundle(vault, row));
    if (!covered.isNews)
        return {};
    covered.stream.receiptedSeq = std::max(covered.stream.receiptedSeq, receipt.seq);
    covered.stream.wantsFull = covered.stream.wantsFull || receipt.digests != covered.bundle.digests;
    XD_CHECK(updateOutStream(vault, covered.stream));
    XD_CHECK(markNotTaken(vault, covered.bundle.stream, covered.bundle.seq, notTakenOf(receipt, covered.bundle)));
    return confirmSent(vault, covered.bundle, row.timeMs);
}

void refuse(FileReport &report, const Error &error)
{
    report.state = stateOf(error.code);
    report.error = error;
}

} // namespace

Done takeReceipt(journal::Journal &records, const Bundle &bundle, FileReport &report, ImportMode mode)
{
    const auto receipt = Receipt::fromCbor(bundle.documents.front());
    if (!receipt) {
        refuse(report, receipt.error());
        return {};
    }
    auto covered = findCovered(records, *receipt);
    if (!covered) {
        const ErrorCode code = covered.error().code;
        if (code != ErrorCode::NotFound && code != ErrorCode::BundleEquivocation && code != ErrorCode::VaultStale)
            return tl::unexpected(covered.error());
        refuse(report, covered.error());
        return {};
    }
    covered->isNews = covered->isNews && report.state != FileState::late;
    (covered->isNews ? report.records.added : report.records.unchanged) = 1;
    if (mode == ImportMode::dryRun)
        return {};
    const InBundle row = ledgerRowOf(bundle, report, records.clock().nowMs());
    const journal::Operation operation{journal::Verb::receiptImported, row.id, row.code, {{QStringLiteral("seq"), receipt->seq}},
                                       journal::Topic::exchange};
    XD_CHECK(records.write(operation, [&](vault::Vault &vault) { return store(vault, row, *receipt, *covered); }));
    report.import = row.id;
    report.takenMs = row.timeMs;
    report.isTaken = true;
    return {};
}

} // namespace xd::exchange
