// Takes in what students have answered at this computer since a counsellor was last here: verified, opened, their own word
// kept as consent or refusal, then stored as any other answers, danger answers calling whom they must. A log goes only
// after its answers are committed; a second try finds what the first has done. What cannot be believed is kept beside it
// as ".damaged" and told, the rest of it is taken in. One that is gone waits, and is told, until its round is closed.
// Errors: NotPermitted, NoKey; those of one sitting stand in the result, and it waits for the next time.
#pragma once

#include "core/screening/import_answers.h"
#include "core/screening/sitting.h"

namespace xd::screening {

struct SittingProblem {
    QString file; // as it is called now; it says nothing about anybody
    Error error;  // SittingDamaged: altered, or gone; else why it waits
    friend bool operator==(const SittingProblem &, const SittingProblem &) = default;
};

// Sheets of one class that were not stored for one reason. No names: a class and a reason lead to the list of who is missing.
struct RefusedSheets {
    students::SchoolClass schoolClass; // empty: not known here
    ErrorCode code = ErrorCode::Refused;
    int count = 0;
};

struct SittingsTakenIn {
    int sittings = 0;
    int sheets = 0;     // stored, among them
    int incomplete = 0; // those where something was left out or not reached
    int refused = 0;    // sheets that were not stored; why stands in refusedSheets
    std::vector<RefusedSheets> refusedSheets;
    int unwilling = 0;  // students who said no
    int duties = 0;     // danger answers found
    int withdrawing = 0; // said no though answers of theirs are stored: a person withdraws those, from the list of who refused
    int abrupt = 0;      // sittings whose page was not left as it should be: the last answers may be missing
    std::vector<SittingProblem> problems;
    bool isNothing() const { return sittings == 0 && problems.empty(); }
};

// Whether there is anything to take in; quick.
Result<bool> areSittingsWaiting(access::Session &session);
Result<SittingsTakenIn> takeInSittings(access::Session &session, const Instruments &instruments, DangerWatcher &watcher, Progress &progress);

} // namespace xd::screening
