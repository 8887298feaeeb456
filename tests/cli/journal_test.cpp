// The journal as a script sees it: in the order of time over both vaults, and broken where somebody has altered it.
#include "tests/cli/run.h"

using namespace cli;

namespace {

void alter(const QString &vault, const QString &key, const QByteArray &statement)
{
    QProcess shell;
    shell.start(u"sqlcipher"_s, {vault});
    shell.write((u"PRAGMA key = \"x'"_s + key + u"'\";\n"_s).toLatin1() + statement + '\n');
    shell.closeWriteChannel();
    REQUIRE(shell.waitForFinished());
    INFO(shell.readAllStandardError().toStdString());
    REQUIRE(shell.exitCode() == 0);
}

} // namespace

TEST_CASE("A journal line that was altered outside the program is named by journal verify")
{
    xd::test::TestSite site;
    const QString key = QString::fromLatin1(site.session().vaultKeys().records.view().toByteArray().toHex());
    const QStringList who{u"--site"_s, site.folder(), u"--login"_s, site.session().actor().login, u"--json"_s};
    site.lock();
    const QString records = site.folder() + u"/records.xdv"_s;
    const QStringList open{u"screening"_s, u"open"_s, u"--title"_s, u"普测"_s, u"--instrument"_s, u"phq-9"_s, u"--grades"_s, u"7"_s};
    for (int i = 0; i < 3; ++i)
        REQUIRE(run(open + who, xd::test::passphraseText).status == 0);
    const Ran whole = run(QStringList{u"journal"_s, u"verify"_s} + who, xd::test::passphraseText);
    REQUIRE(whole.status == 0);
    REQUIRE(whole.result()[u"chains"_s].toArray()[0][u"lines"_s].toInt() > 2);

    alter(records, key, "UPDATE journal_line SET time = time + 1 WHERE seq = 2;");
    const Ran broken = run(QStringList{u"journal"_s, u"verify"_s} + who, xd::test::passphraseText);
    INFO(broken.out.toStdString());
    CHECK(broken.status == 5);
    CHECK_FALSE(broken.json()[u"ok"_s].toBool());
    CHECK(broken.code() == u"JournalBroken"_s);
    const QJsonArray chains = broken.result()[u"chains"_s].toArray();
    REQUIRE(chains.size() == 2);
    CHECK(chains[0][u"vault"_s].toString() == u"records"_s);
    CHECK(chains[0][u"broken_at"_s].toInt() == 2);
    CHECK(chains[1][u"broken_at"_s].isNull());
    // The check of the site finds it too.
    const Ran checked = run(QStringList{u"site"_s, u"check"_s} + who, xd::test::passphraseText);
    CHECK(checked.status == 5);
    CHECK(checked.code() == u"JournalBroken"_s);
}

TEST_CASE("The journal is listed newest first over both vaults")
{
    const Site site;
    const QStringList open{u"screening"_s, u"open"_s, u"--title"_s, u"普测"_s, u"--instrument"_s, u"phq-9"_s, u"--grades"_s, u"7"_s};
    site.ok(open);
    REQUIRE(site({u"account"_s, u"add"_s, u"wang"_s, u"--role"_s, u"principal"_s}, passphrase, otherPassphrase).status == 0);
    site.ok(open);
    const QJsonArray lines = site.ok({u"journal"_s, u"list"_s})[u"lines"_s].toArray();
    QStringList vaults;
    QString later;
    for (const QJsonValue &line : lines) {
        if (!later.isEmpty())
            CHECK(line[u"time"_s].toString() <= later);
        later = line[u"time"_s].toString();
        vaults << line[u"vault"_s].toString();
    }
    const qsizetype firstOffice = vaults.indexOf(u"office"_s);
    CHECK(firstOffice >= 0);
    CHECK(vaults.lastIndexOf(u"records"_s) > firstOffice);
}

TEST_CASE("A district's vault is called what it holds: the schools' reports")
{
    const Site district(u"district"_s, u"319900"_s, u"晨曦区教育局"_s);
    for (const QStringList &words : {QStringList{u"journal"_s, u"verify"_s}, QStringList{u"journal"_s, u"list"_s}, QStringList{u"site"_s, u"check"_s}}) {
        const Ran ran = run(words + QStringList{u"--site"_s, district.path(), u"--login"_s, u"lin"_s, u"--lang"_s, u"en"_s});
        INFO(ran.out.toStdString());
        CHECK(ran.status == 0);
        CHECK(ran.out.contains("Schools' reports"));
        CHECK_FALSE(ran.out.contains("Children's records"));
    }
}
