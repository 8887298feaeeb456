#include "core/exchange/write_receipts.h"

#include "core/crypto/hash.h"
#include "core/exchange/bundle_file.h"
#include "core/exchange/inbox_store.h"
#include "core/exchange/outbox_store.h"
#include "core/exchange/own_manifest.h"
#include "core/exchange/trust_store.h"
#include "core/exchange/write_bundle.h"

#include <QDir>
#include <algorithm>
#include <tuple>

namespace xd::exchange {

namespace {

// Oldest first, so that a school that takes a folder in their order knows the newest last.
std::vector<InBundle> inNeed(const std::vector<InBundle> &bundles, const QSet<QByteArray> &receipted, ReceiptExtent extent)
{
    std::vector<InBundle> wanted;
    for (const InBundle &bundle : bundles) {
        if (bundle.undoneMs)
            continue;
        if (extent == ReceiptExtent::all || (!receipted.contains(bundle.id) && !hasSuccessor(bundle, bundles)))
            wanted.push_back(bundle);
    }
    std::stable_sort(wanted.begin(), wanted.end(), [](const InBundle &x, const InBundle &y) {
        return std::tie(x.stream, x.seq) < std::tie(y.stream, y.seq);
    });
    return wanted;
}

struct Prepared {
    QByteArray file;
    OutStream stream;
    bool isNewStream = false;
    OutBundle row;
};

Result<Prepared> prepare(access::Session &session, journal::Journal &records, const TrustRoot &root, const Member &member,
                         const InBundle &covered, const QString &folder)
{
    XD_TRY(const auto stream, readOutStream(records.vault(), covered.code));
    Prepared prepared{{}, stream ? *stream : OutStream{crypto::randomBytes(16), covered.code, 0, false, {}}, !stream, {}};
    XD_TRY(const auto before, readNewestOutBundle(records.vault(), prepared.stream.id));
    ContainerDraft draft;
    draft.type = BundleType::receipt;
    draft.bundleId = crypto::randomBytes(16);
    draft.streamId = prepared.stream.id;
    draft.seq = before ? before->seq + 1 : 1;
    draft.prevHash = before ? before->hash : QByteArray(32, '\0');
    draft.rootHash = root.hash();
    const Receipt receipt{covered.stream, covered.seq, covered.hash, covered.taken, covered.refused, covered.digests,
                          covered.journal.head, root.version, {}};
    XD_TRY(const access::DeviceKeys device, session.deviceKeys());
    XD_TRY(Manifest manifest, ownManifest(session, records));
    manifest.periodFrom = covered.from;
    manifest.periodTo = covered.to;
    XD_TRY(prepared.file, writeDocuments(draft, std::move(manifest), {receipt.toCbor()}, device.sign, {member.boxPk}));
    XD_TRY(const ContainerHeader header, readHeader(prepared.file));
    // All receipts of a district bear the same sender: their stream keeps the names apart, and says of no school that it
    // is its.
    const QString path = QDir(folder).absoluteFilePath(fileNameWithStream(header));
    prepared.row = {prepared.stream.id, draft.seq, BundleType::receipt, 1, fileHashOf(prepared.file), covered.from, covered.to,
                    {{QStringLiteral("receipt"), 1}}, {}, session.clock().nowMs(), path, {}, {}};
    return prepared;
}

Done enterInLedger(vault::Vault &vault, const Prepared &prepared, const InBundle &covered)
{
    if (prepared.isNewStream)
        XD_CHECK(insertOutStream(vault, prepared.stream, prepared.row.timeMs));
    XD_CHECK(insertOutBundle(vault, prepared.row));
    return markReceiptWritten(vault, covered, prepared.row.timeMs);
}

} // namespace

Result<std::vector<WrittenReceipt>> writeReceipts(access::Session &session, const QString &folder, ReceiptExtent extent)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::exchangeAsDistrict));
    XD_TRY(const auto root, readNewestRoot(records->vault()));
    XD_TRY(const std::vector<InBundle> bundles, readInBundles(records->vault(), BundleType::report));
    XD_TRY(const QSet<QByteArray> receipted, readReceiptedImports(records->vault()));
    XD_CHECK(prepareFolder(folder));
    std::vector<WrittenReceipt> written;
    for (const InBundle &covered : inNeed(bundles, receipted, extent)) {
        const Member *member = root ? root->root.memberWithSender(covered.sender) : nullptr;
        if (!isAnswered(member))
            continue;
        XD_TRY(const Prepared prepared, prepare(session, *records, root->root, *member, covered, folder));
        XD_TRY(PendingBundle pending, PendingBundle::write(prepared.row.file, prepared.file, Existing::keep));
        const journal::Operation operation{journal::Verb::receiptWritten, covered.id, covered.code, {{QStringLiteral("seq"), covered.seq}},
                                           journal::Topic::exchange};
        XD_CHECK(records->write(operation, [&](vault::Vault &vault) { return enterInLedger(vault, prepared, covered); }));
        XD_CHECK(pending.place());
        written.push_back({prepared.row.file, member->site, covered.seq});
    }
    return written;
}

} // namespace xd::exchange
