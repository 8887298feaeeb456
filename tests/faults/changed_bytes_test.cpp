// R8 and R9 of security.md §6: what a bad sector, a virus scanner, a restore program or a hand does to the files.
#include "core/vault/vault.h"
#include "tests/faults/counted.h"
#include "tests/faults/examined_site.h"
#include "tests/faults/workflows.h"
#include "tests/support/say.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace xd;
using namespace xd::faults;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype pageBytes = 4096;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void save(const QString &path, QByteArrayView bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes.data(), bytes.size()) == bytes.size());
}

QStringList loginsIn(vault::Vault &vault)
{
    QStringList logins;
    auto rows = vault.query(u"SELECT login, added FROM account ORDER BY user_id"_s);
    while (rows && rows->next())
        logins << rows->text(0) + rows->text(1);
    return rows && rows->check() ? logins : QStringList{u"unreadable"_s};
}

// One closed vault of some pages, and what it says.
struct SmallVault {
    QTemporaryDir folder{quickFolder()};
    QString path = folder.filePath(u"office.xdv"_s);
    SecretBytes key = SecretBytes::random(vault::vaultKeyBytes);
    QStringList logins;
    QByteArray bytes;

    explicit SmallVault(int accounts = 200)
    {
        {
            const auto vault = valueOf(vault::Vault::create(path, vault::VaultKind::office, key));
            for (int i = 0; i < accounts; ++i)
                valueOf(vault->run(u"INSERT INTO account (user_id, login, added) VALUES (?, ?, ?)"_s,
                                   {QByteArray(8, char(i)) + QByteArray(8, 'x'), u"login-%1"_s.arg(i), i}));
            logins = loginsIn(*vault);
        }
        bytes = bytesOf(path);
    }

    enum class Fate { refused, foundByCheck, unnoticed, wrongValues };
    Fate fateOf(QByteArrayView changed) const
    {
        save(path, changed);
        const auto vault = vault::Vault::open(path, vault::VaultKind::office, key);
        if (!vault)
            return Fate::refused;
        const QStringList read = loginsIn(**vault);
        if (read != logins && read != QStringList{u"unreadable"_s})
            return Fate::wrongValues;
        return (*vault)->checkWhole() ? Fate::unnoticed : Fate::foundByCheck;
    }
};

} // namespace

TEST_CASE("No flipped byte of a vault goes unnoticed, and none shows a wrong value")
{
    const SmallVault small;
    REQUIRE(small.fateOf(small.bytes) == SmallVault::Fate::unnoticed); // because nothing is changed
    QElapsedTimer watch;
    watch.start();
    QRandomGenerator random(8);
    std::map<SmallVault::Fate, int> fates;
    const int wanted = cases(5'000, int(small.bytes.size()));
    for (int i = 0; i < wanted; ++i) {
        const qsizetype at = isNight() ? i : random.bounded(int(small.bytes.size()));
        QByteArray changed = small.bytes;
        changed[at] = char(changed[at] ^ (1 + random.bounded(255)));
        const SmallVault::Fate fate = small.fateOf(changed);
        ++fates[fate];
        INFO("byte " << at);
        REQUIRE(fate != SmallVault::Fate::wrongValues);
        REQUIRE(fate != SmallVault::Fate::unnoticed);
    }
    report(u"R8: %1 pages, %2 flips, %3 refused at opening, %4 found by the check, 0 unnoticed, 0 wrong values, %5 s"_s.arg(small.bytes.size() / pageBytes)
               .arg(wanted).arg(fates[SmallVault::Fate::refused]).arg(fates[SmallVault::Fate::foundByCheck]).arg(double(watch.elapsed()) / 1000, 0, 'f', 1));
}

TEST_CASE("A vault that is cut, lengthened or has its pages mixed is refused or found broken")
{
    const SmallVault small;
    QRandomGenerator random(9);
    const qsizetype pages = small.bytes.size() / pageBytes;
    std::map<SmallVault::Fate, int> fates;
    const auto expectNoticed = [&](const QByteArray &changed, const QString &how) {
        const SmallVault::Fate fate = small.fateOf(changed);
        ++fates[fate];
        INFO(how.toStdString());
        CHECK(fate != SmallVault::Fate::wrongValues);
        CHECK(fate != SmallVault::Fate::unnoticed);
    };
    const int wanted = cases(70, 700);
    for (int i = 0; i < wanted; ++i) {
        const qsizetype length = i < pages ? i * pageBytes : random.bounded(int(small.bytes.size()));
        expectNoticed(small.bytes.first(length), u"cut to %1"_s.arg(length));
    }
    for (int i = 0; i < wanted; ++i) {
        const qsizetype one = random.bounded(int(pages)), other = random.bounded(int(pages));
        if (one == other)
            continue;
        QByteArray swapped = small.bytes;
        swapped.replace(one * pageBytes, pageBytes, small.bytes.mid(other * pageBytes, pageBytes));
        expectNoticed(swapped, u"page %1 in place of %2"_s.arg(other).arg(one));
    }
    // Whole pages behind the end belong to nothing; SQLite drops them. They must not bring anything in.
    for (const qsizetype more : {qsizetype(1), qsizetype(100), pageBytes - 1, pageBytes, 3 * pageBytes}) {
        const SmallVault::Fate fate = small.fateOf(small.bytes + QByteArray(more, 'x'));
        ++fates[fate];
        CHECK(fate != SmallVault::Fate::wrongValues);
    }
    report(u"R9 one file: %1 refused at opening, %2 found by the check, %3 harmless (something behind the end)"_s.arg(fates[SmallVault::Fate::refused])
               .arg(fates[SmallVault::Fate::foundByCheck]).arg(fates[SmallVault::Fate::unnoticed]));
}

namespace {

// A site at three moments: closed, with work in its write-ahead log and the anchor written, and closed after it.
struct Moments {
    QTemporaryDir folder{quickFolder()};
    QString early = folder.filePath(u"early"_s), running = folder.filePath(u"running"_s), late = folder.filePath(u"late"_s);
    std::pair<qint64, qint64> levels;

    Moments()
    {
        const Workflow workflow = rosterImport();
        const QString root = folder.filePath(u"root"_s);
        workflow.prepare(root);
        {
            const auto session = valueOf(opened(root + u"/site"_s));
            valueOf(workflow.steps[0](*session, root));
        }
        copyFolder(root + u"/site"_s, early);
        {
            const auto session = valueOf(opened(root + u"/site"_s));
            valueOf(workflow.steps[1](*session, root));
            levels = levelsOf(*session);
            valueOf(session->writeAnchors());
            copyFolder(root + u"/site"_s, running);
        }
        copyFolder(root + u"/site"_s, late);
    }

    // A copy of one moment to be spoilt.
    QString copyOf(const QString &moment) const
    {
        const QString scratch = folder.filePath(u"scratch"_s);
        QDir(scratch).removeRecursively();
        copyFolder(moment, scratch);
        return scratch;
    }
};

} // namespace

TEST_CASE("A file put back to an earlier day is noticed, whichever it is")
{
    const Moments moments;
    for (const QString &name : {u"records.xdv"_s, u"office.xdv"_s}) {
        const QString site = moments.copyOf(moments.late);
        save(site + u'/' + name, bytesOf(moments.early + u'/' + name));
        const Examined found = examine(site);
        INFO(name.toStdString());
        REQUIRE(found.refused);
        CHECK(found.refused->code == ErrorCode::VaultStale);
    }
    // The keyring alone: its anchors are older, which is how every crash leaves them, and nothing of the data is lost.
    const QString site = moments.copyOf(moments.late);
    save(site + u"/keyring.xdk"_s, bytesOf(moments.early + u"/keyring.xdk"_s));
    const Examined found = examine(site);
    CHECK_FALSE(found.refused);
    CHECK(found.records.level == moments.levels.first);
}

TEST_CASE("A write-ahead log that is deleted, cut or changed after the anchor was written is noticed")
{
    const Moments moments;
    const QByteArray wal = bytesOf(moments.running + u"/records.xdv-wal"_s);
    REQUIRE(wal.size() > 8 * pageBytes);
    QRandomGenerator random(10);
    std::map<QString, int> fates;
    const auto expectNoticed = [&](const std::optional<QByteArray> &changed, const QString &how) {
        const QString site = moments.copyOf(moments.running);
        if (changed)
            save(site + u"/records.xdv-wal"_s, *changed);
        else
            QFile::remove(site + u"/records.xdv-wal"_s);
        const Examined found = examine(site);
        const bool isWhole = !found.refused && found.wrong.isEmpty() && found.records.level == moments.levels.first;
        ++fates[found.refused ? nameOf(found.refused->code) : found.wrong.isEmpty() ? u"whole"_s : u"found by the check"_s];
        INFO(how.toStdString());
        CHECK((found.refused || !found.wrong.isEmpty() || isWhole));
    };
    expectNoticed(std::nullopt, u"deleted"_s);
    CHECK(fates[nameOf(ErrorCode::VaultStale)] == 1);
    const int wanted = cases(60, 600);
    for (int i = 0; i < wanted; ++i)
        expectNoticed(wal.first(random.bounded(int(wal.size()))), u"cut"_s);
    for (int i = 0; i < wanted; ++i) {
        QByteArray changed = wal;
        const int at = random.bounded(int(wal.size()));
        changed[at] = char(changed[at] ^ (1 << random.bounded(8)));
        expectNoticed(changed, u"bit of byte %1"_s.arg(at));
    }
    QStringList said;
    for (const auto &[name, count] : fates)
        said << u"%1 %2"_s.arg(count).arg(name);
    report(u"R9 write-ahead log: "_s + said.join(u", "_s));
}

// SQLCipher authenticates each page, not that it is the newest one: where the trees happen to fit together, only the seal
// of the closed file tells (vault/page_seal.h).
TEST_CASE("Whichever pages of an earlier day are put among those of today, the whole check finds it")
{
    const Moments moments;
    QRandomGenerator random(11);
    int tried = 0, refused = 0, byCheck = 0, bySealAlone = 0;
    for (const QString &name : {u"/records.xdv"_s, u"/office.xdv"_s}) {
        const QByteArray before = bytesOf(moments.early + name), now = bytesOf(moments.late + name);
        std::vector<qsizetype> changed;
        for (qsizetype page = 0; page < std::min(before.size(), now.size()) / pageBytes; ++page)
            if (before.mid(page * pageBytes, pageBytes) != now.mid(page * pageBytes, pageBytes))
                changed.push_back(page);
        REQUIRE(!changed.empty());
        const auto expectFound = [&](const std::vector<qsizetype> &pages) {
            QByteArray mixed = now;
            for (const qsizetype page : pages)
                mixed.replace(page * pageBytes, pageBytes, before.mid(page * pageBytes, pageBytes));
            const QString site = moments.copyOf(moments.late);
            save(site + name, mixed);
            const Examined found = examine(site);
            ++tried;
            refused += found.refused.has_value();
            byCheck += !found.refused && !found.wrong.isEmpty();
            bySealAlone += found.wrong == u"VaultStale pages of another day; "_s;
            INFO(name.toStdString() << ", page " << pages.front() << " and " << pages.size() - 1 << " more");
            CHECK((found.refused || !found.wrong.isEmpty()));
        };
        for (const qsizetype page : changed)
            expectFound({page});
        const int wanted = changed.size() > 1 ? cases(20, 300) : 0;
        for (int i = 0; i < wanted; ++i) {
            std::vector<qsizetype> some = changed;
            std::shuffle(some.begin(), some.end(), random);
            some.resize(1 + std::size_t(random.bounded(int(some.size()))));
            expectFound(some);
        }
    }
    report(u"R9 pages of an earlier day: %1 tries, %2 refused at opening, %3 found by the check (%4 by the seal alone), %5 unnoticed"_s.arg(tried)
               .arg(refused).arg(byCheck).arg(bySealAlone).arg(tried - refused - byCheck));
    CHECK(refused + byCheck == tried);
    CHECK(bySealAlone > 0);
}

TEST_CASE("Who is killed after a write finds a file from before it refused")
{
    const QTemporaryDir folder{quickFolder()};
    const QString root = folder.filePath(u"root"_s), killed = folder.filePath(u"killed"_s);
    const Workflow workflow = rosterImport();
    workflow.prepare(root);
    {
        const auto session = valueOf(opened(root + u"/site"_s));
        const QString before = folder.filePath(u"before"_s);
        valueOf(session->rest());
        copyFolder(root + u"/site"_s, before);
        valueOf(workflow.steps[0](*session, root));
        copyFolder(root + u"/site"_s, killed); // as SIGKILL leaves it: no lock, no rest, no end of the session
        for (const char *part : {"/records.xdv", "/records.xdv-wal", "/records.xdv-seal"}) {
            QFile::remove(killed + QLatin1StringView(part));
            QFile::copy(before + QLatin1StringView(part), killed + QLatin1StringView(part));
        }
    }
    const Examined found = examine(killed);
    REQUIRE(found.refused);
    CHECK(found.refused->code == ErrorCode::VaultStale);
}
