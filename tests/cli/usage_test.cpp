#include "tests/cli/run.h"
#include "tests/support/say.h"

#include <QRegularExpression>

using namespace cli;

namespace {

struct TableLine {
    QStringList words;
    int arguments = 0;
    std::vector<std::pair<QString, QString>> options; // with the placeholder; no switches
};

// The table of commands as the help tells it: "  site create DIR   …", and "  --kind school|district   …" of each.
std::vector<TableLine> tableOfHelp()
{
    static const QRegularExpression command(u"^  ([a-z-]+(?: [a-z-]+)*)((?: \\[?[A-Z]\\S*)*)  +\\S"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression option(u"^  (--[a-z-]+) (\\S+)  +\\S"_s, QRegularExpression::MultilineOption);
    std::vector<TableLine> table;
    auto commands = command.globalMatch(QString::fromUtf8(run({u"--help"_s, u"--lang"_s, u"en"_s}).out));
    while (commands.hasNext()) {
        const auto found = commands.next();
        TableLine line{found.captured(1).split(u' '), int(found.captured(2).count(u' ')), {}};
        auto options = option.globalMatch(QString::fromUtf8(run(line.words + QStringList{u"--help"_s, u"--lang"_s, u"en"_s}).out));
        while (options.hasNext()) {
            const auto one = options.next();
            line.options.emplace_back(one.captured(1), one.captured(2));
        }
        table.push_back(line);
    }
    return table;
}

} // namespace

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
         {"site create", "site demo", "site info", "site check", "account list", "account add", "account name", "account passphrase", "journal verify",
          "journal list", "roster import", "roster undo", "roster promote", "roster export", "students find", "students show", "students print", "packs list", "packs check",
          "packs add", "packs text", "packs sign", "screening open", "screening consent import", "screening consent undo", "screening answers import", "screening answers undo", "screening answers take-back", "screening status", "screening results", "screening learn", "screening report",
          "screening candidates", "screening rounds", "screening match", "screening close", "screening score", "care due", "care answer", "care candidates", "care found-later", "care false-alarms", "report quarterly", "report freeze", "report list", "report reprint",
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

TEST_CASE("A value that is not what its placeholder promises is a usage error that names the option, in every command")
{
    // What a placeholder promises, as a value that breaks it; names, texts and paths are not here.
    const QHash<QString, QStringList> wrong{
        {u"DATE"_s, {u"2026-02-30"_s, u"tomorrow"_s}}, {u"MOMENT"_s, {u"nine o'clock"_s}}, {u"N"_s, {u"many"_s, u"-3"_s, u"1.5"_s}},
        {u"2026Q4"_s, {u"2026Q5"_s, u"0000Q1"_s, u""_s}}, {u"YEAR"_s, {u"next"_s, u"20261"_s, u"1200"_s}}, {u"4-12"_s, {u"0-3"_s, u"four"_s, u"13"_s}},
        {u"ID"_s, {u"lin"_s}}, {u"R"_s, {u"autumn"_s}}, {u"ID[@VERSION]"_s, {u"phq 9"_s, u"@1"_s}},
    };
    int tried = 0;
    QSet<QString> common{u"--lang"_s, u"--now"_s}; // once is enough
    for (const TableLine &line : tableOfHelp()) {
        for (const auto &[option, placeholder] : line.options) {
            if ((option == u"--lang"_s || option == u"--now"_s) && !common.remove(option))
                continue;
            const QStringList values = placeholder.contains(u'|') ? QStringList{u"neither"_s} : wrong.value(QString(placeholder).remove(u'…'));
            for (const QString &value : values) {
                const Ran ran = run(line.words + QStringList(line.arguments, u"x"_s) + QStringList{option, value, u"--json"_s}, {});
                INFO(line.words.join(u' ').toStdString() << ' ' << option.toStdString() << ' ' << value.toStdString());
                CHECK(ran.status == 2);
                CHECK(ran.code() == u"Usage"_s);
                CHECK(ran.json()[u"error"_s].toObject()[u"field"_s].toString() == option);
                ++tried;
            }
        }
    }
    CHECK(tried > 60);
}

TEST_CASE("An id that is none is a usage error before any passphrase is asked for")
{
    for (const QStringList &words : {QStringList{u"roster"_s, u"undo"_s}, {u"screening"_s, u"consent"_s, u"undo"_s}, {u"screening"_s, u"answers"_s, u"undo"_s},
                                     {u"exchange"_s, u"undo"_s}, {u"students"_s, u"show"_s}, {u"report"_s, u"reprint"_s}}) {
        const Ran ran = run(words + QStringList{u"not-an-id"_s, u"--json"_s}, {});
        INFO(words.join(u' ').toStdString());
        CHECK(ran.status == 2);
        const QString field = ran.json()[u"error"_s].toObject()[u"field"_s].toString();
        CHECK((field == u"IMPORT"_s || field == u"ID"_s));
    }
}

TEST_CASE("Numbers beyond what the program makes, and one instrument twice, are refused by name")
{
    const QTemporaryDir folder;
    for (const char *option : {"--students", "--years", "--schools"}) {
        const Ran ran = run({u"site"_s, u"demo"_s, folder.filePath(u"demo"_s), u"--kind"_s, u"district"_s, QString::fromLatin1(option), u"1000000"_s, u"--json"_s});
        INFO(option);
        CHECK(ran.status == 2);
        CHECK(ran.json()[u"error"_s].toObject()[u"field"_s].toString() == QString::fromLatin1(option));
    }
    CHECK_FALSE(QFileInfo::exists(folder.filePath(u"demo"_s)));
    const Site site;
    CHECK(site({u"students"_s, u"find"_s, u"x"_s, u"--limit"_s, u"0"_s}).status == 2);
    const QStringList open{u"screening"_s, u"open"_s, u"--title"_s, u"普测"_s, u"--instrument"_s, u"phq-9"_s, u"--grades"_s, u"7"_s};
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
