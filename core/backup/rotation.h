// Which backups are kept (security.md §4): the newest of each of the last 7 days, 4 weeks and 12 months that have one.
// Days without a backup do not count, so that a long holiday takes nothing away. Pure.
#pragma once

#include <QDateTime>
#include <vector>

namespace xd::backup {

inline constexpr int keptDays = 7;
inline constexpr int keptWeeks = 4;
inline constexpr int keptMonths = 12;

// times: local, in any order. Returns for each whether it is kept.
std::vector<bool> keptByRotation(const std::vector<QDateTime> &times);

} // namespace xd::backup
