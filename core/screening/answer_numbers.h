// Whether the numbers of an answer table start where the instrument's do. Many platforms count options from 1 where a
// key counts from 0 (facts C6); one by one such numbers look right, so the table is judged as a whole. Nothing is ever
// shifted on a guess. Pure.
#pragma once

#include "core/screening/read_answers.h"

namespace xd::screening {

// Error: NumbersShifted, with the instrument in the field: its cells hold the number next to its range and never the one
// at the other end. The result: a doubt (NumbersDoubtful) for each instrument that has numbers and never the lowest one,
// at the first such cell.
Result<std::vector<sheets::RowError>> checkNumbers(const sheets::Table &table, const AnswerColumnsUsed &columns, const InstrumentList &instruments);

// What to add to an option's value to have its number, where the lowest option is numbered `numbersFrom`. Error:
// NumbersShifted where the options do not ascend: whether 1 is then the first or the lowest of them, nobody can tell.
Result<int> numberShift(const OptionSet &options, int numbersFrom);

} // namespace xd::screening
