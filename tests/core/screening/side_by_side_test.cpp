#include "core/screening/side_by_side.h"

#include "tests/core/screening/fixture_school.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::screening;
using namespace xd::test;

namespace {

StudentResult answering(const Round &round, const std::vector<std::optional<std::vector<quint8>>> &sheets)
{
    StudentResult student;
    for (size_t i = 0; i < sheets.size(); ++i) {
        if (!sheets[i]) {
            student.results.emplace_back();
            continue;
        }
        InstrumentResult result;
        result.score = scoreSheet(*round.instruments[i].instrument, *round.instruments[i].norm, *sheets[i]);
        student.results.emplace_back(std::move(result));
    }
    return student;
}

} // namespace

TEST_CASE("What student, parents and teacher say stands side by side by scale, each by its own bands")
{
    const Round round = fixtureRound({u"sdq-teacher"_s, u"phq-9"_s, u"sdq-self"_s, u"sdq-parent"_s}, u"7-9"_s, {}).round;
    std::vector<quint8> answers(25, 0); // counts 10 by the reversed items
    answers[2] = answers[7] = answers[12] = 2;
    answers[15] = 1;                    // 7 more: 17
    const StudentResult student = answering(round, {std::nullopt, std::vector<quint8>(9, 1), answers, answers});
    const auto views = sideBySide(round, student);
    REQUIRE(views.size() == 1);
    const SideBySide &sdq = views[0];
    CHECK(sdq.family == u"sdq"_s);
    REQUIRE(sdq.columns.size() == 3);
    CHECK(sdq.columns[0].informant == Informant::self);
    CHECK(sdq.columns[1].informant == Informant::parent);
    CHECK(sdq.columns[2].informant == Informant::teacher);
    CHECK_FALSE(sdq.columns[2].isAnswered);
    REQUIRE(sdq.rows.size() == 6);
    CHECK(sdq.rows[0].scale == u"total"_s);
    CHECK(sdq.rows[0].cells[0].score.value == 17.0);
    CHECK(sdq.rows[0].cells[0].band->id == u"slightly-raised"_s);
    CHECK(sdq.rows[0].cells[1].band->id == u"high"_s); // the same total, the parents' bands
    CHECK_FALSE(sdq.rows[0].cells[2].score.isScored());
    CHECK(sdq.rows[1].scale == u"emotional"_s);
    CHECK(sdq.rows[1].cells[1].score.value == 7.0);
    CHECK(sdq.rows[1].cells[1].band == nullptr); // no bands of single scales in four steps
}

TEST_CASE("A family of which nothing is answered or only one version is asked is not shown")
{
    const Round pair = fixtureRound({u"teacher-observation"_s, u"parent-observation"_s, u"sdq-self"_s}, u"7-9"_s, {}).round;
    CHECK(sideBySide(pair, answering(pair, {std::nullopt, std::nullopt, std::vector<quint8>(25, 1)})).empty());
    const auto views = sideBySide(pair, answering(pair, {std::vector<quint8>(13, 1), std::nullopt, std::nullopt}));
    REQUIRE(views.size() == 1);
    CHECK(views[0].family == u"observation"_s);
    CHECK(views[0].rows.size() == 6);
    CHECK(views[0].rows[0].cells[1].score.value == 12.0); // parents first, then the teacher
    CHECK(views[0].columns[0].informant == Informant::parent);
}

TEST_CASE("A student's file compares the sides of the newest round in which two of them answered")
{
    const Round round = fixtureRound({u"teacher-observation"_s, u"parent-observation"_s}, u"7-9"_s, {}).round;
    const auto screening = [&](const RoundId &id, int instrument, quint8 answer) {
        const RoundInstrument &chosen = round.instruments[size_t(instrument)];
        StudentScreening made;
        made.round = id;
        made.instrument = chosen;
        made.pack = chosen.instrument->id;
        made.version = chosen.instrument->version;
        made.result.score = scoreSheet(*chosen.instrument, *chosen.norm, std::vector<quint8>(13, answer));
        return made;
    };
    const RoundId newest = RoundId::make();
    const RoundId older = RoundId::make();
    const StudentScreenings both{{screening(newest, 0, 2), screening(older, 0, 1), screening(older, 1, 0)}, {}};
    const auto views = sideBySide(both);
    REQUIRE(views.size() == 1);
    CHECK(views[0].columns[0].informant == Informant::parent);
    CHECK(views[0].rows[0].cells[0].score.value == 0.0);
    CHECK(views[0].rows[0].cells[1].score.value == 12.0); // of the older round: the newest has one side alone
    CHECK(sideBySide(StudentScreenings{{screening(newest, 0, 2)}, {}}).empty());
}
