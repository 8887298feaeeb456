#include "core/exchange/open_incoming.h"

#include "core/crypto/fingerprint.h"
#include "core/exchange/bundle_file.h"
#include "core/exchange/inbox_store.h"
#include "core/exchange/trust_store.h"

#include <algorithm>

namespace xd::exchange {

namespace {

struct Sender {
    Party site;
    QByteArray signPk;
    QString fingerprint;
    int level = 1;
};

BundleType wantedBy(access::SiteKind kind)
{
    return kind == access::SiteKind::district ? BundleType::report : BundleType::receipt;
}

// Schools are members of the root; the district signs with one of the root's keys.
Result<Sender> findSender(const Doorway &doorway, const ContainerHeader &header)
{
    if (!doorway.root)
        return failure(ErrorCode::BundleUnknownSender, {}, QStringLiteral("no trust root"));
    const TrustRoot &root = *doorway.root;
    if (doorway.kind == access::SiteKind::school) {
        for (const QByteArray &signPk : root.sign) {
            if (senderIdOf(signPk) == header.senderId)
                return Sender{root.site, signPk, root.fingerprint(), 3};
        }
        return failure(ErrorCode::BundleUnknownSender);
    }
    const Member *member = root.memberWithSender(header.senderId);
    if (!member)
        return failure(ErrorCode::BundleUnknownSender);
    return Sender{member->site, member->signPk, crypto::fingerprintDigits({member->signPk, member->boxPk}), member->level};
}

// A revoked key stays good up to its last good bundle.
Done checkNotRevoked(const Doorway &doorway, const ContainerHeader &header)
{
    const Member *member = doorway.kind == access::SiteKind::district ? doorway.root->memberWithSender(header.senderId) : nullptr;
    if (member && member->status != MemberStatus::active && header.seq > member->since)
        return failure(ErrorCode::BundleRevoked);
    return {};
}

Done placeInLedger(FileReport &report, const ContainerHeader &header, const QByteArray &fileHash, const std::vector<LedgerRow> &rows)
{
    const LedgerPlace place = placeOf(header, fileHash, rows);
    switch (place.state) {
    case LedgerState::gap:
        return failure(ErrorCode::BundleGap);
    case LedgerState::equivocation:
        return failure(ErrorCode::BundleEquivocation, {}, QStringLiteral("ledger"));
    case LedgerState::duplicate:
        report.state = FileState::duplicate;
        report.import = place.known->import;
        report.takenMs = place.known->timeMs;
        return {};
    case LedgerState::late:
        report.state = FileState::late;
        return {};
    case LedgerState::next:
        report.state = FileState::next;
        return {};
    }
    return {};
}

Done checkManifest(const Manifest &manifest, const Sender &sender, qint64 seq, const std::vector<LedgerRow> &rows)
{
    if (manifest.from.code != sender.site.code || manifest.from.kind != sender.site.kind)
        return failure(ErrorCode::BundleForged, {}, QStringLiteral("sender of the manifest"));
    if (manifest.level > sender.level)
        return failure(ErrorCode::Refused, QStringLiteral("level"));
    if (isJournalSetBack(seq, manifest.journal, rows))
        return failure(ErrorCode::BundleEquivocation, {}, QStringLiteral("journal"));
    return {};
}

Result<std::vector<LedgerRow>> ledgerOf(vault::Vault &records, const QByteArray &stream, const QHash<QByteArray, std::vector<LedgerRow>> &taken)
{
    XD_TRY(std::vector<LedgerRow> rows, readLedger(records, stream));
    const auto more = taken.value(stream);
    rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

// What was sealed before somebody left is sealed to a box key that was replaced then.
const crypto::BoxKeys &boxFor(const access::DeviceKeys &device, const ContainerHeader &header)
{
    for (const crypto::BoxKeys &retired : device.retiredBoxes)
        for (const Recipient &recipient : header.recipients)
            if (recipient.id == recipientIdOf(retired.publicKey))
                return retired;
    return device.box;
}

Done judge(Incoming &incoming, const Doorway &doorway, vault::Vault &records, QByteArrayView file,
           const QHash<QByteArray, std::vector<LedgerRow>> &taken)
{
    FileReport &report = incoming.report;
    XD_TRY(const ContainerHeader header, readHeader(file));
    report.type = header.type;
    report.seq = header.seq;
    XD_CHECK(expectType(header, wantedBy(doorway.kind)));
    XD_TRY(const Sender sender, findSender(doorway, header));
    XD_TRY(const SignedContainer container, checkSignature(file, header, sender.signPk));
    report.sender = sender.site;
    report.fingerprint = sender.fingerprint;
    report.hasOldRoot = header.rootHash != doorway.root->hash();
    XD_CHECK(checkNotRevoked(doorway, header));
    XD_TRY(const std::vector<LedgerRow> rows, ledgerOf(records, header.streamId, taken));
    XD_CHECK(placeInLedger(report, header, container.fileHash(), rows));
    XD_TRY(Bundle bundle, readBundle(container, boxFor(doorway.device, header)));
    report.level = bundle.manifest.level;
    report.from = bundle.manifest.periodFrom;
    report.to = bundle.manifest.periodTo;
    report.createdMs = bundle.manifest.createdMs;
    report.counts = bundle.manifest.counts;
    if (report.state == FileState::duplicate)
        return {};
    XD_CHECK(checkManifest(bundle.manifest, sender, header.seq, rows));
    if (!bundle.blobParts.empty()) // no level that is taken here allows attachments, and none is dropped in silence
        return failure(ErrorCode::Refused, QStringLiteral("attachment"));
    incoming.bundle = std::move(bundle);
    return {};
}

} // namespace

Result<Doorway> openDoorway(access::Session &session, journal::Journal &records)
{
    XD_TRY(access::DeviceKeys device, session.deviceKeys());
    XD_TRY(auto stored, readNewestRoot(records.vault()));
    std::optional<TrustRoot> root;
    if (stored)
        root = std::move(stored->root);
    return Doorway{session.site().kind, std::move(root), std::move(device)};
}

Result<Incoming> openIncoming(const Doorway &doorway, vault::Vault &records, const QString &path,
                              const QHash<QByteArray, std::vector<LedgerRow>> &taken)
{
    Incoming incoming;
    incoming.report.path = path;
    const auto file = readBundleFile(path);
    const Done judged = file ? judge(incoming, doorway, records, *file, taken) : Done(tl::unexpected(file.error()));
    if (judged)
        return incoming;
    const ErrorCode code = judged.error().code;
    if (code == ErrorCode::VaultDamaged || code == ErrorCode::DiskFull || code == ErrorCode::CannotWrite)
        return tl::unexpected(judged.error());
    incoming.report.state = stateOf(code);
    incoming.report.error = judged.error();
    return incoming;
}

} // namespace xd::exchange
