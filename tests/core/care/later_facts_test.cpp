#include <catch2/generators/catch_generators.hpp>

#include "core/care/duty_opener.h"
#include "core/care/duty_store.h"
#include "core/care/intake.h"
#include "core/screening/candidates.h"
#include "core/screening/false_alarms.h"
#include "core/screening/match_finding.h"
#include "core/screening/second_look_store.h"
#include "core/screening/withdraw_consent.h"
#include "tests/core/screening/school_with_round.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::care;
using namespace xd::test;

namespace {

const packs::Form &interviewForm()
{
    static const packs::Form form = valueOf(packs::builtInForm(u"second-look"_s));
    return form;
}

// Two students: answers of GAD-7 come first, those of PHQ-9 when a second look has begun.
class TwoSteps : public School {
public:
    TwoSteps() : School("roster-messy.xlsx", {u"phq-9"_s, u"gad-7"_s}, u"7-12"_s)
    {
        takeConsent("consent-survey.csv");
        const RoundView view = viewNow();
        for (const RosterEntry &entry : view.roster.entries())
            if (who.size() < 2 && view.consentOf(entry.id) == ConsentState::given && !entry.number.isEmpty() && view.isEligible(entry))
                who.push_back(entry);
        REQUIRE(who.size() == 2);
    }
    void take(const QString &instrument, const RosterEntry &student, const QString &answers)
    {
        QStringList header{u"学号"_s}, line{student.number};
        for (qsizetype item = 0; item < answers.size(); ++item) {
            header << u"%1第%2题"_s.arg(instrument).arg(item + 1);
            line << answers[item];
        }
        NoProgress progress;
        DutyOpener opener;
        REQUIRE(valueOf(importAnswers(session(), builtInInstruments(), plan(typedTable({header, line})), u"answers"_s, opener, progress)).added == 1);
    }
    Finding takeOfNobody(const QString &answers)
    {
        NoProgress progress;
        DutyOpener opener;
        valueOf(importAnswers(session(), builtInInstruments(), plan(typedTable({{u"学号"_s, u"PHQ答案"_s}, {u"5"_s, answers}})), {}, opener, progress));
        const RoundResults results = valueOf(roundResults(session(), builtInInstruments(), round));
        REQUIRE(results.unmatched.size() == 1);
        return results.unmatched[0];
    }
    void match(const Finding &finding, const RosterEntry &student)
    {
        DutyOpener opener;
        valueOf(matchFinding(session(), builtInInstruments(), finding.id, student.id, opener));
    }
    QueueLine line(const RosterEntry &student)
    {
        for (const QueueLine &each : valueOf(reviewQueue(session(), builtInInstruments(), round)).lines)
            if (each.student == student.id)
                return each;
        FAIL("not in the queue");
        return {};
    }
    int decided() { return valueOf(reviewQueue(session(), builtInInstruments(), round)).decided; }
    SecondLook begin(const RosterEntry &student) { return valueOf(beginLook(session(), builtInInstruments(), interviewForm(), round, student.id)); }
    void decide(const SecondLook &look, const QString &verdict, std::optional<LookFacts> seen = {})
    {
        Intake intake;
        valueOf(decideLook(session(), interviewForm(), look.id, {verdict, u"谈过"_s, {}, std::move(seen)}, intake));
    }
    vault::Vault &records() { return valueOf(session().recordsFor(access::Capability::readResults))->vault(); }
    std::vector<RosterEntry> who;
};

} // namespace

TEST_CASE("A danger answer after the decision puts the student back among those who wait, beside the frozen facts")
{
    TwoSteps school;
    const RosterEntry &student = school.who[0];
    school.take(u"GAD"_s, student, u"3333333"_s);
    const SecondLook look = school.begin(student);
    school.decide(look, u"not-confirmed"_s);
    CHECK_FALSE(school.line(student).isWaiting());
    CHECK(school.decided() == 1);

    school.take(u"PHQ"_s, student, u"333333333"_s);
    CHECK(valueOf(countOpenDuties(school.records())) == 1);
    const QueueLine waiting = school.line(student);
    CHECK(waiting.isWaiting());
    CHECK(waiting.hasDanger());
    CHECK(school.decided() == 0);
    CHECK(waiting.decision->verdict == Verdict::notConfirmed); // it stands
    CHECK(waiting.facts == look.facts);
    REQUIRE(waiting.since.danger.size() == 1);
    CHECK(waiting.since.danger[0].answer == 3);
    REQUIRE(waiting.since.scales.size() == 1);
    CHECK(waiting.since.scales[0].pack == u"phq-9"_s);
    REQUIRE(waiting.since.sheets.size() == 1);

    const CandidateView view = valueOf(viewCandidate(school.session(), builtInInstruments(), school.round, student.id));
    REQUIRE_FALSE(view.telling.empty());
    CHECK(view.telling[0].isDanger);
    CHECK(view.telling[0].isNew);
    for (const CutRecord &cut : valueOf(falseAlarms(school.session(), builtInInstruments())).byCut()) {
        CHECK(cut.flagged == 1);
        CHECK(cut.refuted == (cut.pack == u"gad-7"_s ? 1 : 0)); // nobody has decided on PHQ-9 yet
        CHECK(cut.open == (cut.pack == u"phq-9"_s ? 1 : 0));
    }

    SECTION("a decision freezes them with it and leaves the old ones as they were")
    {
        school.decide(look, u"confirmed"_s);
        const QueueLine line = school.line(student);
        CHECK_FALSE(line.isWaiting());
        CHECK(line.since == LookFacts());
        CHECK(line.facts.danger.size() == 1);
        CHECK(line.facts.scales.size() == 2);
        const SecondLook stored = valueOf(readLook(school.records(), look.id));
        CHECK(stored.facts == look.facts);
        REQUIRE(stored.later.size() == 1);
        CHECK(stored.later[0].decision == stored.decisions[1].id);
        CHECK(stored.later[0].facts == waiting.since);
        school.decide(look, u"watch"_s); // nothing new: nothing is frozen with it
        CHECK(valueOf(readLook(school.records(), look.id)).later.size() == 1);
        valueOf(withdrawConsent(school.session(), builtInInstruments(), school.round, student.id, WithdrawnBy::guardian, {}));
        const LookFacts left = valueOf(readLook(school.records(), look.id)).frozen();
        CHECK(left.scales.empty());
        CHECK(left.sheets.empty());
        CHECK(left.danger.size() == 1);
        for (const StudentResult &each : valueOf(roundResults(school.session(), builtInInstruments(), school.round)).students)
            if (each.student == student.id)
                CHECK(each.hasLostSheets()); // and not: in a row that was refused
    }
    SECTION("a decision does not take in what did not lie before who decides")
    {
        school.decide(look, u"confirmed"_s, LookFacts());
        CHECK(school.line(student).isWaiting());
        CHECK(school.line(student).since == waiting.since);
    }
}

TEST_CASE("A sheet that flags nothing brings nobody back, and stands beside the frozen ones")
{
    TwoSteps school;
    school.take(u"GAD"_s, school.who[0], u"3333333"_s);
    school.decide(school.begin(school.who[0]), u"not-confirmed"_s);
    school.take(u"PHQ"_s, school.who[0], u"000000000"_s);
    const QueueLine line = school.line(school.who[0]);
    CHECK_FALSE(line.isWaiting());
    CHECK(line.since.isEmpty());
    CHECK(line.since.sheets.size() == 1);
}

TEST_CASE("The frozen facts say that a danger answer was taken back, and it comes to whom it belongs")
{
    TwoSteps school;
    const Finding finding = school.takeOfNobody(u"000000002"_s);
    school.match(finding, school.who[0]);
    school.decide(school.begin(school.who[0]), u"confirmed"_s);
    CHECK(school.line(school.who[0]).takenBack.empty());
    CHECK(school.line(school.who[0]).hasDanger());

    const bool hasSheet = GENERATE(true, false); // else nothing of the round is hers any more
    if (hasSheet)
        school.take(u"GAD"_s, school.who[0], u"1111111"_s);
    school.match(finding, school.who[1]);
    const QueueLine line = school.line(school.who[0]);
    REQUIRE(line.takenBack.size() == 1);
    CHECK(line.name == school.who[0].name);
    CHECK(line.facts.danger.size() == 1); // what the decision rested on stays
    CHECK_FALSE(line.hasDanger());
    const CandidateView view = valueOf(viewCandidate(school.session(), builtInInstruments(), school.round, school.who[0].id));
    CHECK(std::count_if(view.telling.begin(), view.telling.end(), [](const TellingAnswer &answer) { return answer.isDanger && answer.isTakenBack; }) == 1);
    CHECK(school.line(school.who[1]).hasDanger());
}

TEST_CASE("A danger answer without consent was refused, and no answers of it were withdrawn")
{
    TwoSteps school;
    const RoundView view = school.viewNow();
    const auto silent = std::find_if(view.roster.entries().begin(), view.roster.entries().end(), [&](const RosterEntry &entry) {
        return view.isEligible(entry) && !entry.number.isEmpty() && view.consentOf(entry.id) != ConsentState::given;
    });
    REQUIRE(silent != view.roster.entries().end());
    NoProgress progress;
    DutyOpener opener;
    valueOf(importAnswers(school.session(), builtInInstruments(), school.plan(typedTable({{u"学号"_s, u"PHQ答案"_s}, {silent->number, u"000000003"_s}})), {}, opener, progress));
    const RoundResults results = valueOf(roundResults(school.session(), builtInInstruments(), school.round));
    REQUIRE(results.students.size() == 1);
    CHECK_FALSE(results.students[0].hasSheet());
    CHECK_FALSE(results.students[0].hasLostSheets());
}
