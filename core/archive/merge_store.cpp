#include "core/archive/merge_store.h"

#include "core/base/cbor.h"
#include "core/students/student_store.h"

using namespace Qt::StringLiterals;

namespace xd::archive {
namespace {

using students::StudentId;

// A table whose rows name a student and have one key of their own.
struct Table {
    const char *name;
    QString keysOf, toOther, backTo;
};
#define XD_TABLE(name, key)                                                                                                                         \
    {                                                                                                                                               \
        #name, QStringLiteral("SELECT " #key " FROM " #name " WHERE student = ?"), QStringLiteral("UPDATE " #name " SET student = ? WHERE student = ?"), \
            QStringLiteral("UPDATE " #name " SET student = ? WHERE " #key " = ?")                                                                   \
    }
const std::vector<Table> &tables()
{
    static const std::vector<Table> all{
        XD_TABLE(consent_slip, id), XD_TABLE(answer_sheet, id), XD_TABLE(danger_finding, id), XD_TABLE(second_look, id), XD_TABLE(found_later, id),
        XD_TABLE(care_intake, id),  XD_TABLE(file_entry, id),   XD_TABLE(field_change, id),   XD_TABLE(faded_view, id),
    };
    return all;
}
#undef XD_TABLE

const QString sheetClash = uR"(
    SELECT 1 FROM answer_sheet AS a JOIN answer_sheet AS b ON b.round = a.round AND b.instrument = a.instrument
    WHERE a.student = ? AND b.student = ? LIMIT 1)"_s;
const QString lookClash = u"SELECT 1 FROM second_look AS a JOIN second_look AS b ON b.round = a.round WHERE a.student = ? AND b.student = ? LIMIT 1"_s;
const QString dropFound = u"DELETE FROM found_later WHERE student = ? AND round IN (SELECT round FROM found_later WHERE student = ?)"_s;
const QString moveEnrolments = uR"(
    UPDATE enrolment SET student = ? WHERE student = ? AND year NOT IN (SELECT year FROM enrolment WHERE student = ?))"_s;
const QString enrolmentYears = u"SELECT year FROM enrolment WHERE student = ? AND year NOT IN (SELECT year FROM enrolment WHERE student = ?)"_s;
const QString enrolmentBack = u"UPDATE enrolment SET student = ? WHERE student = ? AND year = ?"_s;
const QString dropEnrolmentRows = u"DELETE FROM enrolment WHERE student = ?"_s;
const QString restEnrolments = u"SELECT year, grade, class_number, class_label, entry_year, boarding, status FROM enrolment WHERE student = ?"_s;
const QString insertEnrolment = u"INSERT INTO enrolment (student, year, grade, class_number, class_label, entry_year, boarding, status) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s;
const QString clearNumbersOf = u"UPDATE student SET number = NULL, document_type = NULL, document_number = NULL, rev = rev + 1 WHERE id = ?"_s;
const QString insertMergeRow = u"INSERT INTO student_merge (id, kept, gone, before, gone_was, moved, merged, merged_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s;
const QString mergeRow = u"SELECT kept, gone, before, gone_was, moved, merged, merged_by, parted FROM student_merge WHERE id = ?"_s;
const QString mergeRows = u"SELECT id, gone, merged, merged_by FROM student_merge WHERE kept = ? AND parted IS NULL ORDER BY merged DESC, id"_s;
const QString awayRow = u"SELECT 1 FROM student_merge WHERE gone = ? AND parted IS NULL"_s;
const QString setPartedRow = u"UPDATE student_merge SET parted = ? WHERE id = ?"_s;

const QString movedYears = u"enrolment"_s;      // years that came over
const QString droppedYears = u"enrolment.gone"_s; // years of the other that the kept one had too: their rows

cbor::Value toCbor(const QVariant &key)
{
    return key.typeId() == QMetaType::QByteArray ? cbor::Value(key.toByteArray()) : cbor::Value(key.toLongLong());
}

Result<bool> isThere(vault::Vault &records, const QString &sql, const QVariantList &values)
{
    XD_TRY(vault::Rows rows, records.query(sql, values));
    const bool found = rows.next();
    XD_CHECK(rows.check());
    return found;
}

Result<QList<QVariant>> column(vault::Vault &records, const QString &sql, const QVariantList &values)
{
    QList<QVariant> keys;
    XD_TRY(vault::Rows rows, records.query(sql, values));
    while (rows.next())
        keys << rows.value(0);
    XD_CHECK(rows.check());
    return keys;
}

// The columns of a row one after another, seven a row.
Result<QList<QVariant>> restOf(vault::Vault &records, const StudentId &gone)
{
    QList<QVariant> cells;
    XD_TRY(vault::Rows rows, records.query(restEnrolments, {gone.bytes()}));
    while (rows.next())
        for (int at = 0; at < 7; ++at)
            cells << rows.value(at);
    XD_CHECK(rows.check());
    return cells;
}

QByteArray encodeMoved(const MovedRows &moved)
{
    cbor::Map map;
    for (const auto &[table, keys] : moved) {
        cbor::Array all;
        for (const QVariant &key : keys)
            all.push_back(key.typeId() == QMetaType::QString ? cbor::Value(key.toString()) : toCbor(key));
        map.emplace(table, std::move(all));
    }
    return cbor::encode(map);
}

Result<MovedRows> decodeMoved(const QByteArray &bytes)
{
    const auto value = cbor::decode(bytes);
    if (!value || !value->asMap())
        return failure(ErrorCode::VaultDamaged, {}, u"merge of files"_s);
    MovedRows moved;
    for (const auto &[table, keys] : *value->asMap()) {
        if (!keys.asArray())
            return failure(ErrorCode::VaultDamaged, {}, u"merge of files"_s);
        for (const cbor::Value &key : *keys.asArray())
            moved[table] << (key.asBytes() ? QVariant(*key.asBytes()) : key.asText() ? QVariant(*key.asText()) : QVariant(key.asInt() ? *key.asInt() : 0));
    }
    return moved;
}

} // namespace

QStringList movedTables()
{
    QStringList names{u"enrolment"_s};
    for (const Table &table : tables())
        names << QString::fromLatin1(table.name);
    return names;
}

QStringList unmovedTables()
{
    return {u"guardian"_s, u"student_tag"_s, // merged by value
            u"roster_import_change"_s, u"round_arrangement"_s, u"slip_code"_s, u"student_merge"_s, u"file_hold"_s};
}

Result<std::map<QString, int>> countRows(vault::Vault &records, const StudentId &student)
{
    std::map<QString, int> counts;
    for (const Table &table : tables()) {
        XD_TRY(const QList<QVariant> keys, column(records, table.keysOf, {student.bytes()}));
        if (!keys.isEmpty())
            counts[QString::fromLatin1(table.name)] = int(keys.size());
    }
    return counts;
}

Done checkClashes(vault::Vault &records, const StudentId &kept, const StudentId &gone)
{
    XD_TRY(const bool bothAnswered, isThere(records, sheetClash, {kept.bytes(), gone.bytes()}));
    if (bothAnswered)
        return failure(ErrorCode::AnsweredTwice, u"gone"_s);
    XD_TRY(const bool bothLooked, isThere(records, lookClash, {kept.bytes(), gone.bytes()}));
    if (bothLooked)
        return failure(ErrorCode::SecondLookBegun, u"gone"_s);
    return {};
}

Result<MovedRows> moveRows(vault::Vault &records, const StudentId &gone, const StudentId &kept)
{
    MovedRows moved;
    XD_CHECK(records.run(dropFound, {gone.bytes(), kept.bytes()})); // said of both already
    for (const Table &table : tables()) {
        XD_TRY(moved[QString::fromLatin1(table.name)], column(records, table.keysOf, {gone.bytes()}));
        XD_CHECK(records.run(table.toOther, {kept.bytes(), gone.bytes()}));
    }
    XD_TRY(moved[movedYears], column(records, enrolmentYears, {gone.bytes(), kept.bytes()}));
    XD_CHECK(records.run(moveEnrolments, {kept.bytes(), gone.bytes(), kept.bytes()}));
    XD_TRY(moved[droppedYears], restOf(records, gone));
    XD_CHECK(records.run(dropEnrolmentRows, {gone.bytes()}));
    std::erase_if(moved, [](const auto &each) { return each.second.isEmpty(); });
    return moved;
}

Done moveBack(vault::Vault &records, const MovedRows &moved, const StudentId &gone, const StudentId &kept)
{
    const auto keysOf = [&moved](const QString &table) {
        const auto found = moved.find(table);
        return found == moved.end() ? QList<QVariant>() : found->second;
    };
    for (const Table &table : tables())
        for (const QVariant &key : keysOf(QString::fromLatin1(table.name)))
            XD_CHECK(records.run(table.backTo, {gone.bytes(), key}));
    for (const QVariant &year : keysOf(movedYears))
        XD_CHECK(records.run(enrolmentBack, {gone.bytes(), kept.bytes(), year}));
    const QList<QVariant> rest = keysOf(droppedYears);
    for (qsizetype at = 0; at + 7 <= rest.size(); at += 7)
        XD_CHECK(records.run(insertEnrolment, QVariantList{gone.bytes()} + rest.mid(at, 7)));
    return {};
}

Done insertMerge(vault::Vault &records, const StoredMerge &stored)
{
    XD_CHECK(records.run(insertMergeRow, {stored.merge.id.bytes(), stored.merge.kept.bytes(), stored.merge.gone.bytes(),
                                          students::encodeStudent(stored.before), students::encodeStudent(stored.goneWas), encodeMoved(stored.moved),
                                          stored.merge.mergedMs, stored.merge.userId}));
    return {};
}

Result<StoredMerge> readMerge(vault::Vault &records, const MergeId &id)
{
    XD_TRY(vault::Rows rows, records.query(mergeRow, {id.bytes()}));
    if (!rows.next()) {
        XD_CHECK(rows.check());
        return failure(ErrorCode::NotFound, u"merge"_s);
    }
    StoredMerge stored;
    stored.merge = {id, StudentId::fromBytes(rows.bytes(0)), StudentId::fromBytes(rows.bytes(1)), rows.integer(5), rows.bytes(6)};
    XD_TRY(stored.before, students::decodeStudent(rows.bytes(2)));
    XD_TRY(stored.goneWas, students::decodeStudent(rows.bytes(3)));
    XD_TRY(stored.moved, decodeMoved(rows.bytes(4)));
    stored.isParted = !rows.isNull(7);
    return stored;
}

Result<std::vector<Merge>> readMerges(vault::Vault &records, const StudentId &kept)
{
    std::vector<Merge> merges;
    XD_TRY(vault::Rows rows, records.query(mergeRows, {kept.bytes()}));
    while (rows.next())
        merges.push_back({MergeId::fromBytes(rows.bytes(0)), kept, StudentId::fromBytes(rows.bytes(1)), rows.integer(2), rows.bytes(3)});
    XD_CHECK(rows.check());
    return merges;
}

Result<bool> isMergedAway(vault::Vault &records, const StudentId &student)
{
    return isThere(records, awayRow, {student.bytes()});
}

Done setParted(vault::Vault &records, const MergeId &id, qint64 timeMs)
{
    XD_CHECK(records.run(setPartedRow, {timeMs, id.bytes()}));
    return {};
}

Done clearNumbers(vault::Vault &records, const StudentId &student)
{
    XD_CHECK(records.run(clearNumbersOf, {student.bytes()}));
    return {};
}

} // namespace xd::archive
