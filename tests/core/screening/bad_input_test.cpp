// What senders do to a table of answers, each with the code and the cell that the sender is told of.
#include "core/screening/answer_string.h"
#include "core/screening/plan_answers_import.h"
#include "tests/core/screening/fixture_school.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::screening;
using namespace xd::test;
using sheets::RowError;
using students::Sex;

namespace {

const QStringList header{u"学号"_s, u"姓名"_s, u"班级"_s, u"性别"_s, u"PHQ1"_s, u"PHQ2"_s, u"PHQ3"_s, u"PHQ4"_s, u"PHQ5"_s, u"PHQ6"_s, u"PHQ7"_s, u"PHQ8"_s, u"PHQ9"_s};
const QStringList packedHeader{u"学号"_s, u"姓名"_s, u"班级"_s, u"PHQ答案"_s, u"量表版本"_s};

QStringList line(const QString &number, const QString &answers, const QString &name = {}, const QString &schoolClass = {}, const QString &sex = {})
{
    QStringList cells{number, name, schoolClass, sex};
    for (const QChar c : answers)
        cells.append(c == u'.' ? QString() : QString(c));
    return cells;
}

// Twins of one sex in class 1 and a brother and a sister of one name in class 2; one in grade 9, which has no round.
RoundView smallRound()
{
    const auto in = [](int grade, int number) { return students::SchoolClass{grade, number, {}, 0}; };
    RoundView view = fixtureRound({u"phq-9"_s}, u"7-8"_s,
                                  {{students::StudentId::make(), {}, u"0701"_s, u"石卓瑶"_s, in(7, 1), true, Sex::female},
                                   {students::StudentId::make(), {}, u"0702"_s, u"于一琳"_s, in(7, 1), true, Sex::female},
                                   {students::StudentId::make(), {}, u"0703"_s, u"于一琳"_s, in(7, 1), true, Sex::female},
                                   {students::StudentId::make(), {}, u"0704"_s, u"安然"_s, in(7, 2), true, Sex::male},
                                   {students::StudentId::make(), {}, u"0705"_s, u"安然"_s, in(7, 2), true, Sex::female},
                                   {students::StudentId::make(), {}, u"0706"_s, u"徐明航"_s, in(7, 2), true, Sex::male},
                                   {students::StudentId::make(), {}, u"0901"_s, u"邵煜怡"_s, in(9, 1), true, Sex::female}});
    for (const RosterEntry &entry : view.roster.entries())
        view.consents[entry.id].take({entry.id, Opinion::agrees, entry.localNumber == u"0706"_s ? Opinion::none : Opinion::agrees, {}, QDate(2026, 9, 1)});
    return view;
}

students::StudentId idOf(const RoundView &view, const QString &number)
{
    for (const RosterEntry &entry : view.roster.entries()) {
        if (entry.localNumber == number)
            return entry.id;
    }
    return {};
}

AnswersPlan planOf(const QList<QStringList> &rows, const RoundView &view, const AnswersChoices &choices = {}, const QStringList &headers = header)
{
    const sheets::Table table = typedTable(QList<QStringList>{headers} + rows);
    return valueOf(planAnswersImport(table, guessAnswerColumns(table, view.round.instrumentList()), view, octoberMs, choices));
}

RowError onlyError(const AnswersPlan &plan)
{
    REQUIRE(plan.refused.size() == 1);
    CHECK(plan.refusedRows == 1);
    CHECK(plan.sheets.empty());
    return plan.refused.front();
}

} // namespace

TEST_CASE("Bad input: answers out of range and text where a number belongs name their cell")
{
    const RoundView view = smallRound();
    const RowError tooHigh = onlyError(planOf({line(u"0701"_s, u"000040000"_s)}, view));
    CHECK(tooHigh == RowError{2, u"PHQ5"_s, ErrorCode::OutOfRange, u"… (1)"_s});
    QStringList words = line(u"0701"_s, u"000000000"_s);
    words[6] = u"有一点点"_s;
    CHECK(onlyError(planOf({words}, view)) == RowError{2, u"PHQ3"_s, ErrorCode::UnknownOption, u"有… (4)"_s});
}

TEST_CASE("Bad input: a wrong number of items in one cell names the cell, and danger in it is still seen")
{
    const RoundView view = smallRound();
    const AnswersPlan plan = planOf({{u"0701"_s, {}, {}, u"0000000003"_s, u"1"_s}, {u"0702"_s, {}, {}, u"0,1,2,3,0,1,2,3,1"_s, {}}}, view, {}, packedHeader);
    REQUIRE(plan.refused.size() == 1);
    CHECK(plan.refused[0].row == 2);
    CHECK(plan.refused[0].column == u"PHQ答案"_s);
    CHECK(plan.refused[0].code == ErrorCode::WrongItemCount);
    REQUIRE(plan.sheets.size() == 1);
    CHECK(plan.sheets[0].answers == QByteArray::fromHex("000102030001020301"));
    REQUIRE(plan.findings.size() == 2);
    CHECK(plan.findings[0].answer == 3); // one answer is too many: it may be the ninth
    const AnswersPlan tooLong = planOf({{u"0701"_s, {}, {}, u"0000000030"_s, {}}, {u"0702"_s, {}, {}, u"ABCDABCDA"_s, {}}}, view, {}, packedHeader);
    REQUIRE(tooLong.findings.size() == 1);
    CHECK(tooLong.findings[0].refusedFor == ErrorCode::WrongItemCount);
    CHECK(tooLong.sheets.at(0).answers == QByteArray::fromHex("000102030001020300"));
}

TEST_CASE("Bad input: an answer in the one cell that is none says which it is")
{
    const RoundView view = smallRound();
    const AnswersPlan plan = planOf({{u"0701"_s, {}, {}, u"000070000"_s, {}}, {u"0702"_s, {}, {}, u"00000000?"_s, {}}}, view, {}, packedHeader);
    REQUIRE(plan.refused.size() == 1);
    CHECK(plan.refused[0].code == ErrorCode::OutOfRange);
    CHECK(plan.refused[0].column == u"PHQ答案"_s);
    CHECK(plan.refused[0].hint == u"#5 … (1)"_s);
    CHECK(plan.sheets.at(0).score.missing == 1);
}

TEST_CASE("Bad input: another version of the instrument names its cell")
{
    const RoundView view = smallRound();
    const AnswersPlan plan = planOf({{u"0701"_s, {}, {}, u"000000001"_s, u"2.0"_s}, {u"0702"_s, {}, {}, u"000000000"_s, u"v1.0"_s}, {u"0703"_s, {}, {}, u"000000000"_s, u"第1版"_s},
                                     {u"0704"_s, {}, {}, u"000000000"_s, u"PHQ-9@1"_s}}, view, {}, packedHeader);
    REQUIRE(plan.refused.size() == 1);
    CHECK(plan.refused[0] == RowError{2, u"量表版本"_s, ErrorCode::WrongVersion, u"… (3)"_s});
    CHECK(plan.newRows == 3);
    CHECK(plan.findings.size() == 1); // a danger answer outlives its row
}

TEST_CASE("Bad input: an unknown student, two that match, and who is not in the round name the cell that said who")
{
    const RoundView view = smallRound();
    CHECK(onlyError(planOf({line(u"0799"_s, u"000000000"_s)}, view)) == RowError{2, u"学号"_s, ErrorCode::UnknownStudent, u"0… (4)"_s});
    CHECK(onlyError(planOf({line({}, u"000000000"_s, u"于一琳"_s, u"七年级1班"_s)}, view)).code == ErrorCode::AmbiguousStudent);
    CHECK(onlyError(planOf({line({}, u"000000000"_s, u"于一琳"_s, u"七年级1班"_s)}, view)).column == u"姓名"_s);
    CHECK(onlyError(planOf({line(u"0901"_s, u"000000000"_s)}, view)) == RowError{2, u"学号"_s, ErrorCode::NotInRound, u"0… (4)"_s});
    CHECK(onlyError(planOf({line({}, u"000000000"_s, u"邵煜怡"_s, u"九年级1班"_s)}, view)).column == u"姓名"_s);
}

TEST_CASE("Bad input: without the consent of both nothing is stored, and the danger answer alone is")
{
    const RoundView view = smallRound();
    const AnswersPlan plan = planOf({line(u"0706"_s, u"000000001"_s)}, view);
    CHECK(onlyError(plan) == RowError{2, u"学号"_s, ErrorCode::NoConsent, u"0… (4)"_s});
    REQUIRE(plan.findings.size() == 1);
    CHECK(plan.findings[0].refusedFor == ErrorCode::NoConsent);
    CHECK(plan.findings[0].student == idOf(view, u"0706"_s));
}

TEST_CASE("Bad input: a closed round takes no row, and of a refused one the danger answer")
{
    RoundView view = smallRound();
    view.round.closedMs = octoberMs;
    const AnswersPlan plan = planOf({line(u"0701"_s, u"000000002"_s)}, view);
    CHECK(onlyError(plan) == RowError{2, u"学号"_s, ErrorCode::RoundClosed, u"0… (4)"_s});
    REQUIRE(plan.findings.size() == 1);
    CHECK(plan.findings[0].refusedFor == ErrorCode::RoundClosed);
}

TEST_CASE("Name and class are told apart by the sex, and never by a guess")
{
    const RoundView view = smallRound();
    const AnswersPlan plan = planOf({line({}, u"000000000"_s, u"安然"_s, u"7.2"_s, u"女"_s), line({}, u"111111110"_s, u"安然"_s, u"7.2"_s, u"男"_s)}, view);
    REQUIRE(plan.sheets.size() == 2);
    CHECK(plan.sheets[0].student == idOf(view, u"0705"_s));
    CHECK(plan.sheets[1].student == idOf(view, u"0704"_s));
    CHECK(onlyError(planOf({line({}, u"000000000"_s, u"安然"_s, u"7.2"_s)}, view)).column == u"姓名"_s);
    CHECK(onlyError(planOf({line({}, u"000000000"_s, u"石卓瑶"_s, u"7.1"_s, u"男"_s)}, view)) == RowError{2, u"性别"_s, ErrorCode::AmbiguousStudent, u"… (1)"_s, answer_key::contradicts});
    CHECK(onlyError(planOf({line(u"0704"_s, u"000000000"_s, {}, {}, u"女"_s)}, view)).code == ErrorCode::AmbiguousStudent);
}

TEST_CASE("A person chooses among the candidates of a doubtful row, and among nobody else")
{
    const RoundView view = smallRound();
    const QList<QStringList> rows{line({}, u"000000001"_s, u"于一琳"_s, u"七年级1班"_s), line({}, u"000000000"_s, u"于一琳"_s, u"七年级2班"_s), line({}, u"000000000"_s, u"没有这个人"_s, u"七年级2班"_s)};
    const AnswersPlan plan = planOf(rows, view);
    CHECK(plan.refusedRows == 3);
    REQUIRE(plan.doubtful.size() == 2); // of the third nobody could be meant
    CHECK(plan.doubtful[0].row == 2);
    CHECK(plan.doubtful[0].code == ErrorCode::AmbiguousStudent);
    CHECK(plan.doubtful[0].candidates == std::vector{idOf(view, u"0702"_s), idOf(view, u"0703"_s)});
    CHECK(plan.doubtful[1].code == ErrorCode::UnknownStudent);
    CHECK(plan.findings.at(0).student.isNil());

    AnswersChoices choices;
    choices.students = {{2, idOf(view, u"0703"_s)}, {3, idOf(view, u"0701"_s)}, {4, idOf(view, u"0701"_s)}};
    const AnswersPlan settled = planOf(rows, view, choices);
    REQUIRE(settled.sheets.size() == 1);
    CHECK(settled.sheets[0].student == idOf(view, u"0703"_s));
    CHECK(settled.refusedRows == 2); // 0701 is none of theirs
    CHECK(settled.findings.at(0).student == idOf(view, u"0703"_s));
}

TEST_CASE("Other answers of the same student name the earlier row, and a person says which to keep")
{
    const RoundView view = smallRound();
    const QList<QStringList> rows{line(u"0701"_s, u"111111110"_s), line(u"0702"_s, u"000000000"_s), line(u"0701"_s, u"111111110"_s), line(u"0701"_s, u"222222221"_s)};
    const AnswersPlan refused = planOf(rows, view);
    CHECK(refused.newRows == 2);
    CHECK(refused.unchangedRows == 1);
    REQUIRE(refused.refused.size() == 1);
    CHECK(refused.refused[0].code == ErrorCode::AnsweredTwice);
    CHECK(refused.refused[0].row == 5);
    CHECK(refused.refused[0].earlierRow == 2);
    CHECK(refused.findings.size() == 1);

    AnswersChoices choices;
    choices.repeated = AnswersChoices::Repeated::firstKept;
    const AnswersPlan first = planOf(rows, view, choices);
    CHECK(first.refused.empty());
    CHECK(first.asideRows == 1);
    CHECK(first.sheets.at(0).answers == QByteArray::fromHex("010101010101010100"));
    CHECK(first.findings.size() == 1); // of the row set aside

    choices.repeated = AnswersChoices::Repeated::lastKept;
    const AnswersPlan last = planOf(rows, view, choices);
    CHECK(last.refused.empty());
    CHECK(last.asideRows == 2);
    REQUIRE(last.sheets.size() == 2);
    CHECK(last.sheets[0].row == 3); // in the order of the table
    CHECK(last.sheets[1].answers == QByteArray::fromHex("020202020202020201"));
}

TEST_CASE("What an earlier import has stored is never overruled by a table")
{
    RoundView view = smallRound();
    view.stored[idOf(view, u"0701"_s)].insert(u"phq-9"_s, QByteArray(9, '\0'));
    AnswersChoices choices;
    choices.repeated = AnswersChoices::Repeated::lastKept;
    const RowError error = onlyError(planOf({line(u"0701"_s, u"111111110"_s)}, view, choices));
    CHECK(error.code == ErrorCode::AnsweredTwice);
    CHECK(error.earlierRow == 0);
}

TEST_CASE("A table need not hold every instrument of its round, but those that it begins")
{
    RoundView view = smallRound();
    const Instrument *gad = valueOf(builtInInstruments().require(u"gad-7"_s));
    view.round.instruments.push_back({gad, &gad->norms.front()});
    const AnswersPlan plan = planOf({line(u"0701"_s, u"111111110"_s)}, view);
    CHECK(plan.sheets.size() == 1);
    CHECK(plan.sheets.at(0).sitting.questions == 9);

    QStringList half = header;
    half << u"GAD1"_s << u"GAD2"_s << u"GAD3"_s << u"GAD4"_s;
    const sheets::Table table = typedTable({half, line(u"0701"_s, u"1111111100000"_s)});
    const auto refused = planAnswersImport(table, guessAnswerColumns(table, view.round.instrumentList()), view, octoberMs);
    CHECK(codeOf(refused) == ErrorCode::ColumnMissing);
    CHECK(refused.error().field == u"gad-7/5"_s);
    const sheets::Table nothing = typedTable({{u"学号"_s, u"姓名"_s}, {u"0701"_s, u"石卓瑶"_s}});
    CHECK(codeOf(planAnswersImport(nothing, guessAnswerColumns(nothing, view.round.instrumentList()), view, octoberMs)) == ErrorCode::ColumnMissing);
}

TEST_CASE("All answers in one cell are told apart with and without separators")
{
    const auto [cell, answers] = GENERATE(table<QString, QStringList>({
        {u"0120"_s, {u"0"_s, u"1"_s, u"2"_s, u"0"_s}},
        {u"ＡＢＢＡ"_s, {u"A"_s, u"B"_s, u"B"_s, u"A"_s}},
        {u"1, 2，0"_s, {u"1"_s, u"2"_s, u"0"_s}},
        {u"A;;C"_s, {u"A"_s, u""_s, u"C"_s}},
        {u"是、否、是"_s, {u"是"_s, u"否"_s, u"是"_s}},
        {u"01 2-"_s, {u"0"_s, u"1"_s, u"2"_s, u""_s}},
        {u"'0012"_s, {u"0"_s, u"0"_s, u"1"_s, u"2"_s}},
        {u"1.20000000000000e+24"_s, {}},
        {u"已完成"_s, {}},
        {u""_s, {}},
    }));
    INFO(cell.toStdString());
    CHECK(splitAnswers(cell) == answers);
}

TEST_CASE("A danger item that cannot be read is told as such, whatever else its row is refused for")
{
    const RoundView view = smallRound();
    QStringList unread = line(u"0701"_s, u"00000000."_s), harmless = line(u"0702"_s, u"00000000."_s), noConsent = line(u"0706"_s, u"00000000."_s);
    unread.last() = u"几乎每天!"_s;
    harmless[4] = u"几乎每天!"_s;
    noConsent.last() = u"33"_s;
    const AnswersPlan plan = planOf({unread, harmless, noConsent}, view);
    CHECK(plan.refusedRows == 3);
    REQUIRE(plan.refused.size() == 4);
    CHECK(plan.refused[0].code == ErrorCode::UnknownOption);
    CHECK(plan.refused[0].cause == answer_key::dangerItemUnread);
    CHECK(plan.refused[0].column == u"PHQ9"_s);
    CHECK(plan.refused[1].code == ErrorCode::UnknownOption);
    CHECK(plan.refused[1].cause.isEmpty());
    CHECK(plan.refused[2].code == ErrorCode::NoConsent);
    CHECK(plan.refused[3].code == ErrorCode::OutOfRange);
    CHECK(plan.refused[3].cause == answer_key::dangerItemUnread);

    // The same where all answers stand in one cell.
    const AnswersPlan packed = planOf({{u"0701"_s, u""_s, u""_s, u"0,0,0,0,0,0,0,0,x"_s, u""_s}}, view, {}, packedHeader);
    REQUIRE(packed.refused.size() == 1);
    CHECK(packed.refused[0].cause == answer_key::dangerItemUnread);
}
