#include "core/screening/answer_layouts.h"
#include "core/students/export_refused_rows.h"
#include "tests/core/screening/school_with_round.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::screening;
using namespace xd::test;

namespace {

const students::RefusedRowsWords words{u"退回的行"_s, u"原文件行号"_s, u"错误原因"_s, [](const sheets::RowError &error) { return nameOf(error.code); }};

} // namespace

TEST_CASE("The refused rows go back to the sender as he wrote them, each with its reason, and the exit is noted")
{
    School school("roster-messy.xlsx", {u"phq-9"_s, u"gad-7"_s}, u"7-12"_s);
    school.takeConsent("consent-survey.csv");
    const sheets::Table table = fixtureTable("answers-survey-site.csv");
    const AnswersPlan plan = school.plan(table);
    REQUIRE(plan.refusedRows == 26);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"退回.xlsx"_s);
    const qint64 linesBefore = school.journalLines();
    NoProgress nobody;
    CHECK(valueOf(students::exportRefusedRows(school.session(), table, plan.refused, words, path, nobody)) == 26);
    CHECK(school.journalLines() == linesBefore + 1);

    const sheets::Table back = tableIn(path);
    REQUIRE(back.rows.size() == 26);
    CHECK(back.headers.first(table.columnCount()) == table.headers);
    CHECK(back.headers.mid(table.columnCount()) == QStringList{u"原文件行号"_s, u"错误原因"_s});
    std::map<QString, int> reasons;
    for (const sheets::TableRow &row : back.rows) {
        ++reasons[row.text(table.columnCount() + 1).section(u"："_s, -1)];
        const int number = row.text(table.columnCount()).toInt();
        const auto original = std::find_if(table.rows.begin(), table.rows.end(), [number](const sheets::TableRow &one) { return one.number == number; });
        REQUIRE(original != table.rows.end());
        for (int column = 0; column < table.columnCount(); ++column)
            CHECK(row.text(column) == original->text(column));
    }
    CHECK(reasons == std::map<QString, int>{{u"NoConsent"_s, 11}, {u"UnknownStudent"_s, 15}});
    // Put right by the sender, it is read like any other table.
    CHECK(school.plan(back).refusedRows == 26);

    CHECK(codeOf(students::exportRefusedRows(school.session(), table, {}, words, path, nobody)) == ErrorCode::Refused);
    school.site.add(u"wang"_s, access::Role::principal);
    access::Session &principal = school.site.reopenAs(u"wang"_s);
    CHECK(codeOf(students::exportRefusedRows(principal, table, plan.refused, words, path, nobody)) == ErrorCode::NotPermitted);
}

TEST_CASE("The columns of a platform's tables are remembered under its name, listed and forgotten")
{
    School school("roster-messy.xlsx", {u"phq-9"_s, u"gad-7"_s}, u"7-12"_s);
    school.takeConsent("consent-survey.csv");
    const sheets::Table table = fixtureTable("answers-survey-site.csv");
    const InstrumentList list = school.viewNow().round.instrumentList();
    const AnswerColumns guessed = valueOf(findAnswerColumns(school.session(), table, list));
    CHECK_FALSE(guessed.isRemembered);
    const AnswersPlan plan = valueOf(prepareAnswersImport(school.session(), builtInInstruments(), school.round, table, guessed.map, {}, u" 问卷星 "_s));
    NoProgress nobody;
    valueOf(importAnswers(school.session(), builtInInstruments(), plan, u"a.csv"_s, school.listener, nobody));

    const AnswerColumns again = valueOf(findAnswerColumns(school.session(), table, list));
    CHECK(again.isRemembered);
    CHECK(again.name == u"问卷星"_s);
    const std::vector<AnswerLayout> layouts = valueOf(listAnswerLayouts(school.session()));
    REQUIRE(layouts.size() == 1);
    CHECK(layouts[0].name == u"问卷星"_s);
    CHECK(layouts[0].instruments == QStringList{u"gad-7"_s, u"phq-9"_s});
    CHECK(layouts[0].columns >= 16 + 4);

    REQUIRE(forgetAnswerLayout(school.session(), layouts[0].key));
    CHECK(codeOf(forgetAnswerLayout(school.session(), layouts[0].key)) == ErrorCode::NotFound);
    CHECK_FALSE(valueOf(findAnswerColumns(school.session(), table, list)).isRemembered);
}
