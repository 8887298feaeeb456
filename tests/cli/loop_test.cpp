#include "core/sheets/workbook.h"
#include "tests/cli/exchange_pair.h"

#include <QFile>

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

QString workbookText(const QString &file)
{
    auto workbook = valueOf(xd::sheets::Workbook::open(file));
    QString text;
    xd::NoProgress nobody;
    for (int sheet = 0; sheet < int(workbook.sheets().size()); ++sheet) {
        valueOf(workbook.read(sheet, [&](int, const xd::sheets::Row &cells) {
            for (const xd::sheets::Cell &cell : cells)
                text += cell.display() + u'\n';
            return true;
        }, nobody));
    }
    return text;
}

QByteArray sha256Of(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex();
}

} // namespace

TEST_CASE("A roster and a screening become a report and a bundle that the district reads and confirms")
{
    // Roster, round, consent, answers.
    Pair pair;
    const Site &school = pair.school;
    const Site &district = pair.district;
    const QJsonObject roster = school.ok({u"roster"_s, u"import"_s, fixture("roster-messy.xlsx")}, 3);
    REQUIRE(roster[u"new"_s].toInt() == 249);
    const QString round = school.ok({u"screening"_s, u"open"_s, u"--title"_s, u"秋季筛查"_s, u"--instrument"_s, u"phq-9"_s, u"gad-7"_s, u"--grades"_s, u"7-12"_s, u"--from"_s, u"2026-10-08"_s})
                              [u"round"_s].toString();
    const QJsonObject consent = school.ok({u"screening"_s, u"consent"_s, u"import"_s, fixture("consent-survey.csv"), u"--round"_s, round}, 3);
    CHECK(consent[u"new"_s].toInt() > 200);
    const QJsonObject trial = school.ok({u"screening"_s, u"answers"_s, u"import"_s, fixture("answers-survey-site.csv"), u"--round"_s, round, u"--dry-run"_s}, 3);
    CHECK(trial[u"import"_s].isNull());
    CHECK(school.ok({u"screening"_s, u"status"_s, u"--round"_s, round})[u"answered"_s].toInt() == 0);
    const QJsonObject answers = school.ok({u"screening"_s, u"answers"_s, u"import"_s, fixture("answers-survey-site.csv"), u"--round"_s, round}, 3);
    CHECK(answers[u"new"_s] == trial[u"new"_s]);
    CHECK(answers[u"danger"_s].toInt() > 0);

    // What it came to.
    const QJsonObject status = school.ok({u"screening"_s, u"status"_s, u"--round"_s, round});
    CHECK(status[u"answered"_s].toInt() == answers[u"new"_s].toInt());
    CHECK(status[u"eligible"_s].toInt() >= status[u"consented"_s].toInt());
    CHECK(status[u"candidates"_s].toInt() > 0);
    const QJsonArray results = school.ok({u"screening"_s, u"results"_s, u"--round"_s, round})[u"students"_s].toArray();
    CHECK(results.first()[u"danger"_s].toArray().size() > 0); // danger answers stand on top
    CHECK(results.first()[u"results"_s].toArray().size() == 2);
    CHECK(school.ok({u"screening"_s, u"candidates"_s, u"--round"_s, round})[u"candidates"_s].toArray().size() == status[u"candidates"_s].toInt());
    CHECK(school({u"roster"_s, u"undo"_s, roster[u"import"_s].toString()}).code() == u"InUse"_s);

    // The report, the same paper twice.
    const QString pdf = school.file(u"report.pdf"_s);
    const QString quarter = xd::calendar::Quarter::of(QDate::currentDate()).code();
    const QJsonObject report = school.ok({u"report"_s, u"quarterly"_s, u"--quarter"_s, quarter, u"--out"_s, pdf});
    CHECK(report[u"file"_s].toString() == pdf);
    CHECK(report[u"sha256"_s].toString().toLatin1() == sha256Of(pdf));
    const QString paper = pdfText(pdf);
    CHECK(paper.contains(u"晨光中学"_s));
    CHECK(paper.contains(u"249"_s));
    CHECK_FALSE(paper.contains(results.first()[u"name"_s].toString()));
    const QJsonObject again = school.ok({u"report"_s, u"reprint"_s, report[u"report"_s].toString(), u"--out"_s, school.file(u"again.pdf"_s)});
    CHECK(again[u"sha256"_s] == report[u"sha256"_s]);
    const QJsonObject listed = school.ok({u"report"_s, u"list"_s})[u"reports"_s].toArray()[0].toObject();
    CHECK(listed[u"snapshot_sha256"_s] == report[u"snapshot_sha256"_s]);
    CHECK(listed[u"snapshot_sha256"_s] != report[u"sha256"_s]);
    CHECK_FALSE(listed.contains(u"sha256"_s)); // one key means one thing

    // Both as workbooks too: the report without a name, the counsellor's own results with them.
    school.ok({u"report"_s, u"quarterly"_s, u"--quarter"_s, quarter, u"--xlsx"_s, school.file(u"report.xlsx"_s)});
    school.ok({u"screening"_s, u"results"_s, u"--round"_s, round, u"--out"_s, school.file(u"results.xlsx"_s)});
    const QString name = results.first()[u"name"_s].toString();
    CHECK(workbookText(school.file(u"results.xlsx"_s)).contains(name));
    CHECK(workbookText(school.file(u"report.xlsx"_s)).contains(u"249"_s));
    CHECK_FALSE(workbookText(school.file(u"report.xlsx"_s)).contains(name));

    // What would leave, and that it is what leaves.
    const QJsonObject preview = school.ok({u"exchange"_s, u"preview"_s});
    CHECK(preview[u"level"_s].toInt() == 1);
    CHECK(preview[u"counts"_s][u"cell"_s].toInt() > 50);
    CHECK(preview[u"withheld"_s].isArray());
    const QJsonObject sent = school.ok({u"exchange"_s, u"export"_s, u"--out"_s, pair.stick()});
    CHECK(sent[u"counts"_s] == preview[u"counts"_s]);
    CHECK(sent[u"seq"_s].toInt() == 1);
    CHECK(sent[u"sha256"_s].toString().toLatin1() == sha256Of(sent[u"file"_s].toString()));
    CHECK(pair.stateOfBundle(1) == u"unconfirmed"_s);

    // The district looks, takes it in, takes it back, takes it in again.
    const QJsonObject look = district.ok({u"exchange"_s, u"import"_s, pair.stick()})[u"files"_s].toArray()[0].toObject();
    CHECK(look[u"state"_s].toString() == u"next"_s);
    CHECK(look[u"sender"_s].toString() == u"3199000001"_s);
    CHECK(look[u"new"_s].toInt() == sent[u"counts"_s][u"cell"_s].toInt());
    CHECK(district.ok({u"exchange"_s, u"status"_s})[u"bundles"_s].toArray().isEmpty());
    const QString import = district.ok({u"exchange"_s, u"import"_s, pair.stick(), u"--accept"_s})[u"files"_s].toArray()[0][u"import"_s].toString();
    CHECK(district.ok({u"exchange"_s, u"undo"_s, import})[u"seq"_s].toInt() == 1);
    const QJsonObject taken = district.ok({u"exchange"_s, u"import"_s, pair.stick(), u"--accept"_s})[u"files"_s].toArray()[0].toObject();
    CHECK(taken[u"new"_s] == look[u"new"_s]);

    // The receipt, and with it the confirmation.
    const QJsonArray receipts = district.ok({u"exchange"_s, u"receipts"_s, u"--out"_s, pair.back()})[u"files"_s].toArray();
    REQUIRE(receipts.size() == 1);
    CHECK(pair.stateOfBundle(1) == u"unconfirmed"_s);
    school.ok({u"exchange"_s, u"import"_s, receipts[0][u"file"_s].toString()});
    CHECK(pair.stateOfBundle(1) == u"unconfirmed"_s);
    school.ok({u"exchange"_s, u"import"_s, receipts[0][u"file"_s].toString(), u"--accept"_s});
    CHECK(pair.stateOfBundle(1) == u"confirmed"_s);

    for (const Site *site : {&school, &district}) {
        for (const QJsonValue &chain : site->ok({u"journal"_s, u"verify"_s})[u"chains"_s].toArray())
            CHECK(chain[u"broken_at"_s].isNull());
        site->ok({u"site"_s, u"check"_s, u"--deep"_s});
    }

    // A closed round takes nothing more.
    school.ok({u"screening"_s, u"close"_s, u"--round"_s, round});
    const QJsonObject late = school.ok({u"screening"_s, u"answers"_s, u"import"_s, fixture("answers-survey-site.csv"), u"--round"_s, round}, 3);
    CHECK(late[u"new"_s].toInt() == 0);
    CHECK(late[u"refused"_s].toInt() > 200);
}

TEST_CASE("A principal prints what was released to him, and before that is told that nothing was")
{
    const Site school;
    REQUIRE(school({u"account"_s, u"add"_s, u"wang"_s, u"--role"_s, u"principal"_s}, passphrase, otherPassphrase).status == 0);
    school.ok({u"roster"_s, u"import"_s, fixture("roster-gb18030.csv")});
    const QString quarter = xd::calendar::Quarter::of(QDate::currentDate()).code();
    const QStringList asPrincipal{u"report"_s, u"quarterly"_s, u"--quarter"_s, quarter, u"--out"_s, school.file(u"his.pdf"_s),
                                  u"--site"_s, school.path(), u"--login"_s, u"wang"_s, u"--json"_s};
    const Ran nothing = run(asPrincipal, otherPassphrase);
    CHECK(nothing.status == 1);
    CHECK(nothing.code() == u"NothingReleased"_s);
    CHECK_FALSE(QFileInfo::exists(school.file(u"his.pdf"_s)));

    const QJsonObject made = school.ok({u"report"_s, u"quarterly"_s, u"--quarter"_s, quarter, u"--out"_s, school.file(u"hers.pdf"_s)});
    const Ran printed = run(asPrincipal, otherPassphrase);
    CHECK(printed.status == 0);
    CHECK(printed.result()[u"sha256"_s] == made[u"sha256"_s]);
    CHECK(sha256Of(school.file(u"his.pdf"_s)) == sha256Of(school.file(u"hers.pdf"_s)));
    CHECK(school({u"report"_s, u"quarterly"_s, u"--quarter"_s, u"soon"_s}).code() == u"Usage"_s);
}
