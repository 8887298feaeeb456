// Takes the sheets of an import back. Its danger findings stay: someone has asked for help, whatever was wrong with
// the file, and a person must look. What was typed from paper and what was answered at this computer are imports too.
// Errors: NotPermitted, NoKey, NotFound, RoundClosed, Refused (undone already, or not an import of answers),
// SecondLookBegun (at any student of its sheets: somebody rests a decision on them).
#pragma once

#include "core/access/session.h"
#include "core/screening/round_store.h"

namespace xd::screening {

// How many sheets were taken back.
Result<int> undoAnswersImport(access::Session &session, const Instruments &instruments, const ScreeningImportId &import);
// Of both kinds, newest first.
Result<std::vector<ScreeningImportRow>> listScreeningImports(access::Session &session, const RoundId &round);

} // namespace xd::screening
