// Numbers of answer tables that do not start where the instrument's do: never scored without a word.
#include "tests/cli/run.h"

#include <QFile>

using namespace cli;

namespace {

// One line a student: PHQ-9 answered with these nine digits.
QString phqTable(const QTemporaryDir &folder, const QStringList &students)
{
    QString text = u"学号"_s;
    for (int item = 1; item <= 9; ++item)
        text += u",PHQ第%1题"_s.arg(item);
    for (qsizetype i = 0; i < students.size(); ++i) {
        text += u"\n%1"_s.arg(700 + i);
        for (const QChar digit : students[i])
            text += u',' + QString(digit);
    }
    QFile file(folder.filePath(u"answers.csv"_s));
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(text.toUtf8() + '\n') > 0);
    return file.fileName();
}

Ran score(const QString &file, const QStringList &more = {})
{
    return run(QStringList{u"screening"_s, u"score"_s, u"--instrument"_s, u"phq-9"_s, file, u"--json"_s} + more, {});
}

} // namespace

TEST_CASE("A table that numbers the options from 1 is refused until somebody says so")
{
    const QTemporaryDir folder;
    const QString file = phqTable(folder, {u"111111111"_s, u"123412341"_s});
    const Ran refused = score(file);
    CHECK(refused.status == 1);
    CHECK(refused.code() == u"NumbersShifted"_s);
    CHECK_FALSE(refused.json().contains(u"result"_s));

    const QJsonArray sheets = score(file, {u"--numbers-from"_s, u"1"_s}).result()[u"sheets"_s].toArray();
    REQUIRE(sheets.size() == 2);
    CHECK(sheets[0][u"total"_s].toInt(-1) == 0);
    CHECK(sheets[0][u"danger"_s].toArray().isEmpty());
    CHECK(sheets[1][u"total"_s].toInt() == 12);
    CHECK(score(file, {u"--numbers-from"_s, u"2"_s}).status == 2);
    CHECK(score(file, {u"--numbers-from"_s, u"one"_s}).status == 2);
}

TEST_CASE("A table that could start at either number is read as the pack says, with a warning")
{
    const QTemporaryDir folder;
    const QString file = phqTable(folder, {u"111111111"_s});
    const Ran doubtful = score(file);
    CHECK(doubtful.status == 0);
    CHECK(doubtful.result()[u"sheets"_s].toArray()[0][u"total"_s].toInt() == 9);
    const QJsonArray warnings = doubtful.json()[u"warnings"_s].toArray();
    REQUIRE(warnings.size() == 1);
    CHECK(warnings[0][u"code"_s].toString() == u"NumbersDoubtful"_s);
    CHECK(warnings[0][u"row"_s].toInt() == 2);
    CHECK_FALSE(score(file, {u"--numbers-from"_s, u"0"_s}).json().contains(u"warnings"_s));
    CHECK_FALSE(score(phqTable(folder, {u"011111111"_s})).json().contains(u"warnings"_s));
}

TEST_CASE("A file of --map that is no mapping is the option's fault, and a header that is not there the mapping's")
{
    const QTemporaryDir folder;
    const QString table = phqTable(folder, {u"012301230"_s});
    QFile map(folder.filePath(u"map.json"_s));
    REQUIRE(map.open(QIODevice::WriteOnly));
    map.write("{\"columns\": [");
    map.close();
    const Ran wrong = score(table, {u"--map"_s, map.fileName()});
    CHECK(wrong.status == 2);
    CHECK(wrong.code() == u"Usage"_s);
    CHECK(wrong.json()[u"error"_s].toObject()[u"field"_s].toString() == u"--map"_s);
    REQUIRE(map.open(QIODevice::WriteOnly | QIODevice::Truncate));
    map.write("{\"columns\": {\"phq-9/1\": \"nowhere\"}}");
    map.close();
    CHECK(score(table, {u"--map"_s, map.fileName()}).code() == u"ColumnMissing"_s);
}

TEST_CASE("A script keeps one of several rows, says whom a doubtful row means, and gets the refused rows as a workbook")
{
    const Site school;
    const auto fixture = [](const char *name) { return QStringLiteral(XINDENG_FIXTURES "/") + QString::fromUtf8(name); };
    school.ok({u"roster"_s, u"import"_s, fixture("roster-messy.xlsx")}, 3);
    const QString round = school.ok({u"screening"_s, u"open"_s, u"--title"_s, u"秋季筛查"_s, u"--instrument"_s, u"phq-9"_s, u"--grades"_s, u"7-12"_s})[u"round"_s].toString();
    school.ok({u"screening"_s, u"consent"_s, u"import"_s, fixture("consent-survey.csv"), u"--round"_s, round}, 3);
    QString text = u"学号,姓名,班级,PHQ答案\n"_s;
    text += u"G99010120131014001X,,,012301230\n"_s;     // 邱宇洋
    text += u"G99010120131014001X,,,112301230\n"_s;     // and once more, otherwise
    text += u",徐思鑫,,000000000\n"_s;                  // no number, no class
    text += u"G99010120131014001X,,,01230\n"_s;         // four items short
    const QString file = school.file(u"answers.csv"_s);
    QFile table(file);
    REQUIRE(table.open(QIODevice::WriteOnly));
    REQUIRE(table.write(text.toUtf8()) > 0);
    table.close();
    const QString resolved = school.file(u"who.json"_s);
    QFile who(resolved);
    REQUIRE(who.open(QIODevice::WriteOnly));
    REQUIRE(who.write("{\"4\": \"G990101201309200038\"}") > 0);
    who.close();

    const QStringList import{u"screening"_s, u"answers"_s, u"import"_s, file, u"--round"_s, round, u"--dry-run"_s};
    const Ran refused = school(import);
    CHECK(refused.status == 3);
    std::map<QString, int> codes;
    int earlierRow = 0;
    for (const QJsonValue &row : refused.json()[u"rows"_s].toArray()) {
        ++codes[row[u"code"_s].toString()];
        if (row[u"code"_s].toString() == u"AnsweredTwice"_s)
            earlierRow = row[u"earlier_row"_s].toInt();
    }
    CHECK(codes == std::map<QString, int>{{u"AnsweredTwice"_s, 1}, {u"AmbiguousStudent"_s, 1}, {u"WrongItemCount"_s, 1}});
    CHECK(earlierRow == 2);

    const QString sheet = school.file(u"refused.xlsx"_s);
    const QJsonObject kept = school.ok(import + QStringList{u"--keep"_s, u"last"_s, u"--resolve"_s, resolved, u"--refused"_s, sheet}, 3);
    CHECK(kept[u"new"_s].toInt() == 2);
    CHECK(kept[u"aside"_s].toInt() == 1);
    CHECK(kept[u"refused"_s].toInt() == 1);
    CHECK(QFile::exists(sheet));
    CHECK(school(import + QStringList{u"--keep"_s, u"best"_s}).status == 2);
    CHECK(school(import + QStringList{u"--resolve"_s, file}).code() == u"Usage"_s);
}

TEST_CASE("With --strict a refused row keeps all sheets out, and yet no danger answer is thrown away")
{
    const Site school;
    school.ok({u"roster"_s, u"import"_s, QStringLiteral(XINDENG_FIXTURES "/roster-messy.xlsx")}, 3);
    const QString round = school.ok({u"screening"_s, u"open"_s, u"--title"_s, u"秋季测评"_s, u"--instrument"_s, u"phq-9"_s, u"--grades"_s, u"7-12"_s})[u"round"_s].toString();
    school.ok({u"screening"_s, u"consent"_s, u"import"_s, QStringLiteral(XINDENG_FIXTURES "/consent-survey.csv"), u"--round"_s, round}, 3);
    QFile table(school.file(u"answers.csv"_s));
    REQUIRE(table.open(QIODevice::WriteOnly));
    REQUIRE(table.write(u"学号,PHQ答案\nG99010120131014001X,012301230\n不认识,000000002\n"_s.toUtf8()) > 0);
    table.close();
    const QStringList import{u"screening"_s, u"answers"_s, u"import"_s, table.fileName(), u"--round"_s, round, u"--strict"_s};
    const QJsonObject dry = school.ok(import + QStringList{u"--dry-run"_s}, 3);
    CHECK(dry[u"import"_s].isNull());
    CHECK(school.ok({u"care"_s, u"due"_s})[u"open"_s].toInt() == 0);
    const QJsonObject strict = school.ok(import, 3);
    CHECK(strict[u"new"_s].toInt(-1) == 0);
    CHECK(strict[u"danger"_s].toInt() == 1);
    CHECK(strict[u"import"_s].isString());
    CHECK(school.ok({u"care"_s, u"due"_s})[u"open"_s].toInt() == 1);
    CHECK(school.ok({u"screening"_s, u"status"_s, u"--round"_s, round})[u"answered"_s].toInt(-1) == 0);
}
