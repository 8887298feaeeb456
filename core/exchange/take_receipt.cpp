#include "core/exchange/take_receipt.h"

#include "core/exchange/confirm_sent.h"
#include "core/exchange/inbox_store.h"

#include <QUuid>
#include <algorithm>

namespace xd::exchange {

namespace {

struct Covered {
    OutStream stream;
    OutBundle bundle; // the one that the receipt names
    bool isNews = false;
};

Result<Covered> findCovered(vault::Vault &records, const Receipt &receipt)
{
    XD_TRY(const auto stream, readOutStreamById(records, receipt.stream));
    if (!stream)
        return failure(ErrorCode::NotFound, {}, QStringLiteral("stream of the receipt"));
    XD_TRY(const auto bundle, readOutBundle(records, receipt.stream, receipt.seq));
    if (!bundle)
        return failure(ErrorCode::NotFound, {}, QStringLiteral("bundle of the receipt"));
    if (bundle->hash != receipt.hash)
        return failure(ErrorCode::BundleEquivocation, {}, QStringLiteral("receipt for another file"));
    return Covered{*stream, *bundle, !bundle->receiptTimeMs};
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
    auto covered = findCovered(records.vault(), *receipt);
    if (!covered) {
        if (covered.error().code != ErrorCode::NotFound && covered.error().code != ErrorCode::BundleEquivocation)
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
