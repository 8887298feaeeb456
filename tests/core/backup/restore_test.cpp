#include "core/access/remove_account.h"
#include "core/backup/backup_site.h"
#include "core/backup/drill_restore.h"
#include "core/backup/list_backups.h"
#include "core/backup/restore_site.h"
#include "core/vault/replace_files.h"
#include "tests/support/say.h"
#include "tests/support/test_site.h"

using namespace Qt::StringLiterals;

namespace xd::backup {

namespace {

NoProgress progress;

RestoreOrder orderFor(const test::TestSite &site, const QString &backup, const QString &folder = {})
{
    return {backup, folder.isEmpty() ? site.folder() : folder, u"li"_s, test::passphrase()};
}

std::unique_ptr<Clock> nextMorning()
{
    return std::make_unique<FixedClock>(QDateTime::fromMSecsSinceEpoch(test::morning()->nowMs() + 86'400'000));
}

QStringList entriesOf(const QString &folder, const QString &pattern = u"*"_s)
{
    return QDir(folder).entryList({pattern}, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

int accountsOf(test::TestSite &site)
{
    const auto unlocked = valueOf(access::unlock(site.folder(), u"li"_s, test::passphrase(), nextMorning()));
    auto *office = valueOf(unlocked->officeFor(access::Capability::readOffice));
    return int(valueOf(stateOf(office->vault())).rows.at(u"account"_s));
}

void flipByte(const QString &path, qint64 at)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(at));
    char byte = 0;
    REQUIRE(file.getChar(&byte));
    REQUIRE(file.seek(at));
    REQUIRE(file.putChar(char(byte ^ 1)));
}

} // namespace

TEST_CASE("A dry run says what would be lost and changes nothing")
{
    test::TestSite site;
    const MadeBackup made = valueOf(backupSite(site.session(), progress));
    site.add(u"principal"_s, access::Role::principal);
    const qint64 before = valueOf(stateOf(valueOf(site.session().recordsFor(access::Capability::manageSite))->vault())).head.seq;
    const RestorePreview open = valueOf(previewRestore(site.session(), made.path, progress));
    site.lock();
    const RestorePreview closed = valueOf(previewRestore(orderFor(site, made.path), progress));
    for (const RestorePreview &preview : {open, closed}) {
        CHECK(preview.present == RestorePreview::Present::readable);
        CHECK(preview.isSameHistory);
        CHECK(preview.lostLines >= 3); // two of the backup itself, one of the account
        const auto account = std::find_if(preview.differences.begin(), preview.differences.end(),
                                          [](const Difference &each) { return each.table == u"account"_s; });
        REQUIRE(account != preview.differences.end());
        CHECK(account->here == 2);
        CHECK(account->there == 1);
        CHECK(preview.here.records.head.seq == before);
    }
    CHECK(accountsOf(site) == 2);
    CHECK(entriesOf(site.folder() + u"/backup"_s).size() == 1);
    CHECK(entriesOf(site.folder(), u"replac*"_s).isEmpty());
}

TEST_CASE("A restore brings the backup back, keeps the old files aside and begins a new line of descent")
{
    test::TestSite site;
    const MadeBackup made = valueOf(backupSite(site.session(), progress));
    site.add(u"principal"_s, access::Role::principal);
    site.lock();
    const RestoredSite restored = valueOf(restoreSite(orderFor(site, made.path), progress, nextMorning()));
    CHECK(accountsOf(site) == 1);
    CHECK(restored.keptAside.startsWith(site.folder() + u"/replaced-2026-10-09"_s));
    CHECK(QFile::exists(restored.keptAside + u"/records.xdv"_s));
    const auto session = valueOf(access::unlock(site.folder(), u"li"_s, test::passphrase(), nextMorning()));
    CHECK(session->findings().empty());
    auto *records = valueOf(session->recordsFor(access::Capability::manageSite));
    CHECK(valueOf(currentLineage(records->vault())) == restored.lineage);
    CHECK(restored.lineage.id != QByteArray(16, '\0'));
    CHECK(restored.lineage.sinceMs >= nextMorning()->nowMs());
    CHECK_FALSE(valueOf(records->verify()).brokenAt);
    const auto lines = valueOf(records->lines({}));
    CHECK(lines[2].action == u"site.restored"_s); // two have signed in since
    CHECK(lines[2].object == restored.lineage.id);
    CHECK(lines[2].counts.at(u"lost"_s) == restored.before.lostLines);

    // A backup of the restored site knows its line; restored again, it is another one, later than this.
    const MadeBackup again = valueOf(backupSite(*session, progress));
    CHECK(again.manifest.lineage == restored.lineage.id);
}

namespace {

const QString putReleased = u"INSERT INTO released_table (purpose, table_key, table_name, time, row_codes, column_codes, counts, hidden) "
                            "VALUES ('district', ?, 'screening.bands', ?, x'80', x'80', x'80', x'00')"_s;

void release(access::Session &session, char table, qint64 timeMs)
{
    auto *records = valueOf(session.recordsFor(access::Capability::manageSite));
    valueOf(records->write({journal::Verb::reportReleased}, [&](vault::Vault &vault) -> Done {
        XD_CHECK(vault.run(putReleased, {QByteArray(16, table), timeMs}));
        return {};
    }));
}

qint64 releasesIn(access::Session &session)
{
    return valueOf(stateOf(valueOf(session.recordsFor(access::Capability::manageSite))->vault())).rows.at(u"released_table"_s);
}

} // namespace

TEST_CASE("What was released since the backup is still known after a restore, each release once")
{
    test::TestSite site;
    release(site.session(), 'a', 1);
    const MadeBackup made = valueOf(backupSiteTo(site.session(), site.path(u"one.tar"_s), progress));
    release(site.session(), 'a', 2);
    release(site.session(), 'b', 3);
    site.lock();
    for (int time = 0; time < 2; ++time) {
        CHECK(valueOf(restoreSite(orderFor(site, made.path), progress, nextMorning())).areReleasesKnown);
        const auto session = valueOf(access::unlock(site.folder(), u"li"_s, test::passphrase(), nextMorning()));
        CHECK(releasesIn(*session) == 3);
        const auto lines = valueOf(valueOf(session->recordsFor(access::Capability::manageSite))->lines({}));
        CHECK(lines[1].action == u"site.restored"_s);
        CHECK(lines[1].counts.at(u"releases"_s) == 2);
    }
}

TEST_CASE("Releases are carried over a change of keys as well")
{
    test::TestSite site;
    site.add(u"wu"_s, access::Role::counsellor);
    const MadeBackup made = valueOf(backupSiteTo(site.session(), site.path(u"one.tar"_s), progress));
    valueOf(access::removeAccount(site.session(), u"wu"_s, access::NoDuties(), progress));
    release(site.session(), 'a', 1);
    site.lock();
    const RestoredSite restored = valueOf(restoreSite(orderFor(site, made.path), progress, nextMorning()));
    CHECK(restored.before.present == RestorePreview::Present::unreadable); // with the keys of then
    CHECK(restored.areReleasesKnown);
    CHECK(releasesIn(*valueOf(access::unlock(site.folder(), u"li"_s, test::passphrase(), nextMorning()))) == 1);
}

TEST_CASE("Where the replaced records cannot be read it is said that releases may be forgotten")
{
    test::TestSite site;
    const MadeBackup made = valueOf(backupSiteTo(site.session(), site.path(u"one.tar"_s), progress));
    site.lock();
    REQUIRE(QFile::resize(site.folder() + u"/records.xdv"_s, 5000));
    CHECK_FALSE(valueOf(restoreSite(orderFor(site, made.path), progress, nextMorning())).areReleasesKnown);
    const auto session = valueOf(access::unlock(site.folder(), u"li"_s, test::passphrase(), nextMorning()));
    CHECK(valueOf(valueOf(session->recordsFor(access::Capability::manageSite))->lines({}))[1].reason == u"releases_unknown"_s);
}

TEST_CASE("Restoring the same backup twice begins two lines, the second later")
{
    test::TestSite site;
    const MadeBackup made = valueOf(backupSiteTo(site.session(), site.path(u"one.tar"_s), progress));
    site.lock();
    const Lineage first = valueOf(restoreSite(orderFor(site, made.path), progress, nextMorning())).lineage;
    const Lineage second = valueOf(restoreSite(orderFor(site, made.path), progress, nextMorning())).lineage;
    CHECK(first.id != second.id);
    CHECK(second.sinceMs > first.sinceMs);
}

TEST_CASE("A site is restored into a folder that does not exist yet")
{
    test::TestSite site;
    const MadeBackup made = valueOf(backupSiteTo(site.session(), site.path(u"one.tar"_s), progress));
    const QString other = site.path(u"new/place"_s);
    CHECK(valueOf(previewRestore(orderFor(site, made.path, other), progress)).present == RestorePreview::Present::none);
    CHECK_FALSE(QFile::exists(other)); // a dry run makes nothing
    const RestoredSite restored = valueOf(restoreSite(orderFor(site, made.path, other), progress, nextMorning()));
    CHECK(restored.keptAside.isEmpty());
    valueOf(access::unlock(other, u"li"_s, test::passphrase(), nextMorning()));
    CHECK(entriesOf(other).contains(u"out"_s));
}

TEST_CASE("What cannot be restored leaves everything as it was")
{
    test::TestSite site;
    const MadeBackup made = valueOf(backupSiteTo(site.session(), site.path(u"one.tar"_s), progress));
    site.add(u"admin"_s, access::Role::it);
    const MadeBackup withAdmin = valueOf(backupSiteTo(site.session(), site.path(u"two.tar"_s), progress));

    // Somebody has it open.
    CHECK(codeOf(restoreSite(orderFor(site, made.path), progress, nextMorning())) == ErrorCode::SiteInUse);
    site.lock();

    RestoreOrder wrong = orderFor(site, made.path);
    wrong.passphrase = SecretBytes::copyOf("not this one at all");
    CHECK(codeOf(restoreSite(wrong, progress, nextMorning())) == ErrorCode::WrongPassphrase);
    RestoreOrder stranger = orderFor(site, made.path);
    stranger.login = u"nobody"_s;
    CHECK(codeOf(restoreSite(stranger, progress, nextMorning())) == ErrorCode::WrongPassphrase);
    RestoreOrder admin = orderFor(site, withAdmin.path);
    admin.login = u"admin"_s;
    CHECK(codeOf(restoreSite(admin, progress, nextMorning())) == ErrorCode::NoKey);
    CHECK(codeOf(restoreSite(orderFor(site, site.path(u"absent.tar"_s)), progress, nextMorning())) == ErrorCode::CannotRead);

    // A folder with other things.
    REQUIRE(QDir().mkpath(site.path(u"photos/2026"_s)));
    CHECK(codeOf(restoreSite(orderFor(site, made.path, site.path(u"photos"_s)), progress, nextMorning())) == ErrorCode::AlreadyExists);
    // Another site.
    test::TestSite neighbour(access::SiteKind::school, u"邻校"_s, u"2111010002"_s);
    neighbour.lock();
    CHECK(codeOf(restoreSite(orderFor(site, made.path, neighbour.folder()), progress, nextMorning())) == ErrorCode::BackupForeign);

    flipByte(made.path, QFileInfo(made.path).size() - 20'000);
    CHECK(codeOf(restoreSite(orderFor(site, made.path), progress, nextMorning())) == ErrorCode::BackupDamaged);

    CHECK(accountsOf(site) == 2);
    CHECK(entriesOf(site.folder(), u"repl*"_s).isEmpty());
    CHECK(entriesOf(site.folder() + u"/backup"_s).isEmpty());
}

TEST_CASE("A backup of another site is not previewed over this one")
{
    test::TestSite site;
    test::TestSite neighbour(access::SiteKind::school, u"邻校"_s, u"2111010002"_s);
    const MadeBackup foreign = valueOf(backupSiteTo(neighbour.session(), neighbour.path(u"theirs.tar"_s), progress));
    CHECK(codeOf(previewRestore(site.session(), foreign.path, progress)) == ErrorCode::BackupForeign);
}

TEST_CASE("A damaged or missing vault is restored, and nobody pretends to know what is lost")
{
    test::TestSite site;
    const MadeBackup made = valueOf(backupSiteTo(site.session(), site.path(u"one.tar"_s), progress));
    site.lock();
    SECTION("damaged") { flipByte(site.folder() + u"/records.xdv"_s, 40); }
    SECTION("missing") { REQUIRE(QFile::remove(site.folder() + u"/records.xdv"_s)); }
    SECTION("the keyring and its copy gone")
    {
        QFile::remove(site.folder() + u"/keyring.xdk.bak"_s);
        REQUIRE(QFile::remove(site.folder() + u"/keyring.xdk"_s));
    }
    const bool hasVaults = QFile::exists(site.folder() + u"/keyring.xdk"_s);
    const RestoredSite restored = valueOf(restoreSite(orderFor(site, made.path), progress, nextMorning()));
    CHECK((restored.before.present == RestorePreview::Present::unreadable) == hasVaults);
    CHECK(accountsOf(site) == 1);
}

TEST_CASE("A vault that was put back is refused, and a restore mends it")
{
    test::TestSite site;
    const MadeBackup made = valueOf(backupSiteTo(site.session(), site.path(u"one.tar"_s), progress));
    site.lock();
    const QString vaultFile = site.folder() + u"/records.xdv"_s;
    REQUIRE(QFile::copy(vaultFile, site.path(u"old.xdv"_s)));
    site.reopenAs(u"li"_s);
    site.lock();
    REQUIRE(QFile::remove(vaultFile));
    REQUIRE(QFile::copy(site.path(u"old.xdv"_s), vaultFile));
    CHECK(codeOf(access::unlock(site.folder(), u"li"_s, test::passphrase(), nextMorning())) == ErrorCode::VaultStale);
    valueOf(restoreSite(orderFor(site, made.path), progress, nextMorning()));
    valueOf(access::unlock(site.folder(), u"li"_s, test::passphrase(), nextMorning()));
}

TEST_CASE("The drill rebuilds the newest backup, counts it and leaves nothing behind")
{
    test::TestSite site;
    CHECK(codeOf(drillRestore(site.session(), progress)) == ErrorCode::NotFound);
    const MadeBackup made = valueOf(backupSite(site.session(), progress));
    site.add(u"principal"_s, access::Role::principal);
    const DrillResult drill = valueOf(drillRestore(site.session(), progress));
    CHECK(drill.isPassed());
    CHECK(drill.backup == u"backup-2026-10-08-090000.tar"_s);
    CHECK(drill.rebuilt == made.manifest.state);
    CHECK(drill.linesSince >= 3);
    CHECK(entriesOf(site.folder() + u"/backup"_s) == QStringList{u"backup-2026-10-08-090000.tar"_s});
    auto *records = valueOf(site.session().recordsFor(access::Capability::manageSite));
    const auto lines = valueOf(records->lines({}));
    CHECK(lines[0].action == u"restore.drilled"_s);
    CHECK(lines[0].reason == u"passed"_s);
}

TEST_CASE("A drill over a damaged backup says so instead of failing")
{
    test::TestSite site;
    const MadeBackup made = valueOf(backupSite(site.session(), progress));
    flipByte(made.path, QFileInfo(made.path).size() / 2);
    const DrillResult drill = valueOf(drillRestore(site.session(), progress));
    CHECK_FALSE(drill.isPassed());
    REQUIRE(drill.failure);
    CHECK(drill.failure->code == ErrorCode::BackupDamaged);
    auto *office = valueOf(site.session().officeFor(access::Capability::manageSite));
    CHECK(valueOf(office->lines({}))[0].reason == u"failed"_s);
}

TEST_CASE("A backup of a site that was restored meanwhile is of another history")
{
    test::TestSite site;
    const MadeBackup first = valueOf(backupSiteTo(site.session(), site.path(u"one.tar"_s), progress));
    site.add(u"principal"_s, access::Role::principal);
    const MadeBackup second = valueOf(backupSiteTo(site.session(), site.path(u"two.tar"_s), progress));
    site.lock();
    valueOf(restoreSite(orderFor(site, first.path), progress, nextMorning()));
    const auto session = valueOf(access::unlock(site.folder(), u"li"_s, test::passphrase(), nextMorning()));
    CHECK_FALSE(valueOf(previewRestore(*session, second.path, progress)).isSameHistory);
    CHECK(valueOf(previewRestore(*session, first.path, progress)).isSameHistory);
    // Such a one is neither drilled nor the last backup of what is there now.
    REQUIRE(QFile::copy(second.path, site.folder() + u"/backup/backup-2026-10-08-090000.tar"_s));
    CHECK(valueOf(isBackupDue(*session)));
    CHECK(codeOf(drillRestore(*session, progress)) == ErrorCode::NotFound);
    REQUIRE(QFile::copy(first.path, site.folder() + u"/backup/backup-2026-10-08-080000.tar"_s));
    CHECK(valueOf(drillRestore(*session, progress)).backup == u"backup-2026-10-08-080000.tar"_s);
}

} // namespace xd::backup
