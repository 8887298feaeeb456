#include "tests/cli/run.h"
#include "tests/support/say.h"

using namespace cli;

TEST_CASE("Help stands at every level, with an example, and costs nothing")
{
    for (const QStringList &words : {QStringList{u"--help"_s}, {u"site"_s, u"--help"_s}, {u"site"_s, u"create"_s, u"--help"_s},
                                     {u"roster"_s, u"-h"_s}, {u"--lang"_s, u"en"_s, u"--help"_s}}) {
        const Ran ran = run(words);
        INFO(words.join(u' ').toStdString());
        CHECK(ran.status == 0);
        CHECK(ran.out.contains("xindengctl "));
        CHECK(ran.out.contains("--passphrase-file"));
    }
}

TEST_CASE("Every command that scripts were promised is there, with a usage line and an example of its own")
{
    for (const char *promised :
         {"site create", "site demo", "site info", "site check", "account list", "account add", "account passphrase", "journal verify",
          "journal list", "roster import", "roster undo", "roster export", "students find", "students show", "packs list", "packs check",
          "packs add", "screening open", "screening consent import", "screening answers import", "screening status", "screening results",
          "screening candidates", "screening close", "screening score", "report quarterly", "report list", "report reprint",
          "exchange enrol-request", "exchange fingerprint", "exchange enrol", "exchange trust export", "exchange trust import",
          "exchange preview", "exchange export", "exchange inspect", "exchange import", "exchange undo", "exchange status",
          "exchange receipts"}) {
        const Ran ran = run(QString::fromLatin1(promised).split(u' ') + QStringList{u"--help"_s, u"--lang"_s, u"en"_s});
        INFO(promised);
        CHECK(ran.status == 0);
        CHECK(ran.out.contains(QByteArray("Usage: xindengctl ") + promised));
        CHECK(ran.out.mid(ran.out.indexOf("Example:")).contains(QByteArray("xindengctl ") + promised));
    }
}

TEST_CASE("Help speaks the language that is asked for")
{
    CHECK(run({u"--help"_s, u"--lang"_s, u"en"_s}).out.contains("Commands:"));
    CHECK_FALSE(run({u"--help"_s, u"--lang"_s, u"zh_CN"_s}).out.contains("Commands:"));
    CHECK(run({u"site"_s, u"--help"_s}).out.contains(u"命令"_s.toUtf8()));
}

TEST_CASE("Words that are not understood end with status 2 and touch nothing")
{
    const QTemporaryDir folder;
    for (const QStringList &words : {QStringList{}, {u"sites"_s}, {u"site"_s}, {u"site"_s, u"create"_s}, {u"site"_s, u"info"_s, u"--colour"_s},
                                     {u"site"_s, u"info"_s, u"extra"_s}, {u"site"_s, u"info"_s},
                                     {u"site"_s, u"info"_s, u"--site"_s}, {u"packs"_s, u"list"_s, u"--json=yes"_s},
                                     {u"site"_s, u"create"_s, folder.filePath(u"x"_s), u"--kind"_s, u"city"_s, u"--name"_s, u"N"_s, u"--code"_s, u"1"_s}}) {
        const Ran ran = run(words);
        INFO(words.join(u' ').toStdString());
        CHECK(ran.status == 2);
        CHECK(ran.out.isEmpty());
        CHECK_FALSE(ran.err.isEmpty());
    }
    CHECK_FALSE(QFileInfo::exists(folder.filePath(u"x"_s)));
}

TEST_CASE("With --json a word that is not understood is an object too")
{
    const Ran ran = run({u"roster"_s, u"imprt"_s, u"--json"_s, u"--lang"_s, u"en"_s});
    CHECK(ran.status == 2);
    CHECK_FALSE(ran.json()[u"ok"_s].toBool());
    CHECK(ran.code() == u"Usage"_s);
    CHECK(ran.json()[u"error"_s].toObject()[u"field"_s].toString() == u"imprt"_s);
    CHECK(ran.json()[u"error"_s].toObject()[u"message"_s].toString().contains(u"--help"_s));
}

TEST_CASE("A date or a quarter that is none is a usage error wherever it stands")
{
    const Site site;
    const QStringList open{u"screening"_s, u"open"_s, u"--title"_s, u"普测"_s, u"--instrument"_s, u"phq-9"_s, u"--grades"_s, u"7"_s};
    for (const QStringList &words : {open + QStringList{u"--from"_s, u"2026-02-30"_s}, open + QStringList{u"--to"_s, u"tomorrow"_s},
                                     {u"journal"_s, u"list"_s, u"--since"_s, u"2026-02-30"_s}, {u"report"_s, u"quarterly"_s, u"--quarter"_s, u"2026Q5"_s},
                                     {u"report"_s, u"quarterly"_s, u"--quarter"_s, u"0000Q1"_s}}) {
        const Ran ran = site(words);
        INFO(words.join(u' ').toStdString());
        CHECK(ran.status == 2);
        CHECK(ran.code() == u"Usage"_s);
        CHECK(ran.json()[u"error"_s].toObject()[u"field"_s].toString() == words[words.size() - 2]);
    }
    CHECK(site(open + QStringList{u"--instrument"_s, u"phq-9@1"_s}).code() == u"AlreadyExists"_s);
}

TEST_CASE("A passphrase that nobody can be asked for is a usage error and no hang")
{
    const Site site;
    // setsid() away from any terminal is what a service does; here there is none to begin with.
    const Ran ran = run({u"site"_s, u"info"_s, u"--site"_s, site.path(), u"--login"_s, u"lin"_s, u"--json"_s}, {});
    CHECK(ran.status == 2);
    CHECK(ran.code() == u"Usage"_s);
}
