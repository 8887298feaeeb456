// Takes a roster import back as if it had never been, until something depends on it: a later import or a tag set by
// hand on one of its students, or what a higher noun reports through StudentUse (answers, records).
#pragma once

#include "core/access/session.h"
#include "core/students/roster_import_store.h"

#include <span>

namespace xd::students {

// Nouns to the right say whether they hold anything about a student.
class StudentUse {
public:
    virtual ~StudentUse() = default;
    virtual Result<bool> isUsed(vault::Vault &records, std::span<const StudentId> students) const = 0;
};

struct RosterUndone {
    int removed = 0;  // students that the import had added
    int restored = 0; // students that it had changed
};

// Errors: NotPermitted, NoKey, NotFound, InUse, Refused (undone already).
Result<RosterUndone> undoRosterImport(access::Session &session, RosterImportId import, const StudentUse &use);

Result<std::vector<RosterImportRow>> listRosterImports(access::Session &session); // newest first

} // namespace xd::students
