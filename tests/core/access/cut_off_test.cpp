// R3 for the change of keys: the real process is killed in the middle of removing an account, at many moments. However far it
// came, the site opens, nothing that was in it is lost, and the account is either untouched or gone with all it had kept.
// XINDENG_KILLS sets how many moments (40; at night 2,000).
#include "core/access/former_account.h"
#include "core/access/remove_account.h"
#include "tests/support/say.h"
#include "tests/support/sqlcipher_shell.h"
#include "tests/support/test_site.h"

#include <csignal>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace xd;
using namespace xd::access;
using namespace Qt::StringLiterals;

namespace {

constexpr int plantedLines = 200;

void copyFolder(const QString &from, const QString &to)
{
    QDir(to).removeRecursively();
    QDir().mkpath(to);
    QDirIterator files(from, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString target = to + path.mid(from.size());
        files.fileInfo().isDir() ? QDir().mkpath(target) : QFile::copy(path, target);
    }
}

void plant(journal::Journal &journal)
{
    for (int i = 0; i < plantedLines; ++i)
        valueOf(journal.note({journal::Verb::siteChecked, {}, QString::number(i)}));
}

int plantedIn(journal::Journal &journal)
{
    QSet<QString> found;
    for (const journal::Line &line : valueOf(journal.lines({{}, 0, 100'000})))
        if (line.action == u"site.checked"_s)
            found.insert(line.reason);
    return int(found.size());
}

// Kills its own process at the given report of progress.
class Deadly final : public Progress {
public:
    explicit Deadly(int at) : m_left(at) {}
    void report(qint64, qint64) override
    {
        if (--m_left == 0)
            ::kill(::getpid(), SIGKILL);
    }
    bool isStopped() const override { return false; }

private:
    int m_left;
};

void killNow(int)
{
    ::kill(::getpid(), SIGKILL);
}

// Removes the account in a process of its own, which is killed after so many microseconds (0: never) or at a report.
// Returns whether it was killed.
bool removeAndKill(const QString &folder, const QString &login, int afterMicroseconds, int atReport, qint64 *tookMicroseconds = nullptr)
{
    int clockPipe[2];
    REQUIRE(::pipe(clockPipe) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        auto session = unlock(folder, u"li"_s, test::passphrase(), test::morning());
        if (!session)
            ::_exit(3);
        QElapsedTimer timer;
        timer.start();
        if (afterMicroseconds > 0) {
            std::signal(SIGALRM, killNow);
            const itimerval when{{0, 0}, {afterMicroseconds / 1'000'000, afterMicroseconds % 1'000'000}};
            ::setitimer(ITIMER_REAL, &when, nullptr);
        }
        Deadly progress(atReport);
        const NoDuties nothing;
        const bool isDone = removeAccount(**session, login, nothing, progress).has_value();
        const qint64 took = timer.nsecsElapsed() / 1000;
        [[maybe_unused]] const auto told = ::write(clockPipe[1], &took, sizeof took);
        session->reset();
        ::_exit(isDone ? 0 : 4);
    }
    ::close(clockPipe[1]);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    qint64 took = 0;
    if (::read(clockPipe[0], &took, sizeof took) == sizeof took && tookMicroseconds)
        *tookMicroseconds = took;
    ::close(clockPipe[0]);
    if (WIFSIGNALED(status))
        return true;
    CHECK(WEXITSTATUS(status) == 0);
    return false;
}

struct Scene {
    test::TestSite site;
    QString pristine;
    crypto::BoxKeys box;
    SecretBytes records;
    SecretBytes office;
    QString login;

    Scene(const QString &leaving, Role role) : login(leaving)
    {
        site.add(u"zhang"_s, Role::principal);
        site.add(leaving, role);
        plant(*valueOf(site.session().recordsFor(Capability::readJournal)));
        plant(*valueOf(site.session().officeFor(Capability::readJournal)));
        const Session &session = site.reopenAs(leaving);
        box = session.boxKeys().clone();
        records = session.vaultKeys().records.clone();
        office = session.vaultKeys().office.clone();
        site.lock();
        pristine = site.path(u"pristine"_s);
        copyFolder(site.folder(), pristine);
    }

    // Returns whether the account is gone.
    bool check(bool withShell)
    {
        const vault::SiteFolder folder(site.folder());
        // Somebody who cannot finish it gets in all the same.
        CHECK(site.unlockAs(u"zhang"_s).has_value());
        Session &session = site.reopenAs(u"li"_s);
        CHECK(session.keyring().state == vault::KeyringState::stable);
        for (auto *const journal : {valueOf(session.recordsFor(Capability::readJournal)), valueOf(session.officeFor(Capability::readJournal))}) {
            CHECK_FALSE(valueOf(journal->verify()).brokenAt.has_value());
            CHECK(plantedIn(*journal) == plantedLines);
            CHECK(journal->vault().checkWhole().has_value());
        }
        const DeviceKeys device = valueOf(session.deviceKeys());
        CHECK(device.box.publicKey == session.keyring().deviceBoxPublicKey);
        CHECK(device.counsel.publicKey == session.keyring().counselBoxPublicKey);
        const QByteArray userId = vault::userIdOf(login, session.keyring().vaultId);
        const bool isGone = session.keyring().findUser(userId) == nullptr;
        // What it had sent is somebody's at every moment.
        const auto former = valueOf(findFormerAccounts(session));
        CHECK((!isGone || (former.size() == 1 && former[0].userId == userId)));
        int opened = 0;
        for (const vault::KeyringSlot &slot : session.keyring().keySlots)
            opened += crypto::openSealed(slot.sealed, box).has_value();
        for (int pair = 0; pair < 3; ++pair) {
            int byPaper = 0;
            for (const vault::KeyringSlot &slot : session.keyring().keySlots)
                byPaper += crypto::openSealed(slot.sealed, site.recovery().pairKeys(pair)).has_value();
            CHECK(byPaper == 2);
        }
        site.lock();
        CHECK((opened == 0) == isGone);
        CHECK(site.unlockAs(login).has_value() != isGone);
        CHECK_FALSE(QFileInfo::exists(folder.office() + u".next"_s));
        CHECK_FALSE(QFileInfo::exists(folder.records() + u".next"_s));
        if (isGone) {
            CHECK(codeOf(vault::Vault::open(folder.office(), vault::VaultKind::office, office)) == ErrorCode::VaultDamaged);
            if (!records.isEmpty())
                CHECK(codeOf(vault::Vault::open(folder.records(), vault::VaultKind::records, records)) == ErrorCode::VaultDamaged);
            if (withShell)
                CHECK_FALSE(test::shellCanRead(folder.office(), office, site.path(u"shell.xdv"_s)));
        }
        return isGone;
    }

    void restore() { copyFolder(pristine, site.folder()); }
};

} // namespace

TEST_CASE("A removal killed between any two of its steps is finished when the site is next opened")
{
    Scene scene(u"sun"_s, Role::counsellor);
    int points = 0;
    for (int at = 1; at < 20; ++at) {
        INFO("report " << at);
        scene.restore();
        if (!removeAndKill(scene.site.folder(), scene.login, 0, at))
            break;
        ++points;
        CHECK(scene.check(true));
    }
    CHECK(points == 6);
    CHECK(scene.check(true));
}

TEST_CASE("A removal killed at any moment leaves the site whole, and the account untouched or gone with all it kept")
{
    bool isNumber = false;
    const int wanted = qEnvironmentVariableIntValue("XINDENG_KILLS", &isNumber);
    const int kills = isNumber ? wanted : 40;
    Scene scene(u"sun"_s, Role::counsellor);
    qint64 whole = 0;
    CHECK_FALSE(removeAndKill(scene.site.folder(), scene.login, 0, 0, &whole));
    CHECK(scene.check(true));
    int killed = 0, untouched = 0, tries = 0;
    for (; killed < kills && tries < 3 * kills; ++tries) {
        // Spread over the whole of it; where the computer has become quicker since, by what the last whole one took.
        const int after = int(std::max<qint64>(1, whole * (killed + 1) / (kills + 1)));
        INFO("killed after " << after << " of " << whole << " us");
        scene.restore();
        qint64 took = 0;
        const bool wasKilled = removeAndKill(scene.site.folder(), scene.login, after, 0, &took);
        killed += wasKilled;
        if (!wasKilled && took > 0)
            whole = took;
        untouched += !scene.check(tries % 10 == 0);
    }
    INFO(killed << " killed of " << tries << ", " << untouched << " before anything had happened");
    CHECK(killed > kills / 2);
    CHECK(untouched < killed);
}

TEST_CASE("Killed again while finishing, it is finished the time after")
{
    Scene scene(u"zhao"_s, Role::teacher);
    REQUIRE(removeAndKill(scene.site.folder(), scene.login, 0, 1));
    for (const int after : {500, 3'000, 8'000, 15'000, 25'000}) {
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            std::signal(SIGALRM, killNow);
            const itimerval when{{0, 0}, {0, after}};
            ::setitimer(ITIMER_REAL, &when, nullptr);
            const auto session = unlock(scene.site.folder(), u"li"_s, test::passphrase(), test::morning());
            ::_exit(0);
        }
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
    }
    CHECK(scene.check(true));
}
