#include "core/students/roster_import_store.h"

namespace xd::students {

using namespace Qt::StringLiterals;

namespace {

const QString insertImportRow = uR"(
    INSERT INTO roster_import (id, time, year, file, added, updated, unchanged, refused) VALUES (?, ?, ?, ?, ?, ?, ?, ?))"_s;
const QString importById = uR"(
    SELECT id, time, year, file, added, updated, unchanged, refused, undone FROM roster_import WHERE id = ?)"_s;
const QString allImports = uR"(
    SELECT id, time, year, file, added, updated, unchanged, refused, undone FROM roster_import ORDER BY time DESC, rowid DESC)"_s;
constexpr const char *insertChange = "INSERT INTO roster_import_change (roster_import, student, before, rev) VALUES (?, ?, ?, ?)";
const QString changesOfImport = u"SELECT student, before, rev FROM roster_import_change WHERE roster_import = ?"_s;
const QString importsOfStudent = u"SELECT roster_import FROM roster_import_change WHERE student = ?"_s;
const QString setUndone = u"UPDATE roster_import SET undone = ? WHERE id = ?"_s;
const QString deleteChanges = u"DELETE FROM roster_import_change WHERE roster_import = ?"_s;
const QString putRemembered = u"INSERT INTO remembered (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s;
const QString rememberedValue = u"SELECT value FROM remembered WHERE key = ?"_s;
const QString systemKey = u"school-system"_s;

QString mappingKey(const QString &fingerprint)
{
    return u"roster-columns/"_s + fingerprint;
}

RosterImportRow importAt(const vault::Rows &rows)
{
    return {RosterImportId::fromBytes(rows.bytes(0)), rows.integer(1), calendar::SchoolYear(int(rows.integer(2))), rows.text(3),
            int(rows.integer(4)), int(rows.integer(5)), int(rows.integer(6)), int(rows.integer(7)), !rows.isNull(8)};
}

} // namespace

Done insertImport(vault::Vault &records, const RosterImportRow &row)
{
    XD_CHECK(records.run(insertImportRow, {row.id.bytes(), row.timeMs, row.year.startYear(), row.file, row.added, row.updated,
                                           row.unchanged, row.refused}));
    return {};
}

Result<vault::BulkStatement> importChangeWriter(vault::Vault &records)
{
    return records.bulk(insertChange);
}

Done writeChange(vault::BulkStatement &writer, RosterImportId import, const ImportChange &change)
{
    const QByteArray importBytes = import.bytes();
    const QByteArray studentBytes = change.student.bytes();
    writer.bindBytes(1, importBytes);
    writer.bindBytes(2, studentBytes);
    if (change.before.isEmpty())
        writer.bindNull(3);
    else
        writer.bindBytes(3, change.before);
    writer.bind(4, change.rev);
    return writer.run();
}

Result<RosterImportRow> readImport(vault::Vault &records, RosterImportId id)
{
    XD_TRY(vault::Rows rows, records.query(importById, {id.bytes()}));
    if (!rows.next())
        return failure(ErrorCode::NotFound, u"import"_s);
    return importAt(rows);
}

Result<std::vector<RosterImportRow>> readImports(vault::Vault &records)
{
    XD_TRY(vault::Rows rows, records.query(allImports));
    std::vector<RosterImportRow> imports;
    while (rows.next())
        imports.push_back(importAt(rows));
    XD_CHECK(rows.check());
    return imports;
}

Result<std::vector<ImportChange>> readChanges(vault::Vault &records, RosterImportId id)
{
    XD_TRY(vault::Rows rows, records.query(changesOfImport, {id.bytes()}));
    std::vector<ImportChange> changes;
    while (rows.next())
        changes.push_back({StudentId::fromBytes(rows.bytes(0)), rows.bytes(1), rows.integer(2)});
    XD_CHECK(rows.check());
    return changes;
}

Result<std::vector<RosterImportId>> importsOf(vault::Vault &records, StudentId student)
{
    XD_TRY(vault::Rows rows, records.query(importsOfStudent, {student.bytes()}));
    std::vector<RosterImportId> imports;
    while (rows.next())
        imports.push_back(RosterImportId::fromBytes(rows.bytes(0)));
    XD_CHECK(rows.check());
    return imports;
}

Done markUndone(vault::Vault &records, RosterImportId id, qint64 nowMs)
{
    XD_CHECK(records.run(setUndone, {nowMs, id.bytes()}));
    XD_CHECK(records.run(deleteChanges, {id.bytes()}));
    return {};
}

Done putMapping(vault::Vault &records, const QString &fingerprint, const QByteArray &json)
{
    XD_CHECK(records.run(putRemembered, {mappingKey(fingerprint), QString::fromUtf8(json)}));
    return {};
}

Result<QByteArray> readMapping(vault::Vault &records, const QString &fingerprint)
{
    XD_TRY(vault::Rows rows, records.query(rememberedValue, {mappingKey(fingerprint)}));
    return rows.next() ? rows.text(0).toUtf8() : QByteArray();
}

Done putSystem(vault::Vault &records, const QString &system)
{
    XD_CHECK(records.run(putRemembered, {systemKey, system}));
    return {};
}

Result<QString> readSystem(vault::Vault &records)
{
    XD_TRY(vault::Rows rows, records.query(rememberedValue, {systemKey}));
    return rows.next() ? rows.text(0) : QString();
}

} // namespace xd::students
