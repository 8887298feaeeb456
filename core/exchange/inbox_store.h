// The rows of what has arrived: the ledger, the records in force, what an undo puts back, and what is held.
#pragma once

#include "core/exchange/ledger.h"
#include "core/exchange/receipt.h"
#include "core/exchange/records.h"
#include "core/vault/vault.h"

#include <QHash>
#include <QSet>

namespace xd::exchange {

struct InBundle {
    QByteArray id; // of the import, 16
    QByteArray stream;
    qint64 seq = 0;
    BundleType type = BundleType::report;
    QByteArray hash;
    QByteArray prevHash;
    QByteArray sender; // 16
    QString code;
    QString name;
    int level = 1;
    QDate from;
    QDate to;
    KindCounts counts;
    KindDigests digests; // over the records that are in force because of it
    std::vector<RefusedRecord> refused;
    KindCounts taken; // of counts: in force here, because of it or already before
    JournalHead journal;
    qint64 createdMs = 0;
    qint64 timeMs = 0;
    bool isLate = false;
    std::optional<qint64> undoneMs;
    qint64 notTaken() const; // refused, or in conflict with what was here
};

// Whether it is in force and a newer one of the same stream and period: as long as no receipt came, it repeats the other.
bool isSuccessor(const InBundle &newer, const InBundle &bundle);
bool hasSuccessor(const InBundle &bundle, const std::vector<InBundle> &all);

Result<std::vector<LedgerRow>> readLedger(vault::Vault &records, const QByteArray &stream);
// The highest seq in force of a sender, 0 where there is none.
Result<qint64> readHighestSeqOf(vault::Vault &records, const QByteArray &sender);
Result<std::optional<InBundle>> readInBundle(vault::Vault &records, const QByteArray &id);
// Newest first, undone ones included.
Result<std::vector<InBundle>> readInBundles(vault::Vault &records, BundleType type);
// Those of one site that are in force, in the order of arrival.
Result<std::vector<InBundle>> readInForceOf(vault::Vault &records, const QString &code, BundleType type);
Done insertInBundle(vault::Vault &records, const InBundle &bundle);
Done markUndone(vault::Vault &records, const QByteArray &id, qint64 nowMs);

// Imports that a receipt names.
Result<QSet<QByteArray>> readReceiptedImports(vault::Vault &records);
Done markReceiptWritten(vault::Vault &records, const InBundle &bundle, qint64 nowMs);

struct StoredRecord {
    qint64 rev = 0;
    QByteArray cameWith; // import
    QByteArray body;
};
Result<QHash<RecordKey, StoredRecord>> readRecordsOf(vault::Vault &records, const QString &code);
// In the order of kind and id; an empty code or kind means any.
Done forEachRecord(vault::Vault &records, const QString &code, const QString &kind,
                   const std::function<Done(const QString &code, const Record &record)> &visit);

struct Replacement {
    const Record *record = nullptr;
    const StoredRecord *before = nullptr; // none where it is new
};
Done storeReceived(vault::Vault &records, const QString &code, const QByteArray &import, const std::vector<Replacement> &changes);
// What a full bundle of newer keys or a newer stream no longer says goes, and is kept for an undo.
struct Withdrawal {
    RecordKey key;
    const StoredRecord *before = nullptr;
};
Done withdrawReceived(vault::Vault &records, const QString &code, const QByteArray &import, const std::vector<Withdrawal> &withdrawn);
// BLAKE2b-256 over the bodies that are in force because of the import, by kind, in the order of id.
Result<KindDigests> digestInForce(vault::Vault &records, const QString &code, const QByteArray &import);
// Whether a bundle of the same site was imported after this one and is in force: it may rely on records that this one
// brought, also where it replaced none.
Result<bool> hasLaterImport(vault::Vault &records, const InBundle &bundle);
// Puts back what the import replaced and removes what it brought. Gives the number of records touched.
Result<qint64> putBackReplaced(vault::Vault &records, const InBundle &bundle);

struct HeldBundle {
    QByteArray hash;
    QByteArray stream;
    qint64 seq = 0;
    QString code;
    QString name;
    QString reason; // name of an ErrorCode
    qint64 timeMs = 0;
    QString file = {}; // its name in the site's folder of what came in
};
Done storeHeld(vault::Vault &records, const HeldBundle &held);
// Newest first; without those that are settled or have been taken since, and gaps that a newer bundle has closed.
Result<std::vector<HeldBundle>> readHeld(vault::Vault &records);
enum class HeldState { never, held, settled };
Result<HeldState> readHeldState(vault::Vault &records, const QByteArray &hash);
Done markSettled(vault::Vault &records, const QByteArray &hash, qint64 nowMs);

} // namespace xd::exchange
