#include "core/backup/backup_site.h"
#include "core/backup/copy_backup.h"
#include "core/backup/disks_under.h"
#include "core/backup/findings.h"
#include "core/backup/judge_place.h"
#include "tests/support/say.h"
#include "tests/support/test_site.h"

#include <QFileInfo>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace xd::backup {

namespace {

constexpr qint64 dayMs = 86'400'000;

SiteFacts calm()
{
    SiteFacts facts;
    facts.nowMs = test::morning()->nowMs();
    facts.newestTimeMs = facts.nowMs - dayMs;
    facts.sinceMs = facts.nowMs - 400 * dayMs;
    facts.lastBackupMs = facts.lastStickMs = facts.nowMs - dayMs;
    facts.around.freeBytes = 50ll << 30;
    facts.around.boot = u"a"_s;
    return facts;
}

std::vector<FindingKind> kindsOf(const std::vector<Finding> &found)
{
    std::vector<FindingKind> kinds;
    for (const Finding &finding : found)
        kinds.push_back(finding.kind);
    return kinds;
}

using Kinds = std::vector<FindingKind>;
using enum FindingKind;

} // namespace

TEST_CASE("A calm site has no findings")
{
    CHECK(findingsOf(calm()).empty());
}

TEST_CASE("The clock is doubted a day back and ninety days ahead, not before")
{
    SiteFacts facts = calm();
    facts.newestTimeMs = facts.nowMs + dayMs;
    CHECK(findingsOf(facts).empty());
    facts.newestTimeMs = facts.nowMs + dayMs + 1;
    CHECK(findingsOf(facts) == std::vector<Finding>{{clockBehind, 1}});
    facts.newestTimeMs = facts.nowMs - 90 * dayMs;
    CHECK(findingsOf(facts).empty());
    facts.newestTimeMs = facts.nowMs - 91 * dayMs;
    CHECK(findingsOf(facts) == std::vector<Finding>{{clockAhead, 91}});
    facts.newestTimeMs = 0; // a first sign-in knows no other time
    CHECK(findingsOf(facts).empty());
}

TEST_CASE("The age of the last verified backup is told from seven days on")
{
    SiteFacts facts = calm();
    facts.lastBackupMs = facts.nowMs - 7 * dayMs + 1;
    CHECK(findingsOf(facts).empty());
    facts.lastBackupMs = facts.nowMs - 7 * dayMs;
    CHECK(findingsOf(facts) == std::vector<Finding>{{backupOld, 7}});
    facts.lastBackupMs.reset();
    CHECK(kindsOf(findingsOf(facts)) == Kinds{backupMissing});
    facts.sinceMs = facts.nowMs - dayMs / 2; // set up this morning
    CHECK(findingsOf(facts).empty());
    facts.sinceMs = 0;
    facts.canBackUp = false; // nothing a teacher could do
    CHECK(findingsOf(facts).empty());
}

TEST_CASE("The age of the last copy on another disk is told from seven days on, and that there is none from the seventh day")
{
    SiteFacts facts = calm();
    facts.lastStickMs = facts.nowMs - 7 * dayMs + 1;
    CHECK(findingsOf(facts).empty());
    facts.lastStickMs = facts.nowMs - 7 * dayMs;
    CHECK(findingsOf(facts) == std::vector<Finding>{{stickOld, 7}});
    facts.lastStickMs.reset();
    CHECK(findingsOf(facts) == std::vector<Finding>{{stickMissing, 400}});
    facts.sinceMs = facts.nowMs - 7 * dayMs + 1;
    CHECK(findingsOf(facts).empty());
    facts.sinceMs = facts.nowMs - 7 * dayMs;
    CHECK(findingsOf(facts) == std::vector<Finding>{{stickMissing, 7}});
    facts.canBackUp = false;
    CHECK(findingsOf(facts).empty());
}

TEST_CASE("A copy counts where it lies on another disk than the site")
{
    test::TestSite site;
    NoProgress progress;
    const MadeBackup made = valueOf(backupSite(site.session(), progress));
    REQUIRE(QDir().mkdir(site.path(u"beside"_s)));
    valueOf(copyBackup(site.session(), made.path, site.path(u"beside"_s), progress));
    const auto lastCopy = [&] { return valueOf(gatherFacts(site.session(), {}, RebootSurvival::survived)).lastStickMs; };
    CHECK_FALSE(lastCopy());
    QTemporaryDir other(u"/dev/shm/xindeng-stick-XXXXXX"_s);
    if (!other.isValid() || QStorageInfo(other.path()).device() == QStorageInfo(site.folder()).device())
        SKIP("no second disk here");
    valueOf(copyBackup(site.session(), made.path, other.path(), progress));
    CHECK(lastCopy() == test::morning()->nowMs());
}

TEST_CASE("A backup that is written straight onto a stick counts as the last one and as the copy on another disk")
{
    test::TestSite site;
    NoProgress progress;
    const auto facts = [&] { return valueOf(gatherFacts(site.session(), {}, RebootSurvival::survived)); };
    CHECK_FALSE(facts().lastBackupMs);
    valueOf(backupSiteTo(site.session(), site.path(u"beside.tar"_s), progress));
    CHECK(facts().lastBackupMs == test::morning()->nowMs());
    CHECK_FALSE(facts().lastStickMs); // on the same disk
    const auto lines = valueOf(valueOf(site.session().recordsFor(access::Capability::readJournal))->lines({}));
    CHECK(lines[0].action == u"backup.copied"_s);
    CHECK(lines[0].reason == u"same_disk"_s);
    QTemporaryDir other(u"/dev/shm/xindeng-stick-XXXXXX"_s);
    if (!other.isValid() || QStorageInfo(other.path()).device() == QStorageInfo(site.folder()).device())
        SKIP("no second disk here");
    valueOf(backupSiteTo(site.session(), other.filePath(u"b.tar"_s), progress));
    CHECK(facts().lastStickMs == test::morning()->nowMs());
}

TEST_CASE("A line that an employee writes into the journal of the office is no copy on a stick")
{
    test::TestSite site;
    site.add(u"zhao"_s, access::Role::teacher);
    auto *office = valueOf(site.reopenAs(u"zhao"_s).officeFor(access::Capability::readOffice));
    for (const journal::Verb verb : {journal::Verb::siteBackedUp, journal::Verb::backupCopied})
        valueOf(office->note({verb, {}, {}, {}, journal::Topic::site}));
    site.reopenAs(u"li"_s);
    const SiteFacts facts = valueOf(gatherFacts(site.session(), {}, RebootSurvival::survived));
    CHECK(facts.canBackUp);
    CHECK_FALSE(facts.lastStickMs);
    CHECK_FALSE(facts.lastBackupMs);
}

TEST_CASE("Two partitions of one disk are one disk, also below an encrypted volume; two sticks are two")
{
    const QTemporaryDir system;
    const auto device = [&](const QString &place, bool isPartition) {
        REQUIRE(QDir(system.path()).mkpath(place));
        if (QFile mark(system.filePath(place + u"/partition"_s)); isPartition)
            REQUIRE(mark.open(QIODevice::WriteOnly));
        REQUIRE(QDir(system.path()).mkpath(u"class"_s));
        REQUIRE(QFile::link(system.filePath(place), system.filePath(u"class/"_s + place.section(u'/', -1))));
    };
    device(u"devices/block/xdtesta"_s, false);
    device(u"devices/block/xdtesta/xdtesta1"_s, true);
    device(u"devices/block/xdtesta/xdtesta2"_s, true);
    device(u"devices/block/xdtestb"_s, false);
    device(u"devices/block/xdtestb/xdtestb1"_s, true);
    device(u"devices/virtual/block/xdtestdm"_s, false);
    REQUIRE(QDir(system.path()).mkpath(u"devices/virtual/block/xdtestdm/slaves"_s));
    REQUIRE(QFile::link(system.filePath(u"devices/block/xdtesta/xdtesta2"_s), system.filePath(u"devices/virtual/block/xdtestdm/slaves/xdtesta2"_s)));
    const auto disks = [&](const QString &name) { return disksUnder(name, system.filePath(u"class"_s)); };
    const QSet<QString> a{u"xdtesta"_s}, b{u"xdtestb"_s};
    CHECK(disks(u"/dev/xdtesta1"_s) == a);
    CHECK(disks(u"/dev/xdtesta2"_s) == a);
    CHECK(disks(u"/dev/xdtesta"_s) == a);
    CHECK(disks(u"/dev/xdtestdm"_s) == a);
    CHECK(disks(u"/dev/xdtestb1"_s) == b);
    CHECK(disks(u"tmpfs"_s) == QSet<QString>{u"tmpfs"_s});
    CHECK(disks(u"//server/share"_s) == QSet<QString>{u"//server/share"_s});
}

TEST_CASE("The place of the folder is judged, worst first")
{
    SiteFacts facts = calm();
    facts.around.disk = DiskKind::removable;
    facts.around.syncClient = u"坚果云"_s;
    facts.around.freeBytes = 100 << 20;
    facts.around.canWrite = false;
    facts.wasLeftOpen = true;
    facts.onOpening = {{access::OpenFinding::Kind::keyringDamaged}, {access::OpenFinding::Kind::copyDamaged}};
    facts.reboot = RebootSurvival::putBack;
    CHECK(kindsOf(findingsOf(facts)) == Kinds{folderPutBack, diskUnreliable, syncFolder, removableDisk, lowSpace, keyringFromCopy, notClosed});
    CHECK(findingsOf(facts)[4].number == 100);
    CHECK(kindsOf(findingsOfPlace(facts.around)) == Kinds{diskUnreliable, syncFolder, removableDisk, lowSpace});
}

TEST_CASE("Sync clients are known by the folders they keep")
{
    CHECK(syncClientOf(u"/home/li/OneDrive - 学校/心灯"_s) == u"OneDrive"_s);
    CHECK(syncClientOf(u"/home/li/我的坚果云/心灯"_s) == u"坚果云"_s);
    CHECK(syncClientOf(u"/data/BaiduSyncdisk/x"_s) == u"百度网盘"_s);
    CHECK(syncClientOf(u"/data/百度网盘同步空间/x"_s) == u"百度网盘"_s);
    CHECK(syncClientOf(u"/data/微云同步助手(1234)/x"_s) == u"微云"_s);
    CHECK(syncClientOf(u"/srv/xindeng"_s).isEmpty());
}

TEST_CASE("Disks are known by their file system and their place")
{
    CHECK(diskKindOf(u"ext4"_s, u"/dev/none1"_s, u"/"_s) == DiskKind::builtIn);
    CHECK(diskKindOf(u"cifs"_s, u"//server/share"_s, u"/mnt/x"_s) == DiskKind::network);
    CHECK(diskKindOf(u"nfs4"_s, u"server:/x"_s, u"/srv"_s) == DiskKind::network);
    CHECK(diskKindOf(u"vfat"_s, u"/dev/none1"_s, u"/media/li/STICK"_s) == DiskKind::removable);
    CHECK(diskKindOf(u"exfat"_s, u"/dev/none1"_s, u"/run/media/li/STICK"_s) == DiskKind::removable);
}

TEST_CASE("A look around this folder writes, reads and takes its trial away")
{
    QTemporaryDir folder;
    const Surroundings around = lookAround(folder.path());
    CHECK(around.canWrite);
    CHECK(around.freeBytes > 0);
    CHECK(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    CHECK_FALSE(lookAround(folder.filePath(u"absent"_s)).canWrite);
}

TEST_CASE("A folder in the folder of a site, or one that keeps nothing, may not hold a site")
{
    const test::TestSite site;
    for (const QString &inside : {u"/sub"_s, u"/out/deep/er"_s}) {
        const auto found = judgePlace(site.folder() + inside);
        REQUIRE_FALSE(found.empty());
        CHECK(found.front().kind == insideSite);
        CHECK_FALSE(mayHoldSite(found.front().kind));
    }
    const auto has = [](const QString &folder, FindingKind kind) {
        const std::vector<FindingKind> kinds = kindsOf(judgePlace(folder));
        return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
    };
    CHECK_FALSE(has(site.folder() + u"-beside"_s, insideSite));
    CHECK_FALSE(has(site.folder(), insideSite)); // itself: making it says so better
    if (QFileInfo(u"/proc"_s).isWritable()) // else making the site says so
        CHECK(has(u"/proc/xindeng"_s, placeUnfit));
    CHECK_FALSE(has(u"/proc/xindeng"_s, diskUnreliable));
}

TEST_CASE("A restart that keeps the folder is seen, and one that puts it back too")
{
    QTemporaryDir folder;
    const RebootMarks marks{folder.filePath(u"site"_s), folder.filePath(u"home/mark"_s)};
    CHECK(countStart(marks, u"first"_s) == RebootSurvival::untested);
    CHECK(countStart(marks, u"first"_s) == RebootSurvival::untested);
    REQUIRE(QFile::copy(marks.inSite, folder.filePath(u"image"_s))); // what the card puts back
    CHECK(countStart(marks, u"second"_s) == RebootSurvival::survived);
    CHECK(countStart(marks, u"third"_s) == RebootSurvival::survived);
    for (const QString &boot : {u"fourth"_s, u"fifth"_s}) {
        REQUIRE(QFile::remove(marks.inSite));
        REQUIRE(QFile::copy(folder.filePath(u"image"_s), marks.inSite));
        CHECK(countStart(marks, boot) == RebootSurvival::putBack);
        CHECK(countStart(marks, boot) == RebootSurvival::putBack); // for the whole of this start
    }
    CHECK(countStart(marks, u"sixth"_s) == RebootSurvival::survived); // the card was taken out
    REQUIRE(QFile::remove(marks.inSite));
    CHECK(countStart(marks, u"seventh"_s) == RebootSurvival::putBack);
}

TEST_CASE("A home that forgets, or is another one, accuses nobody")
{
    QTemporaryDir folder;
    const RebootMarks marks{folder.filePath(u"site"_s), folder.filePath(u"home"_s)};
    countStart(marks, u"first"_s);
    CHECK(countStart(marks, u"second"_s) == RebootSurvival::survived);
    REQUIRE(QFile::remove(marks.inHome));
    CHECK(countStart(marks, u"third"_s) == RebootSurvival::survived);
    CHECK(countStart({marks.inSite, {}}, u"fourth"_s) == RebootSurvival::survived);
    CHECK(countStart(marks, {}) == RebootSurvival::survived); // a computer that does not tell its starts
}

TEST_CASE("The same site in another place has starts of its own")
{
    QTemporaryDir one;
    QTemporaryDir two;
    const QByteArray site(16, 's');
    CHECK(rebootMarksOf(one.path(), site).inHome != rebootMarksOf(two.path(), site).inHome);
    CHECK(rebootMarksOf(one.path(), site).inHome == rebootMarksOf(one.path() + u"/."_s, site).inHome);
}

TEST_CASE("The facts of a real site are gathered after signing in")
{
    test::TestSite site;
    NoProgress progress;
    site.reopenAs(u"li"_s);
    Surroundings around;
    around.freeBytes = 50ll << 30;
    SiteFacts facts = valueOf(gatherFacts(site.session(), around, RebootSurvival::survived));
    CHECK(facts.canBackUp);
    CHECK_FALSE(facts.lastBackupMs);
    CHECK(facts.newestTimeMs == test::morning()->nowMs());
    CHECK(facts.sinceMs == test::morning()->nowMs());
    CHECK(findingsOf(facts).empty());
    valueOf(backupSite(site.session(), progress));
    facts = valueOf(gatherFacts(site.session(), around, RebootSurvival::survived));
    CHECK(facts.lastBackupMs == test::morning()->nowMs());
    // The keyring on the disk is not the one that opened.
    site.lock();
    QFile keyring(site.folder() + u"/keyring.xdk"_s);
    REQUIRE(keyring.open(QIODevice::ReadWrite));
    keyring.resize(100);
    keyring.close();
    const auto session = valueOf(site.unlockAs(u"li"_s));
    CHECK(kindsOf(findingsOf(valueOf(gatherFacts(*session, around, RebootSurvival::survived)))) == Kinds{keyringFromCopy});
}

TEST_CASE("A clock that went back is found even after the sign-in has written its line")
{
    test::TestSite site;
    site.lock();
    const auto early = std::make_unique<FixedClock>(QDateTime::fromMSecsSinceEpoch(test::morning()->nowMs() - 3 * dayMs));
    const auto session = valueOf(access::unlock(site.folder(), u"li"_s, test::passphrase(), std::make_unique<FixedClock>(*early)));
    Surroundings around;
    CHECK(kindsOf(findingsOf(valueOf(gatherFacts(*session, around, RebootSurvival::survived)))) == Kinds{clockBehind});
}

} // namespace xd::backup
