// A named person says how a duty was met. The answer stands; what is learnt afterwards, and that nobody was reached so far,
// is noted beside it. That it is no student of ours can be said where the danger answer has no student, or one who may be
// somebody else; it is nobody's then. Capability: runScreening. Errors: NotPermitted, NoKey, NotFound (duty), and with the
// draft's field: FieldMissing (how, words; student where the danger answer has none yet), FieldTooLong (words), Refused (how:
// the answer is this student's without doubt), AlreadyExists (answered), Refused (a try noted on an answered duty).
#pragma once

#include "core/access/session.h"
#include "core/care/duty.h"

namespace xd::care {

struct AnswerDraft {
    QString how;   // textOf(How)
    QString words; // what was said and agreed
};
Done answerDuty(access::Session &session, const DutyId &duty, const AnswerDraft &draft);

// Adds words; the duty stays as open or answered as it was.
Done noteOnDuty(access::Session &session, const DutyId &duty, NoteKind kind, const QString &words);

} // namespace xd::care
