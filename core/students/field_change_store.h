// What was and what is, field by field, with who and when: written by every command that changes a student, inside its
// journal write. Nothing is ever changed here.
#pragma once

#include "core/students/merge_student.h"
#include "core/vault/vault.h"

namespace xd::students {

// How a change came about. Stored.
enum class ChangeSource { import, person, merge, promotion, undo, transfer };
QString textOf(ChangeSource source); // "import"
std::optional<ChangeSource> changeSourceFrom(const QString &text);

struct StoredChange {
    FieldChange change;
    qint64 timeMs = 0;
    QByteArray userId;
    ChangeSource source = ChangeSource::person;
};

struct ChangeMoment {
    qint64 timeMs = 0;
    QByteArray userId;
    ChangeSource source = ChangeSource::person;
};
// The differences of the two; none where there are none.
Done insertChanges(vault::Vault &records, StudentId id, const Student &before, const Student &after, const ChangeMoment &moment);
Result<std::vector<StoredChange>> readChanges(vault::Vault &records, StudentId id); // newest first

} // namespace xd::students
