#include "core/screening/change_round.h"
#include "core/screening/close_round.h"
#include "core/screening/find_in_round.h"
#include "core/screening/plan_given_answers.h"
#include "core/screening/record_consent.h"
#include "core/screening/round_papers.h"
#include "core/screening/round_results.h"
#include "core/screening/round_sample.h"
#include "core/screening/second_look_store.h"
#include "core/screening/sheet_store.h"
#include "core/screening/slip_codes.h"
#include "core/screening/withdraw_consent.h"
#include "core/students/promote_students.h"
#include "tests/core/screening/school_with_round.h"

using namespace xd;
using namespace xd::screening;
using namespace xd::test;

namespace {

Result<int> record(School &school, const std::vector<ConsentSlip> &slips)
{
    return recordConsent(school.session(), builtInInstruments(), school.round, slips);
}

const RosterEntry &eligibleStudent(const RoundView &view, int which)
{
    for (const RosterEntry &student : view.roster.entries()) {
        if (view.isEligible(student) && which-- == 0)
            return student;
    }
    FAIL("no such student");
    return view.roster.entries().front();
}

students::StudentId nth(School &school, int which)
{
    return eligibleStudent(school.viewNow(), which).id;
}

// With a danger answer and above the cut.
AnswersImported answerFor(School &school, const students::StudentId &student)
{
    const GivenAnswers given{student, u"phq-9"_s, QByteArray(9, 2), {}, 0};
    NoProgress progress;
    const AnswersPlan plan = valueOf(planGivenAnswers(school.viewNow(), std::span(&given, 1), AnswerSource::paper, octoberMs));
    return valueOf(importAnswers(school.session(), builtInInstruments(), plan, {}, school.listener, progress));
}

} // namespace

TEST_CASE("A class of slips is one line of the journal, and a slip that says nothing new is none")
{
    School school("roster-messy.xlsx", {u"phq-9"_s}, u"7-12"_s);
    const auto a = nth(school, 0), b = nth(school, 1), c = nth(school, 2);
    const qint64 linesBefore = school.journalLines();
    CHECK(valueOf(record(school, {{a, Opinion::agrees, Opinion::agrees, u"母亲"_s, {}}, {b, Opinion::agrees, Opinion::none, {}, {}}, {c, Opinion::none, Opinion::refuses, {}, {}}})) == 3);
    CHECK(school.journalLines() == linesBefore + 1);
    RoundView view = school.viewNow();
    CHECK(view.consentOf(a) == ConsentState::given);
    CHECK(view.consents.value(b).waitsForPupil());
    CHECK(view.consentOf(c) == ConsentState::refused);
    CHECK(view.consents.value(a).guardianDay == school.session().clock().today());
    RoundCounts counts = school.statusNow().counts;
    CHECK(counts.waitsForPupil == 1);
    CHECK(counts.waitsForGuardian == 246);
    CHECK(counts.undecided == 247);
    CHECK(counts.consented == 1);

    CHECK(valueOf(record(school, {{a, Opinion::agrees, Opinion::agrees, u"母亲"_s, {}}})) == 0);
    CHECK(school.journalLines() == linesBefore + 1);
    CHECK(valueOf(record(school, {{b, Opinion::none, Opinion::agrees, {}, {}}})) == 1); // the guardian's word stands
    CHECK(school.viewNow().consentOf(b) == ConsentState::given);
    CHECK(valueOf(record(school, {{c, Opinion::agrees, Opinion::agrees, {}, QDate(2020, 1, 1)}})) == 1); // by hand: it counts
    CHECK(school.viewNow().consentOf(c) == ConsentState::given);
}

TEST_CASE("A misread slip is taken back, and what was said before counts again")
{
    School school("roster-messy.xlsx", {u"phq-9"_s}, u"7-12"_s);
    const auto student = nth(school, 0);
    const auto takeBack = [&] { return takeBackSlip(school.session(), builtInInstruments(), school.round, student); };
    CHECK(codeOf(takeBack()) == ErrorCode::NotFound);
    valueOf(record(school, {{student, Opinion::agrees, Opinion::agrees, {}, {}}}));
    valueOf(record(school, {{student, Opinion::refuses, Opinion::none, {}, {}}}));
    REQUIRE(takeBack().has_value());
    CHECK(school.viewNow().consentOf(student) == ConsentState::given);
    answerFor(school, student);
    CHECK(codeOf(takeBack()) == ErrorCode::InUse);
}

TEST_CASE("Whom somebody means is found by slip, by number or by a name that nobody else has")
{
    School school("roster-messy.xlsx", {u"phq-9"_s}, u"7-12"_s);
    valueOf(makeSlipCodes(school.session(), builtInInstruments(), school.round));
    const RoundView view = school.viewNow();
    const RosterEntry &student = eligibleStudent(view, 3);
    const SlipCodes codes = valueOf(slipCodesOf(school.session(), builtInInstruments(), school.round));
    const auto find = [&](const QString &typed) { return findInRound(school.session(), builtInInstruments(), school.round, typed); };
    CHECK(valueOf(find(spacedSlipCode(codes.codeOf(student.id)))).student == student.id);
    CHECK(valueOf(find(student.number.toLower())).name == student.name);
    CHECK(codeOf(find(u"没有这个人"_s)) == ErrorCode::UnknownStudent);
    CHECK(codeOf(find({})) == ErrorCode::UnknownStudent);
}

TEST_CASE("Papers of a round hold who it is and the code, and never who has agreed")
{
    School school("roster-messy.xlsx", {u"phq-9"_s}, u"7-12"_s);
    const auto agreed = nth(school, 0), refused = nth(school, 1);
    valueOf(record(school, {{agreed, Opinion::agrees, Opinion::agrees, {}, {}}, {refused, Opinion::refuses, Opinion::none, {}, {}}}));
    const auto rows = [&](RoundPaper paper, const PaperScope &scope = {}) {
        return valueOf(previewRoundPaper(school.session(), builtInInstruments(), school.round, paper, scope))->lists.front().rows;
    };
    CHECK(rows(RoundPaper::letters).size() == 249);
    CHECK(rows(RoundPaper::letters, {{}, true}).size() == 247);
    CHECK(rows(RoundPaper::classLists).size() == 249);
    CHECK(rows(RoundPaper::answerSheets).size() == 248); // nobody is handed a sheet who has refused
    const std::vector<RoundClass> classes = valueOf(roundClasses(school.session(), builtInInstruments(), school.round));
    int students = 0;
    for (const RoundClass &one : classes) {
        CHECK(int(rows(RoundPaper::classLists, {{one.schoolClass}, false}).size()) == one.students);
        students += one.students;
    }
    CHECK(students == 249);
    for (const QStringList &row : rows(RoundPaper::classLists)) {
        REQUIRE(row.size() == 5);
        CHECK(readSlipCode(row.back()).has_value());
    }
    REQUIRE(setLetterWords(school.session(), u" 心理辅导室电话 010-0000 \n"_s).has_value());
    const auto letters = valueOf(previewRoundPaper(school.session(), builtInInstruments(), school.round, RoundPaper::letters, {}));
    CHECK(letters.text(u"words"_s) == u"心理辅导室电话 010-0000"_s);
    CHECK(codeOf(setLetterWords(school.session(), QString(1001, u'字'))) == ErrorCode::FieldTooLong);
    const qint64 linesBefore = school.journalLines();
    valueOf(releaseRoundPaper(school.session(), builtInInstruments(), school.round, RoundPaper::letters, {}, disclosure::Channel::pdf));
    CHECK(school.journalLines() == linesBefore + 1);
}

TEST_CASE("Days and arrangements of an open round may change, a closed one stays as it was")
{
    School school("roster-messy.xlsx", {u"phq-9"_s}, u"7-12"_s);
    const auto change = [&](const RoundChange &to) { return changeRound(school.session(), builtInInstruments(), school.round, to); };
    REQUIRE(change({u"改期"_s, {}, u"2026-12-31"_s, u"考试周不安排"_s}).has_value());
    const Round round = school.viewNow().round;
    CHECK(round.title == u"改期"_s);
    CHECK(round.lastDay == QDate(2026, 12, 31));
    CHECK(round.arrangements == u"考试周不安排"_s);
    CHECK(codeOf(change({u"改期"_s, u"2027-01-01"_s, u"2026-12-31"_s, {}})) == ErrorCode::BadDate);
    CHECK(codeOf(change({{}, {}, {}, {}})) == ErrorCode::FieldMissing);
    const auto student = nth(school, 0);
    const auto arrange = [&](const students::StudentId &who, const QString &words) { return arrangeFor(school.session(), builtInInstruments(), school.round, who, words); };
    REQUIRE(arrange(student, u"读题"_s).has_value());
    CHECK(valueOf(arrangementsOf(school.session(), school.round)).value(student) == u"读题"_s);
    REQUIRE(arrange(student, {}).has_value());
    CHECK(valueOf(arrangementsOf(school.session(), school.round)).isEmpty());
    CHECK(codeOf(arrange(students::StudentId::make(), u"读题"_s)) == ErrorCode::NotInRound);
    CHECK(codeOf(arrange(student, QString(501, u'字'))) == ErrorCode::FieldTooLong);
    valueOf(closeRound(school.session(), builtInInstruments(), school.round));
    CHECK(codeOf(change({u"改期"_s, {}, {}, {}})) == ErrorCode::RoundClosed);
    CHECK(codeOf(arrange(student, u"读题"_s)) == ErrorCode::RoundClosed);
}

TEST_CASE("A round of some classes counts only these")
{
    School school("roster-messy.xlsx", {u"phq-9"_s}, u"7-12"_s);
    const auto classes = valueOf(roundClasses(school.session(), builtInInstruments(), school.round));
    RoundDraft draft{u"一个班"_s, QString::number(classes.front().schoolClass.grade), {u"phq-9"_s}, {}, {}, {}};
    draft.classes = {classes.front().schoolClass};
    draft.arrangements = u"机房二"_s;
    const RoundId round = valueOf(openRound(school.session(), builtInInstruments(), draft));
    const RoundStatus status = valueOf(roundStatus(school.session(), builtInInstruments(), round));
    CHECK(status.counts.eligible == classes.front().students);
    REQUIRE(status.classes.size() == 1);
    CHECK(status.classes.front().counts.waitsForGuardian == classes.front().students);
    CHECK(status.round.arrangements == u"机房二"_s);
    CHECK(status.round.instruments.front().grades.list() == std::vector<int>{classes.front().schoolClass.grade});
}

TEST_CASE("One slip at fault, and none is recorded")
{
    School school("roster-messy.xlsx", {u"phq-9"_s}, u"7-9"_s);
    const auto a = nth(school, 0);
    const RoundView view = school.viewNow();
    students::StudentId outside;
    for (const RosterEntry &student : view.roster.entries()) {
        if (!view.isEligible(student))
            outside = student.id;
    }
    const ConsentSlip good{a, Opinion::agrees, Opinion::agrees, {}, {}};
    CHECK(codeOf(record(school, {good, {outside, Opinion::agrees, Opinion::agrees, {}, {}}})) == ErrorCode::NotInRound);
    CHECK(codeOf(record(school, {good, {students::StudentId::make(), Opinion::agrees, Opinion::agrees, {}, {}}})) == ErrorCode::NotInRound);
    CHECK(codeOf(record(school, {good, {a, Opinion::none, Opinion::none, {}, {}}})) == ErrorCode::BadConsent);
    CHECK(school.viewNow().consents.isEmpty());
    valueOf(closeRound(school.session(), builtInInstruments(), school.round));
    CHECK(codeOf(record(school, {good})) == ErrorCode::RoundClosed);
    school.site.add(u"wang"_s, access::Role::principal);
    access::Session &principal = school.site.reopenAs(u"wang"_s);
    CHECK(codeOf(recordConsent(principal, builtInInstruments(), school.round, std::span(&good, 1))) == ErrorCode::NotPermitted);
}

TEST_CASE("Without the word of both no answer is stored, whatever a plan says")
{
    School school("roster-messy.xlsx", {u"phq-9"_s}, u"7-12"_s);
    const auto student = nth(school, 0);
    for (const ConsentSlip &slip : {ConsentSlip{student, Opinion::agrees, Opinion::none, {}, {}}, ConsentSlip{student, Opinion::none, Opinion::refuses, {}, {}},
                                    ConsentSlip{student, Opinion::refuses, Opinion::agrees, {}, {}}}) {
        valueOf(record(school, {slip}));
        AnswersPlan plan; // as a faulty planner might make it
        plan.round = school.round;
        plan.revision = school.viewNow().revision;
        PlannedSheet sheet;
        sheet.student = student;
        sheet.answers = QByteArray(9, 1);
        sheet.grade = 7;
        plan.sheets.push_back(sheet);
        NoProgress progress;
        const qint64 linesBefore = school.journalLines();
        CHECK(codeOf(importAnswers(school.session(), builtInInstruments(), plan, {}, school.listener, progress)) == ErrorCode::NoConsent);
        CHECK(school.journalLines() == linesBefore);
        CHECK(answerFor(school, student).added == 0);
    }
    CHECK(school.statusNow().counts.answered == 0);
}

TEST_CASE("Who withdraws after answering takes the answers along; danger answers stay")
{
    School school("roster-messy.xlsx", {u"phq-9"_s}, u"7-12"_s);
    const auto student = nth(school, 0), other = nth(school, 1);
    valueOf(record(school, {{student, Opinion::agrees, Opinion::agrees, {}, {}}, {other, Opinion::agrees, Opinion::agrees, {}, {}}}));
    REQUIRE(answerFor(school, student).added == 1);
    REQUIRE(answerFor(school, other).added == 1);
    CHECK(codeOf(record(school, {{student, Opinion::refuses, Opinion::none, {}, {}}})) == ErrorCode::InUse); // not without being told what goes

    const WithdrawalView before = valueOf(viewWithdrawal(school.session(), builtInInstruments(), school.round, student));
    CHECK(before.sheets == 1);
    CHECK(before.danger == 1);
    CHECK_FALSE(before.wasLookedAt);
    CHECK(before.consent.state() == ConsentState::given);
    bool isClosed = false;
    SECTION("while the round is open") {}
    SECTION("when it is closed") // a withdrawal does not wait
    {
        valueOf(closeRound(school.session(), builtInInstruments(), school.round));
        isClosed = true;
    }

    const qint64 linesBefore = school.journalLines();
    CHECK(valueOf(withdrawConsent(school.session(), builtInInstruments(), school.round, student, WithdrawnBy::guardian)) == 1);
    CHECK(school.journalLines() == linesBefore + 1);
    const RoundView view = school.viewNow();
    CHECK(view.consentOf(student) == ConsentState::refused); // though both slips are of the same day
    CHECK_FALSE(view.stored.contains(student));
    CHECK(view.stored.contains(other));
    const RoundResults results = valueOf(roundResults(school.session(), builtInInstruments(), school.round));
    for (const StudentResult &result : results.students) {
        if (result.student == student) {
            CHECK_FALSE(result.results[0].has_value());
            CHECK(result.danger.size() == 1);
        }
    }
    CHECK(school.statusNow().counts.refused == 1);
    CHECK(codeOf(viewWithdrawal(school.session(), builtInInstruments(), school.round, students::StudentId::make())) == ErrorCode::NotFound);
    // The same answers do not come back by the same way.
    if (!isClosed)
        CHECK(answerFor(school, student).added == 0);
}

TEST_CASE("Who withdraws leaves no score behind in a second look, only danger and what somebody heard")
{
    School school("roster-messy.xlsx", {u"phq-9"_s}, u"7-12"_s);
    const auto student = nth(school, 0), other = nth(school, 1);
    valueOf(record(school, {{student, Opinion::agrees, Opinion::agrees, {}, {}}, {other, Opinion::agrees, Opinion::agrees, {}, {}}}));
    REQUIRE(answerFor(school, student).added == 1);
    REQUIRE(answerFor(school, other).added == 1);
    const packs::Form form = valueOf(packs::builtInForm(u"second-look"_s));
    const SecondLook look = valueOf(beginLook(school.session(), builtInInstruments(), form, school.round, student));
    const SecondLook untouched = valueOf(beginLook(school.session(), builtInInstruments(), form, school.round, other));
    REQUIRE_FALSE(look.facts.scales.empty());
    REQUIRE_FALSE(look.facts.danger.empty());
    vault::Vault &records = valueOf(school.session().recordsFor(access::Capability::readResults))->vault();
    valueOf(setInterviews(records, look.id, {{octoberMs, school.session().actor().userId, {{u"mood"_s, u"平稳"_s}}}}));

    valueOf(withdrawConsent(school.session(), builtInInstruments(), school.round, student, WithdrawnBy::pupil));
    const SecondLook after = valueOf(readLook(records, look.id));
    CHECK(after.facts.scales.empty());
    CHECK(after.facts.sheets.empty());
    CHECK(after.facts.danger == look.facts.danger);
    CHECK(after.interviews.size() == 1);
    CHECK(valueOf(readLook(records, untouched.id)).facts == untouched.facts);
}

TEST_CASE("Why a student has not answered is told apart, and nobody counts as zero")
{
    School school("roster-messy.xlsx", {u"phq-9"_s, u"gad-7"_s}, u"7-12"_s);
    std::vector<students::StudentId> who;
    for (int i = 0; i < 5; ++i)
        who.push_back(nth(school, i));
    valueOf(record(school, {{who[0], Opinion::agrees, Opinion::agrees, {}, {}}, {who[1], Opinion::agrees, Opinion::none, {}, {}},
                            {who[2], Opinion::refuses, Opinion::none, {}, {}}, {who[3], Opinion::agrees, Opinion::agrees, {}, {}}}));
    answerFor(school, who[3]); // of one instrument
    std::map<Wanting, int> counts;
    QHash<students::StudentId, Wanting> wanting;
    for (const MissingStudent &student : valueOf(studentsWithoutAnswers(school.session(), builtInInstruments(), school.round))) {
        ++counts[student.wanting];
        wanting.insert(student.student, student.wanting);
    }
    CHECK(counts == std::map<Wanting, int>{{Wanting::guardian, 245}, {Wanting::pupil, 1}, {Wanting::absent, 1}, {Wanting::part, 1}, {Wanting::refused, 1}});
    CHECK(wanting.value(who[0]) == Wanting::absent);
    CHECK(wanting.value(who[1]) == Wanting::pupil);
    CHECK(wanting.value(who[2]) == Wanting::refused);
    CHECK(wanting.value(who[3]) == Wanting::part);
    CHECK(valueOf(missingStudents(school.session(), builtInInstruments(), school.round)).size() == 248); // without who refused
    CHECK(school.statusNow().counts.partial == 1);
}

TEST_CASE("A closed round stays what it was, whatever becomes of the roster")
{
    School school("roster-messy.xlsx", {u"phq-9"_s}, u"7-9"_s);
    school.takeConsent("consent-survey.csv");
    school.takeAnswers(fixtureTable("answers-survey-site.csv"));
    const RoundStatus open = school.statusNow();
    valueOf(closeRound(school.session(), builtInInstruments(), school.round));
    const auto listed = [&] {
        std::map<std::pair<int, Wanting>, int> counts;
        for (const MissingStudent &each : valueOf(studentsWithoutAnswers(school.session(), builtInInstruments(), school.round)))
            ++counts[{each.schoolClass.grade, each.wanting}];
        return counts;
    };
    const auto figures = [&] {
        std::vector<std::vector<int>> all;
        const RoundStatus status = school.statusNow();
        const auto add = [&](int key, const RoundCounts &counts) {
            all.push_back({key, counts.eligible, counts.consented, counts.refused, counts.undecided, counts.answered, counts.partial, counts.missing, counts.late, counts.candidates});
        };
        add(0, status.counts);
        for (const GradeCounts &each : status.grades)
            add(each.grade, each.counts);
        for (const ClassCounts &each : status.classes)
            add(each.schoolClass.grade * 100 + each.schoolClass.number, each.counts);
        return all;
    };
    const auto sampled = [&] {
        std::map<std::pair<int, bool>, int> counts; // by grade, and whether there is a sheet
        for (const Sampled &each : valueOf(sampleRound(school.session(), builtInInstruments(), school.round)).people)
            counts[{each.isEligible ? each.schoolClass.grade : 0, each.resultOf(0) != nullptr}]++;
        return counts;
    };
    const auto before = figures();
    const auto missing = listed();
    const auto people = sampled();
    CHECK(school.statusNow().counts.eligible == open.counts.eligible);
    REQUIRE(open.counts.answered > 100);

    NoProgress progress;
    const auto plan = valueOf(students::planPromotion(school.session(), calendar::SchoolYear(2027)));
    valueOf(students::promoteStudents(school.session(), plan, progress));
    CHECK(figures() == before);
    CHECK(listed() == missing);
    CHECK(sampled() == people);
}

TEST_CASE("A sheet with too few answers is not done, and a fuller one that contradicts nothing takes its place")
{
    School school("roster-messy.xlsx", {u"phq-9"_s}, u"7-12"_s);
    std::vector<students::StudentId> who{nth(school, 0), nth(school, 1)};
    std::vector<QString> numbers;
    for (const students::StudentId &each : who) {
        valueOf(record(school, {{each, Opinion::agrees, Opinion::agrees, {}, {}}}));
        const RoundView view = school.viewNow();
        const RosterEntry &entry = *view.roster.find(each);
        numbers.push_back(entry.number.isEmpty() ? entry.localNumber : entry.number);
    }
    const auto table = [&](const QString &answers) {
        QStringList header{u"学号"_s}, first{numbers[0]}, second{numbers[1]};
        for (int item = 1; item <= 9; ++item) {
            header << u"PHQ%1"_s.arg(item);
            for (QStringList *row : {&first, &second})
                *row << (answers[item - 1] == u'.' ? QString() : QString(answers[item - 1]));
        }
        return typedTable({header, first, second});
    };
    school.takeAnswers(table(u"1........"_s));
    RoundCounts counts = school.statusNow().counts;
    CHECK(counts.answered == 2);
    CHECK(counts.partial == 2);
    const auto missing = valueOf(missingStudents(school.session(), builtInInstruments(), school.round));
    CHECK(std::count_if(missing.begin(), missing.end(), [](const MissingStudent &each) { return each.wanting == Wanting::part; }) == 2);

    const AnswersPlan contradicts = school.plan(table(u"211111110"_s));
    CHECK(contradicts.sheets.empty());
    REQUIRE(contradicts.refused.size() == 2);
    CHECK(contradicts.refused[0].code == ErrorCode::AnsweredTwice);

    // Not once somebody rests a decision on what was there.
    valueOf(valueOf(school.session().recordsFor(access::Capability::runScreening))
                ->vault()
                .run(u"INSERT INTO second_look (id, round, student, begun, begun_by, facts, form, answers) VALUES (?, ?, ?, 1, ?, x'00', 'second-look@1', x'00')"_s,
                     {QByteArray(16, 'l'), school.round.bytes(), who[1].bytes(), QByteArray(16, 'u')}));
    const AnswersPlan whole = school.plan(table(u"111111110"_s));
    REQUIRE(whole.sheets.size() == 1);
    CHECK(whole.sheets[0].student == who[0]);
    CHECK(whole.sheets[0].replaces);
    REQUIRE(whole.refused.size() == 1);
    CHECK(whole.refused[0].code == ErrorCode::SecondLookBegun);

    const AnswersImported imported = school.takeAnswers(table(u"111111110"_s));
    CHECK(imported.added == 1);
    CHECK(school.viewNow().stored.value(who[0]).value(u"phq-9"_s) == QByteArray::fromHex("010101010101010100"));
    CHECK(school.viewNow().stored.value(who[1]).value(u"phq-9"_s).count(char(missingAnswer)) == 8);
    counts = school.statusNow().counts;
    CHECK(counts.answered == 2);
    CHECK(counts.partial == 1);
    CHECK(school.takeAnswers(table(u"111111110"_s)).unchanged == 1); // once more changes nothing
}
