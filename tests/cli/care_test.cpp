// Duties and the queue of the second look, as a script sees them.
#include "tests/cli/run.h"

#include <QFile>

using namespace cli;

namespace {

QString fixture(const char *name)
{
    return QStringLiteral(XINDENG_FIXTURES "/") + QString::fromUtf8(name);
}

QString fileWith(const Site &site, const QString &name, const QByteArray &text)
{
    QFile file(site.file(name));
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(text) == text.size());
    return file.fileName();
}

} // namespace

TEST_CASE("Danger answers become duties that a script can list and a person answers, once")
{
    const Site school;
    school.ok({u"roster"_s, u"import"_s, fixture("roster-messy.xlsx")}, 3);
    const QString round = school.ok({u"screening"_s, u"open"_s, u"--title"_s, u"秋季筛查"_s, u"--instrument"_s, u"phq-9"_s, u"gad-7"_s, u"--grades"_s, u"7-12"_s, u"--from"_s, u"2026-10-08"_s})
                              [u"round"_s].toString();
    CHECK(school.ok({u"care"_s, u"due"_s})[u"open"_s].toInt() == 0);
    school.ok({u"screening"_s, u"consent"_s, u"import"_s, fixture("consent-survey.csv"), u"--round"_s, round}, 3);
    const int danger = school.ok({u"screening"_s, u"answers"_s, u"import"_s, fixture("answers-survey-site.csv"), u"--round"_s, round}, 3)[u"danger"_s].toInt();
    REQUIRE(danger == 30);
    const QJsonObject due = school.ok({u"care"_s, u"due"_s});
    CHECK(due[u"open"_s].toInt() == danger);
    CHECK(due[u"late"_s].toInt() == 0);
    CHECK(school.ok({u"care"_s, u"due"_s, u"--days"_s, u"0"_s})[u"duties"_s].toArray().isEmpty()); // all within a day from now
    CHECK(school.ok({u"care"_s, u"due"_s, u"--days"_s, u"1"_s})[u"duties"_s].toArray().size() == danger);

    QJsonObject known;
    for (const QJsonValue &duty : due[u"duties"_s].toArray())
        if (!duty[u"id"_s].isNull() && !duty[u"doubtful"_s].toBool())
            known = duty.toObject();
    CHECK(known[u"cause"_s].toString() == u"danger-answer"_s);
    CHECK(known[u"refused_for"_s].isNull());
    CHECK(school.ok({u"account"_s, u"name"_s, u"lin"_s, u"--person"_s, u"林晓梅"_s})[u"name"_s].toString() == u"林晓梅"_s);
    CHECK(school.ok({u"account"_s, u"list"_s})[u"accounts"_s].toArray().first()[u"name"_s].toString() == u"林晓梅"_s);
    const QString id = known[u"duty"_s].toString();
    const QString words = fileWith(school, u"talk.txt"_s, "课间谈了，没有计划，明天再来。\n");
    CHECK(school({u"care"_s, u"answer"_s, id, u"--how"_s, u"not-ours"_s, u"--words-file"_s, words}).code() == u"Refused"_s);
    CHECK(school({u"care"_s, u"answer"_s, id, u"--how"_s, u"perhaps"_s, u"--words-file"_s, words}).status == 2);
    CHECK(school({u"care"_s, u"answer"_s, id, u"--how"_s, u"student"_s}).status == 2);
    CHECK(school({u"care"_s, u"answer"_s, id, u"--how"_s, u"student"_s, u"--words-file"_s, school.file(u"none.txt"_s)}).status == 6);
    CHECK(school({u"care"_s, u"answer"_s, id, u"--how"_s, u"student"_s, u"--words-file"_s, fileWith(school, u"empty.txt"_s, " \n")}).code() == u"FieldMissing"_s);
    CHECK(school.ok({u"care"_s, u"answer"_s, id, u"--how"_s, u"tried"_s, u"--words-file"_s, words})[u"open"_s].toBool());
    CHECK(school.ok({u"care"_s, u"due"_s})[u"open"_s].toInt() == danger);
    school.ok({u"care"_s, u"answer"_s, id, u"--how"_s, u"student"_s, u"--words-file"_s, words});
    CHECK(school({u"care"_s, u"answer"_s, id, u"--how"_s, u"student"_s, u"--words-file"_s, words}).code() == u"AlreadyExists"_s);
    CHECK(school.ok({u"care"_s, u"due"_s})[u"open"_s].toInt() == danger - 1);
    const QJsonArray all = school.ok({u"care"_s, u"due"_s, u"--all"_s})[u"duties"_s].toArray();
    CHECK(all.size() == danger);
    CHECK(all.last()[u"by"_s].toString() == u"lin"_s);
    CHECK(all.last()[u"by_name"_s].toString() == u"林晓梅"_s);
    CHECK(all.last()[u"how"_s].toString() == u"student"_s);

    // The queue has the same students as the round's candidates, each with the facts.
    const QJsonArray queue = school.ok({u"care"_s, u"candidates"_s, u"--round"_s, round})[u"candidates"_s].toArray();
    CHECK(queue.size() == school.ok({u"screening"_s, u"candidates"_s, u"--round"_s, round})[u"candidates"_s].toArray().size());
    for (const QJsonValue &line : queue) {
        CHECK(line[u"scales"_s].toArray().size() + line[u"danger"_s].toArray().size() > 0);
        CHECK(line[u"decision"_s].isNull());
    }
}

TEST_CASE("One sheet of a student is taken back by a script; the danger answer stays and may be said to be none of ours")
{
    const Site school;
    school.ok({u"roster"_s, u"import"_s, fixture("roster-messy.xlsx")}, 3);
    const QString round = school.ok({u"screening"_s, u"open"_s, u"--title"_s, u"秋季筛查"_s, u"--instrument"_s, u"phq-9"_s, u"gad-7"_s, u"--grades"_s, u"7-12"_s, u"--from"_s, u"2026-10-08"_s})
                              [u"round"_s].toString();
    school.ok({u"screening"_s, u"consent"_s, u"import"_s, fixture("consent-survey.csv"), u"--round"_s, round}, 3);
    school.ok({u"screening"_s, u"answers"_s, u"import"_s, fixture("answers-survey-site.csv"), u"--round"_s, round}, 3);
    QJsonObject duty;
    for (const QJsonValue &each : school.ok({u"care"_s, u"due"_s})[u"duties"_s].toArray())
        if (!each[u"id"_s].isNull() && !each[u"doubtful"_s].toBool())
            duty = each.toObject();
    const QString student = duty[u"id"_s].toString();
    const QStringList words{u"screening"_s, u"answers"_s, u"take-back"_s, student, u"--round"_s, round, u"--instrument"_s, u"phq-9"_s};
    CHECK(school(words).status == 2); // without a reason
    CHECK(school(words + QStringList{u"--why"_s, u"because"_s}).status == 2);
    CHECK(school.ok(words + QStringList{u"--why"_s, u"other-student"_s})[u"removed"_s].toInt() == 1);
    CHECK(school(words + QStringList{u"--why"_s, u"other-student"_s}).code() == u"NotFound"_s);
    const QString file = fileWith(school, u"found.txt"_s, "邻校学生，已告知该校。\n");
    school.ok({u"care"_s, u"answer"_s, duty[u"duty"_s].toString(), u"--how"_s, u"not-ours"_s, u"--words-file"_s, file});
    const QJsonArray all = school.ok({u"care"_s, u"due"_s, u"--all"_s})[u"duties"_s].toArray();
    CHECK(all.size() == 30);
    CHECK(all.last()[u"how"_s].toString() == u"not-ours"_s);
    CHECK(all.last()[u"id"_s].isNull());
}

TEST_CASE("A script lists the rounds, and says whose a danger answer is that came without its student")
{
    const Site school;
    CHECK(school.ok({u"screening"_s, u"rounds"_s})[u"rounds"_s].toArray().isEmpty());
    school.ok({u"roster"_s, u"import"_s, fixture("roster-messy.xlsx")}, 3);
    const auto open = [&](const QString &title, const QString &day) {
        return school.ok({u"screening"_s, u"open"_s, u"--title"_s, title, u"--instrument"_s, u"phq-9"_s, u"--grades"_s, u"7-12"_s, u"--from"_s, day})[u"round"_s].toString();
    };
    const QString spring = open(u"春季测评"_s, u"2026-03-02"_s);
    const QString autumn = open(u"秋季测评"_s, u"2026-10-08"_s);
    school.ok({u"screening"_s, u"close"_s, u"--round"_s, spring});
    const QJsonArray rounds = school.ok({u"screening"_s, u"rounds"_s})[u"rounds"_s].toArray();
    REQUIRE(rounds.size() == 2);
    QHash<QString, QJsonObject> byId;
    for (const QJsonValue &round : rounds)
        byId.insert(round[u"round"_s].toString(), round.toObject());
    CHECK(byId[autumn][u"title"_s] == u"秋季测评"_s);
    CHECK(byId[autumn][u"closed"_s].isNull());
    CHECK(byId[autumn][u"from"_s] == u"2026-10-08"_s);
    CHECK(byId[autumn][u"to"_s].isNull());
    CHECK(byId[autumn][u"grades"_s] == u"7-12"_s);
    CHECK(byId[autumn][u"instruments"_s].toArray() == QJsonArray{u"phq-9@1"_s});
    CHECK_FALSE(byId[spring][u"closed"_s].isNull());

    const auto import = [&](const QString &row) {
        const QString file = fileWith(school, u"answers.csv"_s, u"学号,姓名,PHQ答案\n%1\n"_s.arg(row).toUtf8());
        return school.ok({u"screening"_s, u"answers"_s, u"import"_s, file, u"--round"_s, autumn}, 3)[u"danger"_s].toInt();
    };
    CHECK(import(u"5,某某,000000002"_s) == 1);
    CHECK(import(u"5,某某,000000001"_s) == 1); // another child of another class
    const QJsonArray unmatched = school.ok({u"screening"_s, u"candidates"_s, u"--round"_s, autumn})[u"unmatched"_s].toArray();
    REQUIRE(unmatched.size() == 2);
    CHECK(unmatched[0][u"claim"_s][u"name"_s] == u"某某"_s);
    const QString finding = unmatched[0][u"finding"_s].toString();
    const auto match = [&](const QString &id, const QString &number) {
        return QStringList{u"screening"_s, u"match"_s, u"--finding"_s, id, u"--student"_s, number};
    };
    CHECK(school(match(finding, u"12345"_s)).code() == u"UnknownStudent"_s);
    CHECK(school(match(spring, u"G99010120131014001X"_s)).code() == u"NotFound"_s);
    CHECK(school(match(u"five"_s, u"G99010120131014001X"_s)).status == 2);
    CHECK(school({u"screening"_s, u"match"_s, u"--finding"_s, finding}).status == 2);
    const QJsonObject matched = school.ok(match(finding, u"G99010120131014001X"_s));
    CHECK(matched[u"name"_s] == u"邱宇洋"_s);
    CHECK(matched[u"danger"_s].toInt(-1) == 0);
    CHECK(school(match(finding, u"G99010120131014001X"_s)).code() == u"AlreadyExists"_s);
    CHECK(school.ok({u"screening"_s, u"status"_s, u"--round"_s, autumn})[u"unmatched"_s].toInt() == 1);
    const QJsonArray duties = school.ok({u"care"_s, u"due"_s})[u"duties"_s].toArray();
    CHECK(std::count_if(duties.begin(), duties.end(), [](const QJsonValue &duty) { return duty[u"name"_s] == u"邱宇洋"_s; }) == 1);
}
