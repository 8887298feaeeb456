// Enters something into a student's file, corrects it, or withdraws it. Nothing is overwritten: a correction stands beside what
// it corrects, a withdrawn entry stays with its reason. Capability: keepFiles. Errors: NotPermitted, NoKey, and those below.
#pragma once

#include "core/access/session.h"
#include "core/archive/entry.h"

namespace xd::archive {

// Also: NotFound (field "student", "corrects"), those of Entry::from(); Refused (field "corrects": of another student, withdrawn,
// or corrected already: its newest correction is what can be corrected).
Result<EntryId> writeEntry(access::Session &session, const students::StudentId &student, const EntryDraft &draft);

// Also: NotFound (field "entry"), FieldMissing and FieldTooLong (field "reason"), Refused (withdrawn already).
Done withdrawEntry(access::Session &session, const EntryId &entry, const QString &reason);

} // namespace xd::archive
