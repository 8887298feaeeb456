// S18 and S17 of security.md §6: odd places and odd times. A message, and no damage.
#include "core/access/create_site.h"
#include "core/access/unlock.h"
#include "tests/faults/counted.h"
#include "tests/faults/examined_site.h"
#include "tests/faults/workflows.h"
#include "tests/support/say.h"

#include <QDirIterator>
#include <QProcess>
#include <QTimeZone>
#include <catch2/catch_test_macros.hpp>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace xd;
using namespace xd::faults;
using namespace Qt::StringLiterals;

namespace {

constexpr uid_t somebodyElse = 65'534;

struct Ran {
    int status = -1;
    QByteArray said;
};

Ran xindengctl(const QStringList &words, const QString &site, uid_t user = 0)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XINDENG_PASSPHRASE"_s, passphraseText);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(QProcess::nullDevice());
    if (user != 0)
        process.setChildProcessModifier([user] { ::setuid(user); });
    process.start(QStringLiteral(XINDENG_BIN_DIR "/xindengctl"), words + QStringList{u"--site"_s, site, u"--login"_s, login, u"--json"_s});
    REQUIRE(process.waitForFinished(60'000));
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput()};
}

std::map<QString, QByteArray> filesIn(const QString &folder)
{
    std::map<QString, QByteArray> found;
    for (QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); files.hasNext();) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        found[file.fileName()] = file.readAll();
    }
    return found;
}

} // namespace

TEST_CASE("Who comes second is told so, and the first notices nothing")
{
    const QTemporaryDir folder(quickFolder());
    rosterImport().prepare(folder.path());
    const QString site = folder.filePath(u"site"_s);
    const auto first = valueOf(opened(site));
    CHECK(codeOf(opened(site)) == ErrorCode::SiteInUse);
    const Ran second = xindengctl({u"site"_s, u"info"_s}, site);
    CHECK(second.status == 6);
    CHECK(second.said.contains("SiteInUse"));
    valueOf(rosterImport().steps[0](*first, folder.path()));
    CHECK(examine(*first, true).wrong == QString());
}

TEST_CASE("A file that another program holds for a while is waited for or told, and left whole")
{
    const QTemporaryDir folder(quickFolder());
    rosterImport().prepare(folder.path());
    const QString site = folder.filePath(u"site"_s);
    int ready[2];
    REQUIRE(::pipe(ready) == 0);
    const pid_t child = ::fork();
    if (child == 0) { // as a virus scanner or a backup program does it
        const int file = ::open(QFile::encodeName(site + u"/records.xdv"_s).constData(), O_RDWR);
        struct flock whole {};
        whole.l_type = F_WRLCK;
        ::fcntl(file, F_SETLK, &whole);
        static_cast<void>(::write(ready[1], "x", 1));
        ::sleep(5);
        ::_exit(0);
    }
    char byte = 0;
    REQUIRE(::read(ready[0], &byte, 1) == 1);
    CHECK(codeOf(opened(site)) == ErrorCode::SiteInUse);
    int status = 0;
    ::waitpid(child, &status, 0);
    ::close(ready[0]);
    ::close(ready[1]);
    const Examined found = examine(site);
    CHECK_FALSE(found.refused);
    CHECK(found.wrong == QString());
}

TEST_CASE("Somebody else on the same computer cannot even read the files")
{
    const QTemporaryDir folder(quickFolder());
    rosterImport().prepare(folder.path());
    const QString site = folder.filePath(u"site"_s);
    CHECK((QFileInfo(site).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther)) == QFile::Permissions());
    for (const auto &[path, bytes] : filesIn(site)) {
        INFO(path.toStdString());
        CHECK((QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)) == QFile::Permissions());
    }
    if (::getuid() != 0)
        SKIP("NOT TESTED: becoming another user needs root; the permissions were looked at");
    QFile::setPermissions(folder.path(), QFile::Permissions(0x7775)); // the way to the site is open to all
    const Ran other = xindengctl({u"site"_s, u"info"_s}, site, somebodyElse);
    CHECK((other.status == 5 || other.status == 6));
}

TEST_CASE("A folder that cannot be written to is told, and nothing in it changes")
{
    if (::getuid() != 0)
        SKIP("NOT TESTED: becoming an owner without the right to write needs root");
    const QTemporaryDir folder(quickFolder());
    rosterImport().prepare(folder.path());
    const QString site = folder.filePath(u"site"_s);
    QFile::setPermissions(folder.path(), QFile::Permissions(0x7775));
    const auto before = filesIn(site);
    for (const auto &[path, bytes] : before) {
        REQUIRE(::chown(QFile::encodeName(path).constData(), somebodyElse, somebodyElse) == 0);
        QFile::setPermissions(path, QFile::ReadOwner);
    }
    REQUIRE(::chown(QFile::encodeName(site).constData(), somebodyElse, somebodyElse) == 0);
    QFile::setPermissions(site, QFile::ReadOwner | QFile::ExeOwner);
    for (const QStringList &words : {QStringList{u"site"_s, u"info"_s}, {u"roster"_s, u"import"_s, QStringLiteral(XINDENG_FIXTURES "/roster-messy.xlsx")}}) {
        const Ran ran = xindengctl(words, site, somebodyElse);
        INFO(words.join(u' ').toStdString() << ": " << ran.said.toStdString());
        CHECK(ran.status == 6);
    }
    CHECK(filesIn(site) == before);
}

TEST_CASE("Long and Chinese paths work, and one that is too long is told before anything is made")
{
    const QTemporaryDir folder(quickFolder());
    const QString part = u"心灯　资料（二〇二六年度）_副本 "_s;
    QString path = folder.path();
    int deepest = 0;
    for (int depth = 1; depth <= 24; ++depth) {
        path += u'/' + part + QString::number(depth);
        REQUIRE(QDir().mkpath(path));
        access::SiteDraft draft{path + u"/site"_s, access::SiteKind::school, u"学校"_s, u"2111010001"_s, login, SecretBytes::fromUtf16(passphraseText)};
        draft.work = crypto::WorkFactor{1, 8};
        {
            const auto created = access::createSite(draft);
            if (!created) {
                INFO("path of " << QFile::encodeName(path).size() << " bytes: " << nameOf(created.error().code).toStdString());
                CHECK((created.error().code == ErrorCode::CannotRead || created.error().code == ErrorCode::CannotWrite));
                CHECK(QDir(path).isEmpty());
                continue;
            }
        }
        deepest = int(QFile::encodeName(path).size());
        const auto session = opened(path + u"/site"_s);
        CHECK(session);
    }
    report(u"S18: paths up to %1 bytes work"_s.arg(deepest));
    CHECK(deepest > 300);
}

namespace {

class SetClock final : public Clock {
public:
    explicit SetClock(qint64 nowMs) : m_nowMs(nowMs) {}
    qint64 nowMs() const override { return m_nowMs; }

private:
    qint64 m_nowMs;
};

qint64 on(int year, int month, int day)
{
    return QDateTime(QDate(year, month, day), QTime(9, 0), QTimeZone("Asia/Shanghai")).toMSecsSinceEpoch();
}

} // namespace

TEST_CASE("A clock that is wrong by decades or jumps loses nothing and keeps the order")
{
    const QTemporaryDir folder(quickFolder());
    const Workflow workflow = rosterImport();
    workflow.prepare(folder.path());
    const QString site = folder.filePath(u"site"_s);
    // Fifty years back, seventy-five ahead, the zero of Windows, of Unix, and back to today; in between summer time of 1991.
    const std::vector<qint64> moments{on(2026, 10, 8), on(1976, 10, 8), on(2101, 10, 8), on(1601, 1, 1), 0, on(1991, 4, 14), on(1991, 9, 15), on(2026, 10, 9)};
    qint64 lines = 0;
    QString shape;
    for (const qint64 moment : moments) {
        INFO("at " << moment);
        auto session = valueOf(access::unlock(site, login, SecretBytes::fromUtf16(passphraseText), std::make_unique<SetClock>(moment)));
        auto *const journal = valueOf(session->recordsFor(access::Capability::readJournal));
        const auto chain = valueOf(journal->verify());
        CHECK_FALSE(chain.brokenAt);
        CHECK(chain.lines > lines);
        lines = chain.lines;
        if (shape.isEmpty())
            valueOf(workflow.steps[0](*session, folder.path()));
        valueOf(journal->note({journal::Verb::siteChecked}));
        const Examined found = examine(*session, false);
        CHECK(found.wrong == QString());
        CHECK((shape.isEmpty() || found.records.shape == shape));
        shape = found.records.shape;
        // In the order in which things were done, whatever the clock said.
        const auto newest = valueOf(journal->lines({{}, std::numeric_limits<qint64>::min(), 1000}));
        for (std::size_t i = 1; i < newest.size(); ++i)
            REQUIRE(newest[i - 1].seq == newest[i].seq + 1);
        CHECK(qint64(newest.size()) == lines + 1 + (moment == moments.front()));
    }
}
