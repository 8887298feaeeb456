// What importing an answer table into a round would do, before anything is written. Pure.
// A row is refused for: what RosterIndex::match says (a person may then choose among the row's candidates), NotInRound,
// NoConsent, UnknownOption, OutOfRange, FormulaResult, WrongItemCount, WrongVersion, BadDate (answered more than a week
// from now, or more than 60 before the round's first), TooManyMissing (not one answer), AnsweredTwice (other answers than
// those already there).
#pragma once

#include "core/screening/answers_plan.h"

namespace xd::screening {

// Errors: ColumnMissing, NumbersShifted.
Result<AnswersPlan> planAnswersImport(const sheets::Table &table, const sheets::ColumnMap &map, const RoundView &view, qint64 nowMs,
                                      const AnswersChoices &choices = {});

} // namespace xd::screening
