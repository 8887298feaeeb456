// The first frame of every bundle (bundle.md §6): who reports to whom, which period, how much of what, and the
// digests against which the records are held. Times in ms since 1970 UTC.
#pragma once

#include "core/exchange/container.h"
#include "core/exchange/party.h"

#include <QDate>
#include <map>

namespace xd::exchange {

using KindCounts = std::map<QString, qint64>;
using KindDigests = std::map<QString, QByteArray>;

struct JournalHead {
    qint64 seq = 0;
    QByteArray head = QByteArray(32, '\0');
    friend bool operator==(const JournalHead &, const JournalHead &) = default;
};

struct Manifest {
    BundleType type = BundleType::report;
    int level = 1; // 1…3
    Party from;
    std::vector<QByteArray> to; // recipient ids as in the header, in its order; empty in a public bundle
    qint64 createdMs = 0;
    qint64 schema = 0;
    QString program;
    QDate periodFrom;
    QDate periodTo;
    JournalHead journal; // of the sender's records vault
    KindCounts counts;
    KindDigests digests;
    std::vector<QString> basis; // codes of the legal basis
    cbor::Map others = {};

    QByteArray encode() const;
    static Result<Manifest> decode(QByteArrayView bytes); // Errors: BundleMalformed, BundleTooNew for a later "v"
    friend bool operator==(const Manifest &, const Manifest &) = default;
};

// { kind => count } and { kind => digest }, as manifests and receipts hold them.
cbor::Value countsToCbor(const KindCounts &counts);
cbor::Value digestsToCbor(const KindDigests &digests);
// Error: BundleMalformed.
Result<KindCounts> countsFromCbor(const cbor::Map &map);
Result<KindDigests> digestsFromCbor(const cbor::Map &map);
// The same from an encoding, as the ledger keeps them.
Result<KindCounts> countsFrom(QByteArrayView encoding);
Result<KindDigests> digestsFrom(QByteArrayView encoding);

} // namespace xd::exchange
