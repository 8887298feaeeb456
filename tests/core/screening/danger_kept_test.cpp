// No danger answer is taken for another child's, and none goes because of what its row says otherwise.
#include "core/screening/match_finding.h"
#include "core/screening/plan_given_answers.h"
#include "core/screening/sheet_store.h"
#include "tests/core/screening/school_with_round.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::screening;
using namespace xd::test;
using sheets::RowError;
using students::Sex;
using students::StudentId;

namespace {

const QStringList twoColumns{u"学号"_s, u"PHQ答案"_s};

// A round of PHQ-9 where nearly everybody agreed.
class Phq : public School {
public:
    Phq() : School("roster-messy.xlsx", {u"phq-9"_s}, u"7-12"_s) { takeConsent("consent-survey.csv"); }

    int take(const QList<QStringList> &rows) { return takeAnswers(typedTable(QList<QStringList>{twoColumns} + rows)).findings; }
    Result<int> match(const FindingId &finding, const StudentId &student) { return matchFinding(session(), builtInInstruments(), finding, student, listener); }
    std::vector<RosterEntry> agreed(ConsentState state = ConsentState::given)
    {
        const RoundView view = viewNow();
        std::vector<RosterEntry> found;
        for (const RosterEntry &entry : view.roster.entries())
            if (view.isEligible(entry) && view.consentOf(entry.id) == state)
                found.push_back(entry);
        return found;
    }
    std::vector<Finding> findingsOf(const StudentId &student) { return valueOf(readFindingsOf(valueOf(session().recordsFor(access::Capability::readResults))->vault(), student)); }
};

RoundView smallRound()
{
    const auto in = [](int grade, int number) { return students::SchoolClass{grade, number, {}, 0}; };
    RoundView view = fixtureRound({u"phq-9"_s, u"gad-7"_s}, u"7-9"_s,
                                  {{StudentId::make(), {}, u"0701"_s, u"石卓瑶"_s, in(7, 1), true, Sex::female},
                                   {StudentId::make(), {}, u"0901"_s, u"邵煜怡"_s, in(9, 1), true, Sex::female}});
    for (const RosterEntry &entry : view.roster.entries())
        view.consents[entry.id].take({entry.id, Opinion::agrees, Opinion::agrees, {}, QDate(2026, 9, 1)});
    return view;
}

AnswersPlan planOf(const QList<QStringList> &lines) { return planAnswers(typedTable(lines), smallRound()); }

} // namespace

TEST_CASE("What a row says of whom it speaks identifies nobody: a second child's danger answer is found beside the first one's")
{
    Phq school;
    QList<QStringList> classOne{{u"5"_s, u"000000001"_s}};
    for (int number = 6; number < 26; ++number)
        classOne.push_back({QString::number(number), u"000000000"_s});
    CHECK(school.take(classOne) == 1);
    CHECK(school.take(classOne) == 0); // the very same row
    CHECK(school.take(classOne + QList<QStringList>{{u"7"_s, u"000000000"_s}, {u"5"_s, u"000000001"_s}}) == 1); // rows were added below
    CHECK(school.take({{u"5"_s, u"111111111"_s}}) == 1);                               // of another class
    CHECK(school.take({{u"5"_s, u"000000001"_s}}) == 1);                               // with the same answers
    CHECK(school.take({{u"5"_s, u"000000001"_s}, {u"6"_s, u"000000010"_s}}) == 1);     // one row more makes no short table the same
    CHECK(school.statusNow().unmatched == 5);
    CHECK(school.listener.told.size() == 5);
}

TEST_CASE("A second child's danger answer is found whatever became of the first one's")
{
    Phq school;
    CHECK(school.take({{u"5"_s, u"000000001"_s}}) == 1);
    const StudentId somebody = school.agreed().front().id;
    CHECK(valueOf(school.match(school.listener.told[0].id, somebody)) == 0);
    CHECK(school.take({{u"5"_s, u"000000001"_s}}) == 0);
    CHECK(school.take({{u"5"_s, u"000000012"_s}}) == 1);
    CHECK(school.findingsOf(somebody).size() == 1);
    CHECK(school.statusNow().unmatched == 1);
}

TEST_CASE("Answers given at this computer by whom the roster has lost are known again by their moment")
{
    Phq school;
    const GivenAnswers one{StudentId(), u"phq-9"_s, QByteArray::fromHex("000000000000000001"), {60, 9}, octoberMs};
    GivenAnswers later = one;
    later.answeredMs += 1;
    const auto take = [&](const GivenAnswers &given) {
        NoProgress nobody;
        const AnswersPlan plan = valueOf(planGivenAnswers(school.viewNow(), {&given, 1}, AnswerSource::here, octoberMs));
        return valueOf(importAnswers(school.session(), builtInInstruments(), plan, {}, school.listener, nobody)).findings;
    };
    CHECK(take(one) == 1);
    CHECK(take(one) == 0);
    CHECK(take(later) == 1);
}

TEST_CASE("A student from whom a wrongly matched danger answer is taken keeps her own")
{
    Phq school;
    const auto agreed = school.agreed();
    const RosterEntry &wrong = agreed[0];
    CHECK(school.take({{u"5"_s, u"000000002"_s}}) == 1);
    const FindingId matched = school.listener.told[0].id;
    CHECK(valueOf(school.match(matched, wrong.id)) == 0);
    CHECK(school.take({{wrong.number, u"000000001"_s}}) == 0); // known of her, as it seems
    CHECK(school.findingsOf(wrong.id).size() == 1);

    const qint64 lines = school.journalLines();
    CHECK(valueOf(school.match(matched, agreed[1].id)) == 1);
    CHECK(school.journalLines() == lines + 1); // one write for both
    REQUIRE(school.listener.told.size() == 2);
    const Finding own = school.listener.told[1];
    CHECK(own.student == wrong.id);
    CHECK(own.answer == 1);
    CHECK(own.itemNumber == 9);
    CHECK(own.refusedFor.isEmpty());
    REQUIRE(school.findingsOf(wrong.id).size() == 1);
    CHECK(school.findingsOf(wrong.id)[0].id == own.id);
    CHECK(codeOf(school.match(own.id, agreed[2].id)) == ErrorCode::AlreadyExists); // a sheet of hers stands behind it

    // It comes and goes, and hers is found once.
    CHECK(valueOf(school.match(matched, wrong.id)) == 0);
    CHECK(valueOf(school.match(matched, agreed[1].id)) == 0);
}

TEST_CASE("A refused row's danger answer does not hide behind one that a person has matched to the student")
{
    Phq school;
    const RosterEntry unwilling = school.agreed(ConsentState::refused).front();
    CHECK(school.take({{u"5"_s, u"000000002"_s}}) == 1);
    CHECK(valueOf(school.match(school.listener.told[0].id, unwilling.id)) == 0);
    const QList<QStringList> own{{unwilling.number, u"000000001"_s}};
    CHECK(school.take(own) == 1); // no sheet of hers will tell it again
    CHECK(school.take(own) == 0);
    CHECK(school.listener.told[1].refusedFor == u"NoConsent"_s);
}

TEST_CASE("A row that names an unknown instrument is refused, and its danger answer is kept, or told where it cannot be read")
{
    const QStringList header{u"学号"_s, u"量表"_s, u"PHQ答案"_s};
    const AnswersPlan plan = planOf({header, {u"0701"_s, u"PHQ-9X"_s, u"000000002"_s}, {u"0901"_s, u"某量表"_s, u"00000000X"_s}});
    CHECK(plan.sheets.empty());
    CHECK(plan.refusedRows == 2);
    REQUIRE(plan.findings.size() == 1);
    CHECK(plan.findings[0].refusedFor == ErrorCode::UnknownOption);
    CHECK(plan.findings[0].answer == 2);
    REQUIRE(plan.refused.size() == 3);
    CHECK(plan.refused[0] == RowError{2, u"量表"_s, ErrorCode::UnknownOption, u"P…X (6)"_s});
    CHECK(plan.refused[2].row == 3);
    CHECK(plan.refused[2].column == u"PHQ答案"_s);
    CHECK(plan.refused[2].cause == answer_key::dangerItemUnread);
    // What is no part of the answers says nothing of how the table numbers its options.
    CHECK(planOf({header, {u"0701"_s, u"某量表"_s, u"222222224"_s}}).refusedRows == 1);
}

TEST_CASE("With an answer left out or one too many, whatever may be the danger item's counts, and the row is to be looked at")
{
    const auto planFor = [](const QString &answers) { return planOf({twoColumns, {u"0901"_s, u"000000000"_s}, {u"0701"_s, answers}}); };
    const auto [answers, danger] = GENERATE(table<QString, int>({{u"01010103"_s, 3}, {u"01010130"_s, 0}, {u"0101010131"_s, 3}, {u"0101010103"_s, 3},
                                                                 {u"1,1,1,1,1,1,1,2"_s, 2}, {u"11110000"_s, 0}, {u"1111111100"_s, 0}}));
    INFO(answers.toStdString());
    const AnswersPlan plan = planFor(answers);
    CHECK(plan.sheets.size() == 1);
    REQUIRE(plan.refused.size() == 1);
    CHECK(plan.refused[0].code == ErrorCode::WrongItemCount);
    CHECK(plan.refused[0].column == u"PHQ答案"_s);
    CHECK(plan.refused[0].cause == answer_key::dangerItemUnread);
    REQUIRE(plan.findings.size() == size_t(danger > 0));
    if (danger > 0) {
        CHECK(plan.findings[0].answer == danger);
        CHECK(plan.findings[0].refusedFor == ErrorCode::WrongItemCount);
    }
    CHECK(planFor(u"未作答"_s).refused.at(0).cause == answer_key::dangerItemUnread);
    // An instrument that asks nothing about danger has nothing to be looked at.
    CHECK(planOf({{u"学号"_s, u"GAD答案"_s}, {u"0901"_s, u"0000000"_s}, {u"0701"_s, u"010101"_s}}).refused.at(0).cause.isEmpty());
}

TEST_CASE("A number without its name is not believed against the class or the grade")
{
    const QStringList header{u"学号"_s, u"姓名"_s, u"年级"_s, u"班级"_s, u"PHQ答案"_s};
    const auto planFor = [&](const QString &name, const QString &grade, const QString &schoolClass) {
        return planOf({header, {u"0701"_s, name, grade, schoolClass, u"000000001"_s}});
    };
    for (const auto &[grade, schoolClass, column] : {std::tuple{QString(), u"九年级（1）班"_s, u"班级"_s}, {QString(), u"七年级（2）班"_s, u"班级"_s},
                                                    {QString(), u"2班"_s, u"班级"_s}, {u"九年级"_s, QString(), u"年级"_s}, {u"九年级"_s, u"1班"_s, u"年级"_s}}) {
        INFO(grade.toStdString() << ' ' << schoolClass.toStdString());
        const AnswersPlan doubtful = planFor({}, grade, schoolClass);
        CHECK(doubtful.sheets.empty());
        REQUIRE(doubtful.refused.size() == 1);
        CHECK(doubtful.refused[0].code == ErrorCode::AmbiguousStudent);
        CHECK(doubtful.refused[0].column == column);
        CHECK(doubtful.refused[0].cause == answer_key::contradicts);
        REQUIRE(doubtful.doubtful.size() == 1); // a person may say that she is meant
        CHECK(doubtful.doubtful[0].candidates.size() == 1);
        CHECK(doubtful.findings.at(0).student.isNil());

        const AnswersPlan named = planFor(u"石卓瑶"_s, grade, schoolClass);
        CHECK(named.sheets.size() == 1);
        CHECK(named.refused.empty());
        REQUIRE(named.notes.size() == 1);
        CHECK(named.notes[0].row == 2);
        CHECK(named.notes[0].column == column);
        CHECK(named.notes[0].cause == answer_key::contradictsNamed);
    }
    for (const auto &[grade, schoolClass] : {std::pair{QString(), u"七年级（1）班"_s}, {u"初一"_s, u"1"_s}, {QString(), u"1班"_s}, {QString(), u"启明星班级"_s}, {u"7"_s, QString()}}) {
        INFO(grade.toStdString() << ' ' << schoolClass.toStdString());
        CHECK(planFor({}, grade, schoolClass).sheets.size() == 1);
        CHECK(planFor(u"石卓瑶"_s, grade, schoolClass).notes.empty());
    }
}

TEST_CASE("A row answered on a day to come or long before the round is refused by its cell, and its danger answer is kept")
{
    const QStringList header{u"学号"_s, u"开始时间"_s, u"结束时间"_s, u"PHQ答案"_s}; // the round begins on 2026-10-08, and it is the 9th
    const auto planFor = [&](const QString &started, const QString &finished) { return planOf({header, {u"0701"_s, started, finished, u"000000001"_s}}); };
    for (const auto &[started, finished, column, cause] :
         {std::tuple{u"2026-10-09 09:00"_s, u"2031-10-09 09:05"_s, u"结束时间"_s, answer_key::timeToCome},
          {u"1999-12-31 09:00"_s, u"2026-10-09 09:05"_s, u"开始时间"_s, answer_key::timeBeforeRound},
          {QString(), u"2026/8/8 23:59"_s, u"结束时间"_s, answer_key::timeBeforeRound},
          {QString(), u"2026/10/17 9:00"_s, u"结束时间"_s, answer_key::timeToCome}}) {
        INFO(finished.toStdString());
        const AnswersPlan plan = planFor(started, finished);
        CHECK(plan.sheets.empty());
        REQUIRE(plan.refused.size() == 1);
        CHECK(plan.refused[0].code == ErrorCode::BadDate);
        CHECK(plan.refused[0].column == column);
        CHECK(plan.refused[0].cause == cause);
        REQUIRE(plan.findings.size() == 1);
        CHECK(plan.findings[0].refusedFor == ErrorCode::BadDate);
    }
    CHECK(planFor({}, u"2026/8/9 0:00"_s).sheets.size() == 1);
    CHECK(planFor({}, u"2026/10/15 9:00"_s).sheets.size() == 1); // clocks differ
    CHECK(planFor({}, u"早上"_s).sheets.size() == 1);             // not known is no error
}

TEST_CASE("Of a plan that nobody wants the danger answers alone are kept, and the whole table can still come")
{
    Phq school;
    const sheets::Table table = typedTable({twoColumns, {school.agreed().front().number, u"000000001"_s}, {u"5"_s, u"000000002"_s}});
    NoProgress nobody;
    const AnswersImported kept = valueOf(importAnswers(school.session(), builtInInstruments(), dangerOnly(school.plan(table)), {}, school.listener, nobody));
    CHECK(kept.findings == 2);
    CHECK(kept.added == 0);
    CHECK(school.viewNow().stored.isEmpty());
    CHECK_FALSE(valueOf(findAnswerColumns(school.session(), table, school.viewNow().round.instrumentList())).isRemembered);
    const AnswersImported whole = school.takeAnswers(table);
    CHECK(whole.added == 1);
    CHECK(whole.findings == 0);
}
