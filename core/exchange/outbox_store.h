// The rows of what leaves: streams, and bundles with what they carried, in the records vault.
#pragma once

#include "core/disclosure/released_document.h"
#include "core/exchange/records.h"
#include "core/vault/vault.h"

namespace xd::exchange {

struct OutStream {
    QByteArray id;
    QString receiver; // site code
    qint64 receiptedSeq = 0; // the highest that a receipt names
    bool wantsFull = false; // the receiver's digest differs: send everything again
    QByteArray lineage = {}; // set by reading; the one in force is written
};

struct OutBundle {
    QByteArray stream;
    qint64 seq = 0;
    BundleType type = BundleType::report;
    int level = 1;
    QByteArray hash;
    QDate from;
    QDate to;
    KindCounts counts;
    KindDigests digests;
    qint64 timeMs = 0;
    QString file;
    QByteArray revisions = {}; // only written; see readRevisions()
    std::optional<qint64> receiptTimeMs;
    qint64 journalSeq = 0; // the line whose hash its manifest names; 0: not known
    qint64 notTaken = 0;   // of its records, so the receipt says
    std::optional<std::vector<disclosure::Withheld>> withheld = {}; // none: not known
};

// The stream in use for a receiver; none before the first bundle, and none before the first after a restore: what the
// site had sent since its backup, it no longer knows, so no number of the old stream may be used again.
Result<std::optional<OutStream>> readOutStream(vault::Vault &records, const QString &receiver);
Result<std::optional<OutStream>> readOutStreamById(vault::Vault &records, const QByteArray &id);
Done insertOutStream(vault::Vault &records, const OutStream &stream, qint64 nowMs);
Done updateOutStream(vault::Vault &records, const OutStream &stream);

Result<std::optional<OutBundle>> readNewestOutBundle(vault::Vault &records, const QByteArray &stream);
Result<std::optional<OutBundle>> readOutBundle(vault::Vault &records, const QByteArray &stream, qint64 seq);
Result<std::optional<OutBundle>> readOutBundleByHash(vault::Vault &records, const QByteArray &hash);
Result<std::vector<OutBundle>> readOutBundles(vault::Vault &records, BundleType type); // newest first
Done insertOutBundle(vault::Vault &records, const OutBundle &bundle);
// This one bundle is confirmed; the others are not.
Done markReceipted(vault::Vault &records, const QByteArray &stream, qint64 seq, qint64 nowMs);
Done markNotTaken(vault::Vault &records, const QByteArray &stream, qint64 seq, qint64 notTaken);
// No bundle of the stream is confirmed any more: the receiver has lost something.
Done forgetReceipts(vault::Vault &records, const QByteArray &stream);

// What a bundle carried, as sent_revisions.h packs it.
struct SentRevisions {
    qint64 seq = 0;
    QByteArray packed;
};
Result<std::vector<SentRevisions>> readConfirmed(vault::Vault &records, const QByteArray &stream); // oldest first
// Those of the bundle's stream and period with a smaller number that no receipt names, oldest first.
Result<std::vector<SentRevisions>> readUnconfirmedBefore(vault::Vault &records, const OutBundle &bundle);

} // namespace xd::exchange
