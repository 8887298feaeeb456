// Stores a planned roster: all its good rows or, on any failure, none; one journal line; the mapping of the columns
// is remembered for the next file of this kind.
#pragma once

#include "core/access/session.h"
#include "core/students/roster_import_store.h"

namespace xd::students {

struct RosterImported {
    RosterImportId import;
    int added = 0, updated = 0, unchanged = 0, refused = 0;
};

// `file` is shown in the list of imports; only its last part is kept. Errors: NotPermitted, NoKey, SheetEmpty (nothing
// to store), Refused (the roster has changed since the plan was made: plan again), Cancelled.
Result<RosterImported> importRoster(access::Session &session, const RosterPlan &plan, const QString &file, Progress &progress);

} // namespace xd::students
