#include "core/screening/plan_answers_import.h"
#include "tests/core/screening/fixture_school.h"

#include <map>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::screening;
using namespace xd::test;

namespace {

std::map<ErrorCode, int> codesOf(const std::vector<sheets::RowError> &errors)
{
    std::map<ErrorCode, int> codes;
    for (const sheets::RowError &error : errors)
        ++codes[error.code];
    return codes;
}

int flagged(const AnswersPlan &plan, int instrument, Flag flag)
{
    return int(std::count_if(plan.sheets.begin(), plan.sheets.end(),
                             [&](const PlannedSheet &sheet) { return sheet.instrument == instrument && sheet.score.flags.testFlag(flag); }));
}

std::map<int, int> bandsOf(const AnswersPlan &plan, int instrument, int scale = 0)
{
    std::map<int, int> bands;
    for (const PlannedSheet &sheet : plan.sheets) {
        if (sheet.instrument == instrument)
            ++bands[sheet.score.scales[size_t(scale)].band];
    }
    return bands;
}

double sumOf(const AnswersPlan &plan, int instrument, int scale = 0)
{
    double sum = 0;
    for (const PlannedSheet &sheet : plan.sheets) {
        if (sheet.instrument == instrument && sheet.score.scales[size_t(scale)].isScored())
            sum += sheet.score.scales[size_t(scale)].value;
    }
    return sum;
}

// Two students of one name in different classes, one of another.
std::vector<RosterEntry> smallRoster()
{
    const auto in = [](int grade, int number) { return students::SchoolClass{grade, number, {}, 0}; };
    return {{students::StudentId::make(), u"G990101201703242009"_s, u"0701"_s, u"石卓瑶"_s, in(7, 1), true},
            {students::StudentId::make(), u"G990101201610282036"_s, u"0702"_s, u"于一琳"_s, in(7, 1), true},
            {students::StudentId::make(), u"G990101201609032048"_s, u"0703"_s, u"于一琳"_s, in(7, 2), true},
            {students::StudentId::make(), u"G990101201610292074"_s, u"0704"_s, u"邵煜怡"_s, in(9, 1), true},
            {students::StudentId::make(), u"G990101201707312086"_s, u"0705"_s, u"徐明航"_s, in(7, 1), false}};
}

ConsentState stateOf(const ConsentSlip &slip)
{
    Consent alone;
    alone.take(slip);
    return alone.state();
}

RoundView smallRound()
{
    RoundView view = fixtureRound({u"phq-9"_s}, u"7-8"_s, smallRoster());
    for (const RosterEntry &entry : view.roster.entries())
        view.consents[entry.id].take({entry.id, Opinion::agrees, Opinion::agrees, {}, QDate(2026, 9, 1)});
    return view;
}

const QStringList smallHeader{u"学号"_s, u"姓名"_s, u"班级"_s, u"PHQ1"_s, u"PHQ2"_s, u"PHQ3"_s, u"PHQ4"_s,
                              u"PHQ5"_s, u"PHQ6"_s, u"PHQ7"_s, u"PHQ8"_s, u"PHQ9"_s, u"用时"_s};

QStringList line(const QString &number, const QString &name, const QString &schoolClass, const QString &answers)
{
    QStringList cells{number, name, schoolClass};
    for (const QChar c : answers)
        cells.append(c == u'.' ? QString() : QString(c));
    return cells << u"90秒"_s;
}

} // namespace

// Counted by tests/core/screening/count_fixtures.py, which shares nothing with the program.
TEST_CASE("The survey site's file comes out sheet by sheet as counted apart")
{
    RoundView view = fixtureRound({u"phq-9"_s, u"gad-7"_s}, u"7-12"_s, fixtureRoster("roster-messy.xlsx"));
    REQUIRE(view.roster.entries().size() == 249);
    const ConsentPlan consent = planConsent("consent-survey.csv", view);
    CHECK(consent.rows == 260);
    CHECK(consent.newRows == 245);
    CHECK(consent.refusedRows == 15);
    CHECK(codesOf(consent.refused) == std::map<ErrorCode, int>{{ErrorCode::UnknownStudent, 15}});
    takeConsent("consent-survey.csv", view);

    const AnswersPlan plan = planAnswers(fixtureTable("answers-survey-site.csv"), view);
    CHECK(plan.rows == 260);
    CHECK(plan.newRows == 234);
    CHECK(plan.refusedRows == 26);
    CHECK(codesOf(plan.refused) == std::map<ErrorCode, int>{{ErrorCode::UnknownStudent, 15}, {ErrorCode::NoConsent, 11}});
    CHECK(plan.sheets.size() == 2 * 234);
    CHECK(bandsOf(plan, 0) == std::map<int, int>{{0, 173}, {1, 38}, {2, 23}});
    CHECK(sumOf(plan, 0) == 810);
    CHECK(bandsOf(plan, 1) == std::map<int, int>{{0, 175}, {1, 50}, {2, 9}});
    CHECK(sumOf(plan, 1) == 724);
    CHECK(flagged(plan, 0, Flag::tooFast) == 7);
    CHECK(flagged(plan, 1, Flag::tooFast) == 7);
    CHECK(flagged(plan, 0, Flag::incomplete) == 8);
    CHECK(flagged(plan, 1, Flag::incomplete) == 3);
    CHECK(flagged(plan, 0, Flag::allAlike) == 2);
    CHECK(flagged(plan, 1, Flag::allAlike) == 7);
    CHECK(flagged(plan, 0, Flag::notScored) == 0);

    // Danger: 27 of students whose sheets are stored, 2 without consent, 1 of a student whom the roster does not know.
    REQUIRE(plan.findings.size() == 30);
    std::map<int, int> kinds;
    for (const PlannedFinding &finding : plan.findings) {
        const int kind = !finding.refusedFor ? 0 : *finding.refusedFor == ErrorCode::NoConsent ? 1 : 2;
        ++kinds[kind];
        CHECK(finding.student.isNil() == (kind == 2));
        CHECK(finding.claim.name.isEmpty() == (kind != 2));
        CHECK(finding.answer >= 1);
    }
    CHECK(kinds == std::map<int, int>{{0, 27}, {1, 2}, {2, 1}});
}

// Counted by tests/core/screening/count_fixtures.py.
TEST_CASE("The platform's hundred items come out as counted apart")
{
    RoundView view = fixtureRound({u"mht"_s}, u"4-6"_s, fixtureRoster("roster-primary.xlsx"));
    REQUIRE(view.roster.entries().size() == 1200);
    const ConsentPlan consent = planConsent("consent.csv", view);
    CHECK(consent.newRows == 600);
    CHECK(consent.emptyRows == 0);
    CHECK(consent.unchangedRows == 0);
    CHECK(consent.refusedRows == 0);
    CHECK(std::count_if(consent.slips.begin(), consent.slips.end(), [](const ConsentSlip &slip) { return stateOf(slip) == ConsentState::given; }) == 546);
    takeConsent("consent.csv", view);

    const AnswersPlan plan = planAnswers(fixtureTable("answers-platform-100-items.xlsx"), view);
    CHECK(plan.rows == 600);
    CHECK(plan.newRows == 546);
    CHECK(codesOf(plan.refused) == std::map<ErrorCode, int>{{ErrorCode::NoConsent, 54}});
    CHECK(bandsOf(plan, 0) == std::map<int, int>{{0, 455}, {1, 59}, {2, 32}});
    const std::vector<double> sums{2700, 1815, 1747, 1759, 1759, 2619, 1793, 1427};
    for (size_t scale = 0; scale < sums.size(); ++scale)
        CHECK(sumOf(plan, 0, int(scale) + 1) == sums[scale]);
    CHECK(flagged(plan, 0, Flag::invalid) == 84);
    CHECK(flagged(plan, 0, Flag::tooFast) == 7);
    CHECK(flagged(plan, 0, Flag::allAlike) == 8);
    CHECK(flagged(plan, 0, Flag::incomplete) == 9);
    CHECK(plan.findings.size() == 21); // of 11 students; some answered yes to both items
    CHECK(std::count_if(plan.sheets.begin(), plan.sheets.end(), [](const PlannedSheet &sheet) { return sheet.score.isCandidate(); }) == 32);
    CHECK(std::none_of(plan.sheets.begin(), plan.sheets.end(), [](const PlannedSheet &sheet) { return sheet.answeredMs == 0 || sheet.sitting.seconds < 0; }));
}

TEST_CASE("A student is known by number and name, or by name and class where only one fits")
{
    const RoundView view = smallRound();
    const AnswersPlan plan = planAnswers(typedTable({smallHeader,
        line(u"g９90101201703242009"_s, u"石 卓瑶"_s, {}, u"000000000"_s),   // full width, a blank in the name
        line(u"0702"_s, u"于一琳"_s, {}, u"000000000"_s),                    // the school's own number
        line({}, u"于一琳"_s, u"七年级（2）班"_s, u"000000000"_s),           // no number
        line({}, u"于一琳"_s, {}, u"000000000"_s),                           // two of this name
        line({}, u"于一琳"_s, u"七年级（3）班"_s, u"000000000"_s),           // none of them there
        line({}, {}, u"七年级（2）班"_s, u"000000000"_s),
        line({}, u"于一琳"_s, u"鸟鸣班级？"_s, u"000000000"_s),
        line(u"G990101201703242009"_s, u"于一琳"_s, {}, u"000000000"_s),     // another's number
        line(u"9.90101201703242e+17"_s, u"石卓瑶"_s, {}, u"000000000"_s),
        line(u"G990101201703242010"_s, u"石卓瑶"_s, {}, u"000000000"_s),
        line(u"0704"_s, u"邵煜怡"_s, {}, u"000000000"_s),                    // grade 9
        line(u"0705"_s, u"徐明航"_s, {}, u"000000000"_s)}), view);           // has left
    CHECK(plan.newRows == 3);
    std::vector<std::pair<int, ErrorCode>> refused;
    for (const sheets::RowError &error : plan.refused)
        refused.emplace_back(error.row, error.code);
    CHECK(refused == std::vector<std::pair<int, ErrorCode>>{{5, ErrorCode::AmbiguousStudent}, {6, ErrorCode::UnknownStudent},
                                                            {7, ErrorCode::FieldMissing}, {8, ErrorCode::BadClass},
                                                            {9, ErrorCode::NameMismatch}, {10, ErrorCode::RoundedNumber},
                                                            {11, ErrorCode::UnknownStudent}, {12, ErrorCode::NotInRound},
                                                            {13, ErrorCode::NotInRound}});
    CHECK(plan.refused[3].cause == students::class_fault::form);
    CHECK(plan.refused[4].column == u"姓名"_s);
    CHECK_FALSE(plan.refused[4].hint.contains(u"一琳"_s)); // a hint gives away no name
}

TEST_CASE("A cell that cannot be read refuses its row and names the column")
{
    const RoundView view = smallRound();
    QStringList odd = line(u"0701"_s, {}, {}, u"000000000"_s);
    odd[5] = u"经常"_s;
    odd[7] = u"7"_s;
    const AnswersPlan plan = planAnswers(typedTable({smallHeader, odd, line(u"0702"_s, {}, {}, u"........."_s)}), view);
    CHECK(plan.sheets.empty());
    CHECK(plan.refusedRows == 2);
    REQUIRE(plan.refused.size() == 3);
    CHECK(plan.refused[0].code == ErrorCode::UnknownOption);
    CHECK(plan.refused[0].column == u"PHQ3"_s);
    CHECK(plan.refused[1].code == ErrorCode::OutOfRange);
    CHECK(plan.refused[1].column == u"PHQ5"_s);
    CHECK(plan.refused[2].code == ErrorCode::TooManyMissing);
}

TEST_CASE("No danger answer is lost with its row")
{
    RoundView view = smallRound();
    const students::StudentId unwilling = view.roster.entries()[1].id;
    view.consents[unwilling].pupil = Opinion::refuses;
    QStringList unreadable = line(u"0701"_s, {}, {}, u"000000003"_s);
    unreadable[3] = u"？"_s;
    const sheets::Table table = typedTable({smallHeader,
        unreadable,                                                        // a cell at fault, the student is known
        line(u"0702"_s, {}, {}, u"000000001"_s),                           // no consent
        line(u"0799"_s, u"某某"_s, u"七年级（1）班"_s, u"000000002"_s),    // nobody knows who
        line(u"0704"_s, {}, {}, u"000000001"_s)});                         // not in the round
    const AnswersPlan plan = planAnswers(table, view);
    CHECK(plan.sheets.empty());
    REQUIRE(plan.findings.size() == 4);
    CHECK(plan.findings[0].student == view.roster.entries()[0].id);
    CHECK(plan.findings[0].refusedFor == ErrorCode::UnknownOption);
    CHECK(plan.findings[1].student == unwilling);
    CHECK(plan.findings[1].refusedFor == ErrorCode::NoConsent);
    CHECK(plan.findings[2].student.isNil());
    CHECK(plan.findings[2].claim.name == u"某某"_s);
    CHECK(plan.findings[2].answer == 2);
    CHECK(plan.findings[3].refusedFor == ErrorCode::NotInRound);

    // The same file once more finds nothing new.
    for (const PlannedFinding &finding : plan.findings) {
        const QByteArray who = finding.student.isNil() ? finding.origin.hash : finding.student.bytes();
        view.knownFindings[{who, u"phq-9"_s, 9}] = view.ownFindings[{who, u"phq-9"_s, 9}] = finding.answer;
        view.knownTables.insert(finding.origin.rows);
    }
    CHECK(planAnswers(table, view).findings.empty());
}

TEST_CASE("Danger answers of rows that name nobody, or the same words, stay apart, and a graver one of one child is found anew")
{
    RoundView view = smallRound();
    const sheets::Table table = typedTable({smallHeader, line({}, {}, {}, u"000000001"_s), line({}, {}, {}, u"000000002"_s),
                                            line({}, u"某某"_s, u"7.2"_s, u"000000001"_s), line({}, u"某某"_s, u"7.2"_s, u"000000001"_s),
                                            line(u"0701"_s, {}, {}, u"000000001"_s), line(u"0701"_s, {}, {}, u"000000003"_s),
                                            line(u"0701"_s, {}, {}, u"000000002"_s)});
    const AnswersPlan plan = planAnswers(table, view);
    REQUIRE(plan.findings.size() == 6);
    CHECK(plan.findings[0].claim.number == u"#2"_s);
    CHECK(plan.findings[1].claim.number == u"#3"_s);
    CHECK(plan.findings[4].answer == 1);
    CHECK(plan.findings[5].answer == 3);
    CHECK(plan.findings[5].refusedFor == ErrorCode::AnsweredTwice);
}

TEST_CASE("A row twice is taken once, and other answers of the same student are refused")
{
    RoundView view = smallRound();
    const sheets::Table table = typedTable({smallHeader, line(u"0701"_s, {}, {}, u"111111110"_s), line(u"0701"_s, {}, {}, u"111111110"_s),
                                            line(u"0701"_s, {}, {}, u"211111110"_s)});
    const AnswersPlan plan = planAnswers(table, view);
    CHECK(plan.newRows == 1);
    CHECK(plan.unchangedRows == 1);
    CHECK(plan.sheets.size() == 1);
    REQUIRE(plan.refused.size() == 1);
    CHECK(plan.refused[0].code == ErrorCode::AnsweredTwice);

    view.stored[view.roster.entries()[0].id].insert(u"phq-9"_s, plan.sheets[0].answers);
    const AnswersPlan again = planAnswers(table, view);
    CHECK(again.newRows == 0);
    CHECK(again.unchangedRows == 2);
    CHECK(again.refusedRows == 1);
}

TEST_CASE("A closed round takes neither answers nor slips")
{
    RoundView view = smallRound();
    view.round.closedMs = octoberMs;
    const sheets::Table answers = typedTable({smallHeader, line(u"0701"_s, {}, {}, u"111111110"_s)});
    const AnswersPlan plan = planAnswers(answers, view);
    CHECK(plan.sheets.empty());
    REQUIRE(plan.refused.size() == 1);
    CHECK(plan.refused[0].code == ErrorCode::RoundClosed);
    const sheets::Table slips = typedTable({{u"学号"_s, u"监护人意见"_s}, {u"0701"_s, u"同意"_s}});
    CHECK(codeOf(planConsentImport(slips, sheets::guessColumns(slips, consentColumns()), view, QDate(2026, 10, 8))) == ErrorCode::RoundClosed);
}

TEST_CASE("Sheets from after the last day are marked late")
{
    RoundView view = smallRound();
    view.round.lastDay = QDate(2026, 10, 8);
    QStringList header = smallHeader;
    header.append(u"提交时间"_s);
    const sheets::Table table = typedTable({header, line(u"0701"_s, {}, {}, u"000000000"_s) << u"2026/10/8 23:59:00"_s,
                                            line(u"0702"_s, {}, {}, u"000000000"_s) << u"2026/10/9 0:00:01"_s});
    const AnswersPlan plan = planAnswers(table, view);
    REQUIRE(plan.sheets.size() == 2);
    CHECK_FALSE(plan.sheets[0].isLate);
    CHECK(plan.sheets[1].isLate);
}

TEST_CASE("Both must agree, and of each the newest word counts")
{
    const students::StudentId child = students::StudentId::make();
    const auto slip = [&](Opinion guardian, Opinion pupil, int day) { return ConsentSlip{child, guardian, pupil, {}, QDate(2026, 9, day)}; };
    Consent consent;
    CHECK(consent.waitsForGuardian());
    CHECK(consent.take(slip(Opinion::agrees, Opinion::none, 3)));
    CHECK(consent.state() == ConsentState::none);
    CHECK(consent.waitsForPupil());
    CHECK_FALSE(consent.waitsForGuardian());
    CHECK(consent.take(slip(Opinion::none, Opinion::agrees, 5))); // the guardian's word stands
    CHECK(consent.state() == ConsentState::given);
    CHECK_FALSE(consent.take(slip(Opinion::refuses, Opinion::refuses, 2))); // overruled by later words of both
    CHECK(consent.take(slip(Opinion::refuses, Opinion::none, 4)));          // newer than the guardian's, older than the student's
    CHECK(consent.state() == ConsentState::refused);
    CHECK_FALSE(consent.waitsForGuardian());
    CHECK(consent.take(slip(Opinion::agrees, Opinion::refuses, 6)));
    CHECK(consent.state() == ConsentState::refused);
    CHECK(consent.newestDay() == QDate(2026, 9, 6));
}

TEST_CASE("A table does not withdraw for one who has answered")
{
    RoundView view = smallRound();
    view.stored[view.roster.entries()[0].id].insert(u"phq-9"_s, QByteArray(9, 0));
    const sheets::Table table = typedTable({{u"学号"_s, u"监护人意见"_s, u"学生本人意见"_s}, {u"0701"_s, u"不同意"_s, {}}, {u"0701"_s, {}, u"不愿意"_s},
                                            {u"0702"_s, u"不同意"_s, {}}, {u"0701"_s, u"同意"_s, {}}});
    const ConsentPlan plan = valueOf(planConsentImport(table, sheets::guessColumns(table, consentColumns()), view, QDate(2026, 10, 8)));
    CHECK(codesOf(plan.refused) == std::map<ErrorCode, int>{{ErrorCode::InUse, 3}}); // the last contradicts the first
    CHECK(plan.refused[0].column == u"监护人意见"_s);
    CHECK(plan.refused[0].cause == consent_key::answersStored);
    CHECK(plan.refused[1].column == u"学生本人意见"_s);
    CHECK(plan.slips.size() == 1);
}

TEST_CASE("A refusal stands until a slip with a later day of its own, and no slip is of a day to come")
{
    RoundView view = smallRound();
    const students::StudentId child = view.roster.entries()[0].id;
    view.consents[child] = {};
    view.consents[child].take({child, Opinion::refuses, Opinion::agrees, {}, QDate(2026, 10, 5)});
    const auto planOne = [&](const QString &opinion, const QString &day) {
        const sheets::Table table = typedTable({{u"学号"_s, u"监护人意见"_s, u"日期"_s}, {u"0701"_s, opinion, day}});
        return valueOf(planConsentImport(table, sheets::guessColumns(table, consentColumns()), view, QDate(2026, 10, 8)));
    };
    for (const QString &day : {QString(), u"2026-10-05"_s, u"2026-09-01"_s}) {
        const ConsentPlan plan = planOne(u"同意"_s, day);
        CHECK(plan.slips.empty());
        REQUIRE(plan.refused.size() == 1);
        CHECK(plan.refused[0].code == ErrorCode::InUse);
        CHECK(plan.refused[0].column == u"监护人意见"_s);
        CHECK(plan.refused[0].cause == consent_key::refusalStands);
    }
    CHECK(planOne(u"同意"_s, u"2026-10-06"_s).slips.size() == 1);
    for (const QString &opinion : {u"同意"_s, u"不同意"_s})
        CHECK(planOne(opinion, u"2062-09-01"_s).refused.at(0).code == ErrorCode::BadDate);
}

TEST_CASE("A table that contradicts itself is a refusal and never a consent, whatever the order of its rows")
{
    RoundView view = smallRound();
    view.consents.clear();
    const QStringList header{u"学号"_s, u"监护人意见"_s, u"日期"_s, u"学生本人意见"_s};
    const auto plan = [&](const QList<QStringList> &rows) {
        const sheets::Table table = typedTable(QList<QStringList>{header} + rows);
        return valueOf(planConsentImport(table, sheets::guessColumns(table, consentColumns()), view, QDate(2026, 10, 8)));
    };
    const QStringList no{u"0701"_s, u"不同意"_s, {}, u"愿意"_s};
    const QStringList yes{u"0701"_s, u"同意"_s, {}, u"愿意"_s};
    for (const bool isRefusedFirst : {true, false}) {
        const ConsentPlan made = plan(isRefusedFirst ? QList{no, yes} : QList{yes, no});
        REQUIRE(made.slips.size() == 1);
        CHECK(stateOf(made.slips[0]) == ConsentState::refused);
        REQUIRE(made.refused.size() == 1);
        CHECK(made.refused[0].code == ErrorCode::InUse);
        CHECK(made.refused[0].cause == consent_key::rowsContradict);
        CHECK(made.refused[0].column == u"监护人意见"_s);
        CHECK(made.refused[0].row == (isRefusedFirst ? 3 : 2));
        CHECK(made.refused[0].earlierRow == (isRefusedFirst ? 2 : 3)); // both rows are named
    }
    const ConsentPlan own = plan({{u"0702"_s, u"同意"_s, u"2026-09-01"_s, u"不愿意"_s}, {u"0702"_s, u"同意"_s, u"2026-09-01"_s, u"愿意"_s}});
    REQUIRE(own.slips.size() == 1);
    CHECK(stateOf(own.slips[0]) == ConsentState::refused);
    CHECK(own.refused.at(0).column == u"学生本人意见"_s);
    // Days of their own tell: the family has thought about it again.
    const ConsentPlan later = plan({{u"0701"_s, u"不同意"_s, u"2026-09-01"_s, u"愿意"_s}, {u"0701"_s, u"同意"_s, u"2026-09-05"_s, u"愿意"_s}});
    CHECK(later.refused.empty());
    REQUIRE(later.slips.size() == 2);
    CHECK(stateOf(later.slips[1]) == ConsentState::given);
}

TEST_CASE("The student's own will counts, and the later slip wins")
{
    RoundView view = smallRound();
    view.consents.clear();
    const QStringList header{u"学号"_s, u"姓名"_s, u"监护人意见"_s, u"监护人"_s, u"日期"_s, u"学生本人意见"_s};
    const auto plan = [&](const QList<QStringList> &rows) {
        const sheets::Table table = typedTable(QList<QStringList>{header} + rows);
        return valueOf(planConsentImport(table, sheets::guessColumns(table, consentColumns()), view, QDate(2026, 10, 8)));
    };
    const ConsentPlan slips = plan({{u"0701"_s, {}, u"同意"_s, u"母亲"_s, u"2026-09-01"_s, u"不愿意"_s},
                                    {u"0702"_s, {}, u"不同意"_s, {}, u"2026-09-02"_s, u"愿意"_s},
                                    {u"0702"_s, {}, u"同意"_s, {}, u"2026-09-05"_s, u"愿意"_s},
                                    {u"0702"_s, {}, u"不同意"_s, {}, u"2026-09-03"_s, {}}, // older than what counts
                                    {u"0703"_s, {}, {}, {}, {}, {}},                       // an empty slip
                                    {u"0703"_s, {}, {}, {}, {}, u"不愿意"_s},
                                    {u"0701"_s, u"于一琳"_s, u"同意"_s, {}, {}, {}},
                                    {u"0703"_s, {}, u"也许"_s, {}, {}, {}},
                                    {u"0703"_s, {}, u"同意"_s, {}, u"2026-02-30"_s, {}},
                                    {u"0704"_s, {}, u"同意"_s, {}, {}, {}}});
    REQUIRE(slips.slips.size() == 4);
    CHECK(stateOf(slips.slips[0]) == ConsentState::refused);
    CHECK(stateOf(slips.slips[2]) == ConsentState::given);
    CHECK(stateOf(slips.slips[3]) == ConsentState::refused);
    CHECK(slips.newRows == 3);
    CHECK(slips.updatedRows == 1);
    CHECK(slips.unchangedRows == 2);
    CHECK(slips.emptyRows == 1);
    CHECK(codesOf(slips.refused) == std::map<ErrorCode, int>{{ErrorCode::NameMismatch, 1}, {ErrorCode::BadConsent, 1}, {ErrorCode::BadDate, 1}, {ErrorCode::NotInRound, 1}});
}

TEST_CASE("A round asks no instrument of a grade that it was not made for, and says which")
{
    const auto errorOf = [](const RoundDraft &draft) {
        const auto round = Round::from(draft, builtInInstruments(), QDate(2026, 10, 8));
        REQUIRE_FALSE(round.has_value());
        return std::tuple(round.error().code, round.error().field, round.error().detail);
    };
    RoundDraft draft{u"普测"_s, u"4-8"_s, {u"mht"_s, u"phq-9"_s}, {}, {}, {}};
    draft.instrumentGrades = {u"4-8"_s, u"5-8"_s};
    CHECK(errorOf(draft) == std::tuple(ErrorCode::InstrumentUnsuitable, u"instrumentGrades"_s, u"phq-9@1 5 6-12"_s));
    draft.instrumentGrades = {u"4-8"_s, u"7"_s};
    CHECK(valueOf(Round::from(draft, builtInInstruments(), QDate(2026, 10, 8))).instruments[1].grades.text() == u"7"_s);
    draft.instrumentGrades = {u"4-9"_s};
    CHECK(errorOf(draft) == std::tuple(ErrorCode::BadGrade, u"instrumentGrades"_s, QString()));
    draft.instrumentGrades = {u"4,6"_s, u"7"_s}; // nobody asks grades 5 and 8 anything
    CHECK(errorOf(draft) == std::tuple(ErrorCode::InstrumentUnsuitable, u"grades"_s, u"5,8"_s));
    draft = {u"普测"_s, u"4-5"_s, {u"mht"_s, u"phq-9"_s}, {}, {}, {}};
    CHECK(errorOf(draft) == std::tuple(ErrorCode::InstrumentUnsuitable, u"instrumentGrades"_s, u"phq-9@1 4-5 6-12"_s));
}

TEST_CASE("A round of some classes includes these, and whole grades where none is named")
{
    const auto in = [](int grade, int number, const QString &label = {}) { return students::SchoolClass{grade, number, label, 2020}; };
    RoundDraft draft{u"普测"_s, u"7-8"_s, {u"phq-9"_s}, {}, {}, {}};
    draft.classes = {in(7, 2), in(7, 0, u"实验"_s)};
    const Round round = valueOf(Round::from(draft, builtInInstruments(), QDate(2026, 10, 8)));
    CHECK(round.includes(in(7, 2)));
    CHECK(round.includes(in(7, 0, u"实验"_s)));
    CHECK_FALSE(round.includes(in(7, 1)));
    CHECK(round.includes(in(8, 5)));
    CHECK_FALSE(round.includes(in(9, 2)));
    draft.classes.push_back(in(9, 1));
    CHECK(codeOf(Round::from(draft, builtInInstruments(), QDate(2026, 10, 8))) == ErrorCode::BadClass);
}

TEST_CASE("A round says which field of its draft is wrong")
{
    const auto errorOf = [](const RoundDraft &draft) {
        const auto round = Round::from(draft, builtInInstruments(), QDate(2026, 10, 8));
        REQUIRE_FALSE(round.has_value());
        return std::pair(round.error().code, round.error().field);
    };
    const RoundDraft good{u"普测"_s, u"4-6,8"_s, {u"mht"_s, u"phq-9@1"_s}, {u"bands-45"_s}, u"2026-10-01"_s, u"2026-10-31"_s};
    const Round round = valueOf(Round::from(good, builtInInstruments(), QDate(2026, 10, 8)));
    CHECK(round.grades.list() == std::vector<int>{4, 5, 6, 8});
    CHECK(round.grades.text() == u"4-6,8"_s);
    CHECK(Grades::fromMask(round.grades.mask()) == round.grades);
    CHECK(round.instruments[0].norm->id == u"bands-45"_s);
    CHECK(round.instruments[1].norm->id == u"usual"_s);
    CHECK(round.instruments[0].grades == round.grades);
    CHECK(round.instruments[1].grades.text() == u"6,8"_s); // was not made for grades 4 and 5
    CHECK(round.instrumentsFor(5) == std::vector<int>{0});
    CHECK(round.instrumentsFor(8) == std::vector<int>{0, 1});
    CHECK(round.instrumentsFor(9).empty());

    RoundDraft draft = good;
    draft.title = u" "_s;
    CHECK(errorOf(draft) == std::pair(ErrorCode::FieldMissing, u"title"_s));
    draft = good;
    for (const QString &grades : {u""_s, u"0-3"_s, u"4-13"_s, u"6-4"_s, u"四"_s, u"4,,5"_s}) {
        draft.grades = grades;
        CHECK(errorOf(draft) == std::pair(ErrorCode::BadGrade, u"grades"_s));
    }
    draft = good;
    draft.instruments = {};
    CHECK(errorOf(draft) == std::pair(ErrorCode::FieldMissing, u"instruments"_s));
    draft.instruments = {u"mht"_s, u"mht@1"_s};
    CHECK(errorOf(draft) == std::pair(ErrorCode::AlreadyExists, u"instruments"_s));
    draft.instruments = {u"mht@7"_s};
    CHECK(errorOf(draft) == std::pair(ErrorCode::NotFound, u"instrument"_s));
    draft = good;
    draft.norms = {u"nowhere"_s};
    CHECK(errorOf(draft) == std::pair(ErrorCode::NotFound, u"norms"_s));
    draft = good;
    draft.lastDay = u"2026-09-30"_s;
    CHECK(errorOf(draft) == std::pair(ErrorCode::BadDate, u"lastDay"_s));
    draft.lastDay = u"下周"_s;
    CHECK(errorOf(draft) == std::pair(ErrorCode::BadDate, u"lastDay"_s));
}
