#include "core/disclosure/cut_document.h"
#include "core/screening/bands_by_sex.h"
#include "core/screening/class_tables.h"
#include "core/screening/compare_years.h"
#include "core/screening/distribution.h"
#include "core/screening/learning_document.h"
#include "core/screening/scale_profile.h"
#include "tests/core/screening/made_up_sample.h"
#include "tests/core/screening/school_with_round.h"

#include <numeric>

using namespace xd;
using namespace xd::screening;
using namespace xd::test;
using students::Sex;

namespace {

// Grade 7: girls 0, 4, 10 and a void 27; boys 5 and one sheet with three answers missing. Grade 8: a boy 12. Besides,
// in grade 7, one who agreed and is missing, one who refused, two without a slip.
RoundSample eleven()
{
    RoundSample sample = madeUpSample({u"phq-9"_s}, u"7-9"_s);
    addAnswered(sample, 7, Sex::female, 0);
    addAnswered(sample, 7, Sex::female, 4);
    addAnswered(sample, 7, Sex::female, 10);
    addAnswered(sample, 7, Sex::female, 27, true);
    addAnswered(sample, 7, Sex::male, 5, false, 2);
    std::vector<quint8> incomplete = answersFor(6);
    incomplete[6] = incomplete[7] = incomplete[8] = missingAnswer;
    answer(sample, addPerson(sample, 7, 2, Sex::male, ConsentState::given), incomplete);
    addAnswered(sample, 8, Sex::male, 12);
    addPerson(sample, 7, 2, Sex::male, ConsentState::given);
    addPerson(sample, 7, 2, Sex::male, ConsentState::refused);
    addPerson(sample, 7, 2, Sex::female, ConsentState::none);
    addPerson(sample, 7, 2, Sex::female, ConsentState::none);
    return sample;
}

ResultWords chineseWords()
{
    return {[](const QString &column) { return column; }, [](const packs::Wording &wording) { return wording.zh; },
            [](Flags flags) { return textsOf(flags).join(u' '); }};
}

const disclosure::CountTable &tableOf(const disclosure::Document &document, const QString &id)
{
    const auto found = std::find_if(document.tables.begin(), document.tables.end(), [&](const auto &table) { return table.id == id; });
    REQUIRE(found != document.tables.end());
    return *found;
}

} // namespace

TEST_CASE("Bands by grade and sex count void sheets beside and nobody absent as zero")
{
    const std::vector<BandLine> lines = bandsBySex(eleven(), 0, 0);
    REQUIRE(lines.size() == 3);
    const auto line = [&](int grade, Sex sex) {
        return *std::find_if(lines.begin(), lines.end(), [&](const BandLine &each) { return each.grade == grade && each.sex == sex; });
    };
    const BandLine girls = line(7, Sex::female);
    CHECK(girls.bands == std::vector<SheetCount>{{2, 2}, {0, 0}, {1, 1}, {0, 0}, {1, 0}});
    CHECK(girls.sheets() == SheetCount{4, 3});
    CHECK(girls.absence == Absence{0, 0, 2});
    const BandLine boys = line(7, Sex::male);
    CHECK(boys.bands == std::vector<SheetCount>{{0, 0}, {1, 1}, {0, 0}, {0, 0}, {0, 0}});
    CHECK(boys.notScored == SheetCount{1, 1});
    CHECK(boys.absence == Absence{1, 1, 0});
    CHECK(line(8, Sex::male).bands[2] == SheetCount{1, 1});
}

TEST_CASE("A grade is that in which the student answered, and who left the round is counted with the sheet alone")
{
    RoundSample sample = madeUpSample({u"phq-9"_s}, u"7-9"_s);
    addAnswered(sample, 7, Sex::male, 3);
    sample.people[0].schoolClass.grade = 8; // moved up since
    sample.people[0].isAsked = {false};     // and is no longer asked
    const auto lines = bandsBySex(sample, 0, 0);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].grade == 7);
    CHECK(lines[0].sheets() == SheetCount{1, 1});
    CHECK(lines[0].absence == Absence{});
}

TEST_CASE("A profile gives mean, spread and number with the void sheets and without them")
{
    const std::vector<ProfileLine> lines = scaleProfile(eleven(), 0);
    REQUIRE(lines.size() == 3); // all, grade 7, grade 8
    CHECK(lines[0].grade == 0);
    CHECK(lines[0].all.n == 6);
    CHECK(lines[0].notScored == SheetCount{1, 1});
    // 0 4 10 27 5 12: 58 in all. Without the 27: 31 of five, squares of the distances from 6.2 together 92.8.
    CHECK(std::abs(lines[0].all.mean - 58.0 / 6) < 1e-9);
    CHECK(lines[0].withoutVoid.n == 5);
    CHECK(std::abs(lines[0].withoutVoid.mean - 6.2) < 1e-9);
    CHECK(std::abs(lines[0].withoutVoid.deviation - std::sqrt(92.8 / 4)) < 1e-9);
    CHECK(lines[0].reachedCut == SheetCount{3, 2});
    CHECK(lines[2].grade == 8);
    CHECK(lines[2].all.n == 1);
    CHECK(std::isnan(lines[2].all.deviation)); // one alone has no spread
}

TEST_CASE("Steps of scores never cross the edge of a band or the cut, and hold every score once")
{
    const Instrument &phq = *valueOf(builtInInstruments().require(u"phq-9"_s));
    for (const NormSet &norm : phq.norms) {
        const std::vector<ScoreStep> steps = scoreSteps(phq, norm, 0);
        REQUIRE(steps.size() >= 10);
        CHECK(steps.front().from == 0);
        CHECK(steps.back().last == 27);
        for (size_t i = 0; i + 1 < steps.size(); ++i)
            CHECK(steps[i].below == steps[i + 1].from);
        for (const ScoreStep &step : steps) {
            for (int score = int(step.from); score <= int(step.last); ++score) {
                CHECK(norm.scales[0].candidate->holds(score) == step.reachesCut);
                int band = -1;
                for (size_t i = 0; i < norm.scales[0].bands.size(); ++i)
                    band = score >= norm.scales[0].bands[i].from ? int(i) : band;
                CHECK(band == step.band);
            }
        }
    }
    NormSet ofT = phq.norms.front();
    ofT.scales[0].isByNormed = true;
    for (const ScoreStep &step : scoreSteps(phq, ofT, 0))
        CHECK((step.band == -1 && !step.reachesCut)); // bands of a T say nothing of where the score lies
    const Distribution spread = distributionOf(eleven(), 0, 0);
    CHECK(spread.scored == SheetCount{6, 5});
    CHECK(spread.notScored == SheetCount{1, 1});
    CHECK(spread.absence == Absence{1, 1, 2});
    int all = 0, atCut = 0;
    for (size_t i = 0; i < spread.steps.size(); ++i) {
        all += spread.counts[i].all;
        atCut += spread.steps[i].reachesCut ? spread.counts[i].all : 0;
    }
    CHECK(all == 6);
    CHECK(atCut == 3); // 10, 12, 27
}

TEST_CASE("Years are compared by the same instrument, version and norm set alone, in the grades that both asked")
{
    const RoundSample now = eleven();
    RoundSample before = madeUpSample({u"gad-7"_s, u"phq-9"_s}, u"7-9"_s, QDate(2025, 10, 9));
    answer(before, addPerson(before, 7, 1, Sex::male, ConsentState::given), answersFor(11), false, 1);
    answer(before, addPerson(before, 7, 1, Sex::male, ConsentState::given), answersFor(2), false, 1);
    answer(before, addPerson(before, 9, 1, Sex::male, ConsentState::given), answersFor(2), false, 1);
    SECTION("the same")
    {
        const YearComparison comparison = compareYears(now, &before, 0, 0);
        CHECK(comparison.verdict == Comparability::comparable);
        REQUIRE(comparison.lines.size() == 1);
        CHECK(comparison.lines[0].grade == 7);
        CHECK(comparison.lines[0].now == YearCount{{5, 4}, {2, 1}});
        CHECK(comparison.lines[0].before == YearCount{{2, 2}, {1, 1}});
        CHECK(comparison.gradesInOne == std::vector<int>{8, 9});
    }
    SECTION("nothing before") { CHECK(compareYears(now, nullptr, 0, 0).verdict == Comparability::noEarlierRound); }
    SECTION("another norm set")
    {
        before.round.instruments[1].norm = before.round.instruments[1].instrument->findNorm(u"adolescent-11"_s);
        const YearComparison comparison = compareYears(now, &before, 0, 0);
        CHECK(comparison.verdict == Comparability::otherNorm);
        CHECK(comparison.lines.empty());
    }
    SECTION("another version")
    {
        Instrument newer = *before.round.instruments[1].instrument;
        newer.version = u"99"_s;
        before.round.instruments[1].instrument = &newer;
        CHECK(compareYears(now, &before, 0, 0).verdict == Comparability::otherVersion);
    }
    SECTION("no grade in both")
    {
        before.people.erase(before.people.begin(), before.people.begin() + 2);
        CHECK(compareYears(now, &before, 0, 0).verdict == Comparability::noCommonGrade);
    }
    SECTION("the earlier round is one of the year before with this instrument")
    {
        RoundSample older = madeUpSample({u"phq-9"_s}, u"7-9"_s, QDate(2024, 10, 9));
        RoundSample other = madeUpSample({u"gad-7"_s}, u"7-9"_s, QDate(2026, 3, 9));
        const std::vector<Round> rounds{now.round, other.round, before.round, older.round};
        CHECK(earlierRound(rounds, now.round, u"phq-9"_s) == before.round.id);
        CHECK(earlierRound(rounds, older.round, u"phq-9"_s).isNil());
    }
}

TEST_CASE("A class has its own line with those who are absent and why")
{
    const std::vector<ClassLine> lines = classTable(eleven(), 0, 0);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].schoolClass.number == 1);
    CHECK(lines[0].sheets == SheetCount{4, 3});
    CHECK(lines[0].reachedCut == SheetCount{2, 1});
    CHECK(std::abs(lines[0].scores.mean - 41.0 / 4) < 1e-9);
    CHECK(lines[1].asked == 6);
    CHECK(lines[1].sheets == SheetCount{2, 2});
    CHECK(lines[1].notScored == SheetCount{1, 1});
    CHECK(lines[1].absence == Absence{1, 1, 2});
    CHECK(lines[1].scores.n == 1);
}

TEST_CASE("The counsellor's document holds every sheet once, and nobody else gets a class or a mean of it")
{
    const RoundSample sample = eleven();
    const disclosure::Document document = learningDocument(sample, nullptr, {0, 0}, chineseWords());
    const auto sum = [](const disclosure::CountTable &table) { return std::accumulate(table.counts.begin(), table.counts.end(), qint64(0)); };
    CHECK(sum(tableOf(document, learnedCoverage)) == 11);
    CHECK(sum(tableOf(document, learnedBands)) == 7);
    CHECK(sum(tableOf(document, learnedScores)) == 6);
    const disclosure::CountTable &bands = tableOf(document, learnedBands);
    CHECK(bands.rows.codes == QStringList{u"7/male"_s, u"7/female"_s, u"8/male"_s});
    CHECK(bands.columns.codes.last(2) == QStringList{voidCode, notScoredCode});
    CHECK(bands.counts[size_t(bands.columns.codes.size()) * 2 - 2] == 1); // the void one of the girls
    REQUIRE(document.lists.size() == 2);

    const auto own = valueOf(disclosure::cutDocument(document, {access::Role::counsellor, disclosure::Purpose::ownWork}, {}, 1));
    CHECK(own->lists[1].rows.size() == 3);
    CHECK(own->withheld.empty());
    const auto others = valueOf(disclosure::cutDocument(document, {access::Role::principal, disclosure::Purpose::leadership}, {}, 1));
    for (const disclosure::ListTable &list : others->lists) {
        CHECK(list.columns.empty());
        CHECK(list.rows.empty());
    }
}

TEST_CASE("Nobody of today counts as asked in a round of an earlier school year unless a slip says so")
{
    School school("roster-messy.xlsx", {u"phq-9"_s}, u"7-12"_s);
    const RoundId spring = valueOf(openRound(school.session(), builtInInstruments(), {u"春季"_s, u"7-12"_s, {u"phq-9"_s}, {}, u"2026-03-02"_s, u"2026-03-20"_s}));
    const RoundSample sample = valueOf(sampleRound(school.session(), builtInInstruments(), spring));
    CHECK(sample.isOfEarlierYear);
    REQUIRE(sample.people.size() > 200); // at school now, and so in the quarterly report
    for (const Sampled &person : sample.people) {
        CHECK(person.isEligible);
        CHECK(person.isAsked == std::vector<bool>{false});
        CHECK(person.gradeFor(0) == person.schoolClass.grade - 1);
    }
    const RoundSample autumn = valueOf(sampleRound(school.session(), builtInInstruments(), school.round));
    CHECK_FALSE(autumn.isOfEarlierYear);
    CHECK(autumn.people.front().isAsked == std::vector<bool>{true});
}

TEST_CASE("What a round shows is read by whoever may read results, and asked for by a choice that is there")
{
    School school("roster-messy.xlsx", {u"phq-9"_s, u"gad-7"_s}, u"7-12"_s);
    school.takeConsent("consent-survey.csv");
    school.takeAnswers(fixtureTable("answers-survey-site.csv"));
    const disclosure::Document document = valueOf(learnFromRound(school.session(), builtInInstruments(), school.round, {0, 0}, chineseWords()));
    const disclosure::CountTable &coverage = tableOf(document, learnedCoverage);
    qint64 answered = 0, everybody = 0;
    for (size_t i = 0; i < coverage.counts.size(); ++i) {
        everybody += coverage.counts[i];
        answered += i % 4 == 0 ? coverage.counts[i] : 0;
    }
    const RoundStatus status = school.statusNow();
    CHECK(answered == 234);
    CHECK(everybody == status.counts.eligible);
    CHECK(codeOf(learnFromRound(school.session(), builtInInstruments(), school.round, {2, 0}, chineseWords())) == ErrorCode::OutOfRange);
    CHECK(codeOf(learnFromRound(school.session(), builtInInstruments(), school.round, {0, 1}, chineseWords())) == ErrorCode::OutOfRange);
    CHECK(codeOf(learnFromRound(school.session(), builtInInstruments(), RoundId::make(), {0, 0}, chineseWords())) == ErrorCode::NotFound);
    school.site.add(u"wang"_s, access::Role::principal);
    CHECK(codeOf(learnFromRound(school.site.reopenAs(u"wang"_s), builtInInstruments(), school.round, {0, 0}, chineseWords())) == ErrorCode::NotPermitted);
}
