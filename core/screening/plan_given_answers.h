// What taking in answers of known students would do: typed from paper, or answered at this computer. Row numbers of the
// plan count the given sheets from 1. A sheet is refused as the row of a table would be (NotInRound, NoConsent,
// TooManyMissing, AnsweredTwice), and for WrongItemCount, OutOfRange (no option of its item), UnknownStudent (no longer
// on the roster) and InstrumentUnsuitable (read from tables only). Its danger answers become findings all the same. Pure.
#pragma once

#include "core/screening/answers_plan.h"

namespace xd::screening {

struct GivenAnswers {
    students::StudentId student;
    QString instrument;    // id of one of the round's, else NotInRound
    QByteArray answers;    // one byte an item, 255 missing
    Sitting sitting;
    qint64 answeredMs = 0; // 0: not known
    Claim claim = {};      // kept with a danger answer where the roster no longer knows the student
};

Result<AnswersPlan> planGivenAnswers(const RoundView &view, std::span<const GivenAnswers> given, AnswerSource source, qint64 nowMs);

} // namespace xd::screening
