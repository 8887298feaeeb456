#include "core/screening/close_round.h"
#include "core/screening/enter_sheets.h"
#include "core/screening/round_results.h"
#include "core/screening/second_look.h"
#include "core/screening/take_sheet_back.h"
#include "core/screening/undo_answers_import.h"
#include "tests/core/screening/school_with_round.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::screening;
using namespace xd::test;

namespace {

QByteArray sheetOf(const char *digits)
{
    QByteArray answers(digits);
    for (char &answer : answers)
        answer = answer == '.' ? char(missingAnswer) : char(answer - '0');
    return answers;
}

// The sixth of the small roster is in no grade of the round; consent of all but the fifth.
RoundView roundOfSix()
{
    const auto in = [](int grade, int number) { return students::SchoolClass{grade, number, {}, 0}; };
    std::vector<RosterEntry> roster;
    for (int i = 1; i <= 6; ++i)
        roster.push_back({students::StudentId::make(), {}, u"070%1"_s.arg(i), u"学生%1"_s.arg(i), in(i == 6 ? 9 : 7, 1), true});
    RoundView view = fixtureRound({u"phq-9"_s}, u"7-8"_s, std::move(roster));
    for (const RosterEntry &entry : view.roster.entries())
        view.consents[entry.id].take({entry.id, Opinion::agrees, entry.localNumber == u"0705"_s ? Opinion::refuses : Opinion::agrees, {}, QDate(2026, 9, 1)});
    return view;
}

std::vector<ErrorCode> refusalsOf(const AnswersPlan &plan)
{
    std::vector<ErrorCode> codes;
    for (const sheets::RowError &error : plan.refused)
        codes.push_back(error.code);
    return codes;
}

} // namespace

TEST_CASE("Given answers are refused as the row of a table would be, and their danger answers stay")
{
    const RoundView view = roundOfSix();
    const auto who = [&](int i) { return view.roster.entries()[size_t(i - 1)].id; };
    const auto nobody = students::StudentId::make();
    const std::vector<GivenAnswers> given{
        {who(1), u"phq-9"_s, sheetOf("012301230"), {}},
        {who(1), u"phq-9"_s, sheetOf("012301230"), {}},        // the same once more
        {who(1), u"phq-9"_s, sheetOf("112301231"), {}},        // other answers, one of danger
        {who(2), u"phq-9"_s, sheetOf("00000000"), {}},         // an item short
        {who(2), u"phq-9"_s, sheetOf("000070002"), {}},        // no such option, and danger beside it
        {who(3), u"phq-9"_s, sheetOf("........."), {}},        // nothing answered
        {who(4), u"gad-7"_s, sheetOf("0000000"), {}},          // not of this round
        {who(5), u"phq-9"_s, sheetOf("000000001"), {}},        // did not agree
        {who(6), u"phq-9"_s, sheetOf("000000001"), {}},        // another grade
        {nobody, u"phq-9"_s, sheetOf("000000003"), {}, 0, {{}, u"转走的人"_s, {}, {}}},
    };
    const AnswersPlan plan = valueOf(planGivenAnswers(view, given, AnswerSource::paper, octoberMs));
    CHECK(plan.source == AnswerSource::paper);
    CHECK(plan.rows == 10);
    CHECK(plan.newRows == 1);
    CHECK(plan.unchangedRows == 1);
    CHECK(plan.refusedRows == 8);
    CHECK(refusalsOf(plan) == std::vector{ErrorCode::AnsweredTwice, ErrorCode::WrongItemCount, ErrorCode::OutOfRange, ErrorCode::TooManyMissing,
                                          ErrorCode::NotInRound, ErrorCode::NoConsent, ErrorCode::NotInRound, ErrorCode::UnknownStudent});
    CHECK(plan.refused[2].column == u"phq-9/5"_s);
    CHECK(plan.refused[2].row == 5);
    REQUIRE(plan.sheets.size() == 1);
    CHECK(plan.sheets[0].score.scales[0].value == 12);

    REQUIRE(plan.findings.size() == 5);
    CHECK(plan.findings[0].refusedFor == ErrorCode::AnsweredTwice);
    CHECK(plan.findings[1].student == who(2));
    CHECK(plan.findings[1].answer == 2);
    CHECK(plan.findings[2].refusedFor == ErrorCode::NoConsent);
    CHECK(plan.findings[3].refusedFor == ErrorCode::NotInRound);
    CHECK(plan.findings[4].student.isNil());
    CHECK(plan.findings[4].claim.name == u"转走的人"_s);
}

TEST_CASE("A closed round takes no given answers, and of them what is danger")
{
    RoundView view = roundOfSix();
    view.round.closedMs = octoberMs;
    const GivenAnswers grave{view.roster.entries()[0].id, u"phq-9"_s, sheetOf("000000003"), {}};
    const AnswersPlan plan = valueOf(planGivenAnswers(view, std::span(&grave, 1), AnswerSource::here, octoberMs));
    CHECK(plan.sheets.empty());
    CHECK(refusalsOf(plan) == std::vector{ErrorCode::RoundClosed});
    REQUIRE(plan.findings.size() == 1);
    CHECK(plan.findings[0].student == grave.student);
}

TEST_CASE("What is read from tables only is not typed, and who is younger than it is made for is marked")
{
    const students::SchoolClass senior{10, 1, {}, 0};
    std::vector<RosterEntry> roster;
    for (const QDate born : {QDate(2011, 1, 1), QDate(2009, 1, 1), QDate()})
        roster.push_back({students::StudentId::make(), {}, u"100%1"_s.arg(roster.size()), u"学生%1"_s.arg(roster.size()), senior, true, {}, born});
    RoundView view = fixtureRound({u"scl-90"_s}, u"10"_s, std::move(roster));
    std::vector<GivenAnswers> given;
    for (const RosterEntry &entry : view.roster.entries()) {
        view.consents[entry.id].take({entry.id, Opinion::agrees, Opinion::agrees, {}, QDate(2026, 9, 1)});
        given.push_back({entry.id, u"scl-90"_s, QByteArray(90, 2), {}});
    }
    const AnswersPlan read = valueOf(planGivenAnswers(view, given, AnswerSource::table, octoberMs));
    REQUIRE(read.sheets.size() == 3);
    CHECK(read.sheets[0].score.flags.testFlag(Flag::young));
    CHECK(textsOf(read.sheets[0].score.flags).contains(u"young"_s));
    CHECK_FALSE(read.sheets[1].score.flags.testFlag(Flag::young));
    CHECK_FALSE(read.sheets[2].score.flags.testFlag(Flag::young)); // an age that is not known speaks against nobody

    for (const AnswerSource source : {AnswerSource::paper, AnswerSource::here}) {
        const AnswersPlan typed = valueOf(planGivenAnswers(view, given, source, octoberMs));
        CHECK(typed.sheets.empty());
        CHECK(refusalsOf(typed) == std::vector(3, ErrorCode::InstrumentUnsuitable));
        CHECK(typed.findings.size() == read.findings.size());
        CHECK_FALSE(typed.findings.empty());
    }
}

TEST_CASE("The list of imports says how answers came")
{
    School school("roster-messy.xlsx", {u"phq-9"_s}, u"7-12"_s);
    school.takeConsent("consent-survey.csv");
    const RoundView view = school.viewNow();
    std::vector<GivenAnswers> given;
    for (const RosterEntry &entry : view.roster.entries()) {
        if (view.consentOf(entry.id) == ConsentState::given && given.size() < 3)
            given.push_back({entry.id, u"phq-9"_s, sheetOf("000000001"), {}});
    }
    NoProgress progress;
    const AnswersPlan plan = valueOf(planGivenAnswers(view, given, AnswerSource::here, octoberMs));
    const AnswersImported taken = valueOf(importAnswers(school.session(), builtInInstruments(), plan, {}, school.listener, progress));
    CHECK(taken.added == 3);
    CHECK(school.listener.told.size() == 3);
    school.takeAnswers(fixtureTable("answers-survey-site.csv"));

    const auto imports = valueOf(listScreeningImports(school.session(), school.round));
    REQUIRE(imports.size() == 3);
    CHECK(imports[0].source == AnswerSource::table);
    CHECK(imports[1].source == AnswerSource::here);
    CHECK(imports[2].kind == ImportKind::consent);
    CHECK(valueOf(undoAnswersImport(school.session(), builtInInstruments(), taken.import)) == 3);
}

TEST_CASE("What was typed is one import, corrected and taken back sheet by sheet until somebody rests a decision on it")
{
    School school("roster-messy.xlsx", {u"phq-9"_s}, u"7-12"_s);
    school.takeConsent("consent-survey.csv");
    const RoundView view = school.viewNow();
    std::vector<students::StudentId> agreed;
    for (const RosterEntry &entry : view.roster.entries()) {
        if (view.isEligible(entry) && view.consentOf(entry.id) == ConsentState::given)
            agreed.push_back(entry.id);
    }
    const auto given = [&](int student, const char *digits) { return GivenAnswers{agreed[size_t(student)], u"phq-9"_s, sheetOf(digits), {-1, 9}}; };
    const auto enter = [&](const ScreeningImportId &batch, const GivenAnswers &one) {
        return valueOf(enterSheet(school.session(), builtInInstruments(), school.round, batch, one, school.listener));
    };
    const SheetEntered first = enter({}, given(0, "012301230"));
    CHECK_FALSE(first.batch.isNil());
    CHECK(enter(first.batch, given(1, "000000001")).findings == 1);
    CHECK(enter(first.batch, given(1, "000000001")).isUnchanged);
    CHECK(enter(first.batch, given(1, "000000000")).refusedFor == ErrorCode::AnsweredTwice);
    CHECK(enter(first.batch, given(2, ".........")).refusedFor == ErrorCode::TooManyMissing);
    const auto imports = [&] { return valueOf(listScreeningImports(school.session(), school.round)); };
    REQUIRE(imports().size() == 2);
    CHECK(imports()[0].source == AnswerSource::paper);
    CHECK(imports()[0].added == 2);

    // A second reading is settled in the place of the first; its danger answer is found, what was found before stays.
    const SheetEntered corrected = valueOf(correctSheet(school.session(), builtInInstruments(), school.round, given(0, "012301232"), school.listener));
    CHECK(corrected.batch == first.batch);
    CHECK(corrected.findings == 1);
    CHECK(school.viewNow().stored.value(agreed[0]).value(u"phq-9"_s) == sheetOf("012301232"));
    CHECK(imports()[0].added == 2);
    CHECK(codeOf(correctSheet(school.session(), builtInInstruments(), school.round, given(3, "000000000"), school.listener)) == ErrorCode::NotFound);
    CHECK(valueOf(findTypedSheet(school.session(), builtInInstruments(), school.round, agreed[0], u"phq-9"_s)) == sheetOf("012301232"));

    REQUIRE(takeSheetBack(school.session(), builtInInstruments(), first.batch, agreed[1], u"phq-9"_s));
    CHECK(codeOf(takeSheetBack(school.session(), builtInInstruments(), first.batch, agreed[1], u"phq-9"_s)) == ErrorCode::NotFound);
    CHECK(imports()[0].added == 1);
    CHECK(school.viewNow().knownFindings.size() == 2);

    const packs::Form form = valueOf(packs::builtInForm(u"second-look"_s));
    valueOf(beginLook(school.session(), builtInInstruments(), form, school.round, agreed[0]));
    CHECK(codeOf(takeSheetBack(school.session(), builtInInstruments(), first.batch, agreed[0], u"phq-9"_s)) == ErrorCode::SecondLookBegun);
    CHECK(codeOf(correctSheet(school.session(), builtInInstruments(), school.round, given(0, "000000000"), school.listener)) == ErrorCode::SecondLookBegun);
    CHECK(codeOf(undoAnswersImport(school.session(), builtInInstruments(), first.batch)) == ErrorCode::SecondLookBegun);
    CHECK(school.viewNow().stored.contains(agreed[0]));
}

TEST_CASE("One sheet is taken back alone, whatever import it came by; what was entered in its place counts again")
{
    School school("roster-messy.xlsx", {u"phq-9"_s, u"gad-7"_s}, u"7-12"_s);
    school.takeConsent("consent-survey.csv");
    const AnswersImported imported = school.takeAnswers(fixtureTable("answers-survey-site.csv"));
    const RoundView view = school.viewNow();
    const Finding *danger = nullptr;
    const RoundResults results = valueOf(roundResults(school.session(), builtInInstruments(), school.round));
    for (const StudentResult &student : results.students)
        if (!student.danger.empty() && student.results[0] && student.results[1])
            danger = &student.danger.front();
    REQUIRE(danger);
    const students::StudentId student = danger->student;
    const QByteArray answers = view.stored.value(student).value(u"phq-9"_s);
    const auto takeBack = [&](const QString &instrument, const QString &why = u"mistyped"_s) {
        return takeSheetBack(school.session(), builtInInstruments(), {school.round, student, instrument}, why);
    };
    const auto added = [&] {
        for (const ScreeningImportRow &row : valueOf(listScreeningImports(school.session(), school.round)))
            if (row.id == imported.import)
                return row.added;
        return -1;
    };

    CHECK(codeOf(takeBack(u"phq-9"_s, u"because"_s)) == ErrorCode::FieldMissing);
    CHECK(codeOf(takeBack(u"ces-d"_s)) == ErrorCode::NotFound);
    const qint64 lines = school.journalLines();
    valueOf(takeBack(u"phq-9"_s));
    CHECK(school.journalLines() == lines + 1);
    CHECK(codeOf(takeBack(u"phq-9"_s)) == ErrorCode::NotFound);
    CHECK_FALSE(school.viewNow().stored.value(student).contains(u"phq-9"_s));
    CHECK(school.viewNow().stored.value(student).contains(u"gad-7"_s)); // the other one of the same row
    CHECK(added() == imported.added);
    CHECK(school.viewNow().knownFindings.size() == view.knownFindings.size());
    valueOf(takeBack(u"gad-7"_s, u"disturbed"_s));
    CHECK(added() == imported.added - 1); // nothing of the row is left

    const GivenAnswers again{student, u"phq-9"_s, answers, {-1, 9}};
    const SheetEntered entered = valueOf(enterSheet(school.session(), builtInInstruments(), school.round, {}, again, school.listener));
    CHECK_FALSE(entered.refusedFor);
    CHECK(entered.findings == 0); // known already
    CHECK(school.viewNow().stored.value(student).value(u"phq-9"_s) == answers);
    CHECK(valueOf(undoAnswersImport(school.session(), builtInInstruments(), imported.import)) > 0); // without what was taken back
    CHECK(school.viewNow().stored.value(student).contains(u"phq-9"_s));

    const packs::Form form = valueOf(packs::builtInForm(u"second-look"_s));
    valueOf(beginLook(school.session(), builtInInstruments(), form, school.round, student));
    CHECK(codeOf(takeBack(u"phq-9"_s)) == ErrorCode::SecondLookBegun);
    valueOf(closeRound(school.session(), builtInInstruments(), school.round));
    CHECK(codeOf(takeBack(u"phq-9"_s)) == ErrorCode::RoundClosed);
    school.site.add(u"yang"_s, access::Role::principal);
    CHECK(codeOf(takeSheetBack(school.site.reopenAs(u"yang"_s), builtInInstruments(), {school.round, student, u"phq-9"_s}, u"mistyped"_s)) == ErrorCode::NotPermitted);
}
