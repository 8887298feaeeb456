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
