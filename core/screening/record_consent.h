// Slips that a person has read and typed, one or a whole class, in one journal write. What is recorded by hand counts at
// once: a slip without a date is of today, and none is dated before what it answers.
// A refusal of one who has answered takes answers away, so it is a withdrawal (withdraw_consent.h) and refused here.
// Errors: NotPermitted, NoKey, NotFound, RoundClosed, NotInRound (a student of none of its classes), BadConsent (a slip
// on which nobody says anything), InUse (answers are stored). One slip at fault, and none is recorded.
#pragma once

#include "core/access/session.h"
#include "core/screening/consent.h"
#include "core/screening/round.h"

#include <QSet>
#include <span>

namespace xd::screening {

// What a refusal does where answers are stored: it is sent to the withdrawal, or it stands at once and a person withdraws.
enum class StoredAnswers { refuse, stay };
QSet<students::StudentId> refusingIn(std::span<const ConsentSlip> slips);
// How many said something new.
Result<int> recordConsent(access::Session &session, const Instruments &instruments, const RoundId &round, std::span<const ConsentSlip> slips,
                          StoredAnswers stored = StoredAnswers::refuse);

// The last slip of a student that was recorded by hand was misread: what was said before counts again.
// Errors: NotPermitted, NoKey, NotFound (round, or no such slip), RoundClosed, InUse (answers are stored).
Done takeBackSlip(access::Session &session, const Instruments &instruments, const RoundId &round, const students::StudentId &student);

} // namespace xd::screening
