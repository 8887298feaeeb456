// The one place where a danger answer is stored, and told within the same write. Beside what an import brings: what the stored
// sheets of a student say of danger where no finding of the student's holds it, since it was taken as known while somebody else's
// was matched to the student. It is found within the write that takes that one away.
#pragma once

#include "core/screening/finding.h"
#include "core/screening/score_sheet.h"

namespace xd::screening {

// Of nobody yet.
Finding findingOf(const RoundId &round, const Instrument &instrument, const DangerAnswer &danger, qint64 nowMs);

Done storeDanger(vault::Vault &records, const Finding &finding, const ScreeningImportId &import, DangerWatcher &watcher);

// How many were found and told to the watcher.
Result<int> findOwnDanger(vault::Vault &records, const Round &round, const students::StudentId &student, qint64 nowMs, DangerWatcher &watcher);

} // namespace xd::screening
