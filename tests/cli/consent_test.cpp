// A round's consent as a script sees it: papers with numbers, slips by number, who is missing, who withdraws.
#include "tests/cli/run.h"

#include <QFile>
#include <QRegularExpression>

using namespace cli;

namespace {

QString fixture(const char *name)
{
    return QStringLiteral(XINDENG_FIXTURES "/") + QString::fromUtf8(name);
}

QString pdfText(const QString &file)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s});
    REQUIRE(reader.waitForFinished(60'000));
    REQUIRE(reader.exitCode() == 0);
    return QString::fromUtf8(reader.readAllStandardOutput());
}

QMap<QString, int> waiting(const Site &school, const QString &round)
{
    QMap<QString, int> counts;
    for (const QJsonValue &student : school.ok({u"screening"_s, u"missing"_s, u"--round"_s, round})[u"students"_s].toArray())
        ++counts[student[u"waits_for"_s].toString()];
    return counts;
}

} // namespace

TEST_CASE("A round asks no instrument of a grade it was not made for, and takes part class by class")
{
    const Site school;
    school.ok({u"roster"_s, u"import"_s, fixture("roster-messy.xlsx")}, 3);
    const QStringList open{u"screening"_s, u"open"_s, u"--title"_s, u"普测"_s, u"--instrument"_s, u"phq-9"_s, u"--grades"_s};
    const Ran unsuitable = school(open + QStringList{u"4-9"_s});
    CHECK(unsuitable.code() == u"InstrumentUnsuitable"_s);
    CHECK(school(open + QStringList{u"5-9"_s, u"--instrument-grades"_s, u"5-9"_s}).code() == u"InstrumentUnsuitable"_s);
    CHECK(school(open + QStringList{u"7-8"_s, u"--class"_s, u"没有这个班"_s}).code() == u"BadClass"_s);
    const QString all = school.ok(open + QStringList{u"7-12"_s})[u"round"_s].toString();
    const QJsonArray students = school.ok({u"screening"_s, u"missing"_s, u"--round"_s, all})[u"students"_s].toArray();
    REQUIRE(students.size() == 249);
    const QString name = students.first()[u"class"_s].toString();
    const QString one = school.ok(open + QStringList{u"7"_s, u"--class"_s, name})[u"round"_s].toString();
    const QJsonObject status = school.ok({u"screening"_s, u"status"_s, u"--round"_s, one});
    CHECK(status[u"eligible"_s].toInt() == status[u"waits_for_guardian"_s].toInt());
    CHECK(status[u"eligible"_s].toInt() > 0);
    CHECK(status[u"eligible"_s].toInt() < 249);
}

TEST_CASE("Slips are printed with numbers, recorded by them, and whoever withdraws takes the answers along")
{
    const Site school;
    school.ok({u"roster"_s, u"import"_s, fixture("roster-messy.xlsx")}, 3);
    const QString round = school.ok({u"screening"_s, u"open"_s, u"--title"_s, u"秋季筛查"_s, u"--instrument"_s, u"phq-9"_s, u"gad-7"_s, u"--grades"_s, u"7-12"_s, u"--from"_s, u"2026-10-08"_s})
                              [u"round"_s].toString();
    const QString lists = school.file(u"lists.pdf"_s);
    const QJsonObject printed = school.ok({u"screening"_s, u"slips"_s, u"--round"_s, round, u"--paper"_s, u"lists"_s, u"--out"_s, lists});
    CHECK(printed[u"students"_s].toInt() == 249);
    CHECK(school.ok({u"screening"_s, u"slips"_s, u"--round"_s, round, u"--out"_s, school.file(u"letters.pdf"_s)})[u"pages"_s].toInt() == 249);
    CHECK(school.ok({u"screening"_s, u"slips"_s, u"--round"_s, round, u"--paper"_s, u"sheets"_s, u"--out"_s, school.file(u"sheets.pdf"_s)})[u"students"_s].toInt() == 249);
    static const QRegularExpression number(u"\\b(\\d{5}) (\\d{2})\\b"_s);
    const auto match = number.match(pdfText(lists));
    REQUIRE(match.hasMatch());
    const QString code = match.captured(1) + match.captured(2);

    const QStringList record{u"screening"_s, u"consent"_s, u"record"_s, u"--round"_s, round, u"--code"_s};
    CHECK(school(record + QStringList{u"1234567"_s, u"--guardian"_s, u"yes"_s}).code() == u"BadSlipCode"_s);
    CHECK(school(record + QStringList{code, u"--guardian"_s, u"perhaps"_s}).status == 2);
    CHECK(school(record + QStringList{code}).code() == u"BadConsent"_s);
    CHECK(school.ok(record + QStringList{code, u"--guardian"_s, u"yes"_s})[u"recorded"_s].toInt() == 1);
    CHECK(waiting(school, round)[u"student"_s] == 1);
    CHECK(school.ok(record + QStringList{code, u"--student"_s, u"yes"_s})[u"recorded"_s].toInt() == 1);
    CHECK(waiting(school, round)[u"answers"_s] == 1);
    CHECK(school.ok(record + QStringList{code, u"--student"_s, u"yes"_s})[u"recorded"_s].toInt() == 0);

    school.ok({u"screening"_s, u"consent"_s, u"import"_s, fixture("consent-survey.csv"), u"--round"_s, round}, 3);
    school.ok({u"screening"_s, u"answers"_s, u"import"_s, fixture("answers-survey-site.csv"), u"--round"_s, round}, 3);
    const QJsonArray results = school.ok({u"screening"_s, u"results"_s, u"--round"_s, round})[u"students"_s].toArray();
    REQUIRE_FALSE(results.isEmpty());
    const QStringList withdraw{u"screening"_s, u"consent"_s, u"withdraw"_s, results.last()[u"student"_s].toString(), u"--round"_s, round, u"--by"_s, u"student"_s};
    CHECK(school.ok(withdraw + QStringList{u"--dry-run"_s})[u"removed"_s].toInt() == 0);
    const int answered = school.ok({u"screening"_s, u"status"_s, u"--round"_s, round})[u"answered"_s].toInt();
    CHECK(school.ok(withdraw)[u"removed"_s].toInt() == 2);
    CHECK(school.ok({u"screening"_s, u"status"_s, u"--round"_s, round})[u"answered"_s].toInt() == answered - 1);
    CHECK(school({u"screening"_s, u"consent"_s, u"withdraw"_s, u"没有这个人"_s, u"--round"_s, round, u"--by"_s, u"student"_s}).code() == u"UnknownStudent"_s);
}
