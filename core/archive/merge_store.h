// Which rows of all nouns belong to a student, moved from one to another and back. Every table that names a student is in one
// list, which a test holds against the schema.
#pragma once

#include "core/archive/merge_files.h"
#include "core/vault/vault.h"

namespace xd::archive {

using MovedRows = std::map<QString, QList<QVariant>>; // by table: the keys of the rows that moved

QStringList movedTables();
// Tables that name a student and are left alone: what each computer keeps of its own history.
QStringList unmovedTables();
Result<std::map<QString, int>> countRows(vault::Vault &records, const students::StudentId &student);
// Rows that may exist only once: AnsweredTwice, SecondLookBegun.
Done checkClashes(vault::Vault &records, const students::StudentId &kept, const students::StudentId &gone);
Result<MovedRows> moveRows(vault::Vault &records, const students::StudentId &gone, const students::StudentId &kept);
Done moveBack(vault::Vault &records, const MovedRows &moved, const students::StudentId &gone, const students::StudentId &kept);

struct StoredMerge {
    Merge merge;
    students::Student before, goneWas;
    MovedRows moved;
    bool isParted = false;
};
Done insertMerge(vault::Vault &records, const StoredMerge &merge);
Result<StoredMerge> readMerge(vault::Vault &records, const MergeId &id); // Error: NotFound
Result<std::vector<Merge>> readMerges(vault::Vault &records, const students::StudentId &kept);
Result<bool> isMergedAway(vault::Vault &records, const students::StudentId &student);
Done setParted(vault::Vault &records, const MergeId &id, qint64 timeMs);
// So that the kept one can bear the numbers of the other.
Done clearNumbers(vault::Vault &records, const students::StudentId &student);

} // namespace xd::archive
