#include "tests/cli/run.h"

using namespace cli;

namespace {

QString written(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return path;
}

QString textIn(const QString &pdf)
{
    QProcess process;
    process.start(u"pdftotext"_s, {pdf, u"-"_s});
    REQUIRE(process.waitForFinished(60'000));
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

TEST_CASE("A form prints empty without a site, and filled in only for whoever may let it leave")
{
    const Site site;
    const QJsonArray forms = run({u"forms"_s, u"list"_s, u"--json"_s}, {}).result()[u"forms"_s].toArray();
    CHECK(forms.size() >= 15);
    const QString empty = site.file(u"empty.pdf"_s);
    const QJsonObject printed = run({u"forms"_s, u"print"_s, u"consent"_s, u"--out"_s, empty, u"--json"_s}, {}).result();
    CHECK(printed[u"pages"_s] == 1);
    CHECK(printed[u"empty"_s].toBool());
    CHECK(textIn(empty).contains(u"知情同意书"_s));
    CHECK(run({u"forms"_s, u"print"_s, u"horoscope"_s, u"--out"_s, empty, u"--json"_s}, {}).code() == u"NotFound"_s);

    site.ok({u"roster"_s, u"import"_s, written(site.file(u"roster.csv"_s), QStringLiteral("姓名,性别,班级,学号,监护人1姓名,监护人1联系电话\n王小明,男,七年级2班,20200317,李芳,13800138000\n").toUtf8())});
    const QString id = site.ok({u"students"_s, u"find"_s, u"王小明"_s})[u"students"_s].toArray()[0].toObject()[u"id"_s].toString();
    const QString filled = site.file(u"slip.pdf"_s);
    const QStringList words{u"forms"_s, u"print"_s, u"transfer-slip"_s, u"--out"_s, filled, u"--student"_s, id, u"--set"_s};
    CHECK(site(words + QStringList{u"toschool"_s}).code() == u"Usage"_s);
    CHECK(site(words + QStringList{u"nofield=x"_s}).code() == u"NotFound"_s);
    CHECK_FALSE(site.ok(words + QStringList{u"toschool=第二中学"_s, u"--set"_s, u"contents=1\\t谈话记录\\n2\\t家访记录"_s})[u"empty"_s].toBool());
    const QString text = textIn(filled);
    for (const QString &known : {u"王小明"_s, u"20200317"_s, u"第二中学"_s, u"谈话记录"_s, u"家访记录"_s, u"晨光中学"_s})
        CHECK(text.contains(known));
    const QJsonArray lines = site.ok({u"journal"_s, u"list"_s, u"--student"_s, id})[u"lines"_s].toArray();
    CHECK(std::any_of(lines.begin(), lines.end(), [](const QJsonValue &line) { return line.toObject()[u"reason"_s].toString() == u"form pdf own-work"_s; }));
}

TEST_CASE("What does not belong in a text is found with the school's own phrases and its students' names")
{
    const Site site;
    site.ok({u"roster"_s, u"import"_s, written(site.file(u"roster.csv"_s), QStringLiteral("姓名,性别,班级,学号\n王小明,男,七年级2班,20200317\n").toUtf8())});
    site.ok({u"phrases"_s, u"add"_s, u"黑名单"_s, u"--instead"_s, u"写做了什么"_s, u"--refuse"_s});
    CHECK(site({u"phrases"_s, u"add"_s, u"黑名单"_s}).code() == u"AlreadyExists"_s);
    CHECK(site.ok({u"phrases"_s, u"list"_s})[u"phrases"_s].toArray().size() == 1);
    const QStringList check{u"phrases"_s, u"check"_s, written(site.file(u"letter.txt"_s), QStringLiteral("他和王小明上了黑名单，是个差生。").toUtf8())};
    const QJsonArray found = site.ok(check)[u"found"_s].toArray();
    REQUIRE(found.size() == 3);
    CHECK(found[0].toObject()[u"name"_s].toBool());
    CHECK(found[1].toObject()[u"refused"_s].toBool());
    CHECK(found[1].toObject()[u"at"_s] == 7);
    site.ok({u"phrases"_s, u"remove"_s, u"黑名单"_s});
    CHECK(site.ok(check)[u"found"_s].toArray().size() == 2);
    CHECK(site({u"phrases"_s, u"remove"_s, u"黑名单"_s}).code() == u"NotFound"_s);
}
