#include "core/screening/student_changes.h"

#include "tests/core/screening/fixture_school.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::screening;
using namespace xd::test;

namespace {

ScaleScore scored(double value)
{
    ScaleScore score;
    score.value = value;
    return score;
}

// Deviation 5, alpha .90: the error of a difference is 5 · √2 · √.1 = √5 = 2.236, so 4.383 is the least real change.
Scale measured()
{
    Scale scale;
    scale.reliability = {{0.9, false, 5.0, {}, u"made up"_s}};
    return scale;
}

} // namespace

TEST_CASE("A change beyond 1.96 errors of measurement is real, a smaller one may be error")
{
    const ReliableChange real = reliableChange(measured(), scored(20), scored(14));
    CHECK(real.difference == -6.0);
    CHECK(std::abs(real.index.value() - -2.6833) < 0.0001);
    CHECK(real.verdict == ChangeVerdict::real);
    CHECK(reliableChange(measured(), scored(20), scored(24)).verdict == ChangeVerdict::withinError);
    CHECK(reliableChange(measured(), scored(20), scored(25)).verdict == ChangeVerdict::real);
    CHECK(reliableChange(measured(), scored(20), scored(20)).verdict == ChangeVerdict::withinError);
}

TEST_CASE("Without reliability, deviation or one of the scores a change is not judged")
{
    Scale scale = measured();
    scale.reliability[0].deviation.reset();
    const ReliableChange open = reliableChange(scale, scored(20), scored(5));
    CHECK(open.difference == -15.0);
    CHECK(open.verdict == ChangeVerdict::notKnown);
    CHECK_FALSE(open.index);
    scale = measured();
    scale.reliability[0].coefficient.reset();
    CHECK(reliableChange(scale, scored(20), scored(5)).verdict == ChangeVerdict::notKnown);
    CHECK(reliableChange(measured(), scored(20), ScaleScore()).verdict == ChangeVerdict::notKnown);
    CHECK(reliableChange(Scale(), scored(20), scored(5)).verdict == ChangeVerdict::notKnown);
}

TEST_CASE("What is known of the student's sex counts before what is known of both")
{
    Scale scale;
    scale.reliability = {{0.9, false, 5.0, {}, u"both"_s}, {{}, false, 10.0, students::Sex::female, u"girls"_s}};
    CHECK(reliableChange(scale, scored(20), scored(14), students::Sex::male).verdict == ChangeVerdict::real);
    CHECK(reliableChange(scale, scored(20), scored(14), students::Sex::female).verdict == ChangeVerdict::withinError);
    CHECK(reliableChange(scale, scored(20), scored(14)).verdict == ChangeVerdict::real);
}

TEST_CASE("The shipped packs claim no reliable change that the facts do not carry")
{
    for (const QString &id : {u"dsrsc"_s, u"k10"_s, u"scared"_s, u"phq-9"_s}) {
        const Instrument &instrument = *builtInInstruments().find(id);
        const Scale &total = instrument.scales[size_t(instrument.totalScale().value())];
        CHECK(reliableChange(total, scored(30), scored(0), students::Sex::female).verdict == ChangeVerdict::notKnown);
    }
}

TEST_CASE("The newest result is held against the one before of the same instrument and version")
{
    const Instrument &phq = *builtInInstruments().find(u"phq-9"_s);
    const auto screening = [&](int year, const QString &version, double total) {
        StudentScreening made;
        made.round = RoundId::make();
        made.roundFrom = QDate(year, 10, 8);
        made.instrument.instrument = &phq;
        made.pack = phq.id;
        made.version = version;
        made.result.score.scales = {scored(total)};
        return made;
    };
    const StudentScreenings three{{screening(2026, u"1"_s, 4), screening(2025, u"0.9"_s, 20), screening(2024, u"1"_s, 10)}, {}};
    const auto changes = changesOf(three);
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].instrument == &phq);
    CHECK(changes[0].change.difference == -6.0); // not against the other version
    CHECK(changes[0].earlierRound == QDate(2024, 10, 8));
    CHECK(changesOf(StudentScreenings{{screening(2026, u"1"_s, 4)}, {}}).empty());
}
