#include "core/backup/rotation.h"

#include <algorithm>
#include <numeric>

namespace xd::backup {

namespace {

QDate dayOf(QDate date)
{
    return date;
}

QDate weekOf(QDate date)
{
    return date.addDays(1 - date.dayOfWeek()); // its Monday
}

QDate monthOf(QDate date)
{
    return {date.year(), date.month(), 1};
}

} // namespace

std::vector<bool> keptByRotation(const std::vector<QDateTime> &times)
{
    std::vector<std::size_t> newestFirst(times.size());
    std::iota(newestFirst.begin(), newestFirst.end(), std::size_t(0));
    std::stable_sort(newestFirst.begin(), newestFirst.end(), [&](std::size_t a, std::size_t b) { return times[a] > times[b]; });
    std::vector<bool> isKept(times.size(), false);
    const auto keepNewestOf = [&](QDate (*periodOf)(QDate), int periods) {
        QDate last;
        for (const std::size_t i : newestFirst) {
            const QDate period = periodOf(times[i].date());
            if (period == last)
                continue;
            if (periods-- == 0)
                return;
            last = period;
            isKept[i] = true;
        }
    };
    keepNewestOf(dayOf, keptDays);
    keepNewestOf(weekOf, keptWeeks);
    keepNewestOf(monthOf, keptMonths);
    return isKept;
}

} // namespace xd::backup
