// Backup, restore and drill as scripts call them: what they say, how they end, and what is left when they are killed.
#include "tests/cli/run.h"

#include <QDir>

#include <csignal>
#include <sys/types.h>

using namespace cli;

namespace {

const QStringList roster{u"roster"_s, u"import"_s, QStringLiteral(XINDENG_FIXTURES "/roster-primary.xlsx")};

QStringList restoreWords(const QString &backup, const QString &folder)
{
    return {u"site"_s, u"restore"_s, backup, folder, u"--login"_s, u"lin"_s, u"--json"_s};
}

void importRoster(const Site &site)
{
    const int status = site(roster).status;
    REQUIRE((status == 0 || status == 3));
}

int studentsOf(const Site &site)
{
    return site.ok({u"site"_s, u"info"_s})[u"students"_s].toInt();
}

// Starts the words, kills after some milliseconds, and waits. True where it was killed.
bool isKilled(const QStringList &words, int afterMs)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XINDENG_PASSPHRASE"_s, passphrase);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(XINDENG_BIN_DIR "/xindengctl"), words);
    REQUIRE(process.waitForStarted());
    process.waitForFinished(afterMs);
    if (process.state() == QProcess::NotRunning)
        return false;
    ::kill(pid_t(process.processId()), SIGKILL);
    process.waitForFinished(60'000);
    return process.exitStatus() == QProcess::CrashExit;
}

} // namespace

TEST_CASE("A backup is verified, restored with a preview first, and the old files are kept")
{
    const Site site;
    importRoster(site);
    const int students = studentsOf(site);
    const QString file = site.file(u"one.tar"_s);
    const QJsonObject made = site.ok({u"site"_s, u"backup"_s, file});
    CHECK(made[u"file"_s].toString() == file);
    CHECK(made[u"counts"_s][u"records"_s][u"student"_s].toInt() == students);
    CHECK(made[u"journal"_s][u"records"_s][u"head"_s].toString().size() == 64);
    CHECK(site({u"site"_s, u"backup"_s, file}).code() == u"AlreadyExists"_s);
    QStringList actions; // it counts as a copy, as one made in the window does
    for (const QJsonValue &line : site.ok({u"journal"_s, u"list"_s})[u"lines"_s].toArray())
        actions << line[u"action"_s].toString();
    CHECK(actions.count(u"backup.copied"_s) == 2); // in either journal

    REQUIRE(site({u"account"_s, u"add"_s, u"wu"_s, u"--role"_s, u"principal"_s}, passphrase, otherPassphrase).status == 0);

    const Ran dry = run(restoreWords(file, site.path()) + QStringList{u"--dry-run"_s});
    INFO(dry.out.toStdString());
    REQUIRE(dry.status == 0);
    CHECK(dry.result()[u"present"_s].toString() == u"readable"_s);
    CHECK(dry.result()[u"same_history"_s].toBool());
    CHECK(dry.result()[u"lost_lines"_s].toInt() > 0);
    CHECK_FALSE(dry.result()[u"restored"_s].toBool());
    CHECK(site.ok({u"account"_s, u"list"_s})[u"accounts"_s].toArray().size() == 2);

    const Ran restored = run(restoreWords(file, site.path()));
    REQUIRE(restored.status == 0);
    CHECK(restored.result()[u"restored"_s].toBool());
    CHECK(QFile::exists(restored.result()[u"kept_aside"_s].toString() + u"/records.xdv"_s));
    CHECK(site.ok({u"account"_s, u"list"_s})[u"accounts"_s].toArray().size() == 1);
    CHECK(studentsOf(site) == students);
    site.ok({u"site"_s, u"check"_s, u"--deep"_s});
    site.ok({u"journal"_s, u"verify"_s});

    CHECK(run(restoreWords(file, site.path()), otherPassphrase).status == 4);
    CHECK(run(restoreWords(site.file(u"absent.tar"_s), site.path())).status == 6);
    CHECK(run({u"site"_s, u"restore"_s, file, site.path(), u"--json"_s}).status == 2);
    QFile backup(file);
    REQUIRE(backup.open(QIODevice::ReadWrite));
    backup.seek(backup.size() / 2);
    backup.write("damage");
    backup.close();
    const Ran damaged = run(restoreWords(file, site.path()));
    CHECK(damaged.status == 5);
    CHECK(damaged.code() == u"BackupDamaged"_s);
}

TEST_CASE("The drill needs a backup in the site, passes, and writes its certificate")
{
    const Site site;
    const Ran without = site({u"site"_s, u"drill"_s});
    CHECK(without.status == 1);
    CHECK(without.code() == u"NotFound"_s);
    site.ok({u"site"_s, u"backup"_s, site.path() + u"/backup"_s});
    const QString certificate = site.file(u"drill.pdf"_s);
    const QJsonObject drill = site.ok({u"site"_s, u"drill"_s, u"--certificate"_s, certificate});
    CHECK(drill[u"passed"_s].toBool());
    CHECK(drill[u"backup"_s].toString().startsWith(u"backup-20"_s));
    QFile pdf(certificate);
    REQUIRE(pdf.open(QIODevice::ReadOnly));
    CHECK(pdf.read(5) == "%PDF-");

    const QString file = QDir(site.path() + u"/backup"_s).entryInfoList({u"*.tar"_s}).constFirst().absoluteFilePath();
    QFile backup(file);
    REQUIRE(backup.open(QIODevice::ReadWrite));
    backup.seek(backup.size() / 2);
    backup.write("damage");
    backup.close();
    const Ran failed = site({u"site"_s, u"drill"_s});
    CHECK(failed.status == 5);
    CHECK(failed.code() == u"BackupDamaged"_s);
}

TEST_CASE("A killed backup leaves the site whole and nothing that looks like a backup but is none")
{
    const Site site;
    importRoster(site);
    const QDir backups(site.path() + u"/backup"_s);
    const QStringList words{u"site"_s, u"backup"_s, backups.path(), u"--site"_s, site.path(), u"--login"_s, u"lin"_s, u"--json"_s};
    int killed = 0;
    for (int afterMs = 30; afterMs <= 390; afterMs += 15) {
        killed += isKilled(words, afterMs);
        INFO("killed after " << afterMs << " ms");
        // Whatever has the name of a backup can be restored elsewhere.
        for (const QFileInfo &file : backups.entryInfoList({u"*.tar"_s}, QDir::Files)) {
            const QString copy = site.file(u"elsewhere-%1"_s.arg(afterMs));
            CHECK(run(restoreWords(file.absoluteFilePath(), copy)).status == 0);
            REQUIRE(QFile::remove(file.absoluteFilePath()));
            REQUIRE(QDir(copy).removeRecursively());
        }
    }
    CHECK(killed > 0);
    // The next one takes the leftovers away.
    site.ok({u"site"_s, u"backup"_s, backups.path()});
    CHECK(backups.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size() == 1);
    site.ok({u"site"_s, u"check"_s, u"--deep"_s});
}

TEST_CASE("A killed restore leaves the old site or the new one, whole")
{
    const Site site;
    const QString empty = site.file(u"empty.tar"_s);
    const QString full = site.file(u"full.tar"_s);
    site.ok({u"site"_s, u"backup"_s, empty});
    importRoster(site);
    const int students = studentsOf(site);
    site.ok({u"site"_s, u"backup"_s, full});
    int killed = 0;
    bool isFull = true;
    for (int afterMs = 30; afterMs <= 390; afterMs += 15) {
        const bool wasKilled = isKilled(restoreWords(isFull ? empty : full, site.path()), afterMs);
        killed += wasKilled;
        INFO("killed after " << afterMs << " ms");
        const int found = studentsOf(site);
        CHECK((found == 0 || found == students));
        if (!wasKilled)
            CHECK(found == (isFull ? 0 : students));
        isFull = found == students;
        site.ok({u"site"_s, u"check"_s, u"--deep"_s});
        site.ok({u"journal"_s, u"verify"_s});
        CHECK(QDir(site.path()).entryList({u"replacing-*"_s}).isEmpty());
    }
    CHECK(killed > 0);
    site.ok({u"site"_s, u"backup"_s, site.file(u"last.tar"_s)});
    CHECK(QDir(site.path() + u"/backup"_s).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

TEST_CASE("What a killed drill has left is taken away when the site is next looked at")
{
    const Site site;
    importRoster(site);
    site.ok({u"site"_s, u"backup"_s, site.path() + u"/backup"_s});
    const QDir backups(site.path() + u"/backup"_s);
    const QStringList whole = backups.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    int killed = 0;
    for (int afterMs = 30; afterMs <= 240; afterMs += 15) {
        killed += isKilled({u"site"_s, u"drill"_s, u"--site"_s, site.path(), u"--login"_s, u"lin"_s, u"--json"_s}, afterMs);
        site.ok({u"site"_s, u"check"_s});
        INFO("killed after " << afterMs << " ms");
        CHECK(backups.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot) == whole);
    }
    CHECK(killed > 0);
    CHECK(site.ok({u"site"_s, u"drill"_s})[u"passed"_s].toBool());
}

TEST_CASE("A check names what is amiss around the site, with a code and with what to do")
{
    const Site site;
    const QJsonArray calm = site.ok({u"site"_s, u"check"_s})[u"findings"_s].toArray();
    for (const QJsonValue &finding : calm) // the disk of a test machine may be full, and nobody has restarted it
        CHECK_FALSE(finding[u"advice"_s].toString().isEmpty());
    QFile keyring(site.path() + u"/keyring.xdk"_s);
    REQUIRE(keyring.open(QIODevice::ReadWrite));
    keyring.resize(50);
    keyring.close();
    const QJsonArray found = site.ok({u"site"_s, u"check"_s})[u"findings"_s].toArray();
    CHECK(std::any_of(found.begin(), found.end(), [](const QJsonValue &finding) { return finding[u"code"_s].toString() == u"KeyringFromCopy"_s; }));
}
