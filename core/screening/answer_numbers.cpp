#include "core/screening/answer_numbers.h"

#include <algorithm>

namespace xd::screening {
namespace {

bool isLower(const Option &a, const Option &b)
{
    return a.value < b.value;
}

} // namespace

NumbersSeen::NumbersSeen(const OptionSet &options)
{
    const auto [lowest, highest] = std::minmax_element(options.begin(), options.end(), isLower);
    m_from = lowest->value;
    m_to = highest->value;
}

void NumbersSeen::take(double number, size_t row, int column)
{
    m_below |= number == m_from - 1;
    m_lowest |= number == m_from;
    m_highest |= number == m_to;
    m_above |= number == m_to + 1;
    if (!m_isAny) {
        m_isAny = true;
        m_firstRow = row;
        m_firstColumn = column;
    }
}

bool NumbersSeen::isShifted() const
{
    // A key that counts from 1 met by numbers from 0; below 0 there are only codes for "missing".
    const bool startsLower = m_from > 0 && m_below && !m_highest;
    return startsLower || (m_above && !m_lowest);
}

Result<int> numberShift(const OptionSet &options, int numbersFrom)
{
    const int shift = numbersFrom - std::min_element(options.begin(), options.end(), isLower)->value;
    if (shift != 0 && !std::is_sorted(options.begin(), options.end(), isLower))
        return failure(ErrorCode::NumbersShifted);
    return shift;
}

} // namespace xd::screening
