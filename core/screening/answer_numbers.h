// Whether the numbers of an answer table start where the instrument's do. Many platforms count options from 1 where a
// key counts from 0 (facts C6); one by one such numbers look right, so the table is judged as a whole. Nothing is ever
// shifted on a guess. Pure.
#pragma once

#include "core/screening/instrument.h"

namespace xd::screening {

// The numbers in the cells of one set of options.
class NumbersSeen {
public:
    explicit NumbersSeen(const OptionSet &options);

    void take(double number, size_t row, int column);
    // Its cells hold the number next to the range and never the one at the other end.
    bool isShifted() const;
    // There are numbers and never the lowest one.
    bool isDoubtful() const { return m_isAny && !m_lowest; }
    size_t firstRow() const { return m_firstRow; } // where the first number stood
    int firstColumn() const { return m_firstColumn; }

private:
    int m_from = 0, m_to = 0; // the range of the options
    bool m_isAny = false, m_below = false, m_lowest = false, m_highest = false, m_above = false;
    size_t m_firstRow = 0;
    int m_firstColumn = -1;
};

// What to add to an option's value to have its number, where the lowest option is numbered `numbersFrom`. Error:
// NumbersShifted where the options do not ascend: whether 1 is then the first or the lowest of them, nobody can tell.
Result<int> numberShift(const OptionSet &options, int numbersFrom);

} // namespace xd::screening
