// A guardian or a student no longer agrees: before the answers, after them, or when the round is closed. The slip that
// refuses is dated and stays; the answers and results of that student in that round go in the same write (PIPL art. 15
// and 47), also the scores that a second look had kept; before it what was half typed of her (sheet_draft.h). Danger answers and the duties from them stay: danger to life; so do
// the interviews and decisions of a second look, which are what somebody heard and decided.
// Errors: NotPermitted, NoKey, NotFound (round or student).
#pragma once

#include "core/access/session.h"
#include "core/screening/consent.h"
#include "core/screening/round.h"

namespace xd::screening {

enum class WithdrawnBy { guardian, pupil };

// What a withdrawal would take, to be said before it does.
struct WithdrawalView {
    QString name;
    students::SchoolClass schoolClass;
    Consent consent;           // so far
    int sheets = 0;            // answer sheets with their results: go
    int danger = 0;            // danger answers: stay
    bool wasLookedAt = false;  // a second look was begun: its scores go, its interviews and decisions stay
};
Result<WithdrawalView> viewWithdrawal(access::Session &session, const Instruments &instruments, const RoundId &round,
                                      const students::StudentId &student);

// How many sheets went. A day of its own: when the letter was written; else today. It is never before what it answers.
Result<int> withdrawConsent(access::Session &session, const Instruments &instruments, const RoundId &round,
                            const students::StudentId &student, WithdrawnBy by, QDate day = {});

} // namespace xd::screening
