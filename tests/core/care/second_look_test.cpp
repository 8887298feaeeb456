#include "core/access/person_name.h"
#include "core/access/remove_account.h"
#include "core/care/account_duties.h"
#include "core/care/duty_opener.h"
#include "core/care/duty_store.h"
#include "core/care/intake.h"
#include "core/care/intake_store.h"
#include "core/screening/candidates.h"
#include "core/screening/second_look_store.h"
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

// A round whose answers are those of the fixture, or of one line a student made here.
class Reviewed : public School {
public:
    Reviewed() : School("roster-messy.xlsx", {u"phq-9"_s, u"gad-7"_s}, u"7-12"_s) { takeConsent("consent-survey.csv"); }

    AnswersImported take(const sheets::Table &table)
    {
        NoProgress progress;
        DutyOpener opener;
        return valueOf(importAnswers(session(), builtInInstruments(), plan(table), u"answers"_s, opener, progress));
    }
    ReviewQueue queue() { return valueOf(reviewQueue(session(), builtInInstruments(), round)); }
    SecondLook begin(const students::StudentId &student) { return valueOf(beginLook(session(), builtInInstruments(), interviewForm(), round, student)); }
    vault::Vault &records() { return valueOf(session().recordsFor(access::Capability::readResults))->vault(); }
    SecondLook stored(const SecondLook &look) { return valueOf(readLook(records(), look.id)); }
    Done decide(const SecondLook &look, const QString &verdict, const QString &reason = u"与学生谈过，情绪平稳"_s, const packs::Filled &filled = {})
    {
        Intake intake;
        return decideLook(session(), interviewForm(), look.id, {verdict, reason, filled}, intake);
    }
};

// Every student with consent answers the highest of everything but the danger item.
sheets::Table extremeAnswers(const RoundView &view)
{
    QStringList header{u"学号"_s};
    for (int item = 1; item <= 9; ++item)
        header << u"PHQ第%1题"_s.arg(item);
    for (int item = 1; item <= 7; ++item)
        header << u"GAD第%1题"_s.arg(item);
    QList<QStringList> lines{header};
    for (const RosterEntry &entry : view.roster.entries())
        if (view.consentOf(entry.id) == ConsentState::given && !entry.number.isEmpty())
            lines << QStringList{entry.number, u"3"_s, u"3"_s, u"3"_s, u"3"_s, u"3"_s, u"3"_s, u"3"_s, u"3"_s, u"0"_s,
                                 u"3"_s, u"3"_s, u"3"_s, u"3"_s, u"3"_s, u"3"_s, u"3"_s};
    return typedTable(lines);
}

} // namespace

TEST_CASE("The highest totals of a whole school open no duty and hand nobody over: only a person's decision does")
{
    Reviewed school;
    const AnswersImported imported = school.take(extremeAnswers(school.viewNow()));
    REQUIRE(imported.added > 150);
    CHECK(imported.findings == 0);
    CHECK(valueOf(countOpenDuties(school.records())) == 0);
    CHECK(valueOf(listIntakes(school.session())).empty());

    // All of them are candidates, and looking at the queue, the views and the status changes nothing.
    const ReviewQueue queue = school.queue();
    CHECK(int(queue.lines.size()) == imported.added);
    CHECK(queue.decided == 0);
    CHECK(school.statusNow().counts.candidates == imported.added);
    valueOf(viewCandidate(school.session(), builtInInstruments(), school.round, queue.lines[0].student));
    const SecondLook look = school.begin(queue.lines[0].student);
    CHECK(valueOf(countOpenDuties(school.records())) == 0);
    CHECK(valueOf(listIntakes(school.session())).empty());

    valueOf(school.decide(look, u"confirmed"_s));
    const std::vector<IntakeLine> intakes = valueOf(listIntakes(school.session()));
    REQUIRE(intakes.size() == 1);
    CHECK(intakes[0].student == queue.lines[0].student);
    CHECK(intakes[0].decision == school.stored(look).decisions[0].id);
    CHECK(valueOf(countOpenDuties(school.records())) == 0);
}

TEST_CASE("Confirmed and watch are handed over, not confirmed is not; a later decision adds and counts")
{
    Reviewed school;
    school.take(fixtureTable("answers-survey-site.csv"));
    const ReviewQueue queue = school.queue();
    REQUIRE(queue.lines.size() >= 3);
    const SecondLook first = school.begin(queue.lines[0].student);
    const SecondLook second = school.begin(queue.lines[1].student);
    const SecondLook third = school.begin(queue.lines[2].student);
    valueOf(school.decide(first, u"not-confirmed"_s));
    CHECK(valueOf(listIntakes(school.session())).empty());
    valueOf(school.decide(second, u"watch"_s));
    valueOf(school.decide(third, u"confirmed"_s));
    CHECK(valueOf(listIntakes(school.session())).size() == 2);

    valueOf(school.decide(first, u"watch"_s, u"班主任又来反映"_s));
    valueOf(school.decide(third, u"not-confirmed"_s, u"再谈之后，是误读题目"_s));
    const std::vector<IntakeLine> intakes = valueOf(listIntakes(school.session()));
    CHECK(intakes.size() == 3); // what was handed over stays in the record
    CHECK(std::count_if(intakes.begin(), intakes.end(), [](const IntakeLine &line) { return line.isInForce; }) == 2);
    const SecondLook stored = school.stored(first);
    REQUIRE(stored.decisions.size() == 2);
    CHECK(stored.decisions[0].verdict == Verdict::notConfirmed);
    CHECK(stored.inForce()->verdict == Verdict::watch);
    CHECK(stored.inForce()->login == school.session().actor().login);
}

TEST_CASE("The vault itself refuses an intake without a decision and a duty without a danger answer")
{
    Reviewed school;
    school.take(fixtureTable("answers-survey-site.csv"));
    const students::StudentId student = school.queue().lines[0].student;
    vault::Vault &records = school.records();
    const QByteArray id = IntakeId::make().bytes();
    CHECK_FALSE(records.run(u"INSERT INTO care_intake (id, decision, student, received) VALUES (?, 4711, ?, 0)"_s, {id, student.bytes()}));
    CHECK_FALSE(records.run(u"INSERT INTO care_intake (id, decision, student, received) VALUES (?, NULL, ?, 0)"_s, {id, student.bytes()}));
    CHECK_FALSE(records.run(u"INSERT INTO duty (id, kind, finding, opened, due, basis) VALUES (?, 1, ?, 0, 1, 'screening')"_s, {id, id}));
    const SecondLook look = school.begin(student);
    valueOf(school.decide(look, u"watch"_s));
    CHECK_FALSE(records.run(u"DELETE FROM look_decision"_s));
    CHECK_FALSE(records.run(u"UPDATE look_decision SET decision = 2"_s));
    CHECK_FALSE(records.run(u"DELETE FROM second_look"_s)); // its decision holds on to it
}

TEST_CASE("A second look freezes the facts of the day it begins, and beginning it again changes nothing")
{
    Reviewed school;
    school.take(fixtureTable("answers-survey-site.csv"));
    const QueueLine line = school.queue().lines[0];
    const SecondLook look = school.begin(line.student);
    CHECK(look.facts == line.facts);
    CHECK_FALSE(look.facts.isEmpty());
    CHECK(look.form == u"second-look@1"_s);
    const qint64 lines = school.journalLines();
    CHECK(school.begin(line.student).id == look.id);
    CHECK(school.journalLines() == lines);
    CHECK(school.stored(look).facts == look.facts);
    CHECK(school.queue().lines[0].isBegun);

    CHECK(codeOf(beginLook(school.session(), builtInInstruments(), interviewForm(), school.round, students::StudentId::make())) == ErrorCode::NotFound);
    const RoundResults results = valueOf(roundResults(school.session(), builtInInstruments(), school.round));
    REQUIRE_FALSE(results.students.back().isCandidate());
    CHECK(codeOf(beginLook(school.session(), builtInInstruments(), interviewForm(), school.round, results.students.back().student)) == ErrorCode::Refused);
}

TEST_CASE("The facts name each scale with its cut and each danger answer, and come back from bytes as they were")
{
    Reviewed school;
    school.take(fixtureTable("answers-survey-site.csv"));
    const ReviewQueue queue = school.queue();
    bool hasScale = false, hasDanger = false;
    for (const QueueLine &line : queue.lines) {
        for (const ScaleFlag &flag : line.facts.scales) {
            hasScale = true;
            REQUIRE(flag.atLeast);
            CHECK(flag.value >= *flag.atLeast);
            CHECK_FALSE(flag.band.isEmpty());
        }
        for (const DangerFlag &flag : line.facts.danger) {
            hasDanger = true;
            CHECK(flag.pack == u"phq-9"_s);
            CHECK(flag.itemNumber == 9);
            CHECK(flag.answer >= 1);
        }
        CHECK(valueOf(decodeFacts(encodeFacts(line.facts))) == line.facts);
    }
    CHECK(hasScale);
    CHECK(hasDanger);
    CHECK(codeOf(decodeFacts("nonsense")) == ErrorCode::VaultDamaged);
    CHECK(codeOf(decodeFacts(encodeFacts({}).chopped(1))) == ErrorCode::VaultDamaged);
}

TEST_CASE("Doubtful quality stands beside the facts and leaves nobody out")
{
    Reviewed school;
    school.take(fixtureTable("answers-survey-site.csv"));
    const RoundResults results = valueOf(roundResults(school.session(), builtInInstruments(), school.round));
    const ReviewQueue queue = school.queue();
    CHECK(queue.lines.size() == size_t(std::count_if(results.students.begin(), results.students.end(), [](const StudentResult &one) { return one.isCandidate(); })));
    CHECK(std::any_of(queue.lines.begin(), queue.lines.end(), [](const QueueLine &line) { return line.flags != Flags(); }));
    for (size_t i = 0; i < queue.lines.size(); ++i)
        CHECK(queue.lines[i].student == results.students[i].student); // strongest first, as everywhere
}

TEST_CASE("Who is decided moves behind those who wait, and the due day is that of the first who waits")
{
    Reviewed school;
    school.take(fixtureTable("answers-survey-site.csv"));
    const ReviewQueue before = school.queue();
    REQUIRE(before.due.isValid());
    const students::StudentId strongest = before.lines[0].student;
    valueOf(school.decide(school.begin(strongest), u"not-confirmed"_s));
    const ReviewQueue after = school.queue();
    CHECK(after.decided == 1);
    CHECK(after.lines.front().student == before.lines[1].student);
    CHECK(after.lines.back().student == strongest);
    CHECK(after.lines.back().decision->verdict == Verdict::notConfirmed);
}

TEST_CASE("A decision needs a verdict and a reason, and a failed hand-over takes it back")
{
    class Refusing final : public SecondLookWatcher {
    public:
        Done onDecision(vault::Vault &, const SecondLook &, const LookDecision &) override { return failure(ErrorCode::Refused); }
    };
    Reviewed school;
    school.take(fixtureTable("answers-survey-site.csv"));
    const SecondLook look = school.begin(school.queue().lines[0].student);
    const auto noVerdict = school.decide(look, u"perhaps"_s);
    CHECK(codeOf(noVerdict) == ErrorCode::FieldMissing);
    CHECK(noVerdict.error().field == u"verdict"_s);
    const auto noReason = school.decide(look, u"watch"_s, u" "_s);
    CHECK(codeOf(noReason) == ErrorCode::FieldMissing);
    CHECK(noReason.error().field == u"reason"_s);
    CHECK(codeOf(school.decide(look, u"watch"_s, QString(maxReason + 1, u'长'))) == ErrorCode::FieldTooLong);
    const qint64 lines = school.journalLines();
    Refusing refusing;
    CHECK(codeOf(decideLook(school.session(), interviewForm(), look.id, {u"watch"_s, u"理由"_s, {}}, refusing)) == ErrorCode::Refused);
    CHECK(school.journalLines() == lines);
    CHECK(school.stored(look).decisions.empty());
    CHECK(codeOf(decideLook(school.session(), interviewForm(), SecondLookId::make(), {u"watch"_s, u"理由"_s, {}}, refusing)) == ErrorCode::NotFound);
}

TEST_CASE("What a decision rested on is kept as it was; what is said later begins a new interview")
{
    Reviewed school;
    school.take(fixtureTable("answers-survey-site.csv"));
    const SecondLook look = school.begin(school.queue().lines[0].student);
    valueOf(saveInterview(school.session(), interviewForm(), look.id, {{u"mood"_s, u"some"_s}, {u"strengths"_s, u" 喜欢画画 "_s}, {u"again"_s, {}}}));
    valueOf(saveInterview(school.session(), interviewForm(), look.id, {{u"mood"_s, u"much"_s}}));
    REQUIRE(school.stored(look).interviews.size() == 1);
    CHECK(school.stored(look).filled() == packs::Filled{{u"mood"_s, u"much"_s}});
    valueOf(school.decide(look, u"watch"_s, u"先留意"_s, {{u"mood"_s, u"much"_s}, {u"met"_s, u"2026-10-08"_s}}));
    REQUIRE(school.stored(look).interviews.size() == 1);
    CHECK(school.stored(look).filled().at(u"met"_s) == u"2026-10-08"_s);
    valueOf(saveInterview(school.session(), interviewForm(), look.id, {{u"mood"_s, u"none"_s}}));
    const SecondLook stored = school.stored(look);
    REQUIRE(stored.interviews.size() == 2);
    CHECK(stored.interviews[0].filled.at(u"mood"_s) == u"much"_s);
    CHECK(stored.interviews[1].filled.at(u"mood"_s) == u"none"_s);

    CHECK(codeOf(saveInterview(school.session(), interviewForm(), look.id, {{u"horoscope"_s, u"x"_s}})) == ErrorCode::NotFound);
    CHECK(codeOf(saveInterview(school.session(), interviewForm(), look.id, {{u"mood"_s, u"blue"_s}})) == ErrorCode::NotFound);
    CHECK(codeOf(saveInterview(school.session(), interviewForm(), look.id, {{u"again"_s, u"soon"_s}})) == ErrorCode::BadDate);
    CHECK(codeOf(saveInterview(school.session(), interviewForm(), look.id, {{u"strengths"_s, QString(packs::maxFilledText + 1, u'好')}})) == ErrorCode::FieldTooLong);
}

TEST_CASE("The answers that raised the flag are told, the danger answer first")
{
    Reviewed school;
    school.take(fixtureTable("answers-survey-site.csv"));
    const RoundView view = school.viewNow();
    int looked = 0;
    for (const QueueLine &line : school.queue().lines) {
        const CandidateView candidate = valueOf(viewCandidate(school.session(), builtInInstruments(), school.round, line.student));
        CHECK(candidate.line.facts == line.facts);
        CHECK(candidate.telling.empty() == (line.facts.scales.empty() && line.facts.danger.empty()));
        bool wasDanger = true;
        for (const TellingAnswer &answer : candidate.telling) {
            CHECK((wasDanger || !answer.isDanger));
            wasDanger = answer.isDanger;
            const QByteArray stored = view.stored[line.student][answer.instrument->id];
            if (!stored.isEmpty())
                CHECK(quint8(stored[answer.item]) == answer.answer);
            if (!answer.isDanger)
                CHECK(answer.answer >= 2); // of 0 to 3: towards the cut
        }
        CHECK(candidate.now.size() == line.facts.sheets.size());
        looked += !candidate.telling.empty();
    }
    CHECK(looked > 0);
}

TEST_CASE("Who may not see results can neither look nor decide")
{
    Reviewed school;
    school.take(fixtureTable("answers-survey-site.csv"));
    const SecondLook look = school.begin(school.queue().lines[0].student);
    school.site.add(u"yang"_s, access::Role::principal);
    access::Session &principal = school.site.reopenAs(u"yang"_s);
    Intake intake;
    CHECK(codeOf(reviewQueue(principal, builtInInstruments(), school.round)) == ErrorCode::NotPermitted);
    CHECK(codeOf(beginLook(principal, builtInInstruments(), interviewForm(), school.round, look.student)) == ErrorCode::NotPermitted);
    CHECK(codeOf(decideLook(principal, interviewForm(), look.id, {u"watch"_s, u"理由"_s, {}}, intake)) == ErrorCode::NotPermitted);
    CHECK(codeOf(findLook(principal, school.round, look.student)) == ErrorCode::NotPermitted);
    CHECK(codeOf(looksOf(principal, look.student)) == ErrorCode::NotPermitted);
    CHECK(codeOf(listIntakes(principal)) == ErrorCode::NotPermitted);
}

TEST_CASE("A decision keeps the name of who decided when the account is removed and its login given to somebody else")
{
    Reviewed school;
    school.take(fixtureTable("answers-survey-site.csv"));
    school.site.add(u"zhao"_s, access::Role::counsellor);
    valueOf(access::namePerson(school.session(), u"zhao"_s, u"赵静"_s));
    const SecondLook first = school.begin(school.queue().lines[0].student);
    valueOf(school.decide(first, u"watch"_s)); // li, of whom no name is written
    school.site.reopenAs(u"zhao"_s);
    valueOf(school.decide(first, u"confirmed"_s));
    access::Session &li = school.site.reopenAs(u"li"_s);
    NoProgress nobody;
    valueOf(access::removeAccount(li, u"zhao"_s, care::AccountDuties(), nobody));
    school.site.add(u"zhao"_s, access::Role::counsellor);
    CHECK(valueOf(access::personNames(li)).isEmpty()); // another person, of whom nothing is known yet
    const SecondLook stored = school.stored(first);
    REQUIRE(stored.decisions.size() == 2);
    CHECK(stored.decisions[0].decider() == u"li"_s);
    CHECK(stored.decisions[1].decider() == u"赵静"_s);
    CHECK(stored.decisions[1].login == u"zhao"_s);
    CHECK(school.queue().lines.back().decision->decider() == u"赵静"_s);
    CHECK(codeOf(access::namePerson(li, u"nobody"_s, u"甲"_s)) == ErrorCode::NotFound);
    CHECK(codeOf(access::namePerson(li, u"zhao"_s, QString(41, u'赵'))) == ErrorCode::FieldTooLong);
    school.site.add(u"yang"_s, access::Role::principal);
    CHECK(codeOf(access::namePerson(school.site.reopenAs(u"yang"_s), u"zhao"_s, u"甲"_s)) == ErrorCode::NotPermitted);
}
