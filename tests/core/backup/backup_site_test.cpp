#include "core/backup/archive.h"
#include "core/access/check_site.h"
#include "core/backup/backup_site.h"
#include "core/backup/list_backups.h"
#include "core/backup/scratch.h"
#include "tests/support/say.h"
#include "tests/support/test_site.h"

using namespace Qt::StringLiterals;

namespace xd::backup {

namespace {

QStringList filesOf(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

QByteArray read(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(bytes) == bytes.size());
}

} // namespace

TEST_CASE("A backup is a plain tar of keyring and vaults that names its counts and heads")
{
    test::TestSite site;
    NoProgress progress;
    const MadeBackup made = valueOf(backupSite(site.session(), progress));
    CHECK(made.path == site.folder() + u"/backup/backup-2026-10-08-090000.tar"_s);
    CHECK(made.manifest.state.records.head.seq >= 1);
    CHECK(made.manifest.state.office.rows.at(u"account"_s) == 1);
    CHECK(made.manifest.state.records.rows.contains(u"student"_s));
    CHECK(read(made.path).mid(257, 5) == "ustar");
    CHECK(QFileInfo(made.path).permissions() == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
    const SignedManifest head = valueOf(readManifest(made.path));
    CHECK(head.isSignedBy(site.session().keyring().deviceSignPublicKey));
    CHECK(head.manifest == made.manifest);

    QProcess tar;
    tar.start(u"tar"_s, {u"-tf"_s, made.path});
    REQUIRE(tar.waitForFinished());
    CHECK(tar.readAllStandardOutput() == "manifest.cbor\nmanifest.sig\nkeyring.xdk\nrecords.xdv\noffice.xdv\n");
    CHECK(filesOf(site.folder() + u"/backup"_s) == QStringList{u"backup-2026-10-08-090000.tar"_s});
}

TEST_CASE("Making a backup is noted in both journals, and is no reason for another one")
{
    test::TestSite site;
    NoProgress progress;
    CHECK(valueOf(isBackupDue(site.session())));
    valueOf(backupSite(site.session(), progress));
    CHECK_FALSE(valueOf(isBackupDue(site.session())));
    site.reopenAs(u"li"_s);
    CHECK_FALSE(valueOf(isBackupDue(site.session())));
    for (const bool isRecords : {true, false}) {
        auto *journal = valueOf(isRecords ? site.session().recordsFor(access::Capability::manageSite) : site.session().officeFor(access::Capability::manageSite));
        const auto lines = valueOf(journal->lines({}));
        CHECK(lines[1].action == u"site.backed_up"_s);
    }
    site.add(u"principal"_s, access::Role::principal);
    CHECK(valueOf(isBackupDue(site.session())));
}

TEST_CASE("Two backups of one second have two names")
{
    test::TestSite site;
    NoProgress progress;
    valueOf(backupSite(site.session(), progress));
    // Both are of the same day: the rotation keeps the newer one alone, whose name differs.
    const MadeBackup second = valueOf(backupSite(site.session(), progress));
    CHECK(second.path.endsWith(u"-090000-2.tar"_s));
    CHECK(listBackups(site.session().folder(), site.session().keyring().deviceSignPublicKey).size() == 1);
}

TEST_CASE("Only who holds both vaults can back up")
{
    test::TestSite site;
    site.add(u"principal"_s, access::Role::principal);
    site.add(u"admin"_s, access::Role::it);
    NoProgress progress;
    CHECK(codeOf(backupSite(site.reopenAs(u"principal"_s), progress)) == ErrorCode::NotPermitted);
    CHECK(codeOf(backupSite(site.reopenAs(u"admin"_s), progress)) == ErrorCode::NoKey);
}

TEST_CASE("A backup goes nowhere where a file is already")
{
    test::TestSite site;
    NoProgress progress;
    write(site.path(u"taken.tar"_s), "mine");
    CHECK(codeOf(backupSiteTo(site.session(), site.path(u"taken.tar"_s), progress)) == ErrorCode::AlreadyExists);
    CHECK(read(site.path(u"taken.tar"_s)) == "mine");
    CHECK(codeOf(backupSiteTo(site.session(), site.path(u"nowhere/x.tar"_s), progress)) == ErrorCode::CannotWrite);
    CHECK(QFile::exists(valueOf(backupSiteTo(site.session(), site.path(u"free.tar"_s), progress)).path));
}

TEST_CASE("A stopped backup leaves neither a file nor scratch copies")
{
    test::TestSite site;
    class StopsAfter final : public Progress {
    public:
        explicit StopsAfter(int reports) : m_left(reports) {}
        void report(qint64, qint64) override { --m_left; }
        bool isStopped() const override { return m_left <= 0; }

    private:
        int m_left;
    };
    int stops = 0;
    for (int reports = 1;; ++reports) {
        StopsAfter progress(reports);
        const auto made = backupSite(site.session(), progress);
        if (made)
            break;
        ++stops;
        CHECK(codeOf(made) == ErrorCode::Cancelled);
        CHECK(filesOf(site.folder() + u"/backup"_s).isEmpty());
    }
    CHECK(stops >= 8);
}

TEST_CASE("Every flipped byte of a backup is found")
{
    test::TestSite site;
    NoProgress progress;
    const MadeBackup made = valueOf(backupSite(site.session(), progress));
    const QByteArray whole = read(made.path);
    const QString other = site.path(u"flipped.tar"_s);
    QRandomGenerator dice(7);
    int refused = 0;
    constexpr int flips = 300;
    for (int i = 0; i < flips; ++i) {
        QByteArray bytes = whole;
        // Half of them in the small head, where tar header, manifest and signature lie.
        const qsizetype at = i % 2 ? dice.bounded(8192) : dice.bounded(int(whole.size()));
        bytes[at] = char(bytes[at] ^ (1 << dice.bounded(8)));
        write(other, bytes);
        QTemporaryDir folder;
        const auto unpacked = unpackArchive(other, folder.path(), progress);
        // The manifest may be whole and the tar header differ in a field that says nothing (an owner's name).
        const bool isSame = unpacked && unpacked->bytes == valueOf(readManifest(made.path)).bytes && unpacked->isSignedBy(site.session().keyring().deviceSignPublicKey);
        if (!unpacked)
            CHECK((codeOf(unpacked) == ErrorCode::BackupDamaged || codeOf(unpacked) == ErrorCode::VaultTooNew));
        refused += !isSame;
        if (isSame)
            CHECK(read(folder.filePath(u"records.xdv"_s)).size() == made.manifest.files[1].bytes);
    }
    CHECK(refused > flips / 2);
}

TEST_CASE("Each truncation of a backup is found by its head alone or by unpacking")
{
    test::TestSite site;
    NoProgress progress;
    const MadeBackup made = valueOf(backupSite(site.session(), progress));
    const QByteArray whole = read(made.path);
    const QString other = site.path(u"cut.tar"_s);
    for (qsizetype length = 0; length < whole.size() - 10'240; length += 997) {
        write(other, whole.first(length));
        QTemporaryDir folder;
        CHECK(codeOf(unpackArchive(other, folder.path(), progress)) == ErrorCode::BackupDamaged);
    }
}

TEST_CASE("What a crash left in the backup folder is taken away by the next one")
{
    test::TestSite site;
    const QString folder = site.folder() + u"/backup/"_s;
    REQUIRE(QDir().mkpath(folder + u".scratch/copy"_s));
    write(folder + u".scratch/copy/records.xdv"_s, "left over");
    write(folder + u"backup-2026-10-07-090000.tar.part"_s, "half");
    CHECK(sweepLeftovers(site.session().folder()));
    CHECK(filesOf(folder).isEmpty());
    CHECK_FALSE(sweepLeftovers(site.session().folder()));
}

TEST_CASE("One backup at a time; what a dead program held is free, even where it died on its first step")
{
    test::TestSite site;
    NoProgress progress;
    {
        const Scratch held = valueOf(Scratch::take(site.session().folder()));
        CHECK(codeOf(backupSite(site.session(), progress)) == ErrorCode::SiteInUse);
        CHECK_FALSE(sweepLeftovers(site.session().folder()));
    }
    CHECK(filesOf(site.folder() + u"/backup"_s).isEmpty());
    write(site.folder() + u"/backup/.scratch.lock"_s, {}); // made, and not yet written into
    valueOf(backupSite(site.session(), progress));
    CHECK(filesOf(site.folder() + u"/backup"_s).size() == 1);
}

TEST_CASE("A file that the device has not signed is not listed, and is not rotated away")
{
    test::TestSite site;
    test::TestSite neighbour(access::SiteKind::school, u"邻校"_s, u"2111010002"_s);
    NoProgress progress;
    const MadeBackup foreign = valueOf(backupSite(neighbour.session(), progress));
    const QString there = site.folder() + u"/backup/foreign.tar"_s;
    REQUIRE(QFile::copy(foreign.path, there));
    valueOf(backupSite(site.session(), progress));
    const auto listed = listBackups(site.session().folder(), site.session().keyring().deviceSignPublicKey);
    REQUIRE(listed.size() == 1);
    CHECK(listed[0].name() == u"backup-2026-10-08-090000.tar"_s);
    CHECK(QFile::exists(there));
}

TEST_CASE("No backup is made of a vault that has pages of an earlier day, and the whole check is due")
{
    NoProgress progress;
    test::TestSite site;
    const QString path = vault::SiteFolder(site.folder()).records();
    const auto bytesOf = [](const QString &name) {
        QFile file(name);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const auto write = [](access::Session &session, int day) {
        auto *records = valueOf(session.recordsFor(access::Capability::manageSite));
        valueOf(records->write({journal::Verb::packAdded}, [day](vault::Vault &vault) -> Done {
            for (int i = 0; i < 200; ++i)
                XD_CHECK(vault.run(u"INSERT OR REPLACE INTO remembered (key, value) VALUES (?, ?)"_s, {u"key %1"_s.arg(i), u"%1 %2"_s.arg(day).arg(i, 100)}));
            return {};
        }));
    };
    write(site.session(), 1);
    site.lock();
    const QByteArray before = bytesOf(path);
    write(site.reopenAs(u"li"_s), 2);
    site.lock();
    const QByteArray now = bytesOf(path);
    int opened = 0;
    for (qsizetype at = 0; at + 4096 <= std::min(before.size(), now.size()); at += 4096) {
        QByteArray mixed = now;
        mixed.replace(at, 4096, before.mid(at, 4096));
        if (mixed == now)
            continue;
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(mixed) == mixed.size());
        file.close();
        const auto session = access::unlock(site.folder(), u"li"_s, test::passphrase(), test::morning());
        if (!session)
            continue; // the page held the end of the journal
        ++opened;
        CHECK((*session)->wasLeftOpen());
        const auto checks = valueOf(access::checkSite(**session, true, progress));
        CHECK(checks[0].damage.has_value());
        CHECK_FALSE(checks[1].damage.has_value());
        CHECK(codeOf(backupSite(**session, progress)) == ErrorCode::VaultDamaged);
    }
    CHECK(opened > 0);
}

} // namespace xd::backup
