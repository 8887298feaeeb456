// The lines of several vaults as one list, newest first. Within a vault their number is the order, whatever the clock said;
// between vaults the time decides.
#pragma once

#include <QtGlobal>
#include <algorithm>
#include <iterator>
#include <vector>

namespace xd::journal {

// Both newest first by number; timeOf(line) in milliseconds.
template <class Line, class TimeOf>
std::vector<Line> newestFirst(std::vector<Line> one, std::vector<Line> other, const TimeOf &timeOf)
{
    std::vector<Line> merged;
    merged.reserve(one.size() + other.size());
    auto a = one.begin(), b = other.begin();
    while (a != one.end() && b != other.end())
        merged.push_back(std::move(qint64(timeOf(*b)) > qint64(timeOf(*a)) ? *b++ : *a++));
    std::move(a, one.end(), std::back_inserter(merged));
    std::move(b, other.end(), std::back_inserter(merged));
    return merged;
}

} // namespace xd::journal
