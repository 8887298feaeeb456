#include "core/exchange/inbox_store.h"

#include "core/crypto/hash.h"

#include <algorithm>

namespace xd::exchange {

namespace {

const QString ledgerOfStream = QStringLiteral(
    "SELECT id, seq, hash, prev_hash, journal_seq, journal_head, time, undone IS NULL FROM in_bundle WHERE stream = ?");
const QString highestOfSender = QStringLiteral("SELECT coalesce(max(seq), 0) FROM in_bundle WHERE sender = ? AND undone IS NULL");
const QString bundleById = QStringLiteral(
    "SELECT id, stream, seq, type, hash, prev_hash, sender, code, name, level, period_from, period_to, counts, digests, refused, "
    "journal_seq, journal_head, created, time, late, undone, taken FROM in_bundle WHERE id = ?");
const QString bundlesOfType = QStringLiteral(
    "SELECT id, stream, seq, type, hash, prev_hash, sender, code, name, level, period_from, period_to, counts, digests, refused, "
    "journal_seq, journal_head, created, time, late, undone, taken FROM in_bundle WHERE type = ? ORDER BY time DESC, seq DESC");
const QString inForceOfCode = QStringLiteral(
    "SELECT id, stream, seq, type, hash, prev_hash, sender, code, name, level, period_from, period_to, counts, digests, refused, "
    "journal_seq, journal_head, created, time, late, undone, taken FROM in_bundle WHERE code = ? AND type = ? AND undone IS NULL ORDER BY rowid");
const QString putBundle = QStringLiteral(
    "INSERT INTO in_bundle (id, stream, seq, type, hash, prev_hash, sender, code, name, level, period_from, period_to, counts, digests, "
    "refused, journal_seq, journal_head, created, time, late, taken) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
const QString undoBundle = QStringLiteral("UPDATE in_bundle SET undone = ? WHERE id = ?");
// A receipt names one bundle, so a row of in_stream bears the id of an import.
const QString receiptedImports = QStringLiteral("SELECT id FROM in_stream");
const QString putReceipted = QStringLiteral("INSERT OR REPLACE INTO in_stream (id, receipted_seq, receipt_time) VALUES (?, ?, ?)");

constexpr const char *recordsOfCode = "SELECT kind, id, rev, in_bundle, body FROM received_record WHERE code = ?";
constexpr const char *recordsInOrder = "SELECT code, kind, id, rev, body FROM received_record "
                                       "WHERE (?1 = '' OR code = ?1) AND (?2 = '' OR kind = ?2) ORDER BY code, kind, id";
constexpr const char *putRecord = "INSERT OR REPLACE INTO received_record (code, kind, id, rev, in_bundle, body) VALUES (?, ?, ?, ?, ?, ?)";
constexpr const char *putReplaced = "INSERT INTO replaced_record (in_bundle, kind, id, rev, came_with, body) VALUES (?, ?, ?, ?, ?, ?)";
constexpr const char *removeRecord = "DELETE FROM received_record WHERE code = ? AND kind = ? AND id = ?";
constexpr const char *bodiesInForce = "SELECT kind, body FROM received_record WHERE code = ? AND in_bundle = ? ORDER BY kind, id";
const QString laterImport = QStringLiteral(
    "SELECT 1 FROM in_bundle WHERE code = ?1 AND type = ?2 AND undone IS NULL AND rowid > (SELECT rowid FROM in_bundle WHERE id = ?3) LIMIT 1");
const QString removeBrought = QStringLiteral("DELETE FROM received_record WHERE code = ? AND in_bundle = ?");
const QString putBack = QStringLiteral(
    "INSERT INTO received_record (code, kind, id, rev, in_bundle, body) "
    "SELECT ?, kind, id, rev, came_with, body FROM replaced_record WHERE in_bundle = ?");
const QString forgetReplaced = QStringLiteral("DELETE FROM replaced_record WHERE in_bundle = ?");
const QString putHeld = QStringLiteral(
    "INSERT OR IGNORE INTO held_bundle (hash, stream, seq, code, name, reason, time, file) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
const QString allHeld = QStringLiteral(
    "SELECT hash, stream, seq, code, name, reason, time, file FROM held_bundle AS held "
    "WHERE settled IS NULL AND NOT EXISTS (SELECT 1 FROM in_bundle AS taken WHERE taken.stream = held.stream AND taken.undone IS NULL "
    "AND (taken.hash = held.hash OR (held.reason = 'BundleGap' AND taken.seq > held.seq))) ORDER BY time DESC");
const QString stateOfHeld = QStringLiteral("SELECT settled IS NOT NULL FROM held_bundle WHERE hash = ?");
const QString settle = QStringLiteral("UPDATE held_bundle SET settled = ? WHERE hash = ?");

QByteArray encodeRefused(const std::vector<RefusedRecord> &refused)
{
    cbor::Array array;
    for (const RefusedRecord &record : refused)
        array.push_back(cbor::Array{record.id, record.code});
    return cbor::encode(array);
}

Result<std::vector<RefusedRecord>> decodeRefused(const QByteArray &bytes)
{
    XD_TRY(const cbor::Value value, cbor::decode(bytes));
    std::vector<RefusedRecord> refused;
    for (const cbor::Value &one : value.asArray() ? *value.asArray() : cbor::Array()) {
        const cbor::Array *pair = one.asArray();
        if (!pair || pair->size() != 2 || !(*pair)[0].asBytes() || !(*pair)[1].asText())
            return failure(ErrorCode::VaultDamaged, {}, QStringLiteral("refused records"));
        refused.push_back({*(*pair)[0].asBytes(), *(*pair)[1].asText()});
    }
    return refused;
}

Result<InBundle> bundleFrom(const vault::Rows &rows)
{
    InBundle bundle;
    bundle.id = rows.bytes(0);
    bundle.stream = rows.bytes(1);
    bundle.seq = rows.integer(2);
    bundle.type = BundleType(rows.integer(3));
    bundle.hash = rows.bytes(4);
    bundle.prevHash = rows.bytes(5);
    bundle.sender = rows.bytes(6);
    bundle.code = rows.text(7);
    bundle.name = rows.text(8);
    bundle.level = int(rows.integer(9));
    bundle.from = rows.date(10);
    bundle.to = rows.date(11);
    XD_TRY(bundle.counts, countsFrom(rows.bytes(12)));
    XD_TRY(bundle.digests, digestsFrom(rows.bytes(13)));
    XD_TRY(bundle.refused, decodeRefused(rows.bytes(14)));
    bundle.journal = {rows.integer(15), rows.bytes(16)};
    bundle.createdMs = rows.integer(17);
    bundle.timeMs = rows.integer(18);
    bundle.isLate = rows.boolean(19);
    if (!rows.isNull(20))
        bundle.undoneMs = rows.integer(20);
    if (!rows.isNull(21)) {
        XD_TRY(bundle.taken, countsFrom(rows.bytes(21)));
    } else { // of an older version: refusals did not name their kind, so it is exact for one kind
        bundle.taken = bundle.counts;
        if (bundle.taken.size() == 1)
            bundle.taken.begin()->second -= qint64(bundle.refused.size());
    }
    return bundle;
}

Result<std::vector<InBundle>> bundlesFrom(Result<vault::Rows> found)
{
    XD_TRY(vault::Rows rows, std::move(found));
    std::vector<InBundle> bundles;
    while (rows.next()) {
        XD_TRY(InBundle bundle, bundleFrom(rows));
        bundles.push_back(std::move(bundle));
    }
    XD_CHECK(rows.check());
    return bundles;
}

} // namespace

qint64 InBundle::notTaken() const
{
    qint64 count = 0;
    for (const auto &[kind, number] : counts)
        count += number;
    for (const auto &[kind, number] : taken)
        count -= number;
    return count;
}

bool isSuccessor(const InBundle &newer, const InBundle &bundle)
{
    return !newer.undoneMs && newer.stream == bundle.stream && newer.seq > bundle.seq && newer.from == bundle.from && newer.to == bundle.to;
}

bool hasSuccessor(const InBundle &bundle, const std::vector<InBundle> &all)
{
    return std::any_of(all.begin(), all.end(), [&](const InBundle &one) { return isSuccessor(one, bundle); });
}

Result<std::vector<LedgerRow>> readLedger(vault::Vault &records, const QByteArray &stream)
{
    XD_TRY(vault::Rows rows, records.query(ledgerOfStream, {stream}));
    std::vector<LedgerRow> ledger;
    while (rows.next())
        ledger.push_back({rows.bytes(0), rows.integer(1), rows.bytes(2), rows.bytes(3), {rows.integer(4), rows.bytes(5)}, rows.integer(6), rows.boolean(7)});
    XD_CHECK(rows.check());
    return ledger;
}

Result<qint64> readHighestSeqOf(vault::Vault &records, const QByteArray &sender)
{
    XD_TRY(vault::Rows rows, records.query(highestOfSender, {sender}));
    rows.next();
    return rows.integer(0);
}

Result<std::optional<InBundle>> readInBundle(vault::Vault &records, const QByteArray &id)
{
    XD_TRY(vault::Rows rows, records.query(bundleById, {id}));
    if (!rows.next()) {
        XD_CHECK(rows.check());
        return std::optional<InBundle>();
    }
    XD_TRY(InBundle bundle, bundleFrom(rows));
    return bundle;
}

Result<std::vector<InBundle>> readInBundles(vault::Vault &records, BundleType type)
{
    return bundlesFrom(records.query(bundlesOfType, {int(type)}));
}

Result<std::vector<InBundle>> readInForceOf(vault::Vault &records, const QString &code, BundleType type)
{
    return bundlesFrom(records.query(inForceOfCode, {code, int(type)}));
}

Done insertInBundle(vault::Vault &records, const InBundle &bundle)
{
    XD_CHECK(records.run(putBundle, {bundle.id, bundle.stream, bundle.seq, int(bundle.type), bundle.hash, bundle.prevHash, bundle.sender,
                                     bundle.code, bundle.name, bundle.level, bundle.from, bundle.to,
                                     cbor::encode(countsToCbor(bundle.counts)), cbor::encode(digestsToCbor(bundle.digests)),
                                     encodeRefused(bundle.refused), bundle.journal.seq, bundle.journal.head, bundle.createdMs,
                                     bundle.timeMs, bundle.isLate, cbor::encode(countsToCbor(bundle.taken))}));
    return {};
}

Done markUndone(vault::Vault &records, const QByteArray &id, qint64 nowMs)
{
    XD_CHECK(records.run(undoBundle, {nowMs, id}));
    return {};
}

Result<QSet<QByteArray>> readReceiptedImports(vault::Vault &records)
{
    XD_TRY(vault::Rows rows, records.query(receiptedImports));
    QSet<QByteArray> imports;
    while (rows.next())
        imports.insert(rows.bytes(0));
    XD_CHECK(rows.check());
    return imports;
}

Done markReceiptWritten(vault::Vault &records, const InBundle &bundle, qint64 nowMs)
{
    XD_CHECK(records.run(putReceipted, {bundle.id, bundle.seq, nowMs}));
    return {};
}

Result<QHash<RecordKey, StoredRecord>> readRecordsOf(vault::Vault &records, const QString &code)
{
    XD_TRY(vault::BulkStatement rows, records.bulk(recordsOfCode));
    rows.bindText(1, code);
    QHash<RecordKey, StoredRecord> stored;
    for (;;) {
        XD_TRY(const bool hasRow, rows.next());
        if (!hasRow)
            return stored;
        stored.insert({rows.text(0), rows.bytes(1).toByteArray()},
                      {rows.integer(2), rows.bytes(3).toByteArray(), rows.bytes(4).toByteArray()});
    }
}

Done forEachRecord(vault::Vault &records, const QString &code, const QString &kind,
                   const std::function<Done(const QString &, const Record &)> &visit)
{
    XD_TRY(vault::BulkStatement rows, records.bulk(recordsInOrder));
    rows.bindText(1, code);
    rows.bindText(2, kind);
    for (;;) {
        XD_TRY(const bool hasRow, rows.next());
        if (!hasRow)
            return {};
        XD_CHECK(visit(rows.text(0), {rows.bytes(2).toByteArray(), rows.integer(3), rows.text(1), rows.bytes(4).toByteArray()}));
    }
}

Done storeReceived(vault::Vault &records, const QString &code, const QByteArray &import, const std::vector<Replacement> &changes)
{
    XD_TRY(vault::BulkStatement replaced, records.bulk(putReplaced));
    XD_TRY(vault::BulkStatement row, records.bulk(putRecord));
    row.bindText(1, code);
    row.bindBytes(5, import);
    const QString *kind = nullptr; // what is bound stays bound: text is converted once, not for each row
    for (const auto &[record, before] : changes) {
        if (before) {
            replaced.bindBytes(1, import);
            replaced.bindText(2, record->kind);
            replaced.bindBytes(3, record->id);
            replaced.bind(4, before->rev);
            replaced.bindBytes(5, before->cameWith);
            replaced.bindBytes(6, before->body);
            XD_CHECK(replaced.run());
        }
        if (!kind || *kind != record->kind) {
            kind = &record->kind;
            row.bindText(2, *kind);
        }
        row.bindBytes(3, record->id);
        row.bind(4, record->rev);
        row.bindBytes(6, record->encoding);
        XD_CHECK(row.run());
    }
    return {};
}

Done withdrawReceived(vault::Vault &records, const QString &code, const QByteArray &import, const std::vector<Withdrawal> &withdrawn)
{
    XD_TRY(vault::BulkStatement replaced, records.bulk(putReplaced));
    XD_TRY(vault::BulkStatement row, records.bulk(removeRecord));
    for (const auto &[key, before] : withdrawn) {
        replaced.bindBytes(1, import);
        replaced.bindText(2, key.first);
        replaced.bindBytes(3, key.second);
        replaced.bind(4, before->rev);
        replaced.bindBytes(5, before->cameWith);
        replaced.bindBytes(6, before->body);
        XD_CHECK(replaced.run());
        row.bindText(1, code);
        row.bindText(2, key.first);
        row.bindBytes(3, key.second);
        XD_CHECK(row.run());
    }
    return {};
}

Result<KindDigests> digestInForce(vault::Vault &records, const QString &code, const QByteArray &import)
{
    XD_TRY(vault::BulkStatement rows, records.bulk(bodiesInForce));
    rows.bindText(1, code);
    rows.bindBytes(2, import);
    KindDigests digests;
    QString kind;
    std::optional<crypto::Blake2b> hash;
    const auto finish = [&] {
        if (hash)
            digests.emplace(kind, hash->result());
    };
    for (;;) {
        XD_TRY(const bool hasRow, rows.next());
        if (!hasRow)
            break;
        const QString rowKind = rows.text(0);
        if (!hash || rowKind != kind) {
            finish();
            kind = rowKind;
            hash.emplace(32);
        }
        hash->add(rows.bytes(1));
    }
    finish();
    return digests;
}

Result<bool> hasLaterImport(vault::Vault &records, const InBundle &bundle)
{
    XD_TRY(vault::Rows rows, records.query(laterImport, {bundle.code, int(bundle.type), bundle.id}));
    return rows.next();
}

Result<qint64> putBackReplaced(vault::Vault &records, const InBundle &bundle)
{
    XD_TRY(const int removed, records.run(removeBrought, {bundle.code, bundle.id}));
    XD_CHECK(records.run(putBack, {bundle.code, bundle.id}));
    XD_CHECK(records.run(forgetReplaced, {bundle.id}));
    return removed;
}

Done storeHeld(vault::Vault &records, const HeldBundle &held)
{
    XD_CHECK(records.run(putHeld, {held.hash, held.stream, held.seq, held.code, held.name, held.reason, held.timeMs, held.file}));
    return {};
}

Result<HeldState> readHeldState(vault::Vault &records, const QByteArray &hash)
{
    XD_TRY(vault::Rows rows, records.query(stateOfHeld, {hash}));
    if (rows.next())
        return rows.boolean(0) ? HeldState::settled : HeldState::held;
    XD_CHECK(rows.check());
    return HeldState::never;
}

Result<std::vector<HeldBundle>> readHeld(vault::Vault &records)
{
    XD_TRY(vault::Rows rows, records.query(allHeld));
    std::vector<HeldBundle> held;
    while (rows.next())
        held.push_back({rows.bytes(0), rows.bytes(1), rows.integer(2), rows.text(3), rows.text(4), rows.text(5), rows.integer(6), rows.text(7)});
    XD_CHECK(rows.check());
    return held;
}

Done markSettled(vault::Vault &records, const QByteArray &hash, qint64 nowMs)
{
    XD_CHECK(records.run(settle, {nowMs, hash}));
    return {};
}

} // namespace xd::exchange
