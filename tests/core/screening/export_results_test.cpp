#include "core/screening/export_results.h"
#include "core/screening/score_bands.h"
#include "core/sheets/workbook.h"
#include "tests/core/screening/school_with_round.h"

using namespace xd;
using namespace xd::screening;
using namespace xd::test;

namespace {

ResultWords plainWords()
{
    return {[](const QString &column) { return column; }, [](const packs::Wording &wording) { return wording.zh; },
            [](Flags flags) { return textsOf(flags).join(u' '); }};
}

sheets::Table sheetOf(const QString &path, const QString &name)
{
    NoProgress progress;
    sheets::Workbook workbook = valueOf(sheets::Workbook::open(path));
    return valueOf(sheets::readTable(workbook, progress, {name, 0}));
}

} // namespace

TEST_CASE("The workbook of a round holds a sheet an instrument, danger answers on top, and its exit is one journal line")
{
    School school("roster-messy.xlsx", {u"phq-9"_s, u"gad-7"_s}, u"7-12"_s);
    school.takeConsent("consent-survey.csv");
    school.takeAnswers(fixtureTable("answers-survey-site.csv"));
    const QString file = school.site.path(u"结果.xlsx"_s);
    const qint64 linesBefore = school.journalLines();
    NoProgress progress;
    const ResultsExported exported = valueOf(exportResults(school.session(), builtInInstruments(), school.round, plainWords(), file, progress));
    CHECK(exported.students == 236);
    CHECK(school.journalLines() == linesBefore + 1);

    const RoundResults results = valueOf(roundResults(school.session(), builtInInstruments(), school.round));
    const sheets::Table phq = sheetOf(file, u"PHQ-9"_s);
    // 234 sheets, and those whose danger answer stands without a sheet: two students without consent.
    CHECK(phq.rows.size() == 236);
    const QStringList headers = phq.headers;
    REQUIRE(headers.size() >= 8);
    CHECK(headers.first(5) == QStringList{u"name"_s, u"class"_s, u"studentNumber"_s, u"danger"_s, u"总分"_s});
    CHECK(headers[5] == u"总分 band"_s);
    CHECK(phq.rows[0].text(0) == results.students[0].name);
    CHECK(phq.rows[0].text(2) == results.students[0].number); // with every digit
    CHECK(phq.rows[0].text(3) == u"9"_s);
    int withBand = 0;
    for (const sheets::TableRow &row : phq.rows)
        withBand += row.text(5).isEmpty() ? 0 : 1;
    CHECK(withBand == 234);
    CHECK(sheetOf(file, u"GAD-7"_s).rows.size() == 234);
    CHECK(exported.lines == 470);
}

TEST_CASE("As CSV a round is one table with a line a scale, in UTF-8 with its mark, and no cell that a spreadsheet would compute")
{
    School school("roster-messy.xlsx", {u"phq-9"_s, u"gad-7"_s}, u"7-12"_s);
    school.takeConsent("consent-survey.csv");
    school.takeAnswers(fixtureTable("answers-survey-site.csv"));
    const QString path = school.site.path(u"结果.CSV"_s);
    NoProgress progress;
    const ResultsExported exported = valueOf(exportResults(school.session(), builtInInstruments(), school.round, plainWords(), path, progress));
    CHECK(exported.lines == 470);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    CHECK(bytes.startsWith("\xEF\xBB\xBFname,class,studentNumber,instrument,scale,score,band,danger,flags,late\r\n"));
    CHECK(bytes.count("\r\n") == 471); // both instruments have one scale
    for (const QByteArray &line : bytes.split('\n')) {
        for (const QByteArray &cell : line.split(','))
            CHECK_FALSE((cell.startsWith('=') || cell.startsWith('@') || cell.startsWith('+')));
    }
    const RoundResults results = valueOf(roundResults(school.session(), builtInInstruments(), school.round));
    const QString number = results.students[0].number;
    CHECK(bytes.contains((results.students[0].name + u',').toUtf8()));
    CHECK(bytes.contains(number.toUtf8()));
}

TEST_CASE("A band is that of the norm set, and there is none where nothing was scored")
{
    const Instrument &phq = *valueOf(builtInInstruments().require(u"phq-9"_s));
    const NormSet &norm = phq.norms.front();
    const Score scored = scoreSheet(phq, norm, std::vector<quint8>(9, 3));
    const Headline headline = headlineOf(phq, norm, scored);
    CHECK(headline.score.value == 27);
    REQUIRE(headline.band != nullptr);
    CHECK(headline.band == &norm.scales[size_t(*headline.scale)].bands.back());
    const Score empty = scoreSheet(phq, norm, std::vector<quint8>(9, missingAnswer));
    CHECK(headlineOf(phq, norm, empty).band == nullptr);
    CHECK_FALSE(headlineOf(phq, norm, empty).score.isScored());
    CHECK(bandOf(norm, 99, headline.score) == nullptr);
}

TEST_CASE("Who may not export results writes no workbook")
{
    School school("roster-messy.xlsx", {u"phq-9"_s}, u"7-12"_s);
    school.site.add(u"wang"_s, access::Role::principal);
    access::Session &principal = school.site.reopenAs(u"wang"_s);
    NoProgress progress;
    const QString file = school.site.path(u"结果.xlsx"_s);
    CHECK(codeOf(exportResults(principal, builtInInstruments(), school.round, plainWords(), file, progress)) == ErrorCode::NotPermitted);
    CHECK_FALSE(QFileInfo::exists(file));
}
