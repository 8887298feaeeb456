// The rows of entries in the records vault, and the words by which they are found. Called by the commands and questions of
// this noun, inside a journal write where something changes.
#pragma once

#include "core/archive/entry.h"
#include "core/vault/vault.h"

namespace xd::archive {

// `sealed`: the process note as its author alone can open it, or empty.
Done insertEntry(vault::Vault &records, const Entry &entry, const QByteArray &sealed);
// Puts an entry among the words again: its correction was withdrawn.
Done indexEntry(vault::Vault &records, const Entry &entry);
Done insertWithdrawal(vault::Vault &records, const EntryId &entry, const Withdrawal &withdrawal);
// With the day first, newest first. Process notes stay sealed: they come apart.
struct StoredEntry {
    Entry entry;
    QByteArray sealed;
};
Result<StoredEntry> readEntry(vault::Vault &records, const EntryId &id); // Error: NotFound
Result<std::vector<StoredEntry>> readEntries(vault::Vault &records, const students::StudentId &student);

struct WordHit {
    EntryId entry;
    students::StudentId student;
    QString kind;
    QDate day;
    QString caseNote, oneLine;
};
// Newest first, at most `limit`. `match`: of matchOf(). A nil student: all.
Result<std::vector<WordHit>> readHits(vault::Vault &records, const QString &match, const students::StudentId &student, int limit);

// Why somebody looked at what has faded.
Done insertFadedReason(vault::Vault &records, const students::StudentId &student, const QString &reason, qint64 timeMs, const QByteArray &userId);

} // namespace xd::archive
