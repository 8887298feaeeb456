// Two reports of one round side by side, read by somebody who knows which one or two children have come or gone between
// them, of what grade and sex they are, and the band of one of the two.
#include "core/disclosure/standing_numbers.h"
#include "core/reports/round_report.h"
#include "core/students/student.h"
#include "tests/support/say.h"

#include <random>

using namespace xd;
using namespace xd::reports;
using namespace Qt::StringLiterals;
using disclosure::ReleasedDocument;
using disclosure::ReleasedTable;
using students::Sex;

namespace {

struct Child {
    int grade = 7;
    Sex sex = Sex::female;
    int total = 0; // of PHQ-9
};
constexpr int upperBounds[] = {4, 9, 27}; // of the three levels by grade

int bandOf(const Child &child)
{
    return int(std::lower_bound(std::begin(upperBounds), std::end(upperBounds), child.total) - std::begin(upperBounds));
}

class Dice {
public:
    explicit Dice(unsigned seed) : m_random(seed) {}
    int upTo(int n) { return int(m_random() % unsigned(n)); }
    Child child()
    {
        const int of100 = upTo(100);
        const int total = of100 < 62 ? upTo(5) : of100 < 84 ? 5 + upTo(5) : 10 + upTo(18);
        return {7 + upTo(3), upTo(2) == 0 ? Sex::female : Sex::male, total};
    }

private:
    std::mt19937 m_random;
};

// PHQ-9 as a round counts it: bands by grade, by sex and by score.
constexpr int bandStarts[] = {0, 5, 10, 15, 20, 28};

disclosure::Document documentOf(const std::vector<Child> &children)
{
    RoundCounts round{u"11111111-1111-4111-8111-111111111111"_s, u"普测"_s, QDate(2026, 10, 8), {}, {}, {}};
    InstrumentBands bands{u"phq-9@1"_s, u"usual"_s, {u"PHQ-9"_s, u"PHQ-9"_s}, {}, {}};
    for (const QString &id : {u"minimal"_s, u"mild"_s, u"moderate"_s, u"modsevere"_s, u"severe"_s})
        bands.bands.push_back({id, {id, id}});
    for (int grade = 7; grade <= 9; ++grade)
        round.coverage.push_back({grade, 0, 11, 8, 5});
    bands.counts.assign(3, std::vector<qint64>(6, 0));
    bands.bySex.resize(5);
    bands.scores.resize(5);
    for (size_t band = 0; band < 5; ++band) {
        for (int score = bandStarts[band]; score < bandStarts[band + 1]; score += 2)
            bands.scores[band].steps << QString::number(score);
        bands.scores[band].counts.assign(size_t(bands.scores[band].steps.size()), 0);
    }
    for (const Child &child : children) {
        const auto band = size_t(std::upper_bound(std::begin(bandStarts), std::end(bandStarts), child.total) - std::begin(bandStarts) - 1);
        ++round.coverage[size_t(child.grade - 7)].answered;
        ++bands.counts[size_t(child.grade - 7)][band];
        ++bands.bySex[band][child.sex == Sex::female ? 1 : 0];
        ++bands.scores[band].counts[size_t((child.total - bandStarts[band]) / 2)];
    }
    round.instruments = {std::move(bands)};
    return reports::documentOf(RoundReport{u"启明星实验学校"_s, u"3199010001"_s, QDate(2026, 10, 20), u"li"_s, std::move(round), u"7-9"_s, {}, {}}, QByteArray(16, 'r'));
}

// As the store of the gate remembers it.
void remember(disclosure::ReleaseHistory &history, const disclosure::Document &document, const ReleasedDocument &released)
{
    const auto told = disclosure::standingNumbers(document, history, disclosure::thresholdInside).tables;
    for (const ReleasedTable &out : released->tables) {
        const auto table = std::find_if(told.begin(), told.end(), [&](const auto &each) { return each.id == out.id && each.dims == out.dims; });
        REQUIRE(table != told.end());
        disclosure::EarlierTable earlier{out.rows, out.columns, {gridOf(*table), {}}};
        for (const auto &cell : out.cells)
            earlier.release.hidden.push_back(!cell);
        history.add(out.id, out.dims, std::move(earlier));
    }
}

ReleasedDocument release(disclosure::ReleaseHistory &history, const disclosure::Document &document)
{
    ReleasedDocument released = valueOf(disclosure::cutDocument(document, leadership, history, 1));
    remember(history, document, released);
    return released;
}

enum class Seen { nothing, cannotBe, canBe };
constexpr int bandsByGrade = 3;

// What the reader takes from one row of numbers in both papers: a child that has come is where a number has risen, or where
// one is hidden since; where nothing in the row has moved, it says nothing.
std::array<Seen, bandsByGrade> readRow(const std::array<std::optional<qint64>, bandsByGrade> &then, const std::array<std::optional<qint64>, bandsByGrade> &now,
                                       int direction, std::optional<int> knownOther)
{
    std::array<Seen, bandsByGrade> seen{};
    bool hasMoved = false;
    for (size_t band = 0; band < bandsByGrade; ++band) {
        if (then[band].has_value() != now[band].has_value()) {
            seen[band] = now[band] ? Seen::nothing : Seen::canBe;
            hasMoved = true;
        } else if (now[band]) {
            const qint64 by = (*now[band] - *then[band]) * direction;
            hasMoved = hasMoved || by != 0;
            seen[band] = by - (knownOther == int(band) ? 1 : 0) > 0 ? Seen::canBe : Seen::cannotBe;
        }
    }
    return hasMoved ? seen : std::array<Seen, bandsByGrade>{};
}

// Nobody has come to a grade of as many children as before: it stands, and what is hidden there covers another grade.
bool stands(const ReleasedDocument &then, const ReleasedDocument &now, int grade)
{
    const auto total = [grade](const ReleasedTable *levels) {
        const int row = levels ? int(levels->rows.codes.indexOf(QString::number(grade))) : -1;
        return row < 0 ? std::nullopt : levels->at(row, levels->columnCount());
    };
    const auto before = total(then.find(bandsTable));
    return before && before == total(now.find(bandsTable));
}

std::array<std::optional<qint64>, bandsByGrade> gradeRow(const ReleasedDocument &paper, int grade)
{
    const ReleasedTable *const levels = paper.find(bandsTable);
    std::array<std::optional<qint64>, bandsByGrade> row;
    const int at = levels ? int(levels->rows.codes.indexOf(QString::number(grade))) : -1;
    for (int band = 0; at >= 0 && band < bandsByGrade; ++band)
        row[size_t(band)] = levels->at(at, band);
    return row;
}

std::array<std::optional<qint64>, bandsByGrade> sexRow(const ReleasedDocument &paper, Sex sex)
{
    std::array<std::optional<qint64>, bandsByGrade> row;
    const QStringList codes{u"minimal"_s, u"mild"_s};
    for (const ReleasedTable &table : paper->tables) {
        if (table.id != bySexTable)
            continue;
        const QString band = table.dims.at(u"band"_s);
        row[size_t(band.endsWith(u'+') ? 2 : band == u"mild"_s ? 1 : 0)] = table.at(0, sex == Sex::male ? 0 : 1);
    }
    return row;
}

// The one band that is left for her; none where there are several, or where the papers contradict what is known.
std::optional<int> pinned(const ReleasedDocument &then, const ReleasedDocument &now, const Child &child, int direction, const std::optional<Child> &other)
{
    const auto sharedBand = [&](bool isShared) { return other && isShared ? std::optional(bandOf(*other)) : std::nullopt; };
    if (stands(then, now, child.grade))
        return {};
    const auto byGrade = readRow(gradeRow(then, child.grade), gradeRow(now, child.grade), direction, sharedBand(other && other->grade == child.grade));
    const auto bySex = readRow(sexRow(then, child.sex), sexRow(now, child.sex), direction, sharedBand(other && other->sex == child.sex));
    std::optional<int> only;
    bool hasEvidence = false;
    for (int band = 0; band < bandsByGrade; ++band) {
        const Seen grade = byGrade[size_t(band)];
        const Seen sex = bySex[size_t(band)];
        hasEvidence = hasEvidence || grade != Seen::nothing || sex != Seen::nothing;
        if (grade == Seen::cannotBe || sex == Seen::cannotBe)
            continue;
        if (only)
            return {};
        only = band;
    }
    return hasEvidence ? only : std::nullopt;
}

// The rule that there was before: small changes are hidden, each table for itself.
ReleasedTable hiddenOnly(const disclosure::CountTable &then, const disclosure::CountTable &now, ReleasedTable shown)
{
    const disclosure::Grid before = gridOf(then);
    const disclosure::Grid after = gridOf(now);
    const disclosure::EarlierRelease earlier{before, disclosure::protect({before}, 5).front()};
    const auto hidden = disclosure::protect({after}, 5, {hideSmallChanges(earlier, after, disclosure::protect({after}, 5).front(), 5)}).front();
    for (size_t i = 0; i < shown.cells.size(); ++i)
        shown.cells[i] = hidden[i] ? std::nullopt : std::optional(after.at(int(i) / (after.columns + 1), int(i) % (after.columns + 1)));
    return shown;
}

struct Trial {
    std::vector<Child> before, after;
    std::vector<Child> moved; // who has come, or gone
    int direction = 1;
};

Trial trialOf(Dice &dice, int moved)
{
    Trial trial;
    for (int i = 80 + dice.upTo(200); i > 0; --i)
        trial.before.push_back(dice.child());
    trial.after = trial.before;
    trial.direction = dice.upTo(2) == 0 ? 1 : -1;
    for (int i = 0; i < moved; ++i) {
        trial.moved.push_back(trial.direction > 0 ? dice.child() : trial.after.back());
        trial.direction > 0 ? trial.after.push_back(trial.moved.back()) : trial.after.pop_back();
    }
    return trial;
}

} // namespace

TEST_CASE("Beside an earlier report a later one tells nobody's band to who knows that one or two children have changed")
{
    Dice dice(20261123);
    int told = 0, toldAnew = 0, manyMoved = 0;
    for (int number = 0; number < 600; ++number) {
        const int moved = number % 2 == 0 ? 1 + dice.upTo(2) : 3 + dice.upTo(80);
        const Trial trial = trialOf(dice, moved);
        disclosure::ReleaseHistory history;
        const ReleasedDocument then = release(history, documentOf(trial.before));
        const ReleasedDocument now = release(history, documentOf(trial.after));
        CAPTURE(number, moved, trial.direction);
        if (moved <= 2)
            CHECK(now->tables == then->tables);
        manyMoved += moved >= 40;
        toldAnew += moved >= 40 && now->tables != then->tables;
        for (size_t i = 0; i < trial.moved.size(); ++i) {
            const std::optional<Child> other = trial.moved.size() > 1 ? std::optional(trial.moved[(i + 1) % trial.moved.size()]) : std::nullopt;
            for (const auto &known : {std::optional<Child>(), other}) {
                ++told;
                CHECK_FALSE(pinned(then, now, trial.moved[i], trial.direction, known) == bandOf(trial.moved[i]));
            }
        }
    }
    CHECK(told > 10'000);
    CHECK(toldAnew * 10 >= manyMoved * 9); // and the papers do go on
}

TEST_CASE("Hiding what has changed, as the gate did before, would tell the band of most")
{
    Dice dice(20261123);
    int read = 0;
    constexpr int trials = 60;
    for (int number = 0; number < trials; ++number) {
        const Trial trial = trialOf(dice, 1);
        const disclosure::Document before = documentOf(trial.before);
        const disclosure::Document after = documentOf(trial.after);
        const ReleasedDocument paper = valueOf(disclosure::cutDocument(before, leadership, {}, 1));
        const ReleasedTable shown = *paper.find(bandsTable);
        const ReleasedTable now = hiddenOnly(before.tables[1], after.tables[1], shown);
        const int row = int(shown.rows.codes.indexOf(QString::number(trial.moved[0].grade)));
        CHECK(now.at(row, now.columnCount()) != shown.at(row, shown.columnCount())); // he sees that it does not stand
        std::array<std::optional<qint64>, bandsByGrade> was, is;
        for (int band = 0; band < bandsByGrade; ++band) {
            was[size_t(band)] = shown.at(row, band);
            is[size_t(band)] = now.at(row, band);
        }
        const auto seen = readRow(was, is, trial.direction, {});
        const auto cannotBe = std::count(seen.begin(), seen.end(), Seen::cannotBe);
        read += cannotBe == bandsByGrade - 1 && seen[size_t(bandOf(trial.moved[0]))] == Seen::canBe;
    }
    INFO(read << " of " << trials);
    CHECK(read > 10);
}

TEST_CASE("Many small changes add up until they are told, and are then told of all of them together")
{
    Dice dice(7);
    std::vector<Child> children;
    for (int i = 0; i < 200; ++i)
        children.push_back(dice.child());
    disclosure::ReleaseHistory history;
    std::vector<ReleasedDocument> papers{release(history, documentOf(children))};
    int toldAnew = 0;
    for (int week = 0; week < 30; ++week) {
        const Child late = dice.child();
        children.push_back(late);
        papers.push_back(release(history, documentOf(children)));
        toldAnew += papers.back()->tables != papers[papers.size() - 2]->tables;
        for (size_t earlier = 0; earlier + 1 < papers.size(); ++earlier) // against each that he ever got
            CHECK_FALSE(pinned(papers[earlier], papers.back(), late, 1, {}) == bandOf(late));
    }
    CHECK(toldAnew >= 1);
    CHECK(toldAnew <= 8);
}
