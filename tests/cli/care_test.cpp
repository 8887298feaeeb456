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
    const QString round = school.ok({u"screening"_s, u"open"_s, u"--title"_s, u"秋季筛查"_s, u"--instrument"_s, u"phq-9"_s, u"gad-7"_s, u"--grades"_s, u"7-12"_s})
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
        if (!duty[u"id"_s].isNull())
            known = duty.toObject();
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
    CHECK(all.last()[u"how"_s].toString() == u"student"_s);

    // The queue has the same students as the round's candidates, each with the facts.
    const QJsonArray queue = school.ok({u"care"_s, u"candidates"_s, u"--round"_s, round})[u"candidates"_s].toArray();
    CHECK(queue.size() == school.ok({u"screening"_s, u"candidates"_s, u"--round"_s, round})[u"candidates"_s].toArray().size());
    for (const QJsonValue &line : queue) {
        CHECK(line[u"scales"_s].toArray().size() + line[u"danger"_s].toArray().size() > 0);
        CHECK(line[u"decision"_s].isNull());
    }
}
