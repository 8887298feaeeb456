// The rows of what leaves: streams, bundles, and the newest revision of each record sent, in the records vault.
#pragma once

#include "core/exchange/records.h"
#include "core/vault/vault.h"

#include <QHash>

namespace xd::exchange {

struct OutStream {
    QByteArray id;
    QString receiver; // site code
    qint64 receiptedSeq = 0;
    bool wantsFull = false; // the receiver's digest differs: send everything again
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
    std::optional<qint64> receiptTimeMs;
};

// The stream in use for a receiver; none before the first bundle.
Result<std::optional<OutStream>> readOutStream(vault::Vault &records, const QString &receiver);
Result<std::optional<OutStream>> readOutStreamById(vault::Vault &records, const QByteArray &id);
Done insertOutStream(vault::Vault &records, const OutStream &stream, qint64 nowMs);
Done updateOutStream(vault::Vault &records, const OutStream &stream);

Result<std::optional<OutBundle>> readNewestOutBundle(vault::Vault &records, const QByteArray &stream);
Result<std::optional<OutBundle>> readOutBundle(vault::Vault &records, const QByteArray &stream, qint64 seq);
Result<std::optional<OutBundle>> readOutBundleByHash(vault::Vault &records, const QByteArray &hash);
Result<std::vector<OutBundle>> readOutBundles(vault::Vault &records, BundleType type); // newest first
Done insertOutBundle(vault::Vault &records, const OutBundle &bundle);
// Every bundle of the stream up to seq is covered.
Done markReceipted(vault::Vault &records, const QByteArray &stream, qint64 seq, qint64 nowMs);

struct SentRevision {
    qint64 rev = 0;
    qint64 seq = 0;
};
Result<QHash<RecordKey, SentRevision>> readSentRevisions(vault::Vault &records, const QByteArray &stream);
// Remembers for each record that it went with seq, unless the same revision went before.
Done storeSentRevisions(vault::Vault &records, const QByteArray &stream, qint64 seq, const std::vector<const Record *> &sent);

} // namespace xd::exchange
