#include "core/backup/backup_site.h"
#include "core/backup/copy_backup.h"
#include "tests/support/say.h"
#include "tests/support/test_site.h"

using namespace Qt::StringLiterals;

namespace xd::backup {

namespace {

NoProgress progress;

QByteArray read(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("A copy on a stick is the backup byte for byte, and noted")
{
    test::TestSite site;
    const MadeBackup made = valueOf(backupSite(site.session(), progress));
    QTemporaryDir stick;
    const QString copy = valueOf(copyBackup(site.session(), made.path, stick.path(), progress));
    CHECK(read(copy) == read(made.path));
    CHECK(QDir(stick.path()).entryList(QDir::Files).size() == 1);
    auto *records = valueOf(site.session().recordsFor(access::Capability::manageSite));
    CHECK(valueOf(records->lines({}))[0].action == u"backup.copied"_s);
    // Once more: what is there is compared and left.
    CHECK(valueOf(copyBackup(made.path, stick.path(), progress)) == copy);
}

// The seam: a stick that gives other bytes back than it was given, as one of faked capacity does.
TEST_CASE("A stick that does not hold what was written is found out and keeps no copy")
{
    test::TestSite site;
    const MadeBackup made = valueOf(backupSite(site.session(), progress));
    QTemporaryDir stick;
    const ReadBack lying = [](const QString &path, Progress &watched) -> Result<QByteArray> {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadWrite));
        file.seek(file.size() / 2);
        file.write(QByteArray(512, '\0'));
        file.close();
        return hashOnDisk(path, watched);
    };
    CHECK(codeOf(copyBackup(made.path, stick.path(), progress, lying)) == ErrorCode::CopyDiffers);
    CHECK(QDir(stick.path()).isEmpty());
}

TEST_CASE("Another file of the same name on the stick is not overwritten")
{
    test::TestSite site;
    const MadeBackup made = valueOf(backupSite(site.session(), progress));
    QTemporaryDir stick;
    const QString taken = stick.filePath(QFileInfo(made.path).fileName());
    QFile file(taken);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("the backup of another school");
    file.close();
    CHECK(codeOf(copyBackup(made.path, stick.path(), progress)) == ErrorCode::AlreadyExists);
    CHECK(read(taken) == "the backup of another school");
    CHECK(codeOf(copyBackup(made.path, stick.filePath(u"absent"_s), progress)) == ErrorCode::CannotWrite);
    CHECK(codeOf(copyBackup(site.path(u"absent.tar"_s), stick.path(), progress)) == ErrorCode::CannotRead);
}

TEST_CASE("A full stick is a full disk")
{
    if (QStorageInfo(u"/dev/full"_s).isValid() && !QFile::exists(u"/dev/full"_s))
        SKIP("no /dev/full here");
    test::TestSite site;
    const MadeBackup made = valueOf(backupSite(site.session(), progress));
    QTemporaryDir stick;
    // What is written as the .part of the copy goes to a device that is always full.
    REQUIRE(QFile::link(u"/dev/full"_s, stick.filePath(QFileInfo(made.path).fileName() + u".part"_s)));
    CHECK(codeOf(copyBackup(made.path, stick.path(), progress)) == ErrorCode::DiskFull);
}

} // namespace xd::backup
