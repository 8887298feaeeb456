// A person says whose danger answer a finding without a student is; and says so anew where it was somebody else, as long
// as the duty from it is not answered: where a person has said it, and where no sheet of the student stands behind it any more
// (taken back, or never stored). Errors: NotPermitted, NoKey, NotFound (finding or student), AlreadyExists (it is this
// student's already, came with a sheet that is stored, or its duty is answered).
#pragma once

#include "core/access/session.h"
#include "core/screening/finding.h"
#include "core/screening/instruments.h"
#include "core/screening/match_student.h"

namespace xd::screening {

// Where the finding leaves a student whose own sheets tell of the same danger, that is found in the same write (own_danger.h)
// and told to the watcher: how many such answers there were.
Result<int> matchFinding(access::Session &session, const Instruments &instruments, const FindingId &finding, const students::StudentId &student,
                         DangerWatcher &watcher);
// Whom a number of either kind means, as for a row of the finding's round. Errors: NotFound (finding), those of RosterIndex::match().
Result<RosterEntry> studentNumbered(access::Session &session, const Instruments &instruments, const FindingId &finding, const QString &number);
// Whose student may be somebody else. For the questions of higher nouns.
Result<QSet<FindingId>> doubtfulFindings(vault::Vault &records);
// It is nobody's again: what a person has found out to be no student of ours. Within the write that says so; the same holds for
// the student whom it leaves.
Done unmatchFinding(vault::Vault &records, const Instruments &instruments, const FindingId &finding, qint64 nowMs, DangerWatcher &watcher);

} // namespace xd::screening
