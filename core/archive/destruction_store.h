// The rows that go when a file is destroyed, table by table, and the certificates that stay. Every table that names a student,
// or hangs on one that does, is here; a test holds the list against the schema.
#pragma once

#include "core/archive/destroy_file.h"
#include "core/vault/vault.h"

namespace xd::archive {

QStringList destroyedTables();
Result<std::map<QString, int>> countDestroyed(vault::Vault &records, const students::StudentId &student);
Result<bool> hasOpenDuty(vault::Vault &records, const students::StudentId &student);
// Also of those that were merged into it.
Done deleteEverything(vault::Vault &records, const students::StudentId &student);
Done insertCertificate(vault::Vault &records, const Certificate &certificate, const students::StudentId &student);
Result<std::vector<Certificate>> readCertificates(vault::Vault &records);

struct Leaver {
    students::StudentId student;
    QString name, number;
    int lastYear = 0;
    students::SchoolClass schoolClass;
    int entries = 0;
    bool hasDanger = false;
    std::optional<FileHold> hold;
};
// Whose newest enrolment says so, or is older than the newest year of the roster.
Result<std::vector<Leaver>> readLeavers(vault::Vault &records);
Done putHold(vault::Vault &records, const students::StudentId &student, const FileHold &hold, qint64 timeMs, const QByteArray &userId);

} // namespace xd::archive
