#include "core/disclosure/released_table_store.h"

#include "core/base/cbor.h"
#include "core/base/id.h"
#include "core/disclosure/standing_numbers.h"
#include "core/disclosure/table_key.h"

namespace xd::disclosure {

namespace {

const QString releasesOf = QStringLiteral(
    "SELECT row_codes, column_codes, counts, hidden FROM released_table WHERE purpose = ? AND table_key = ? ORDER BY time, rowid");
const QString insertRelease = QStringLiteral(
    "INSERT INTO released_table (purpose, table_key, table_name, time, row_codes, column_codes, counts, hidden) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");

QByteArray encodeTexts(const QStringList &texts)
{
    return cbor::encode(cbor::Array(texts.begin(), texts.end()));
}

QByteArray encodeCounts(const std::vector<qint64> &counts)
{
    return cbor::encode(cbor::Array(counts.begin(), counts.end()));
}

QByteArray encodeHidden(const Hidden &hidden)
{
    QByteArray bytes;
    for (const bool isHidden : hidden)
        bytes.append(isHidden ? '\1' : '\0');
    return bytes;
}

Result<QStringList> decodeTexts(const QByteArray &bytes)
{
    XD_TRY(const cbor::Value value, cbor::decode(bytes));
    QStringList texts;
    for (const cbor::Value &each : value.asArray() ? *value.asArray() : cbor::Array())
        texts.append(each.asText() ? *each.asText() : QString());
    return texts;
}

Result<std::vector<qint64>> decodeCounts(const QByteArray &bytes)
{
    XD_TRY(const cbor::Value value, cbor::decode(bytes));
    std::vector<qint64> counts;
    for (const cbor::Value &each : value.asArray() ? *value.asArray() : cbor::Array())
        counts.push_back(each.asInt() ? *each.asInt() : 0);
    return counts;
}

Result<EarlierTable> earlierFrom(const vault::Rows &rows)
{
    EarlierTable earlier;
    XD_TRY(earlier.rows.codes, decodeTexts(rows.bytes(0)));
    XD_TRY(earlier.columns.codes, decodeTexts(rows.bytes(1)));
    Grid &grid = earlier.release.grid;
    grid.rows = int(earlier.rows.codes.size());
    grid.columns = int(earlier.columns.codes.size());
    XD_TRY(grid.counts, decodeCounts(rows.bytes(2)));
    for (const char byte : rows.bytes(3))
        earlier.release.hidden.push_back(byte != 0);
    if (qsizetype(grid.counts.size()) != qsizetype(grid.rows) * grid.columns || int(earlier.release.hidden.size()) != grid.cellCount())
        return failure(ErrorCode::VaultDamaged, {}, QStringLiteral("released_table: cells and axes differ"));
    return earlier;
}

Hidden hiddenOf(const ReleasedTable &table)
{
    Hidden hidden;
    for (const auto &n : table.cells)
        hidden.push_back(!n.has_value());
    return hidden;
}

Result<std::vector<EarlierTable>> readReleases(vault::Vault &records, Purpose purpose, const QByteArray &key)
{
    XD_TRY(vault::Rows rows, records.query(releasesOf, {textOf(purpose), key}));
    std::vector<EarlierTable> releases;
    while (rows.next()) {
        XD_TRY(EarlierTable earlier, earlierFrom(rows));
        releases.push_back(std::move(earlier));
    }
    XD_CHECK(rows.check());
    return releases;
}

} // namespace

Result<ReleaseHistory> readHistory(vault::Vault &records, const Document &document, Purpose purpose)
{
    ReleaseHistory history;
    for (const CountTable &table : document.tables) {
        if (table.subject == Subject::enrolment)
            continue;
        XD_TRY(const std::vector<EarlierTable> releases, readReleases(records, purpose, tableKey(table.id, table.dims)));
        for (const EarlierTable &earlier : releases)
            history.add(table.id, table.dims, earlier);
    }
    return history;
}

Done rememberRelease(vault::Vault &records, const Document &document, const ReleasedDocument &released)
{
    if (released->threshold == 0)
        return {};
    XD_TRY(const ReleaseHistory history, readHistory(records, document, released->reader.purpose));
    const std::vector<CountTable> told = standingNumbers(document, history, released->threshold).tables; // as they left
    for (const ReleasedTable &out : released->tables) {
        const auto table = std::find_if(told.begin(), told.end(), [&](const CountTable &t) { return t.id == out.id && t.dims == out.dims; });
        if (out.subject == Subject::enrolment || table == told.end())
            continue;
        const QByteArray key = tableKey(out.id, out.dims);
        const Hidden hidden = hiddenOf(out);
        XD_TRY(const std::vector<EarlierTable> before, readReleases(records, released->reader.purpose, key));
        if (!before.empty() && before.back().release.grid.counts == table->counts && before.back().release.hidden == hidden)
            continue;
        XD_CHECK(records.run(insertRelease, {textOf(released->reader.purpose), key, out.id, released->timeMs, encodeTexts(out.rows.codes),
                                             encodeTexts(out.columns.codes), encodeCounts(table->counts), encodeHidden(hidden)}));
    }
    return {};
}

} // namespace xd::disclosure
