// The rows of roster imports in the records vault, and what each can be taken back with.
#pragma once

#include "core/students/student_store.h"

namespace xd::students {

struct RosterImportTag;
using RosterImportId = Id<RosterImportTag>;

struct RosterImportRow {
    RosterImportId id;
    qint64 timeMs = 0;
    calendar::SchoolYear year{0};
    QString file; // its name, without the folder
    int added = 0, updated = 0, unchanged = 0, refused = 0;
    bool isUndone = false;
};

struct ImportChange {
    StudentId student;
    QByteArray before; // encodeStudent(); empty where the student was new
    qint64 rev = 0;    // that the import left behind
};

Done insertImport(vault::Vault &records, const RosterImportRow &row);
Result<vault::BulkStatement> importChangeWriter(vault::Vault &records);
Done writeChange(vault::BulkStatement &writer, RosterImportId import, const ImportChange &change);
Result<RosterImportRow> readImport(vault::Vault &records, RosterImportId id); // Error: NotFound
Result<std::vector<RosterImportRow>> readImports(vault::Vault &records);      // newest first
Result<std::vector<ImportChange>> readChanges(vault::Vault &records, RosterImportId id);
Result<std::vector<RosterImportId>> importsOf(vault::Vault &records, StudentId student);
Done markUndone(vault::Vault &records, RosterImportId id, qint64 nowMs); // and forgets its changes

// Column mappings by the fingerprint of the headers.
Done putMapping(vault::Vault &records, const QString &fingerprint, const QByteArray &json);
Result<QByteArray> readMapping(vault::Vault &records, const QString &fingerprint); // empty: none

// textOf() of the school's system.
Done putSystem(vault::Vault &records, const QString &system);
Result<QString> readSystem(vault::Vault &records); // empty: none was chosen

} // namespace xd::students
