#include "core/journal/journal_store.h"

#include "core/crypto/hash.h"

namespace xd::journal {

namespace {

const QString insertRow = QStringLiteral(
    "INSERT INTO journal_line (seq, time, user, action, object, reason, counts, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
const QString newestLine = QStringLiteral("SELECT seq, hash FROM journal_line ORDER BY seq DESC LIMIT 1");
const QString wholeChain = QStringLiteral(
    "SELECT seq, time, user, action, object, reason, counts, hash FROM journal_line ORDER BY seq");
const QString newestLines = QStringLiteral(
    "SELECT seq, time, user, action, object, reason, counts FROM journal_line WHERE time >= ? ORDER BY seq DESC LIMIT ?");
const QString linesOfObject = QStringLiteral(
    "SELECT seq, time, user, action, object, reason, counts FROM journal_line "
    "WHERE object = ? AND length(object) > 0 AND time >= ? ORDER BY seq DESC LIMIT ?");
const QString hashOfLine = QStringLiteral("SELECT hash FROM journal_line WHERE seq = ?");
const QString firstTime = QStringLiteral("SELECT time FROM journal_line WHERE seq = 1");
const QString newestTime = QStringLiteral("SELECT coalesce(max(time), 0) FROM journal_line");

Counts decodeCounts(const QByteArray &bytes)
{
    Counts counts;
    if (const auto value = cbor::decode(bytes); value && value->asMap())
        for (const auto &[name, count] : *value->asMap())
            if (count.asInt())
                counts[name] = *count.asInt();
    return counts;
}

Line lineFrom(const vault::Rows &rows)
{
    return {rows.integer(0), rows.integer(1), rows.bytes(2), rows.text(3), rows.bytes(4), rows.text(5), decodeCounts(rows.bytes(6))};
}

} // namespace

QByteArray encodeCounts(const Counts &counts)
{
    cbor::Map map;
    for (const auto &[name, count] : counts)
        map.emplace(name, count);
    return cbor::encode(map);
}

QByteArray hashOf(const QByteArray &previous, const Line &line)
{
    cbor::Map counts;
    for (const auto &[name, count] : line.counts)
        counts.emplace(name, count);
    cbor::Map entry;
    entry.emplace(QStringLiteral("seq"), line.seq);
    entry.emplace(QStringLiteral("time"), line.timeMs);
    entry.emplace(QStringLiteral("user"), line.userId);
    entry.emplace(QStringLiteral("action"), line.action);
    entry.emplace(QStringLiteral("object"), line.object);
    entry.emplace(QStringLiteral("reason"), line.reason);
    entry.emplace(QStringLiteral("counts"), std::move(counts));
    return crypto::blake2b(32, {"XD journal", previous, cbor::encode(entry)});
}

Done insertLine(vault::Vault &vault, const Line &line, const QByteArray &hash)
{
    XD_CHECK(vault.run(insertRow, {line.seq, line.timeMs, line.userId, line.action, line.object, line.reason, encodeCounts(line.counts), hash}));
    return {};
}

Result<Head> readHead(vault::Vault &vault)
{
    XD_TRY(vault::Rows rows, vault.query(newestLine));
    if (!rows.next())
        return Head{0, QByteArray(32, '\0')};
    return Head{rows.integer(0), rows.bytes(1)};
}

Result<std::vector<Line>> readLines(vault::Vault &vault, const LineFilter &filter)
{
    XD_TRY(vault::Rows rows, filter.object.isEmpty() ? vault.query(newestLines, {filter.sinceMs, filter.limit})
                                                     : vault.query(linesOfObject, {filter.object, filter.sinceMs, filter.limit}));
    std::vector<Line> lines;
    while (rows.next())
        lines.push_back(lineFrom(rows));
    XD_CHECK(rows.check());
    return lines;
}

Done forEachLine(vault::Vault &vault, const std::function<void(const StoredLine &)> &visit)
{
    XD_TRY(vault::Rows rows, vault.query(wholeChain));
    while (rows.next())
        visit({lineFrom(rows), rows.bytes(6), rows.bytes(7)});
    return rows.check();
}

Result<QByteArray> readHashAt(vault::Vault &vault, qint64 seq)
{
    XD_TRY(vault::Rows rows, vault.query(hashOfLine, {seq}));
    if (!rows.next())
        return failure(ErrorCode::NotFound);
    return rows.bytes(0);
}

Result<qint64> readNewestTimeMs(vault::Vault &vault)
{
    XD_TRY(vault::Rows rows, vault.query(newestTime));
    rows.next();
    return rows.integer(0);
}

Result<qint64> readFirstTimeMs(vault::Vault &vault)
{
    XD_TRY(vault::Rows rows, vault.query(firstTime));
    return rows.next() ? rows.integer(0) : 0;
}

} // namespace xd::journal
