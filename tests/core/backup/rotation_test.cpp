#include "core/backup/rotation.h"
#include "tests/support/say.h"

#include <set>

namespace xd::backup {

namespace {

std::vector<QDateTime> dailyFrom(QDate first, int days)
{
    std::vector<QDateTime> times;
    for (int i = 0; i < days; ++i)
        times.push_back(first.addDays(i).startOfDay().addSecs(17 * 3600));
    return times;
}

qsizetype keptOf(const std::vector<bool> &isKept)
{
    return std::count(isKept.begin(), isKept.end(), true);
}

} // namespace

TEST_CASE("Two years of daily backups leave seven days, four weeks and twelve months")
{
    const auto times = dailyFrom(QDate(2025, 1, 1), 730); // to 2026-12-31, a Thursday
    const auto isKept = keptByRotation(times);
    std::set<QDate> kept;
    for (size_t i = 0; i < times.size(); ++i)
        if (isKept[i])
            kept.insert(times[i].date());
    for (int day = 25; day <= 31; ++day)
        CHECK(kept.contains(QDate(2026, 12, day)));
    CHECK(kept.contains(QDate(2026, 12, 20))); // the Sundays that end the weeks before
    CHECK(kept.contains(QDate(2026, 12, 13)));
    for (int month = 1; month <= 11; ++month)
        CHECK(kept.contains(QDate(2026, month, QDate(2026, month, 1).daysInMonth())));
    CHECK(kept.size() == 7 + 2 + 11);
}

TEST_CASE("A long holiday takes no backup away")
{
    auto times = dailyFrom(QDate(2026, 6, 25), 7);
    const auto later = dailyFrom(QDate(2026, 9, 1), 1);
    times.insert(times.end(), later.begin(), later.end());
    const auto isKept = keptByRotation(times);
    CHECK(keptOf(isKept) >= 7);
    CHECK(isKept.back());
}

TEST_CASE("Nothing to rotate is rotated without harm")
{
    CHECK(keptByRotation({}).empty());
}

// Properties over made-up histories: at most 23 stay, the newest always does, of one day only the newest, rotating twice
// takes nothing more, the order of the files does not matter, and what goes is older than the seven newest days kept.
TEST_CASE("Whatever the history, the rotation keeps its promises")
{
    QRandomGenerator dice(20261008);
    for (int round = 0; round < 400; ++round) {
        std::vector<QDateTime> times;
        QDateTime at(QDate(2024, 1, 1), QTime(8, 0));
        const int count = dice.bounded(1, 300);
        const int spread = dice.bounded(1, 20 * 24);
        for (int i = 0; i < count; ++i)
            times.push_back(at = at.addSecs(60 + dice.bounded(spread) * 3600));
        const auto isKept = keptByRotation(times);
        REQUIRE(isKept.size() == times.size());
        CHECK(keptOf(isKept) <= keptDays + keptWeeks + keptMonths);
        CHECK(isKept.back());

        std::vector<QDateTime> kept;
        std::set<QDate> days;
        for (size_t i = 0; i < times.size(); ++i) {
            if (!isKept[i])
                continue;
            kept.push_back(times[i]);
            CHECK(days.insert(times[i].date()).second);
            CHECK((i + 1 == times.size() || times[i + 1].date() != times[i].date()));
        }
        CHECK(keptOf(keptByRotation(kept)) == qsizetype(kept.size()));

        std::vector<QDateTime> shuffled = times;
        std::shuffle(shuffled.begin(), shuffled.end(), dice);
        std::vector<QDateTime> keptShuffled;
        const auto isKeptShuffled = keptByRotation(shuffled);
        for (size_t i = 0; i < shuffled.size(); ++i)
            if (isKeptShuffled[i])
                keptShuffled.push_back(shuffled[i]);
        std::sort(keptShuffled.begin(), keptShuffled.end());
        CHECK(keptShuffled == kept);

        std::set<QDate> allDays;
        for (const QDateTime &time : times)
            allDays.insert(time.date());
        int wanted = keptDays;
        for (auto day = allDays.rbegin(); day != allDays.rend() && wanted > 0; ++day, --wanted)
            CHECK(days.contains(*day));
    }
}

} // namespace xd::backup
