// Nothing half done: killed, stopped, or kept out by somebody who has the site open.
#include "tests/cli/exchange_pair.h"

#include <csignal>
#include <sys/stat.h>
#include <sys/types.h>

using namespace cli;

namespace {

QString primaryRoster()
{
    return QStringLiteral(XINDENG_FIXTURES "/roster-primary.xlsx");
}

// Starts the words, sends the signal after some milliseconds, and waits.
Ran interrupted(const Site &site, const QStringList &words, int signalNumber, int afterMs)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XINDENG_PASSPHRASE"_s, passphrase);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(XINDENG_BIN_DIR "/xindengctl"), words + QStringList{u"--site"_s, site.path(), u"--login"_s, u"lin"_s, u"--json"_s});
    REQUIRE(process.waitForStarted());
    process.waitForFinished(afterMs);
    if (process.state() != QProcess::NotRunning) {
        ::kill(pid_t(process.processId()), signalNumber);
        process.waitForFinished(60'000);
    }
    REQUIRE(process.state() == QProcess::NotRunning);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

int studentsOf(const Site &site)
{
    return site.ok({u"site"_s, u"info"_s})[u"students"_s].toInt();
}

} // namespace

TEST_CASE("A roster import that is killed has stored all of its rows or none")
{
    int killed = 0;
    for (int afterMs = 60; afterMs <= 700; afterMs += 80) {
        const Site site;
        const Ran ran = interrupted(site, {u"roster"_s, u"import"_s, primaryRoster()}, SIGKILL, afterMs);
        killed += ran.status == -1 ? 1 : 0;
        const int students = studentsOf(site);
        INFO("killed after " << afterMs << " ms, " << students << " students");
        CHECK((students == 0 || students == 1200));
        site.ok({u"site"_s, u"check"_s, u"--deep"_s});
        // The same once more brings the same school about.
        const int status = site({u"roster"_s, u"import"_s, primaryRoster()}).status;
        CHECK((status == 0 || status == 3));
        CHECK(studentsOf(site) == 1200);
    }
    CHECK(killed > 0);
}

TEST_CASE("Ctrl-C stops an import with nothing half done and says so")
{
    for (int afterMs = 150; afterMs <= 600; afterMs += 150) {
        const Site site;
        const Ran ran = interrupted(site, {u"roster"_s, u"import"_s, primaryRoster()}, SIGINT, afterMs);
        INFO(afterMs << " ms: " << ran.out.toStdString());
        const int students = studentsOf(site);
        if (ran.status == 1) {
            CHECK(ran.code() == u"Cancelled"_s);
            CHECK(students == 0);
        } else if (ran.status != -1) { // too late to be stopped
            CHECK(ran.status == 0);
            CHECK(students == 1200);
        }
    }
}

TEST_CASE("A second Ctrl-C ends the program where the first one waits for something")
{
    const QTemporaryDir folder;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XINDENG_PASSPHRASE"_s, passphrase);
    QProcess process;
    process.setProcessEnvironment(environment);
    // Stretching a passphrase takes its second and asks nobody.
    process.start(QStringLiteral(XINDENG_BIN_DIR "/xindengctl"),
                  {u"site"_s, u"create"_s, folder.filePath(u"site"_s), u"--kind"_s, u"school"_s, u"--name"_s, u"晨光中学"_s, u"--code"_s, u"3199000001"_s, u"--login"_s, u"lin"_s});
    REQUIRE(process.waitForStarted());
    // As often as an impatient person would: a slow machine may not hear the first one yet.
    for (int afterMs = 300; !process.waitForFinished(afterMs); afterMs = 50)
        ::kill(pid_t(process.processId()), SIGINT);
    CHECK(process.exitStatus() == QProcess::CrashExit);
}

TEST_CASE("A pipe, a device or a folder in place of a file is refused at once")
{
    const Site site;
    const QString pipe = site.file(u"pipe"_s);
    REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    for (const QString &path : {pipe, u"/dev/zero"_s, site.path()}) {
        INFO(path.toStdString());
        QElapsedTimer watch;
        watch.start();
        for (const QStringList &words : {QStringList{u"roster"_s, u"import"_s, path}, {u"packs"_s, u"check"_s, path}, {u"packs"_s, u"add"_s, path},
                                         {u"roster"_s, u"import"_s, primaryRoster(), u"--map"_s, path},
                                         {u"site"_s, u"info"_s, u"--passphrase-file"_s, path}}) {
            const Ran ran = site(words);
            INFO(words.join(u' ').toStdString());
            CHECK(ran.status == 6);
            CHECK(ran.code() == u"CannotRead"_s);
        }
        CHECK(watch.elapsed() < 10'000);
    }
    CHECK(studentsOf(site) == 0);
}

TEST_CASE("A pipe or a device in place of a bundle is refused at once")
{
    const Pair pair;
    const QString pipe = pair.path(u"pipe.xdb"_s);
    REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    for (const QString &path : {pipe, u"/dev/zero"_s}) {
        INFO(path.toStdString());
        QElapsedTimer watch;
        watch.start();
        for (const QStringList &words : {QStringList{u"exchange"_s, u"import"_s, path}, {u"exchange"_s, u"import"_s, path, u"--accept"_s},
                                         {u"exchange"_s, u"inspect"_s, path}, {u"exchange"_s, u"settle"_s, path, u"--reason"_s, u"x"_s},
                                         {u"exchange"_s, u"enrol"_s, path, u"--digits"_s, u"1"_s}}) {
            const Ran ran = pair.district(words);
            INFO(words.join(u' ').toStdString());
            CHECK(ran.status == 6);
            CHECK(ran.code() == u"CannotRead"_s);
        }
        CHECK(pair.school({u"exchange"_s, u"trust"_s, u"import"_s, path}).code() == u"CannotRead"_s);
        CHECK(watch.elapsed() < 15'000);
    }
    // In the folder of a stick a pipe is not even a file.
    CHECK(pair.district({u"exchange"_s, u"import"_s, pair.path({})}).status != -1);
}

TEST_CASE("A bundle export that is killed leaves a whole bundle that the ledger knows, or none")
{
    const Pair pair;
    for (int afterMs = 80; afterMs <= 480; afterMs += 80)
        interrupted(pair.school, {u"exchange"_s, u"export"_s, u"--out"_s, pair.stick()}, SIGKILL, afterMs);
    const QString last = pair.exported(); // places what a kill left between ledger and name
    const QStringList files = QDir(pair.stick()).entryList({u"*.xdb"_s}, QDir::Files);
    CHECK(files.size() == pair.school.ok({u"exchange"_s, u"status"_s})[u"bundles"_s].toArray().size());
    const Ran ran = pair.district({u"exchange"_s, u"import"_s, pair.stick(), u"--accept"_s});
    INFO(ran.out.toStdString());
    CHECK(ran.status == 0);
    CHECK(pair.taken() == files.size());
    pair.school.ok({u"site"_s, u"check"_s, u"--deep"_s});
    CHECK(QFileInfo::exists(last));
}

TEST_CASE("A bundle import that is killed is taken or not, and can be taken again")
{
    const Pair pair;
    const QString file = pair.exported();
    for (int afterMs = 60; afterMs <= 360; afterMs += 60)
        interrupted(pair.district, {u"exchange"_s, u"import"_s, file, u"--accept"_s}, SIGKILL, afterMs);
    pair.imported(file, 0);
    CHECK(pair.taken() == 1);
    pair.district.ok({u"site"_s, u"check"_s, u"--deep"_s});
}

TEST_CASE("A site that is open elsewhere is kept out of, and opens again afterwards")
{
    xd::test::TestSite open;
    const QStringList words{u"site"_s, u"info"_s, u"--site"_s, open.folder(), u"--login"_s, open.session().actor().login, u"--json"_s};
    const Ran kept = run(words, xd::test::passphraseText);
    CHECK(kept.status == 6);
    CHECK(kept.code() == u"SiteInUse"_s);
    open.lock();
    CHECK(run(words, xd::test::passphraseText).status == 0);
}
