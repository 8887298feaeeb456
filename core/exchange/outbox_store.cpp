#include "core/exchange/outbox_store.h"

namespace xd::exchange {

namespace {

const QString streamOfReceiver = QStringLiteral(
    "SELECT id, receiver, receipted_seq, wants_full FROM out_stream WHERE receiver = ? ORDER BY time DESC LIMIT 1");
const QString streamById = QStringLiteral("SELECT id, receiver, receipted_seq, wants_full FROM out_stream WHERE id = ?");
const QString putStream = QStringLiteral("INSERT INTO out_stream (id, receiver, receipted_seq, wants_full, time) VALUES (?, ?, ?, ?, ?)");
const QString changeStream = QStringLiteral("UPDATE out_stream SET receipted_seq = ?, wants_full = ? WHERE id = ?");
const QString newestOfStream = QStringLiteral(
    "SELECT stream, seq, type, level, hash, period_from, period_to, counts, digests, time, file, receipt_time "
    "FROM out_bundle WHERE stream = ? ORDER BY seq DESC LIMIT 1");
const QString bundleAt = QStringLiteral(
    "SELECT stream, seq, type, level, hash, period_from, period_to, counts, digests, time, file, receipt_time "
    "FROM out_bundle WHERE stream = ? AND seq = ?");
const QString bundleByHash = QStringLiteral(
    "SELECT stream, seq, type, level, hash, period_from, period_to, counts, digests, time, file, receipt_time "
    "FROM out_bundle WHERE hash = ?");
const QString bundlesOfType = QStringLiteral(
    "SELECT stream, seq, type, level, hash, period_from, period_to, counts, digests, time, file, receipt_time "
    "FROM out_bundle WHERE type = ? ORDER BY time DESC, seq DESC");
const QString putBundle = QStringLiteral(
    "INSERT INTO out_bundle (stream, seq, type, level, hash, period_from, period_to, counts, digests, time, file) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
const QString coverBundles = QStringLiteral(
    "UPDATE out_bundle SET receipt_time = ? WHERE stream = ? AND seq <= ? AND receipt_time IS NULL");
constexpr const char *sentRevisions = "SELECT kind, id, rev, seq FROM out_record WHERE stream = ?";
constexpr const char *putSent = "INSERT INTO out_record (stream, kind, id, rev, seq) VALUES (?, ?, ?, ?, ?) "
                                "ON CONFLICT (stream, kind, id) DO UPDATE SET rev = excluded.rev, seq = excluded.seq "
                                "WHERE rev <> excluded.rev";

Result<std::optional<OutStream>> streamFrom(Result<vault::Rows> found)
{
    XD_TRY(vault::Rows rows, std::move(found));
    if (!rows.next()) {
        XD_CHECK(rows.check());
        return std::optional<OutStream>();
    }
    return OutStream{rows.bytes(0), rows.text(1), rows.integer(2), rows.boolean(3)};
}

Result<OutBundle> bundleFrom(const vault::Rows &rows)
{
    OutBundle bundle{rows.bytes(0), rows.integer(1), BundleType(rows.integer(2)), int(rows.integer(3)), rows.bytes(4),
                     rows.date(5), rows.date(6), {}, {}, rows.integer(9), rows.text(10), {}};
    XD_TRY(bundle.counts, countsFrom(rows.bytes(7)));
    XD_TRY(bundle.digests, digestsFrom(rows.bytes(8)));
    if (!rows.isNull(11))
        bundle.receiptTimeMs = rows.integer(11);
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

} // namespace

Result<std::optional<OutStream>> readOutStream(vault::Vault &records, const QString &receiver)
{
    return streamFrom(records.query(streamOfReceiver, {receiver}));
}

Result<std::optional<OutStream>> readOutStreamById(vault::Vault &records, const QByteArray &id)
{
    return streamFrom(records.query(streamById, {id}));
}

Done insertOutStream(vault::Vault &records, const OutStream &stream, qint64 nowMs)
{
    XD_CHECK(records.run(putStream, {stream.id, stream.receiver, stream.receiptedSeq, stream.wantsFull, nowMs}));
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
                                     bundle.timeMs, bundle.file}));
    return {};
}

Done markReceipted(vault::Vault &records, const QByteArray &stream, qint64 seq, qint64 nowMs)
{
    XD_CHECK(records.run(coverBundles, {nowMs, stream, seq}));
    return {};
}

Result<QHash<RecordKey, SentRevision>> readSentRevisions(vault::Vault &records, const QByteArray &stream)
{
    XD_TRY(vault::BulkStatement rows, records.bulk(sentRevisions));
    rows.bindBytes(1, stream);
    QHash<RecordKey, SentRevision> sent;
    for (;;) {
        XD_TRY(const bool hasRow, rows.next());
        if (!hasRow)
            return sent;
        sent.insert({rows.text(0), rows.bytes(1).toByteArray()}, {rows.integer(2), rows.integer(3)});
    }
}

Done storeSentRevisions(vault::Vault &records, const QByteArray &stream, qint64 seq, const std::vector<const Record *> &sent)
{
    XD_TRY(vault::BulkStatement row, records.bulk(putSent));
    for (const Record *record : sent) {
        row.bindBytes(1, stream);
        row.bindText(2, record->kind);
        row.bindBytes(3, record->id);
        row.bind(4, record->rev);
        row.bind(5, seq);
        XD_CHECK(row.run());
    }
    return {};
}

} // namespace xd::exchange
