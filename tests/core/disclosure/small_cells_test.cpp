#include "core/disclosure/small_cells.h"
#include "tests/support/say.h"

#include <random>

using namespace xd::disclosure;

namespace {

Grid grid(int rows, int columns, std::vector<qint64> counts)
{
    return {rows, columns, std::move(counts)};
}

// Every table of small counts that agrees with what is shown, found by trying them all.
class BruteForce {
public:
    BruteForce(const Grid &truth, const Hidden &hidden, qint64 largest) : m_truth(truth), m_hidden(hidden), m_largest(largest)
    {
        m_trial = truth;
        m_seen.assign(size_t(truth.cellCount()), {unlimited, -1});
        tryFrom(0);
    }
    Interval seen(int row, int column) const { return m_seen[size_t(m_truth.cell(row, column))]; }

private:
    void tryFrom(size_t index)
    {
        if (index == m_truth.counts.size()) {
            if (agrees())
                remember();
            return;
        }
        const int row = int(index) / m_truth.columns;
        const int column = int(index) % m_truth.columns;
        if (column == 0 && row > 0 && !m_hidden[size_t(m_truth.cell(row - 1, m_truth.columns))]
            && m_trial.at(row - 1, m_truth.columns) != m_truth.at(row - 1, m_truth.columns))
            return;
        if (!m_hidden[size_t(m_truth.cell(row, column))]) {
            m_trial.counts[index] = m_truth.counts[index];
            tryFrom(index + 1);
            return;
        }
        for (qint64 n = 0; n <= m_largest; ++n) {
            m_trial.counts[index] = n;
            tryFrom(index + 1);
        }
    }
    bool agrees() const
    {
        for (int row = 0; row <= m_truth.rows; ++row) {
            for (int column = 0; column <= m_truth.columns; ++column) {
                if (!m_hidden[size_t(m_truth.cell(row, column))] && m_trial.at(row, column) != m_truth.at(row, column))
                    return false;
            }
        }
        return true;
    }
    void remember()
    {
        for (int row = 0; row <= m_truth.rows; ++row) {
            for (int column = 0; column <= m_truth.columns; ++column) {
                Interval &seen = m_seen[size_t(m_truth.cell(row, column))];
                seen.low = std::min(seen.low, m_trial.at(row, column));
                seen.high = std::max(seen.high, m_trial.at(row, column));
            }
        }
    }

    const Grid &m_truth;
    const Hidden &m_hidden;
    qint64 m_largest;
    Grid m_trial;
    std::vector<Interval> m_seen;
};

Grid randomGrid(std::mt19937 &random, int maxRows, int maxColumns, int largest)
{
    const auto upTo = [&](int n) { return int(random() % unsigned(n)) + 1; };
    Grid made{upTo(maxRows), upTo(maxColumns), {}};
    for (int i = 0; i < made.rows * made.columns; ++i)
        made.counts.push_back(random() % 3 == 0 ? qint64(random() % 4) : qint64(random() % unsigned(largest)));
    return made;
}

int shownShare(const Grid &g, const Hidden &hidden)
{
    return int(100 * std::count(hidden.begin(), hidden.end(), false) / g.cellCount());
}

} // namespace

TEST_CASE("A table without small counts is shown as it is")
{
    const Grid g = grid(2, 2, {5, 20, 0, 31});
    CHECK(protect({g}, 5).front() == Hidden(9, false));
}

TEST_CASE("A small count takes three others with it, so that no sum gives it back")
{
    const Grid g = grid(3, 3, {40, 3, 25, 30, 22, 18, 35, 19, 41});
    const Hidden hidden = protect({g}, 5).front();
    CHECK(std::count(hidden.begin(), hidden.end(), true) == 4);
    CHECK(hidden[size_t(g.cell(0, 1))]);
    const Interval known = concludedInterval({g}, {hidden}, 0, 0, 1);
    CHECK(known.low == 0);
    CHECK(known.high >= 5);
}

TEST_CASE("Hiding small counts alone would leave them exact")
{
    const Grid g = grid(3, 3, {40, 3, 25, 30, 22, 18, 35, 19, 41});
    Hidden naive(size_t(g.cellCount()), false);
    naive[size_t(g.cell(0, 1))] = true;
    CHECK(concludedInterval({g}, {naive}, 0, 0, 1) == Interval{3, 3});
    CHECK_FALSE(isProtected({g}, {naive}, 5));
}

TEST_CASE("A whole small table hides its totals too")
{
    const Grid g = grid(1, 2, {1, 2});
    const Hidden hidden = protect({g}, 5).front();
    CHECK(hidden == Hidden(6, true));
}

TEST_CASE("What a reader can conclude is what trying every table concludes")
{
    std::mt19937 random(20261122);
    for (int round = 0; round < 150; ++round) {
        const Grid g = randomGrid(random, 3, 2, 9);
        Hidden hidden(size_t(g.cellCount()));
        for (size_t i = 0; i < hidden.size(); ++i)
            hidden[i] = random() % 2 == 0;
        // Totals stay shown here so that the trials are finite; the next sentence hides them as well.
        for (int row = 0; row <= g.rows; ++row)
            hidden[size_t(g.cell(row, g.columns))] = false;
        const qint64 largest = 16;
        const BruteForce tried(g, hidden, largest);
        for (int row = 0; row < g.rows; ++row) {
            for (int column = 0; column < g.columns; ++column) {
                CAPTURE(round, row, column);
                CHECK(concludedInterval({g}, {hidden}, 0, row, column) == tried.seen(row, column));
            }
        }
    }
}

TEST_CASE("For every hidden small count there is a table, equal in all that is shown, where it is not small")
{
    std::mt19937 random(7);
    constexpr int largestCount = 6;
    for (int round = 0; round < 250; ++round) {
        const Grid g = randomGrid(random, 3, 2, largestCount);
        const int threshold = round % 2 == 0 ? 5 : 3;
        const Hidden hidden = protect({g}, threshold).front();
        const BruteForce tried(g, hidden, largestCount - 1 + threshold - 1);
        for (int row = 0; row <= g.rows; ++row) {
            for (int column = 0; column <= g.columns; ++column) {
                const qint64 n = g.at(row, column);
                if (n == 0 || n >= threshold)
                    continue;
                CAPTURE(round, row, column, n);
                CHECK(hidden[size_t(g.cell(row, column))]);
                CHECK(tried.seen(row, column).high >= threshold);
            }
        }
    }
}

TEST_CASE("Large random tables come out protected and still say something")
{
    std::mt19937 random(11);
    for (const auto &[rows, columns, typical] : {std::tuple{3, 4, 60}, {9, 5, 60}, {12, 3, 45}, {60, 4, 120}}) {
        int shown = 0;
        for (int round = 0; round < 10; ++round) {
            Grid g{rows, columns, {}};
            for (int row = 0; row < rows; ++row) {
                int share = typical;
                for (int column = 0; column < columns; ++column, share /= 3)
                    g.counts.push_back(qint64(random() % unsigned(share + 3)));
            }
            const Hidden hidden = protect({g}, 5).front();
            REQUIRE(isProtected({g}, {hidden}, 5));
            shown += shownShare(g, hidden);
        }
        CHECK(shown / 10 >= 20);
    }
}

TEST_CASE("A number that two tables share is hidden in both or in neither")
{
    std::mt19937 random(5);
    for (int round = 0; round < 100; ++round) {
        const Grid bands = randomGrid(random, 6, 5, 30);
        Grid coverage{bands.rows, 3, {}};
        for (int row = 0; row < bands.rows; ++row) {
            coverage.counts.push_back(bands.at(row, bands.columns));
            coverage.counts.push_back(qint64(random() % 8));
            coverage.counts.push_back(qint64(random() % 20));
        }
        Grid child = bands;
        child.parent = 0;
        child.parentColumn = 0;
        Grid second{bands.rows, 2, {}}; // another instrument that divides the same answered sheets
        for (int row = 0; row < bands.rows; ++row) {
            const qint64 all = bands.at(row, bands.columns);
            const qint64 part = all == 0 ? 0 : qint64(random() % unsigned(all + 1));
            second.counts.push_back(part);
            second.counts.push_back(all - part);
        }
        second.parent = 0;
        const std::vector<Grid> grids{coverage, child, second};
        const std::vector<Hidden> hidden = protect(grids, 5);
        REQUIRE(isProtected(grids, hidden, 5));
        for (int row = 0; row <= bands.rows; ++row) {
            const bool isHidden = hidden[0][size_t(coverage.cell(row, 0))];
            CHECK(hidden[1][size_t(child.cell(row, child.columns))] == isHidden);
            CHECK(hidden[2][size_t(second.cell(row, second.columns))] == isHidden);
        }
    }
}

TEST_CASE("A later release does not tell how few were added since the earlier one")
{
    const Grid before = grid(3, 3, {40, 33, 25, 30, 22, 18, 35, 19, 41});
    Grid after = before;
    after.counts[1] += 2; // two more children, both in one cell
    const EarlierRelease earlier{before, protect({before}, 5).front()};
    const Hidden alone = protect({after}, 5).front();
    REQUIRE(alone == Hidden(16, false));
    CHECK_FALSE(isProtectedTogether(earlier, after, alone, 5));
    const Hidden hidden = hideSmallChanges(earlier, after, alone, 5);
    CHECK(isProtectedTogether(earlier, after, hidden, 5));
    CHECK(hidden[size_t(after.cell(0, 1))]);
    CHECK(std::count(hidden.begin(), hidden.end(), true) >= 4);
}

TEST_CASE("The same table released twice with other cells hidden would give its small counts away")
{
    const Grid g = grid(3, 3, {40, 3, 25, 30, 22, 18, 35, 19, 41});
    const Hidden first = protect({g}, 5).front();
    Hidden otherCover(size_t(g.cellCount()), false);
    for (const auto &[row, column] : {std::pair{0, 1}, {0, 0}, {1, 1}, {1, 0}})
        otherCover[size_t(g.cell(row, column))] = true;
    if (otherCover == first) {
        otherCover.assign(size_t(g.cellCount()), false);
        for (const auto &[row, column] : {std::pair{0, 1}, {0, 2}, {2, 1}, {2, 2}})
            otherCover[size_t(g.cell(row, column))] = true;
    }
    REQUIRE(isProtected({g}, {otherCover}, 5));
    CHECK_FALSE(isProtectedTogether({g, first}, g, otherCover, 5));
    CHECK(isProtectedTogether({g, first}, g, first, 5));
}

TEST_CASE("Random later releases, once protected, give away neither change nor count")
{
    std::mt19937 random(3);
    int heldBack = 0;
    for (int round = 0; round < 200; ++round) {
        const Grid before = randomGrid(random, 5, 4, 40);
        Grid after = before;
        for (qint64 &n : after.counts)
            n += random() % 3 == 0 ? qint64(random() % 12) : 0;
        const EarlierRelease earlier{before, protect({before}, 5).front()};
        Hidden hidden = protect({after}, 5, {earlier.hidden}).front();
        hidden = protect({after}, 5, {hideSmallChanges(earlier, after, hidden, 5)}).front();
        REQUIRE(isProtected({after}, {hidden}, 5));
        heldBack += isProtectedTogether(earlier, after, hidden, 5) ? 0 : 1;
    }
    CHECK(heldBack <= 20);
}
