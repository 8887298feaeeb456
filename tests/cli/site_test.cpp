#include "tests/cli/run.h"
#include "tests/support/say.h"

#include <QDir>
#include <QFile>

using namespace cli;

namespace {

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QStringList createWords(const QString &folder, const QString &code = u"3199000001"_s, const QString &kind = u"school"_s)
{
    return {u"site"_s, u"create"_s, folder, u"--kind"_s, kind, u"--name"_s, u"晨光中学"_s, u"--code"_s, code, u"--login"_s, u"lin"_s, u"--json"_s};
}

} // namespace

TEST_CASE("A new site has three recovery sheets that only their owner can read")
{
    const QTemporaryDir folder;
    const QString sheet = folder.filePath(u"sheet"_s);
    const Ran made = run(createWords(folder.filePath(u"site"_s)) + QStringList{u"--recovery-out"_s, sheet});
    INFO(made.out.toStdString());
    REQUIRE(made.status == 0);
    CHECK(made.result()[u"site"_s].toString() == folder.filePath(u"site"_s));
    const QJsonArray sheets = made.result()[u"recovery"_s].toArray();
    REQUIRE(sheets.size() == 3);
    for (int i = 0; i < 3; ++i) {
        const QString path = sheet + u'-' + QString::number(i + 1);
        CHECK(sheets[i].toString() == path);
        CHECK(readFile(path).contains(u"晨光中学"_s.toUtf8()));
        CHECK_FALSE(QFile::permissions(path).testAnyFlags(QFile::ReadOther | QFile::ReadGroup));
    }
    CHECK(readFile(sheet + u"-1"_s) != readFile(sheet + u"-2"_s));
    CHECK(run({u"site"_s, u"info"_s, u"--site"_s, folder.filePath(u"site"_s), u"--login"_s, u"lin"_s}).status == 0);
}

TEST_CASE("A site is not created where a sheet's name is taken, and what stands there stays")
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"sheet-2"_s), "mine");
    const Ran ran = run(createWords(folder.filePath(u"site"_s)) + QStringList{u"--recovery-out"_s, folder.filePath(u"sheet"_s)});
    CHECK(ran.status == 1);
    CHECK(ran.code() == u"AlreadyExists"_s);
    CHECK(readFile(folder.filePath(u"sheet-2"_s)) == "mine");
    CHECK_FALSE(QFileInfo::exists(folder.filePath(u"sheet-1"_s)));
    CHECK_FALSE(QFileInfo::exists(folder.filePath(u"site/keyring.xdk"_s)));
}

TEST_CASE("A site with a wrong code or a weak passphrase is refused before anything is written")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"site"_s);
    CHECK(run(createWords(path, u"31990001"_s)).code() == u"BadSiteCode"_s);
    CHECK(run(createWords(path, u"3199000001"_s, u"district"_s)).code() == u"BadSiteCode"_s);
    const Ran weak = run(createWords(path), u"12345678"_s);
    CHECK(weak.code() == u"WeakPassphrase"_s);
    CHECK(weak.status == 1);
    CHECK_FALSE(QFileInfo::exists(path));
}

TEST_CASE("Without a file the sheets go to the terminal and stdout stays one object")
{
    const QTemporaryDir folder;
    const Ran ran = run(createWords(folder.filePath(u"site"_s)));
    CHECK(ran.status == 0);
    CHECK(ran.result()[u"recovery"_s].toArray().isEmpty());
    CHECK(ran.err.count('-') >= 3 * 8);
}

TEST_CASE("A site is what it was made as")
{
    const Site site;
    const QJsonObject shown = site.ok({u"site"_s, u"info"_s});
    CHECK(shown[u"kind"_s].toString() == u"school"_s);
    CHECK(shown[u"name"_s].toString() == u"晨光中学"_s);
    CHECK(shown[u"code"_s].toString() == u"3199000001"_s);
    CHECK(shown[u"schema"_s].toInt() > 0);
    CHECK(shown[u"students"_s].toInt(-1) == 0);
    CHECK_FALSE(shown[u"demo"_s].toBool());
    CHECK(shown[u"system"_s].toString() == u"six-three"_s);
}

TEST_CASE("A school of five and four years is made as one, and a district has no such thing")
{
    const QTemporaryDir folder;
    const QStringList words = createWords(folder.filePath(u"site"_s)) + QStringList{u"--recovery-out"_s, folder.filePath(u"sheet"_s), u"--system"_s, u"five-four"_s};
    REQUIRE(run(words).status == 0);
    CHECK(run({u"site"_s, u"info"_s, u"--site"_s, folder.filePath(u"site"_s), u"--login"_s, u"lin"_s, u"--json"_s}).result()[u"system"_s].toString()
          == u"five-four"_s);
    const Ran told = run({u"site"_s, u"info"_s, u"--site"_s, folder.filePath(u"site"_s), u"--login"_s, u"lin"_s, u"--lang"_s, u"en"_s});
    CHECK(told.out.contains("five and four years"));
    const Ran district = run(createWords(folder.filePath(u"district"_s), u"319900"_s, u"district"_s) + QStringList{u"--system"_s, u"five-four"_s});
    CHECK(district.status == 2);
    CHECK(district.json()[u"error"_s].toObject()[u"field"_s].toString() == u"--system"_s);
}

TEST_CASE("A site is not created on a stick unless somebody insists, and nothing is left of the attempt")
{
    // A stick is what is mounted below /media, which needs a user's own mounts.
    const auto onStick = [](const QString &more) {
        QProcess inside;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XINDENG_PASSPHRASE"_s, passphrase);
        environment.remove(u"QT_QPA_PLATFORM"_s);
        inside.setProcessEnvironment(environment);
        const QString script = u"mount -t tmpfs tmpfs /media && mkdir /media/stick && mount -t tmpfs tmpfs /media/stick || exit 77; "
                               "'%1' site create /media/stick/site --kind school --name 晨光中学 --code 3199000001 --login lin --json %2; status=$?; "
                               "ls -A /media/stick >&2; exit $status"_s;
        inside.start(u"unshare"_s, {u"-rm"_s, u"sh"_s, u"-c"_s, script.arg(QStringLiteral(XINDENG_BIN_DIR "/xindengctl"), more)});
        REQUIRE(inside.waitForFinished(120'000));
        return Ran{inside.exitStatus() == QProcess::NormalExit ? inside.exitCode() : -1, inside.readAllStandardOutput(), inside.readAllStandardError()};
    };
    const Ran refused = onStick({});
    if (refused.status != 1)
        SKIP("This system lets nobody mount a stick of their own (unshare -rm mount -t tmpfs)");
    CHECK(refused.code() == u"Refused"_s);
    CHECK(refused.json()[u"error"_s].toObject()[u"field"_s].toString() == u"DIR"_s);
    CHECK(refused.result()[u"findings"_s].toArray()[0].toObject()[u"code"_s].toString() == u"RemovableDisk"_s);
    CHECK(refused.err.trimmed().isEmpty());
    const Ran insisted = onStick(u"--anywhere"_s);
    CHECK(insisted.status == 0);
    CHECK(insisted.err.contains("site"));
    CHECK(insisted.result()[u"findings"_s].toArray()[0].toObject()[u"code"_s].toString() == u"RemovableDisk"_s);
}

TEST_CASE("A site is not created in the folder of another one, and nothing is left of the attempt")
{
    const Site site;
    const QString inside = site.path() + u"/sub"_s;
    const Ran refused = run(createWords(inside));
    CHECK(refused.status == 1);
    CHECK(refused.code() == u"Refused"_s);
    CHECK(refused.result()[u"findings"_s].toArray()[0].toObject()[u"code"_s].toString() == u"InsideSite"_s);
    CHECK_FALSE(QFileInfo::exists(inside));
}

TEST_CASE("A folder that a program mirrors is warned of when a site is created in it")
{
    const QTemporaryDir folder;
    const Ran made = run(createWords(folder.filePath(u"OneDrive/site"_s)) + QStringList{u"--recovery-out"_s, folder.filePath(u"sheet"_s)});
    REQUIRE(made.status == 0);
    const QJsonArray findings = made.result()[u"findings"_s].toArray();
    REQUIRE_FALSE(findings.isEmpty());
    CHECK(findings[0].toObject()[u"code"_s].toString() == u"SyncFolder"_s);
    CHECK_FALSE(findings[0].toObject()[u"advice"_s].toString().isEmpty());
}

TEST_CASE("A district is told its own places for the recovery sheets")
{
    const QTemporaryDir folder;
    const auto sheetOf = [&](const QString &kind, const QString &code) {
        const QString stem = folder.filePath(kind);
        REQUIRE(run(createWords(folder.filePath(u"site-"_s + kind), code, kind) + QStringList{u"--recovery-out"_s, stem, u"--lang"_s, u"en"_s}).status == 0);
        return QString::fromUtf8(readFile(stem + u"-1"_s));
    };
    CHECK(sheetOf(u"school"_s, u"3199000001"_s).contains(u"A in a sealed envelope with the counsellor, B in the safe of the school, C with the district centre"_s));
    const QString district = sheetOf(u"district"_s, u"319900"_s);
    CHECK(district.contains(u"the district officer"_s));
    CHECK_FALSE(district.contains(u"school"_s));
}

TEST_CASE("A wrong passphrase and an unknown login look alike and open nothing")
{
    const Site site;
    const Ran wrong = site({u"site"_s, u"info"_s}, u"not the right passphrase"_s);
    CHECK(wrong.status == 4);
    CHECK(wrong.code() == u"WrongPassphrase"_s);
    const Ran unknown = run({u"site"_s, u"info"_s, u"--site"_s, site.path(), u"--login"_s, u"nobody"_s, u"--json"_s});
    CHECK(unknown.status == 4);
    CHECK(unknown.json()[u"error"_s] == wrong.json()[u"error"_s]);
}

TEST_CASE("An account that was disabled opens nothing, and its own passphrase is told why")
{
    const Site site;
    {
        const auto session = valueOf(xd::access::unlock(site.path(), u"lin"_s, xd::SecretBytes::fromUtf16(passphrase)));
        valueOf(xd::access::addAccount(*session, u"wang"_s, xd::access::Role::principal, xd::SecretBytes::fromUtf16(passphrase), xd::test::quickWork));
        valueOf(session->changeKeyring(xd::access::Session::KeyringPart::authority, [](xd::vault::Keyring &keyring) -> xd::Done {
            keyring.findUser(xd::vault::userIdOf(u"wang"_s, keyring.vaultId))->status = 1;
            return {};
        }));
    }
    const QStringList words{u"site"_s, u"info"_s, u"--site"_s, site.path(), u"--login"_s, u"wang"_s, u"--json"_s};
    const Ran disabled = run(words);
    CHECK(disabled.status == 4);
    CHECK(disabled.code() == u"AccountDisabled"_s);
    CHECK(run(words, otherPassphrase).code() == u"WrongPassphrase"_s);
}

TEST_CASE("The passphrase is read from the first line of a file, and a missing file is said to be missing")
{
    const Site site;
    writeFile(site.file(u"secret"_s), passphrase.toUtf8() + "\r\nnot this\n");
    CHECK(site({u"site"_s, u"info"_s, u"--passphrase-file"_s, site.file(u"secret"_s)}, {}).status == 0);
    const Ran none = site({u"site"_s, u"info"_s, u"--passphrase-file"_s, site.file(u"nowhere"_s)}, {});
    CHECK(none.status == 6);
    CHECK(none.code() == u"CannotRead"_s);
}

TEST_CASE("A folder without a keyring is not a site")
{
    const QTemporaryDir folder;
    const Ran ran = run({u"site"_s, u"info"_s, u"--site"_s, folder.path(), u"--login"_s, u"lin"_s, u"--json"_s});
    CHECK(ran.status == 5);
    CHECK(ran.code() == u"NotASite"_s);
}

TEST_CASE("The clock is held still only on a demo site")
{
    const Site site;
    const Ran ran = site({u"site"_s, u"info"_s, u"--now"_s, u"2026-10-08T09:00"_s});
    CHECK(ran.status == 1);
    CHECK(ran.code() == u"Refused"_s);
    CHECK(site({u"site"_s, u"info"_s, u"--now"_s, u"yesterday"_s}).status == 2);
}

TEST_CASE("A vault in plain SQLite is refused and left as it is")
{
    const Site site;
    const QByteArray plain = QByteArray("SQLite format 3\0", 16) + QByteArray(8192 - 16, '\0');
    writeFile(site.path() + u"/records.xdv"_s, plain);
    QFile::remove(site.path() + u"/records.xdv-wal"_s);
    const Ran ran = site({u"site"_s, u"info"_s});
    CHECK(ran.status == 5);
    CHECK(ran.code() == u"VaultPlain"_s);
    CHECK(readFile(site.path() + u"/records.xdv"_s) == plain);
}

TEST_CASE("A vault that a newer program has written is refused, not guessed at")
{
    xd::test::TestSite site;
    const QString key = QString::fromLatin1(site.session().vaultKeys().records.view().toByteArray().toHex());
    const QString login = site.session().actor().login;
    site.lock();
    QProcess shell;
    shell.start(u"sqlcipher"_s, {site.folder() + u"/records.xdv"_s});
    shell.write((u"PRAGMA key = \"x'"_s + key + u"'\"; PRAGMA user_version = 9999;\n"_s).toLatin1());
    shell.closeWriteChannel();
    REQUIRE(shell.waitForFinished());
    const Ran ran = run({u"site"_s, u"info"_s, u"--site"_s, site.folder(), u"--login"_s, login, u"--json"_s}, xd::test::passphraseText);
    CHECK(ran.status == 5);
    CHECK(ran.code() == u"VaultTooNew"_s);
}

TEST_CASE("A damaged first page is a damaged vault")
{
    const Site site;
    QByteArray bytes = readFile(site.path() + u"/records.xdv"_s);
    bytes[700] = char(bytes[700] ^ 1);
    writeFile(site.path() + u"/records.xdv"_s, bytes);
    const Ran ran = site({u"site"_s, u"info"_s});
    CHECK(ran.status == 5);
    CHECK(ran.code() == u"VaultDamaged"_s);
}

TEST_CASE("A page that ordinary reading does not touch is found by the deep check")
{
    const Site site;
    site.ok({u"site"_s, u"check"_s, u"--deep"_s});
    const QString records = site.path() + u"/records.xdv"_s;
    const QByteArray whole = readFile(records);
    // From the last page on, the first that an empty site does not ask for: which one that is changes with the schema.
    bool isFound = false;
    for (qsizetype place = whole.size() - 4000; place > whole.size() / 2 && !isFound; place -= 4096) {
        QByteArray bytes = whole;
        bytes[place] = char(bytes[place] ^ 0x40);
        writeFile(records, bytes);
        isFound = site({u"site"_s, u"check"_s}).status == 0;
    }
    REQUIRE(isFound);
    const Ran deep = site({u"site"_s, u"check"_s, u"--deep"_s});
    CHECK(deep.status == 5);
    CHECK(deep.code() == u"VaultDamaged"_s);
    CHECK(deep.result()[u"vaults"_s].toArray()[0][u"damage"_s].toString() == u"VaultDamaged"_s);
}

TEST_CASE("An altered keyring opens nothing")
{
    const Site site;
    QFile::remove(site.path() + u"/keyring.xdk.bak"_s);
    QByteArray bytes = readFile(site.path() + u"/keyring.xdk"_s);
    bytes[160] = char(bytes[160] ^ 1); // a user's role and id are signed
    writeFile(site.path() + u"/keyring.xdk"_s, bytes);
    const Ran ran = site({u"site"_s, u"info"_s});
    CHECK(ran.status >= 4);
    CHECK(ran.status <= 5);
    CHECK_FALSE(ran.json()[u"ok"_s].toBool());
}

TEST_CASE("An old copy of a vault is stale")
{
    const Site site;
    const QByteArray old = readFile(site.path() + u"/records.xdv"_s);
    REQUIRE(site({u"account"_s, u"add"_s, u"wang"_s, u"--role"_s, u"counsellor"_s}, passphrase, otherPassphrase).status == 0);
    site.ok({u"site"_s, u"info"_s});
    writeFile(site.path() + u"/records.xdv"_s, old);
    const Ran ran = site({u"site"_s, u"info"_s});
    CHECK(ran.status == 5);
    CHECK(ran.code() == u"VaultStale"_s);
}

TEST_CASE("A principal opens the office and holds no key to the records")
{
    const Site site;
    REQUIRE(site({u"account"_s, u"add"_s, u"wang"_s, u"--role"_s, u"principal"_s}, passphrase, otherPassphrase).status == 0);
    const QStringList asPrincipal{u"--site"_s, site.path(), u"--login"_s, u"wang"_s, u"--json"_s};
    CHECK(run(QStringList{u"site"_s, u"info"_s} + asPrincipal, otherPassphrase).status == 0);
    const Ran students = run(QStringList{u"students"_s, u"find"_s, u"wang"_s} + asPrincipal, otherPassphrase);
    CHECK(students.status == 4);
    const Ran add = run(QStringList{u"account"_s, u"add"_s, u"zhao"_s, u"--role"_s, u"teacher"_s} + asPrincipal, otherPassphrase);
    CHECK(add.status == 4);
    CHECK(add.code() == u"NotPermitted"_s);
}

TEST_CASE("Accounts are listed with role and state, and a login is given once")
{
    const Site site;
    REQUIRE(site({u"account"_s, u"add"_s, u"wang"_s, u"--role"_s, u"teacher"_s}, passphrase, otherPassphrase).status == 0);
    const Ran again = site({u"account"_s, u"add"_s, u"wang"_s, u"--role"_s, u"teacher"_s}, passphrase, otherPassphrase);
    CHECK(again.status == 1);
    CHECK(again.code() == u"AlreadyExists"_s);
    CHECK(site({u"account"_s, u"add"_s, u"li"_s, u"--role"_s, u"teacher"_s}, passphrase, u"short"_s).code() == u"WeakPassphrase"_s);
    const QJsonArray accounts = site.ok({u"account"_s, u"list"_s})[u"accounts"_s].toArray();
    REQUIRE(accounts.size() == 2);
    CHECK(accounts[0].toObject()[u"role"_s].toString() == u"counsellor"_s);
    CHECK(accounts[1].toObject()[u"login"_s].toString() == u"wang"_s);
    CHECK(accounts[1].toObject()[u"status"_s].toString() == u"active"_s);
}

TEST_CASE("A changed passphrase opens the site and the one before does not")
{
    const Site site;
    REQUIRE(site({u"account"_s, u"passphrase"_s, u"lin"_s}, passphrase, otherPassphrase).status == 0);
    CHECK(site({u"site"_s, u"info"_s}, passphrase).code() == u"WrongPassphrase"_s);
    CHECK(site({u"site"_s, u"info"_s}, otherPassphrase).status == 0);
    CHECK(site({u"account"_s, u"passphrase"_s, u"wang"_s}, otherPassphrase, passphrase).code() == u"NotPermitted"_s);
}

TEST_CASE("The journal of both vaults is one unbroken chain each, and says who did what")
{
    const Site site;
    const QJsonArray chains = site.ok({u"journal"_s, u"verify"_s})[u"chains"_s].toArray();
    REQUIRE(chains.size() == 2);
    for (const QJsonValue &chain : chains) {
        CHECK(chain[u"broken_at"_s].isNull());
        CHECK(chain[u"lines"_s].toInt() >= 1);
        CHECK(chain[u"head"_s].toString().size() == 64);
    }
    const QJsonArray lines = site.ok({u"journal"_s, u"list"_s})[u"lines"_s].toArray();
    CHECK(lines.size() >= 2);
    CHECK(site.ok({u"journal"_s, u"list"_s, u"--since"_s, u"2999-01-01"_s})[u"lines"_s].toArray().isEmpty());
}

TEST_CASE("The packs at hand are listed without a site, each with source and licence")
{
    const QJsonArray packs = run({u"packs"_s, u"list"_s, u"--json"_s}, {}).result()[u"packs"_s].toArray();
    QStringList ids;
    for (const QJsonValue &pack : packs) {
        ids << pack[u"id"_s].toString();
        CHECK_FALSE(pack[u"source"_s].toString().isEmpty());
        CHECK_FALSE(pack[u"licence"_s].toString().isEmpty());
        CHECK_FALSE(pack[u"text"_s].toBool());
    }
    for (const char *id : {"phq-9", "gad-7", "mht"})
        CHECK(ids.contains(QLatin1StringView(id)));
}

TEST_CASE("A pack whose worked example does not come out is refused")
{
    const QTemporaryDir folder;
    QByteArray pack = readFile(QStringLiteral(XINDENG_SOURCE_DIR "/resources/packs/instruments/gad-7.json"));
    writeFile(folder.filePath(u"good.json"_s), pack);
    CHECK(run({u"packs"_s, u"check"_s, folder.filePath(u"good.json"_s), u"--json"_s}).status == 0);
    writeFile(folder.filePath(u"cut.json"_s), pack.left(pack.size() / 2));
    const Ran cut = run({u"packs"_s, u"check"_s, folder.filePath(u"cut.json"_s), u"--json"_s});
    CHECK(cut.status == 5);
    CHECK(cut.code() == u"PackBroken"_s);
}
