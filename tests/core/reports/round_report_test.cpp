#include "core/reports/round_report.h"

#include "core/disclosure/small_cells.h"
#include "core/reports/compile_quarterly_report.h"
#include "core/reports/count_round.h"
#include "core/screening/learning_document.h"
#include "tests/core/reports/fixture_quarter.h"
#include "tests/core/screening/made_up_sample.h"

#include <numeric>

using namespace xd;
using namespace xd::reports;
using namespace Qt::StringLiterals;
using students::Sex;

namespace {

// Grade 7, PHQ-9: by total 30 × 2, 12 × 6, 7 × 11, 3 × 16, 2 × 25; half of each girls, the first the girls. One void, three missing.
screening::RoundSample fiftyFive(QDate day = QDate(2026, 10, 8))
{
    screening::RoundSample sample = test::madeUpSample({u"phq-9"_s}, u"7-9"_s, day);
    for (const auto &[count, total] : {std::pair(30, 2), std::pair(12, 6), std::pair(7, 11), std::pair(3, 16), std::pair(2, 25)}) {
        for (int i = 0; i < count; ++i)
            test::addAnswered(sample, 7, i * 2 < count ? Sex::female : Sex::male, total);
    }
    test::addAnswered(sample, 7, Sex::male, 27, true);
    for (int i = 0; i < 3; ++i)
        test::addPerson(sample, 7, 1, Sex::male, screening::ConsentState::given);
    return sample;
}

RoundReport reportOf(const screening::RoundSample &sample)
{
    RoundReport report{u"启明星实验学校"_s, u"3199010001"_s, QDate(2026, 10, 20), u"li"_s, countSample(sample, CountedAs::today), sample.round.grades.text(), {}, {}};
    report.instruments = {{u"phq-9@1"_s, {u"PHQ-9"_s, u"PHQ-9"_s}, u"usual"_s, {u"通用界值"_s, u"Usual"_s}, screening::Comparability::noEarlierRound}};
    return report;
}

disclosure::ReleasedDocument cutFor(const disclosure::Reader &reader, const RoundReport &report)
{
    return valueOf(disclosure::cutDocument(documentOf(report, QByteArray(16, 'r')), reader, {}, 1));
}

std::vector<const disclosure::ReleasedTable *> allOf(const disclosure::ReleasedDocument &document, const QString &id)
{
    std::vector<const disclosure::ReleasedTable *> found;
    for (const disclosure::ReleasedTable &table : document->tables) {
        if (table.id == id)
            found.push_back(&table);
    }
    return found;
}

} // namespace

TEST_CASE("The counts of a round are by grade, band, sex and score, and the void sheet stands apart")
{
    const RoundCounts counts = countSample(fiftyFive(), CountedAs::today);
    REQUIRE(counts.coverage.size() == 1); // grades without anybody say nothing
    CHECK(counts.coverage[0].answered == 55);
    CHECK(counts.coverage[0].missing == 3);
    REQUIRE(counts.instruments.size() == 1);
    const InstrumentBands &bands = counts.instruments[0];
    CHECK(bands.counts[0] == std::vector<qint64>{30, 12, 7, 3, 2, 1});
    CHECK(bands.bySex[0] == std::array<qint64, 2>{15, 15});
    CHECK(bands.bySex[2] == std::array<qint64, 2>{3, 4});
    for (size_t band = 0; band < bands.scores.size(); ++band)
        CHECK(std::accumulate(bands.scores[band].counts.begin(), bands.scores[band].counts.end(), qint64(0)) == bands.counts[0][band]);
    CHECK(counts.reached.empty()); // the total alone has a cut, and the bands tell of it
}

TEST_CASE("Who has reached the gravest band is counted, also where a low score is the grave one")
{
    // SDQ, three bands: prosocial 0-4 abnormal, 5 borderline, 6-10 normal. Items 1, 4, 9, 17 and 20.
    screening::RoundSample sdq = test::madeUpSample({u"sdq-self"_s}, u"7"_s);
    sdq.round.instruments[0].norm = sdq.round.instruments[0].instrument->findNorm(u"three-band"_s);
    REQUIRE(sdq.round.instruments[0].norm);
    for (const auto &[count, each] : {std::pair(7, 2), std::pair(6, 0)}) { // healthy, then not
        for (int i = 0; i < count; ++i) {
            std::vector<quint8> answers(25, 0);
            for (const int item : {1, 4, 9, 17, 20})
                answers[size_t(item - 1)] = quint8(each);
            test::answer(sdq, test::addPerson(sdq, 7, 1, Sex::male, screening::ConsentState::given), answers);
        }
    }
    const RoundCounts counts = countSample(sdq, CountedAs::today);
    const auto of = [&](const QString &scale) {
        const auto found = std::find_if(counts.reached.begin(), counts.reached.end(), [&](const ReachedCut &each) { return each.scale == scale; });
        REQUIRE(found != counts.reached.end());
        return *found;
    };
    CHECK(of(u"prosocial"_s).reached == 6);
    CHECK(of(u"prosocial"_s).below == 7);
    CHECK(of(u"emotional"_s).reached == 0);

    // WHO-5, where low is bad: what the upper levels hold are the healthy, and nobody healthy is at the cut.
    screening::RoundSample who = test::madeUpSample({u"who-5"_s}, u"7"_s);
    for (int i = 0; i < 9; ++i)
        test::answer(who, test::addPerson(who, 7, 1, Sex::male, screening::ConsentState::given), std::vector<quint8>(5, i < 6 ? 5 : 0));
    const RoundCounts low = countSample(who, CountedAs::today);
    CHECK(low.reached.empty()); // the total tells it
    REQUIRE(low.instruments.size() == 1);
    CHECK(low.instruments[0].counts[0] == std::vector<qint64>{3, 0, 6, 0}); // very low, low, well, no result
    const QStringList &veryLow = low.instruments[0].scores[0].steps;
    CHECK(std::all_of(veryLow.begin(), veryLow.end(), [&](const QString &step) { return low.instruments[0].stepsAtCut.contains(step); }));
    const QStringList &healthy = low.instruments[0].scores[2].steps;
    CHECK(std::none_of(healthy.begin(), healthy.end(), [&](const QString &step) { return low.instruments[0].stepsAtCut.contains(step); }));

    // Bands without a severity say nothing of gravity.
    screening::NormSet plain = *sdq.round.instruments[0].norm;
    for (screening::ScaleNorm &scale : plain.scales)
        for (screening::Band &band : scale.bands)
            band.severity = 0;
    sdq.round.instruments[0].norm = &plain;
    const RoundCounts flat = countSample(sdq, CountedAs::today);
    CHECK(std::none_of(flat.reached.begin(), flat.reached.end(), [](const ReachedCut &each) { return each.scale == u"prosocial"_s; }));
}

TEST_CASE("Every finer table divides a number of a coarser one, and goes with it")
{
    const RoundReport report = reportOf(fiftyFive());
    const disclosure::ReleasedDocument whole = cutFor({access::Role::counsellor, disclosure::Purpose::ownWork}, report);
    CHECK(whole->withheld.empty());
    CHECK(allOf(whole, bySexTable).size() == 3);
    CHECK(allOf(whole, scoresTable).size() == 5);
    CHECK(whole.find(bandsTable)->columnTotal(noResultCode) == 1); // the void sheet

    const disclosure::ReleasedDocument released = cutFor(leadership, report);
    // Moderate and above are twelve, and of these 7, 3 and 2: what they are made of is hidden, and with it every score in it.
    const auto levels = allOf(released, bandsTable);
    REQUIRE(levels.size() == 1);
    CHECK(levels[0]->columnTotal(u"moderate+"_s) == 12);
    for (const disclosure::ReleasedTable &table : released->tables) {
        for (int row = 0; row < table.rowCount(); ++row) {
            for (int column = 0; column < table.columnCount(); ++column) {
                const QString code = table.columns.codes[column];
                const bool isOpen = QStringList{u"answered"_s, u"missing"_s, u"unasked"_s}.contains(code);
                INFO(table.id.toStdString() << ' ' << code.toStdString());
                CHECK((isOpen || !table.at(row, column) || *table.at(row, column) == 0 || *table.at(row, column) >= disclosure::thresholdInside));
            }
        }
    }
    for (const auto *scores : allOf(released, scoresTable))
        CHECK(scores->dims.at(u"band"_s) != u"severe"_s); // two students: their number is shown nowhere, so no part of it is
    CHECK(std::any_of(released->withheld.begin(), released->withheld.end(), [](const disclosure::Withheld &each) { return each.what == scoresTable; }));
}

TEST_CASE("The round before is counted as it was answered then, whoever has left since")
{
    screening::RoundSample before = fiftyFive(QDate(2025, 10, 9));
    for (screening::Sampled &student : before.people) {
        student.isEligible = false;
        student.gradeThen = 7;
        student.schoolClass.grade = 8;
    }
    CHECK(countSample(before, CountedAs::today).coverage.empty());
    const RoundCounts then = countSample(before, CountedAs::then);
    REQUIRE(then.coverage.size() == 1);
    CHECK(then.coverage[0].grade == 7);
    CHECK(then.coverage[0].answered == 55);
    CHECK(then.coverage[0].missing == 3); // agreed then, and are in grade 8 now
}

TEST_CASE("The report of a real round shares its tables with the quarterly report, and no paper gives the other away")
{
    test::ScreenedSchool school;
    school.importConsent();
    school.importAnswers();
    access::Session &session = school.site.session();
    const disclosure::Document document = valueOf(roundReport(session, *school.instruments, school.round));
    const ReportSnapshot quarterly = valueOf(compileQuarterlyReport(session, *school.instruments, calendar::Quarter::of(QDate(2026, 10, 8))));
    const disclosure::ReleasedDocument released = valueOf(disclosure::Gate(session).release(document, leadership, disclosure::Channel::pdf));
    for (const QString &id : {coverageTable, bandsTable}) {
        const disclosure::ReleasedTable *const there = quarterly.document.find(id);
        const disclosure::ReleasedTable *const here = released.find(id);
        REQUIRE((there && here));
        CHECK(*there == *here);
    }
    CHECK_FALSE(allOf(released, reachedTable).empty()); // the subscales of MHT
    CHECK(released->lists.empty());
    CHECK(released.text(u"grades"_s) == u"4-6"_s);
    CHECK(released.text(u"years/mht@1"_s) == u"no-earlier-round"_s);

    school.site.add(u"wang"_s, access::Role::principal);
    CHECK(codeOf(roundReport(school.site.reopenAs(u"wang"_s), *school.instruments, school.round)) == ErrorCode::NotPermitted);
}

TEST_CASE("A round that is not there has no report")
{
    test::ScreenedSchool school;
    CHECK(codeOf(roundReport(school.site.session(), *school.instruments, screening::RoundId::make())) == ErrorCode::NotFound);
}
