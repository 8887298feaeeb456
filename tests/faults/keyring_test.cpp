// S10 of security.md §6: whatever is done to keyring.xdk, nobody gets more authority by it, and no number in it keeps the
// computer busy.
#include "core/access/accounts.h"
#include "core/access/disable_account.h"
#include "core/access/unlock.h"
#include "tests/faults/counted.h"
#include "tests/faults/workflows.h"
#include "tests/support/say.h"
#include "tests/support/test_site.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QtEndian>
#include <catch2/catch_test_macros.hpp>
#include <ctime>
#include <sys/resource.h>

using namespace xd;
using namespace xd::faults;
using namespace Qt::StringLiterals;

namespace {

constexpr crypto::WorkFactor least{1, 8};
constexpr qint64 longestMs = 5'000;
constexpr long mostKiB = 1024 * 1024 + 512 * 1024; // a gigabyte, and the program itself

// Of the processor, since the computer may be busy with something else.
qint64 processorMs()
{
    return qint64(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

long peakKiB()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void save(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

// What an account may do, and what it holds.
struct Authority {
    access::Role role;
    QByteArray recordsKey, officeKey;
    QList<QByteArray> users; // id, role, status, keys of all
    friend bool operator==(const Authority &, const Authority &) = default;
};

Authority authorityOf(const access::Session &session)
{
    Authority found{session.role(), session.vaultKeys().records.view().toByteArray(), session.vaultKeys().office.view().toByteArray(), {}};
    for (const vault::KeyringUser &user : session.keyring().users)
        found.users << user.userId + char(user.role) + char(user.status) + user.boxPublicKey + user.signPublicKey;
    return found;
}

// A school with a counsellor (li) and a principal (zhang), closed; every try begins with the same files.
struct Closed {
    QTemporaryDir folder{quickFolder()};
    QString kept = folder.filePath(u"kept"_s), site = folder.filePath(u"site"_s);
    std::map<QString, Authority> authorities;
    QByteArray keyring;

    Closed()
    {
        access::SiteDraft draft{kept, access::SiteKind::school, u"启明星实验学校"_s, u"3199010001"_s, u"li"_s, test::passphrase()};
        draft.work = least;
        {
            const auto session = std::move(valueOf(access::createSite(draft, test::morning())).session);
            valueOf(access::addAccount(*session, u"zhang"_s, access::Role::principal, test::passphrase(), least));
            session->writeAnchors();
        }
        for (const QString &name : {u"li"_s, u"zhang"_s}) {
            anew();
            authorities.emplace(name, authorityOf(*valueOf(unlocked(name))));
        }
        keyring = bytesOf(kept + u"/keyring.xdk"_s);
    }
    void anew() const
    {
        QDir(site).removeRecursively();
        copyFolder(kept, site);
    }
    Result<std::unique_ptr<access::Session>> unlocked(const QString &name) const
    {
        return access::unlock(site, name, test::passphrase(), test::morning());
    }
    void put(const QByteArray &main, const QByteArray &copy) const
    {
        anew();
        save(site + u"/keyring.xdk"_s, main);
        save(site + u"/keyring.xdk.bak"_s, copy);
    }
};

} // namespace

TEST_CASE("No changed byte of the keyring gives anybody another authority")
{
    const Closed closed;
    QElapsedTimer watch;
    watch.start();
    QRandomGenerator random(10);
    int tries = 0, opened = 0;
    std::map<QString, int> refusals;
    qint64 slowest = 0;
    for (qsizetype at = 0; at < closed.keyring.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            if (!isNight() && bit != random.bounded(8) && bit != int(at % 8))
                continue;
            QByteArray changed = closed.keyring;
            changed[at] = char(changed[at] ^ (1 << bit));
            for (const auto &[name, authority] : closed.authorities) {
                closed.put(changed, changed);
                ++tries;
                const qint64 before = processorMs();
                const auto session = closed.unlocked(name);
                const qint64 ms = processorMs() - before;
                slowest = std::max(slowest, ms);
                INFO("byte " << at << " bit " << bit << ", " << name.toStdString());
                REQUIRE(ms < longestMs);
                if (session) {
                    ++opened;
                    REQUIRE(authorityOf(**session) == authority);
                } else {
                    ++refusals[nameOf(session.error().code)];
                }
            }
        }
    }
    QStringList said;
    for (const auto &[code, count] : refusals)
        said << u"%1 %2"_s.arg(count).arg(code);
    report(u"S10: %1 bytes, %2 changes tried, %3 opened with the same authority, %4; slowest %5 ms, peak %6 MiB, %7 s"_s.arg(closed.keyring.size()).arg(tries)
               .arg(opened).arg(said.join(u", "_s)).arg(slowest).arg(peakKiB() / 1024).arg(double(watch.elapsed()) / 1000, 0, 'f', 1));
    CHECK(peakKiB() < mostKiB);
}

TEST_CASE("A work factor at the edge of what is read keeps nobody busy for long")
{
    const Closed closed;
    const auto keyring = valueOf(vault::Keyring::decode(closed.keyring));
    for (const auto &[passes, memoryKiB] : {std::pair<quint32, quint32>{16, 1024 * 1024}, {16, 512 * 1024}, {4, 1024 * 1024}, {8, 512 * 1024}, {3, 1024 * 1024}}) {
        vault::Keyring bomb = keyring;
        for (vault::KeyringUser &user : bomb.users)
            user.work = {passes, memoryKiB};
        closed.put(bomb.encode(), bomb.encode());
        const qint64 before = processorMs();
        const auto session = closed.unlocked(u"li"_s);
        const qint64 ms = processorMs() - before;
        report(u"S10: %1 passes of %2 MiB: %3 ms"_s.arg(passes).arg(memoryKiB / 1024).arg(ms));
        CHECK_FALSE(session);
        CHECK(ms < longestMs);
        CHECK(peakKiB() < mostKiB);
    }
}

TEST_CASE("Own parts and slots that change their places open nothing for the other")
{
    const Closed closed;
    const auto sound = valueOf(vault::Keyring::decode(closed.keyring));
    const auto expectNothing = [&](const vault::Keyring &changed) {
        for (const auto &[name, authority] : closed.authorities) {
            closed.put(changed.encode(), changed.encode());
            const auto session = closed.unlocked(name);
            if (session)
                CHECK(authorityOf(**session) == authority);
        }
    };
    vault::Keyring swapped = sound;
    std::swap(swapped.users[0].cipher, swapped.users[1].cipher);
    expectNothing(swapped);
    std::swap(swapped.users[0].nonce, swapped.users[1].nonce);
    std::swap(swapped.users[0].salt, swapped.users[1].salt);
    expectNothing(swapped);
    std::swap(swapped.users[0].work, swapped.users[1].work);
    closed.put(swapped.encode(), swapped.encode());
    CHECK(codeOf(closed.unlocked(u"zhang"_s)) == ErrorCode::WrongPassphrase); // though both have the same passphrase
    // Whole accounts exchanged, under the old signature.
    vault::Keyring exchanged = sound;
    std::swap(exchanged.users[0].role, exchanged.users[1].role);
    expectNothing(exchanged);
    for (std::size_t one = 0; one < sound.keySlots.size(); ++one)
        for (std::size_t other = 0; other < one; ++other) {
            vault::Keyring moved = sound;
            std::swap(moved.keySlots[one].sealed, moved.keySlots[other].sealed);
            expectNothing(moved);
            std::swap(moved.keySlots[one].holder, moved.keySlots[other].holder);
            expectNothing(moved);
        }
}

TEST_CASE("A keyring of another site, or of earlier, lets nobody in who is out")
{
    const Closed closed;
    const Closed other;
    closed.put(other.keyring, other.keyring);
    CHECK_FALSE(closed.unlocked(u"li"_s));
    CHECK_FALSE(closed.unlocked(u"zhang"_s));

    closed.anew();
    const QByteArray before = bytesOf(closed.site + u"/keyring.xdk"_s);
    {
        const auto session = valueOf(closed.unlocked(u"li"_s));
        valueOf(access::disableAccount(*session, u"zhang"_s, access::NoDuties()));
    }
    CHECK(codeOf(closed.unlocked(u"zhang"_s)) == ErrorCode::AccountDisabled);
    save(closed.site + u"/keyring.xdk"_s, before);
    CHECK_FALSE(closed.unlocked(u"zhang"_s)); // the copy is newer, and is believed
    save(closed.site + u"/keyring.xdk"_s, before);
    save(closed.site + u"/keyring.xdk.bak"_s, before);
    CHECK_FALSE(closed.unlocked(u"zhang"_s)); // the journal remembers
}
