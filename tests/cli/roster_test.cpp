#include "tests/cli/run.h"

#include <QFile>
#include <QRegularExpression>

using namespace cli;

namespace {

QString fixture(const char *name)
{
    return QStringLiteral(XINDENG_FIXTURES "/") + QString::fromUtf8(name);
}

QHash<QString, int> countByCode(const QJsonArray &rows)
{
    QHash<QString, int> counts;
    for (const QJsonValue &row : rows)
        ++counts[row[u"code"_s].toString()];
    return counts;
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

} // namespace

TEST_CASE("The good rows of a messy roster are stored, and the others listed with row, column, code and a hint")
{
    const Site site;
    const Ran ran = site({u"roster"_s, u"import"_s, fixture("roster-messy.xlsx")});
    CHECK(ran.status == 3);
    const QJsonObject result = ran.result();
    CHECK(ran.json()[u"ok"_s].toBool());
    CHECK(result[u"new"_s].toInt() + result[u"refused"_s].toInt() == 262);
    CHECK(result[u"refused"_s].toInt() == 13);
    const QJsonArray rows = ran.rows();
    CHECK(rows.size() == 13);
    const auto counts = countByCode(rows);
    CHECK(counts.value(u"BadCheckDigit"_s) == 9);
    CHECK(counts.value(u"RoundedNumber"_s) == 2);
    CHECK(counts.value(u"DuplicateRow"_s) == 1);
    CHECK(counts.value(u"FieldMissing"_s) == 1);
    for (const QJsonValue &row : rows) {
        CHECK(row[u"row"_s].toInt() > 0);
        CHECK_FALSE(row[u"column"_s].toString().isEmpty());
        // No whole number of a child in what a script may log.
        CHECK_FALSE(QRegularExpression(u"\\d{8}"_s).match(row[u"value_hint"_s].toString()).hasMatch());
    }
    CHECK(site.ok({u"site"_s, u"info"_s})[u"students"_s].toInt() == result[u"new"_s].toInt());
}

TEST_CASE("A dry run and a strict import with refused rows store nothing")
{
    const Site site;
    for (const char *option : {"--dry-run", "--strict"}) {
        const Ran ran = site({u"roster"_s, u"import"_s, fixture("roster-messy.xlsx"), QString::fromLatin1(option)});
        CHECK(ran.status == 3);
        CHECK(ran.result()[u"import"_s].isNull());
        CHECK(ran.result()[u"new"_s].toInt() == 249);
    }
    CHECK(site.ok({u"site"_s, u"info"_s})[u"students"_s].toInt() == 0);
}

TEST_CASE("The same roster once more changes nothing, and an import can be taken back")
{
    const Site site;
    const QJsonObject first = site.ok({u"roster"_s, u"import"_s, fixture("roster-gb18030.csv")});
    const int students = first[u"new"_s].toInt();
    CHECK(students > 20);
    const QJsonObject second = site.ok({u"roster"_s, u"import"_s, fixture("roster-gb18030.csv")});
    CHECK(second[u"new"_s].toInt() == 0);
    CHECK(second[u"unchanged"_s].toInt() == students);

    const QString import = first[u"import"_s].toString();
    CHECK(site.ok({u"roster"_s, u"undo"_s, import})[u"removed"_s].toInt() == students);
    CHECK(site.ok({u"site"_s, u"info"_s})[u"students"_s].toInt() == 0);
    const Ran again = site({u"roster"_s, u"undo"_s, import});
    CHECK(again.status == 1);
    CHECK(site({u"roster"_s, u"undo"_s, u"not-an-id"_s}).status == 2);
    CHECK(site({u"roster"_s, u"undo"_s, u"00000000-0000-4000-8000-000000000001"_s}).code() == u"NotFound"_s);
}

TEST_CASE("An exported roster can be imported again and changes nothing, and the exit is noted")
{
    const Site site;
    CHECK(site({u"roster"_s, u"export"_s, site.file(u"none.xlsx"_s)}).code() == u"NotFound"_s);
    const int students = site.ok({u"roster"_s, u"import"_s, fixture("roster-messy.xlsx")}, 3)[u"new"_s].toInt();
    CHECK(site.ok({u"roster"_s, u"export"_s, site.file(u"out.xlsx"_s)})[u"students"_s].toInt() == students);
    CHECK(site.ok({u"roster"_s, u"import"_s, site.file(u"out.xlsx"_s), u"--dry-run"_s})[u"unchanged"_s].toInt() == students);
    const QJsonArray lines = site.ok({u"journal"_s, u"list"_s})[u"lines"_s].toArray();
    CHECK(std::any_of(lines.begin(), lines.end(), [](const QJsonValue &line) { return line[u"action"_s].toString() == u"document.exported"_s; }));
}

TEST_CASE("A student is found by every way in which people look, and opening the page is noted")
{
    const Site site;
    site.ok({u"roster"_s, u"import"_s, fixture("roster-messy.xlsx")}, 3);
    const QJsonObject all = site.ok({u"students"_s, u"find"_s, u"初一"_s, u"--limit"_s, u"1000"_s});
    CHECK(all[u"total"_s].toInt() == all[u"students"_s].toArray().size());
    const QJsonObject student = all[u"students"_s].toArray().first().toObject();
    for (const QString &text : {student[u"name"_s].toString(), student[u"number"_s].toString(), student[u"name"_s].toString().left(1)}) {
        const QJsonArray found = site.ok({u"students"_s, u"find"_s, text, u"--limit"_s, u"1000"_s})[u"students"_s].toArray();
        CHECK(std::any_of(found.begin(), found.end(), [&](const QJsonValue &one) { return one[u"id"_s] == student[u"id"_s]; }));
    }
    CHECK(site.ok({u"students"_s, u"find"_s, u"初一"_s, u"--limit"_s, u"2"_s})[u"students"_s].toArray().size() == 2);

    const QJsonArray searches = site.ok({u"journal"_s, u"list"_s})[u"lines"_s].toArray();
    CHECK(std::count_if(searches.begin(), searches.end(), [](const QJsonValue &line) { return line[u"action"_s].toString() == u"students.searched"_s; }) == 5);

    const QString id = student[u"id"_s].toString();
    const QJsonObject page = site.ok({u"students"_s, u"show"_s, id});
    CHECK(page[u"student"_s][u"name"_s] == student[u"name"_s]);
    const QJsonArray entries = site.ok({u"students"_s, u"show"_s, id})[u"entries"_s].toArray();
    CHECK(std::any_of(entries.begin(), entries.end(), [](const QJsonValue &entry) { return entry[u"action"_s].toString() == u"student.viewed"_s; }));
    CHECK(site({u"students"_s, u"show"_s, u"00000000-0000-4000-8000-000000000001"_s}).code() == u"NotFound"_s);
}

TEST_CASE("A file that is no roster has its own code, and nothing is stored")
{
    const Site site;
    writeFile(site.file(u"picture.xlsx"_s), QByteArray::fromHex("89504e470d0a1a0a0000000d49484452") + QByteArray(4000, 'x'));
    writeFile(site.file(u"page.xls"_s), "<html><table><tr><td>姓名</td></tr></table></html>");
    writeFile(site.file(u"empty.csv"_s), "");
    QFile whole(fixture("roster-primary.xlsx"));
    REQUIRE(whole.open(QIODevice::ReadOnly));
    writeFile(site.file(u"cut.xlsx"_s), whole.read(whole.size() / 2));
    writeFile(site.file(u"locked.xlsx"_s), QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(8192, '\0'));

    const QList<std::tuple<QString, QString, int>> refusals{{u"picture.xlsx"_s, u"SheetPicture"_s, 5},
                                                             {u"page.xls"_s, u"SheetWebPage"_s, 5},
                                                             {u"empty.csv"_s, u"SheetEmpty"_s, 5},
                                                             {u"cut.xlsx"_s, u"SheetCutOff"_s, 5},
                                                             {u"nowhere.csv"_s, u"CannotRead"_s, 6}};
    for (const auto &[name, code, status] : refusals) {
        QElapsedTimer watch;
        watch.start();
        const Ran ran = site({u"roster"_s, u"import"_s, site.file(name)});
        INFO(name.toStdString());
        CHECK(ran.code() == code);
        CHECK(ran.status == status);
        CHECK(watch.elapsed() < 2000);
    }
    CHECK(site({u"roster"_s, u"import"_s, site.file(u"locked.xlsx"_s)}).status == 5);
    const Ran column = site({u"roster"_s, u"import"_s, fixture("consent.csv")});
    CHECK(column.code() == u"ColumnMissing"_s);
    const Ran sheet = site({u"roster"_s, u"import"_s, fixture("roster-messy.xlsx"), u"--sheet"_s, u"没有"_s});
    CHECK(sheet.code() == u"SheetMissing"_s);
    CHECK(site.ok({u"site"_s, u"info"_s})[u"students"_s].toInt() == 0);
}

TEST_CASE("A table of answers is scored without a site, and danger answers are named by item")
{
    const Ran ran = run({u"screening"_s, u"score"_s, u"--instrument"_s, u"phq-9"_s, fixture("answers-survey-site.csv"), u"--json"_s}, {});
    const QJsonArray sheets = ran.result()[u"sheets"_s].toArray();
    REQUIRE(sheets.size() > 50);
    bool hasDanger = false, hasFast = false;
    for (const QJsonValue &sheet : sheets) {
        CHECK(sheet[u"flags"_s].isArray());
        hasDanger |= sheet[u"danger"_s].toArray().contains(9);
        hasFast |= sheet[u"flags"_s].toArray().contains(u"too-fast"_s);
        if (!sheet[u"total"_s].isNull())
            CHECK(sheet[u"total"_s].toInt(-1) >= 0);
    }
    CHECK(hasDanger);
    CHECK(hasFast);

    const QJsonArray mht = run({u"screening"_s, u"score"_s, u"--instrument"_s, u"mht"_s, fixture("answers-platform-100-items.xlsx"), u"--json"_s}, {})
                               .result()[u"sheets"_s].toArray();
    CHECK(mht.first()[u"subscales"_s].toObject().size() == 9);
    CHECK(mht.first()[u"bands"_s].toObject().size() == 9); // all but the validity scale

    const auto bandOfTotal = [](const QString &norm) {
        const Ran scored = run({u"screening"_s, u"score"_s, u"--instrument"_s, u"mht"_s, u"--norm"_s, norm, fixture("answers-platform-100-items.xlsx"), u"--json"_s}, {});
        QStringList bands;
        for (const QJsonValue &sheet : scored.result()[u"sheets"_s].toArray()) {
            const int total = sheet[u"total"_s].toInt(-1);
            if (total >= 45 && total < 56)
                bands.append(sheet[u"norm"_s].toString() + u' ' + sheet[u"bands"_s][u"total"_s].toString());
        }
        bands.removeDuplicates();
        return bands;
    };
    CHECK(bandOfTotal(u"usual"_s) == QStringList{u"usual usual"_s});
    CHECK(bandOfTotal(u"bands-45"_s) == QStringList{u"bands-45 watch"_s});
    CHECK(run({u"screening"_s, u"score"_s, u"--instrument"_s, u"mht"_s, u"--norm"_s, u"none-such"_s, fixture("answers-platform-100-items.xlsx"), u"--json"_s}, {}).code() == u"Usage"_s);
    CHECK(run({u"screening"_s, u"score"_s, u"--instrument"_s, u"nope-1"_s, fixture("answers-survey-site.csv"), u"--json"_s}, {}).code() == u"NotFound"_s);
}

TEST_CASE("A promotion is counted, stored in one step and taken back")
{
    const Site site(u"school"_s, u"2199010001"_s, u"启明小学"_s);
    CHECK(site({u"roster"_s, u"promote"_s, u"--to"_s, u"2027"_s}).code() == u"NotFound"_s);
    site.ok({u"roster"_s, u"import"_s, fixture("roster-primary.xlsx")});
    const QJsonObject tried = site.ok({u"roster"_s, u"promote"_s, u"--to"_s, u"2027"_s, u"--dry-run"_s});
    CHECK(tried[u"import"_s].isNull());
    CHECK(tried[u"updated"_s].toInt() == 1000);
    CHECK(tried[u"finished"_s].toInt() == 200);
    CHECK(tried[u"year"_s].toString() == u"2027-2028"_s);
    CHECK(site.ok({u"site"_s, u"info"_s})[u"students"_s].toInt() == 1200);

    const QString import = site.ok({u"roster"_s, u"promote"_s, u"--to"_s, u"2027"_s})[u"import"_s].toString();
    CHECK(site.ok({u"site"_s, u"info"_s})[u"students"_s].toInt() == 1000);
    QStringList actions;
    for (const QJsonValue &line : site.ok({u"journal"_s, u"list"_s})[u"lines"_s].toArray())
        actions << line[u"action"_s].toString();
    CHECK(actions.count(u"roster.promoted"_s) == 1);
    const Ran again = site({u"roster"_s, u"promote"_s, u"--to"_s, u"2027"_s});
    CHECK(again.status == 1);
    CHECK(again.code() == u"Refused"_s);
    CHECK(site.ok({u"roster"_s, u"undo"_s, import})[u"restored"_s].toInt() == 1000);
    CHECK(site.ok({u"site"_s, u"info"_s})[u"students"_s].toInt() == 1200);
    CHECK(site({u"roster"_s, u"promote"_s}).status == 2);
}

TEST_CASE("One student's page is shown and printed as its reader may have it")
{
    const Site site;
    site.ok({u"roster"_s, u"import"_s, fixture("roster-messy.xlsx")}, 3);
    const QString round = site.ok({u"screening"_s, u"open"_s, u"--title"_s, u"秋季筛查"_s, u"--instrument"_s, u"phq-9"_s, u"gad-7"_s, u"--grades"_s, u"7-12"_s, u"--from"_s, u"2026-10-08"_s})[u"round"_s].toString();
    site.ok({u"screening"_s, u"consent"_s, u"import"_s, fixture("consent-survey.csv"), u"--round"_s, round}, 3);
    site.ok({u"screening"_s, u"answers"_s, u"import"_s, fixture("answers-survey-site.csv"), u"--round"_s, round}, 3);
    const QJsonObject top = site.ok({u"screening"_s, u"results"_s, u"--round"_s, round})[u"students"_s].toArray()[0].toObject();
    const QString id = top[u"id"_s].toString();
    REQUIRE_FALSE(top[u"danger"_s].toArray().isEmpty());

    const auto kindsAs = [&](const QString &role) {
        QStringList kinds;
        for (const QJsonValue &entry : site.ok({u"students"_s, u"show"_s, id, u"--as"_s, role})[u"entries"_s].toArray())
            kinds << entry[u"kind"_s].toString();
        return kinds;
    };
    CHECK(kindsAs(u"counsellor"_s).contains(u"danger"_s));
    CHECK(kindsAs(u"teacher"_s) == QStringList{u"enrolments"_s});
    const QJsonObject seen = site.ok({u"students"_s, u"show"_s, id, u"--as"_s, u"teacher"_s});
    CHECK(seen[u"student"_s][u"name"_s].toString() == top[u"name"_s].toString());
    CHECK(seen[u"student"_s][u"guardians"_s].isUndefined());
    CHECK_FALSE(seen[u"withheld"_s].toArray().isEmpty());
    CHECK(site({u"students"_s, u"show"_s, id, u"--as"_s, u"principal"_s}).code() == u"NotPermitted"_s);

    const auto textOf = [&](const QStringList &more) {
        const QString file = site.file(u"page.pdf"_s);
        const QJsonObject printed = site.ok(QStringList{u"students"_s, u"print"_s, id, u"--out"_s, file} + more);
        CHECK(printed[u"file"_s].toString() == file);
        CHECK(printed[u"pages"_s].toInt() == 1);
        QProcess process;
        process.start(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s});
        REQUIRE(process.waitForFinished(60'000));
        return QString::fromUtf8(process.readAllStandardOutput());
    };
    const QString own = textOf({});
    CHECK(own.contains(top[u"name"_s].toString()));
    CHECK(own.contains(u"PHQ-9"_s));
    const QString teachers = textOf({u"--as"_s, u"teacher"_s});
    CHECK(teachers.contains(top[u"name"_s].toString()));
    CHECK_FALSE(teachers.contains(u"PHQ-9"_s));
    CHECK(site({u"students"_s, u"print"_s, id, u"--out"_s, site.file(u"no.pdf"_s), u"--as"_s, u"it"_s}).code() == u"NotPermitted"_s);
    CHECK_FALSE(QFileInfo::exists(site.file(u"no.pdf"_s)));
    int exits = 0;
    for (const QJsonValue &line : site.ok({u"journal"_s, u"list"_s, u"--student"_s, id})[u"lines"_s].toArray())
        exits += line[u"action"_s].toString() == u"document.exported"_s;
    CHECK(exits == 2);
}
