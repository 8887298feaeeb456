#include "core/exchange/export_bundle.h"

#include "core/crypto/hash.h"
#include "core/exchange/bundle_file.h"
#include "core/exchange/next_bundle.h"
#include "core/exchange/own_manifest.h"
#include "core/exchange/sent_revisions.h"
#include "core/exchange/write_bundle.h"

#include <QDir>

namespace xd::exchange {

namespace {

ContainerDraft draftFor(const NextBundle &next)
{
    ContainerDraft draft;
    draft.type = BundleType::report;
    draft.bundleId = crypto::randomBytes(16);
    draft.streamId = next.stream.id;
    draft.seq = next.seq;
    draft.baseSeq = next.isFull ? 0 : next.stream.receiptedSeq; // a full one builds on nothing
    draft.prevHash = next.prevHash;
    draft.rootHash = next.root.hash();
    return draft;
}

std::vector<QByteArray> boxesOf(const TrustRoot &root)
{
    std::vector<QByteArray> boxes;
    for (const RootBox &box : root.box)
        boxes.push_back(box.pk);
    return boxes;
}

Done enterInLedger(vault::Vault &records, const NextBundle &next, const OutBundle &bundle)
{
    OutStream stream = next.stream;
    stream.wantsFull = false;
    if (next.forgetsReceipts) {
        stream.receiptedSeq = 0;
        XD_CHECK(forgetReceipts(records, stream.id));
    }
    if (next.isNewStream)
        XD_CHECK(insertOutStream(records, stream, bundle.timeMs));
    else
        XD_CHECK(updateOutStream(records, stream));
    return insertOutBundle(records, bundle);
}

} // namespace

Result<ExportedBundle> exportBundle(access::Session &session, const Contents &contents, const QString &folder, Progress &progress)
{
    XD_TRY(journal::Journal *const journal, session.recordsFor(access::Capability::exchangeAsSchool));
    XD_TRY(const NextBundle next, planNextBundle(session, journal->vault(), contents));
    XD_CHECK(prepareFolder(folder));
    if (next.before)
        placeLeftOver(next.before->file, next.before->hash);

    XD_TRY(const access::DeviceKeys device, session.deviceKeys());
    XD_TRY(Manifest manifest, ownManifest(session, *journal));
    const qint64 journalSeq = manifest.journal.seq;
    manifest.level = contents.level;
    manifest.periodFrom = contents.from;
    manifest.periodTo = contents.to;
    manifest.basis = contents.basis;
    XD_TRY(const Tally tally, tallyOf(next.records));
    const ContainerDraft draft = draftFor(next);
    XD_TRY(const QByteArray file, writeBundle(draft, std::move(manifest), next.records, tally, device.sign, boxesOf(next.root)));
    progress.report(1, 3);
    if (progress.isStopped())
        return failure(ErrorCode::Cancelled);

    XD_TRY(const ContainerHeader header, readHeader(file));
    XD_TRY(const QString path, freePathIn(folder, header));
    XD_TRY(PendingBundle pending, PendingBundle::write(path, file, Existing::keep));
    progress.report(2, 3);
    OutBundle bundle{next.stream.id, next.seq, BundleType::report, contents.level, fileHashOf(file), contents.from, contents.to,
                     tally.counts, tally.digests, session.clock().nowMs(), path, packRevisions(next.records), {}};
    bundle.journalSeq = journalSeq;
    bundle.withheld = contents.withheld;
    journal::Operation operation{journal::Verb::bundleExported, draft.bundleId, {},
                                 {{QStringLiteral("seq"), next.seq}, {QStringLiteral("records"), qint64(next.records.size())}},
                                 journal::Topic::exchange};
    XD_CHECK(journal->write(operation, [&](vault::Vault &vault, journal::Operation &line) -> Done {
        if (contents.exit)
            XD_CHECK(reports::releaseReportCells(vault, line, *contents.exit));
        return enterInLedger(vault, next, bundle);
    }));
    XD_CHECK(pending.place());
    progress.report(3, 3);
    return ExportedBundle{path, next.seq, crypto::sha256(file), contents.level, tally.counts};
}

} // namespace xd::exchange
