#include "core/exchange/outbox_store.h"

#include "core/backup/lineage_store.h"

namespace xd::exchange {

namespace {

const QString streamOfReceiver = QStringLiteral(
    "SELECT id, receiver, receipted_seq, wants_full, lineage FROM out_stream WHERE receiver = ? AND lineage = ? ORDER BY rowid DESC LIMIT 1");
const QString streamById = QStringLiteral("SELECT id, receiver, receipted_seq, wants_full, lineage FROM out_stream WHERE id = ?");
const QString putStream = QStringLiteral(
    "INSERT INTO out_stream (id, receiver, receipted_seq, wants_full, time, lineage) VALUES (?, ?, ?, ?, ?, ?)");
const QString changeStream = QStringLiteral("UPDATE out_stream SET receipted_seq = ?, wants_full = ? WHERE id = ?");
const QString newestOfStream = QStringLiteral(
    "SELECT stream, seq, type, level, hash, period_from, period_to, counts, digests, time, file, receipt_time, journal_seq, not_taken, withheld "
    "FROM out_bundle WHERE stream = ? ORDER BY seq DESC LIMIT 1");
const QString bundleAt = QStringLiteral(
    "SELECT stream, seq, type, level, hash, period_from, period_to, counts, digests, time, file, receipt_time, journal_seq, not_taken, withheld "
    "FROM out_bundle WHERE stream = ? AND seq = ?");
const QString bundleByHash = QStringLiteral(
    "SELECT stream, seq, type, level, hash, period_from, period_to, counts, digests, time, file, receipt_time, journal_seq, not_taken, withheld "
    "FROM out_bundle WHERE hash = ?");
const QString bundlesOfType = QStringLiteral(
    "SELECT stream, seq, type, level, hash, period_from, period_to, counts, digests, time, file, receipt_time, journal_seq, not_taken, withheld "
    "FROM out_bundle WHERE type = ? ORDER BY time DESC, seq DESC");
const QString putBundle = QStringLiteral(
    "INSERT INTO out_bundle (stream, seq, type, level, hash, period_from, period_to, counts, digests, time, file, revisions, journal_seq, withheld) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
const QString confirmBundle = QStringLiteral(
    "UPDATE out_bundle SET receipt_time = ? WHERE stream = ? AND seq = ? AND receipt_time IS NULL");
const QString noteNotTaken = QStringLiteral("UPDATE out_bundle SET not_taken = ? WHERE stream = ? AND seq = ?");
const QString doubtBundles = QStringLiteral("UPDATE out_bundle SET receipt_time = NULL WHERE stream = ?");
const QString confirmedRevisions = QStringLiteral(
    "SELECT seq, revisions FROM out_bundle WHERE stream = ? AND receipt_time IS NOT NULL ORDER BY seq");
const QString unconfirmedRevisions = QStringLiteral(
    "SELECT seq, revisions FROM out_bundle WHERE stream = ? AND seq < ? AND period_from = ? AND period_to = ? "
    "AND receipt_time IS NULL ORDER BY seq");

Result<std::optional<OutStream>> streamFrom(Result<vault::Rows> found)
{
    XD_TRY(vault::Rows rows, std::move(found));
    if (!rows.next()) {
        XD_CHECK(rows.check());
        return std::optional<OutStream>();
    }
    return OutStream{rows.bytes(0), rows.text(1), rows.integer(2), rows.boolean(3), rows.bytes(4)};
}

QByteArray encodeWithheld(const std::vector<disclosure::Withheld> &withheld)
{
    cbor::Array array;
    for (const disclosure::Withheld &one : withheld) {
        cbor::Map dims;
        for (const auto &[name, code] : one.dims)
            dims.emplace(name, code);
        array.push_back(cbor::Array{one.what, qint64(one.reason), std::move(dims)});
    }
    return cbor::encode(array);
}

Result<std::vector<disclosure::Withheld>> decodeWithheld(const QByteArray &bytes)
{
    XD_TRY(const cbor::Value value, cbor::decode(bytes));
    std::vector<disclosure::Withheld> withheld;
    for (const cbor::Value &one : value.asArray() ? *value.asArray() : cbor::Array()) {
        const cbor::Array *parts = one.asArray();
        if (!parts || parts->size() != 3 || !(*parts)[0].asText() || !(*parts)[1].asInt() || !(*parts)[2].asMap())
            return failure(ErrorCode::VaultDamaged, {}, QStringLiteral("withheld tables"));
        disclosure::Withheld found{*(*parts)[0].asText(), disclosure::Withheld::Reason(*(*parts)[1].asInt()), {}};
        for (const auto &[name, code] : *(*parts)[2].asMap())
            found.dims[name] = code.asText() ? *code.asText() : QString();
        withheld.push_back(std::move(found));
    }
    return withheld;
}

Result<OutBundle> bundleFrom(const vault::Rows &rows)
{
    OutBundle bundle{rows.bytes(0), rows.integer(1), BundleType(rows.integer(2)), int(rows.integer(3)), rows.bytes(4),
                     rows.date(5), rows.date(6), {}, {}, rows.integer(9), rows.text(10), {}, {}};
    XD_TRY(bundle.counts, countsFrom(rows.bytes(7)));
    XD_TRY(bundle.digests, digestsFrom(rows.bytes(8)));
    if (!rows.isNull(11))
        bundle.receiptTimeMs = rows.integer(11);
    bundle.journalSeq = rows.integer(12);
    bundle.notTaken = rows.integer(13);
    if (!rows.isNull(14)) {
        XD_TRY(bundle.withheld, decodeWithheld(rows.bytes(14)));
    }
    return bundle;
}

Result<std::optional<OutBundle>> oneBundleFrom(Result<vault::Rows> found)
{
    XD_TRY(vault::Rows rows, std::move(found));
    if (!rows.next()) {
        XD_CHECK(rows.check());
        return std::optional<OutBundle>();
    }
    XD_TRY(OutBundle bundle, bundleFrom(rows));
    return bundle;
}

Result<std::vector<SentRevisions>> revisionsFrom(Result<vault::Rows> found)
{
    XD_TRY(vault::Rows rows, std::move(found));
    std::vector<SentRevisions> sent;
    while (rows.next())
        sent.push_back({rows.integer(0), rows.bytes(1)});
    XD_CHECK(rows.check());
    return sent;
}

} // namespace

Result<std::optional<OutStream>> readOutStream(vault::Vault &records, const QString &receiver)
{
    XD_TRY(const backup::Lineage lineage, backup::currentLineage(records));
    return streamFrom(records.query(streamOfReceiver, {receiver, lineage.id}));
}

Result<std::optional<OutStream>> readOutStreamById(vault::Vault &records, const QByteArray &id)
{
    return streamFrom(records.query(streamById, {id}));
}

Done insertOutStream(vault::Vault &records, const OutStream &stream, qint64 nowMs)
{
    XD_TRY(const backup::Lineage lineage, backup::currentLineage(records));
    XD_CHECK(records.run(putStream, {stream.id, stream.receiver, stream.receiptedSeq, stream.wantsFull, nowMs, lineage.id}));
    return {};
}

Done updateOutStream(vault::Vault &records, const OutStream &stream)
{
    XD_CHECK(records.run(changeStream, {stream.receiptedSeq, stream.wantsFull, stream.id}));
    return {};
}

Result<std::optional<OutBundle>> readNewestOutBundle(vault::Vault &records, const QByteArray &stream)
{
    return oneBundleFrom(records.query(newestOfStream, {stream}));
}

Result<std::optional<OutBundle>> readOutBundle(vault::Vault &records, const QByteArray &stream, qint64 seq)
{
    return oneBundleFrom(records.query(bundleAt, {stream, seq}));
}

Result<std::optional<OutBundle>> readOutBundleByHash(vault::Vault &records, const QByteArray &hash)
{
    return oneBundleFrom(records.query(bundleByHash, {hash}));
}

Result<std::vector<OutBundle>> readOutBundles(vault::Vault &records, BundleType type)
{
    XD_TRY(vault::Rows rows, records.query(bundlesOfType, {int(type)}));
    std::vector<OutBundle> bundles;
    while (rows.next()) {
        XD_TRY(OutBundle bundle, bundleFrom(rows));
        bundles.push_back(std::move(bundle));
    }
    XD_CHECK(rows.check());
    return bundles;
}

Done insertOutBundle(vault::Vault &records, const OutBundle &bundle)
{
    XD_CHECK(records.run(putBundle, {bundle.stream, bundle.seq, int(bundle.type), bundle.level, bundle.hash, bundle.from, bundle.to,
                                     cbor::encode(countsToCbor(bundle.counts)), cbor::encode(digestsToCbor(bundle.digests)),
                                     bundle.timeMs, bundle.file, bundle.revisions, bundle.journalSeq,
                                     bundle.withheld ? QVariant(encodeWithheld(*bundle.withheld)) : QVariant()}));
    return {};
}

Done markReceipted(vault::Vault &records, const QByteArray &stream, qint64 seq, qint64 nowMs)
{
    XD_CHECK(records.run(confirmBundle, {nowMs, stream, seq}));
    return {};
}

Done markNotTaken(vault::Vault &records, const QByteArray &stream, qint64 seq, qint64 notTaken)
{
    XD_CHECK(records.run(noteNotTaken, {notTaken, stream, seq}));
    return {};
}

Done forgetReceipts(vault::Vault &records, const QByteArray &stream)
{
    XD_CHECK(records.run(doubtBundles, {stream}));
    return {};
}

Result<std::vector<SentRevisions>> readConfirmed(vault::Vault &records, const QByteArray &stream)
{
    return revisionsFrom(records.query(confirmedRevisions, {stream}));
}

Result<std::vector<SentRevisions>> readUnconfirmedBefore(vault::Vault &records, const OutBundle &bundle)
{
    return revisionsFrom(records.query(unconfirmedRevisions, {bundle.stream, bundle.seq, bundle.from, bundle.to}));
}

} // namespace xd::exchange
