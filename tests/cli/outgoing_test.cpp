// What leaves lands where it was sent or nowhere, and never on the site's own files.
#include "tests/cli/exchange_pair.h"

using namespace cli;

namespace {

QByteArray vaultsOf(const Site &site)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &name : {u"keyring.xdk"_s, u"records.xdv"_s, u"office.xdv"_s}) {
        QFile file(site.path() + u'/' + name);
        REQUIRE(file.open(QIODevice::ReadOnly));
        hash.addData(file.read(16)); // the salt: another file has another one
    }
    return hash.result();
}

qint64 exitsIn(const Site &site)
{
    qint64 exits = 0;
    for (const QJsonValue &line : site.ok({u"journal"_s, u"list"_s})[u"lines"_s].toArray())
        exits += line[u"action"_s].toString().contains(u"exported"_s) ? 1 : 0;
    return exits;
}

QString calendarQuarter()
{
    return xd::calendar::Quarter::of(QDate::currentDate()).code();
}

} // namespace

TEST_CASE("No output takes the place of a site's own file")
{
    const Pair pair;
    pair.school.ok({u"roster"_s, u"import"_s, QStringLiteral(XINDENG_FIXTURES "/roster-primary.xlsx")});
    const QByteArray before = vaultsOf(pair.school);
    const qint64 exits = exitsIn(pair.school);
    const QString records = pair.school.path() + u"/records.xdv"_s;
    const QString quarter = calendarQuarter();
    for (const QStringList &words : {QStringList{u"roster"_s, u"export"_s, records},
                                     {u"report"_s, u"quarterly"_s, u"--quarter"_s, quarter, u"--out"_s, records},
                                     {u"report"_s, u"quarterly"_s, u"--quarter"_s, quarter, u"--xlsx"_s, records},
                                     {u"exchange"_s, u"enrol-request"_s, u"--out"_s, records},
                                     {u"exchange"_s, u"export"_s, u"--out"_s, pair.school.path()},
                                     {u"site"_s, u"create"_s, pair.school.file(u"other"_s), u"--kind"_s, u"school"_s, u"--name"_s, u"晨曦小学"_s, u"--code"_s,
                                      u"3199000002"_s, u"--recovery-out"_s, pair.school.path() + u"/sheet"_s}}) {
        INFO(words.join(u' ').toStdString());
        const Ran ran = pair.school(words);
        CHECK(ran.status == 1);
        CHECK(ran.code() == u"Refused"_s);
    }
    CHECK_FALSE(QFileInfo::exists(pair.school.file(u"other"_s)));
    CHECK(vaultsOf(pair.school) == before);
    CHECK(exitsIn(pair.school) == exits);
    CHECK(pair.school.ok({u"site"_s, u"info"_s})[u"students"_s].toInt() == 1200);
    pair.district.ok({u"site"_s, u"info"_s});
    const Ran root = pair.district({u"exchange"_s, u"trust"_s, u"export"_s, u"--out"_s, pair.district.path() + u"/office.xdv"_s});
    CHECK(root.code() == u"Refused"_s);
}

TEST_CASE("A place that cannot be written to is found out before anything is frozen or noted")
{
    const Site site;
    site.ok({u"roster"_s, u"import"_s, QStringLiteral(XINDENG_FIXTURES "/roster-primary.xlsx")});
    const qint64 exits = exitsIn(site);
    for (const QStringList &words : {QStringList{u"roster"_s, u"export"_s, u"/no/such/folder/x.xlsx"_s},
                                     {u"report"_s, u"quarterly"_s, u"--quarter"_s, calendarQuarter(), u"--out"_s, u"/no/such/folder/x.pdf"_s}}) {
        const Ran ran = site(words);
        CHECK(ran.status == 6);
        CHECK(ran.code() == u"CannotWrite"_s);
    }
    CHECK(exitsIn(site) == exits);
    CHECK(site.ok({u"report"_s, u"list"_s})[u"reports"_s].toArray().isEmpty());
}

TEST_CASE("No site is made where its recovery sheets find no room")
{
    QProcess probe; // a disk of eight KiB needs a user's own mounts
    probe.start(u"unshare"_s, {u"-rm"_s, u"mount"_s, u"-t"_s, u"tmpfs"_s, u"tmpfs"_s, u"/mnt"_s});
    if (!probe.waitForFinished(10'000) || probe.exitStatus() != QProcess::NormalExit || probe.exitCode() != 0)
        SKIP("This system lets nobody make a small disk (unshare -rm mount -t tmpfs)");
    const QTemporaryDir folder;
    const QString stick = folder.filePath(u"stick"_s), site = folder.filePath(u"site"_s);
    REQUIRE(QDir().mkpath(stick));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XINDENG_PASSPHRASE"_s, passphrase);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(u"unshare"_s, {u"-rm"_s, u"sh"_s, u"-c"_s,
                                 u"mount -t tmpfs -o size=8k tmpfs '%1' && exec '%2' site create '%3' --kind school --name 晨光中学 --code 3199000001 --login lin "
                                 "--recovery-out '%1/sheet' --json"_s.arg(stick, QStringLiteral(XINDENG_BIN_DIR "/xindengctl"), site)});
    REQUIRE(process.waitForFinished(60'000));
    const Ran ran{process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    INFO(ran.out.toStdString() << ran.err.toStdString());
    CHECK(ran.status == 6);
    CHECK(ran.code() == u"DiskFull"_s);
    CHECK_FALSE(QFileInfo::exists(site));
}
