// What a round shows as a whole: aggregates for scripts, and the report on paper.
#include "tests/cli/run.h"

#include <QFile>
#include <QFileInfo>

using namespace cli;

namespace {

QString fixture(const char *name)
{
    return QStringLiteral(XINDENG_FIXTURES "/") + QString::fromUtf8(name);
}

QString pdfText(const QString &file)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {file, u"-"_s});
    REQUIRE(reader.waitForFinished());
    return QString::fromUtf8(reader.readAllStandardOutput());
}

struct Screened : Site {
    Screened()
    {
        ok({u"roster"_s, u"import"_s, fixture("roster-messy.xlsx")}, 3);
        round = ok({u"screening"_s, u"open"_s, u"--title"_s, u"秋季筛查"_s, u"--instrument"_s, u"phq-9"_s, u"gad-7"_s, u"--grades"_s, u"7-12"_s, u"--from"_s, u"2026-10-08"_s})[u"round"_s].toString();
        ok({u"screening"_s, u"consent"_s, u"import"_s, fixture("consent-survey.csv"), u"--round"_s, round}, 3);
        ok({u"screening"_s, u"answers"_s, u"import"_s, fixture("answers-survey-site.csv"), u"--round"_s, round}, 3);
    }
    QJsonObject table(const QJsonObject &learned, const QString &id) const
    {
        for (const QJsonValue &each : learned[u"tables"_s].toArray()) {
            if (each[u"table"_s].toString() == id)
                return each.toObject();
        }
        return {};
    }
    QString round;
};

int exits(const Site &site, const QString &reason)
{
    int count = 0;
    for (const QJsonValue &line : site.ok({u"journal"_s, u"list"_s})[u"lines"_s].toArray())
        count += line[u"reason"_s].toString() == reason;
    return count;
}

} // namespace

TEST_CASE("Scripts read what a round shows: whole for the counsellor, protected for the principal")
{
    const Screened school;
    const QJsonObject own = school.ok({u"screening"_s, u"learn"_s, u"--round"_s, school.round});
    CHECK(own[u"as"_s].toString() == u"counsellor"_s);
    const QJsonArray bands = school.table(own, u"learned.bands"_s)[u"cells"_s].toArray();
    CHECK(bands.last().toArray().last().toInt() == 234);
    CHECK_FALSE(school.table(own, u"learned.classes"_s).isEmpty());
    CHECK(own[u"facts"_s][u"comparability"_s].toString() == u"no-earlier-round"_s);
    const QJsonObject other = school.ok({u"screening"_s, u"learn"_s, u"--round"_s, school.round, u"--instrument"_s, u"gad-7"_s, u"--scale"_s, u"total"_s});
    CHECK(school.table(other, u"learned.bands"_s)[u"dims"_s][u"instrument"_s].toString().startsWith(u"gad-7@"_s));

    const QJsonObject shared = school.ok({u"screening"_s, u"learn"_s, u"--round"_s, school.round, u"--as"_s, u"principal"_s});
    CHECK(school.table(shared, u"learned.classes"_s).isEmpty());
    CHECK(school.table(shared, u"learned.profile"_s).isEmpty());
    const QJsonObject levels = school.table(shared, u"screening.bands"_s);
    REQUIRE_FALSE(levels.isEmpty());
    for (const QJsonValue &row : levels[u"cells"_s].toArray()) {
        for (int column = 0; column < 3; ++column) {
            const QJsonValue cell = row.toArray()[column];
            CHECK((cell.isNull() || cell.toInt() == 0 || cell.toInt() >= 5));
        }
    }
    CHECK(exits(school, u"report.round pdf leadership"_s) == 0); // looking is no exit
}

TEST_CASE("The report of a round is a PDF whose leaving is in the journal")
{
    const Screened school;
    const QString pdf = school.file(u"report.pdf"_s);
    const QJsonObject made = school.ok({u"screening"_s, u"report"_s, u"--round"_s, school.round, u"--out"_s, pdf});
    CHECK(made[u"file"_s].toString() == pdf);
    CHECK(made[u"pages"_s].toInt() >= 2);
    CHECK(made[u"as"_s].toString() == u"principal"_s);
    const QString paper = pdfText(pdf);
    CHECK(paper.contains(u"晨光中学"_s));
    CHECK(paper.contains(u"秋季筛查"_s));
    CHECK_FALSE(paper.contains(u"（1）班"_s));
    CHECK(exits(school, u"report.round pdf leadership"_s) == 1);
    school.ok({u"screening"_s, u"report"_s, u"--round"_s, school.round, u"--as"_s, u"counsellor"_s, u"--out"_s, school.file(u"own.pdf"_s)});
    CHECK(pdfText(school.file(u"own.pdf"_s)).contains(u"（1）班"_s));
}

TEST_CASE("The report of a closed round is released once, and what was released is printed again")
{
    const Screened school;
    const auto early = school({u"report"_s, u"round"_s, u"--round"_s, school.round});
    CHECK(early.status == 1);
    school.ok({u"screening"_s, u"close"_s, u"--round"_s, school.round});
    const QString pdf = school.file(u"round.pdf"_s);
    const QJsonObject released = school.ok({u"report"_s, u"round"_s, u"--round"_s, school.round, u"--out"_s, pdf, u"--xlsx"_s, school.file(u"round.xlsx"_s)});
    CHECK(released[u"number"_s].toString().startsWith(u'R'));
    CHECK(pdfText(pdf).contains(released[u"number"_s].toString()));
    CHECK(QFileInfo(school.file(u"round.xlsx"_s)).size() > 4'000);
    CHECK(exits(school, u"report.round snapshot leadership"_s) == 1);
    const QJsonObject again = school.ok({u"report"_s, u"reprint"_s, released[u"report"_s].toString(), u"--out"_s, school.file(u"again.pdf"_s)});
    CHECK(again[u"sha256"_s] == released[u"sha256"_s]);
    CHECK(school.ok({u"report"_s, u"round"_s, u"--round"_s, school.round})[u"report"_s] == released[u"report"_s]);
    CHECK(exits(school, u"report.round snapshot leadership"_s) == 1);
    const QJsonObject listed = school.ok({u"report"_s, u"list"_s})[u"reports"_s].toArray().at(0).toObject();
    CHECK(listed[u"kind"_s].toString() == u"report.round"_s);
    CHECK(listed[u"title"_s].toString() == u"秋季筛查"_s);
}

TEST_CASE("Results leave as CSV where the name of the file ends so")
{
    const Screened school;
    school.ok({u"screening"_s, u"results"_s, u"--round"_s, school.round, u"--out"_s, school.file(u"results.csv"_s)});
    QFile file(school.file(u"results.csv"_s));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    CHECK(bytes.startsWith("\xEF\xBB\xBF"));
    CHECK(bytes.count("\r\n") == 471);
}

TEST_CASE("What a round cannot show is refused by name")
{
    const Screened school;
    CHECK(school({u"screening"_s, u"learn"_s}).status == 2);
    CHECK(school({u"screening"_s, u"report"_s, u"--round"_s, school.round}).status == 2);
    CHECK(school({u"screening"_s, u"learn"_s, u"--round"_s, school.round, u"--as"_s, u"teacher"_s}).status == 2);
    CHECK(school({u"screening"_s, u"learn"_s, u"--round"_s, school.round, u"--instrument"_s, u"mht"_s}).code() == u"NotFound"_s);
    CHECK(school({u"screening"_s, u"learn"_s, u"--round"_s, school.round, u"--scale"_s, u"mood"_s}).code() == u"NotFound"_s);
    CHECK(school({u"screening"_s, u"learn"_s, u"--round"_s, u"4f9c2a10-5f0e-4a59-9d3c-0d8a6a1f6b7e"_s}).code() == u"NotFound"_s);
    const QString inside = school.path() + u"/report.pdf"_s;
    CHECK(school({u"screening"_s, u"report"_s, u"--round"_s, school.round, u"--out"_s, inside}).code() == u"Refused"_s);
}
