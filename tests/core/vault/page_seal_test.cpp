#include "core/vault/page_seal.h"
#include "core/vault/vault.h"
#include "tests/support/say.h"

#include <QElapsedTimer>

using namespace xd;
using namespace xd::vault;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype pageBytes = 4096;

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
    REQUIRE(file.write(bytes) == bytes.size());
}

// A vault of one day, and of the next day, when every login was written again.
struct TwoDays {
    QTemporaryDir folder;
    SecretBytes key = SecretBytes::random(vaultKeyBytes);
    QString path = folder.filePath(u"office.xdv"_s);
    QByteArray early, late;

    TwoDays()
    {
        write(u"early"_s);
        early = bytesOf(path);
        write(u"later"_s);
        late = bytesOf(path);
    }
    Result<std::unique_ptr<Vault>> open() { return Vault::open(path, VaultKind::office, key); }
    void write(const QString &day)
    {
        const auto vault = QFile::exists(path) ? valueOf(open()) : valueOf(Vault::create(path, VaultKind::office, key));
        for (int i = 0; i < 100; ++i)
            valueOf(vault->run(u"INSERT OR REPLACE INTO account (user_id, login, added) VALUES (?, ?, ?)"_s,
                               {QByteArray::number(i).rightJustified(16, '0'), u"%1-%2"_s.arg(day).arg(i, 80), i}));
    }
    // Of the first page that has changed and does not make the tree inconsistent.
    void putBackAPage()
    {
        for (qsizetype page = 1; page < early.size() / pageBytes; ++page) {
            QByteArray mixed = late;
            mixed.replace(page * pageBytes, pageBytes, early.mid(page * pageBytes, pageBytes));
            if (mixed == late)
                continue;
            save(path, mixed);
            return;
        }
        FAIL("no page has changed");
    }
};

} // namespace

TEST_CASE("A page of an earlier day is found, and goes on being found until the file is replaced")
{
    TwoDays days;
    days.putBackAPage();
    for (int time = 0; time < 2; ++time) {
        const auto vault = valueOf(days.open());
        CHECK(codeOf(vault->checkFresh()) == ErrorCode::VaultStale);
        CHECK_FALSE(vault->checkWhole().has_value());
        valueOf(vault->run(u"UPDATE account SET added = added + 1"_s)); // to be moved into the file when it is closed
    }
    save(days.path, days.late);
    valueOf(valueOf(days.open())->checkWhole());
}

TEST_CASE("What was closed, killed at work or cut off while pages were moved is no page of another day")
{
    TwoDays days;
    valueOf(valueOf(days.open())->checkWhole());
    CHECK(QFile::exists(sealPathOf(days.path)));
    const QString log = days.path + u"-wal"_s;
    {
        const auto vault = valueOf(days.open());
        valueOf(vault->run(u"UPDATE account SET added = added + 1"_s));
        for (const QString &path : {days.path, log, sealPathOf(days.path)})
            REQUIRE(QFile::copy(path, path + u".killed"_s));
    }
    SECTION("killed at work: the seal is of the file, the work is in the log")
    {
        for (const QString &path : {days.path, log, sealPathOf(days.path)}) {
            QFile::remove(path);
            REQUIRE(QFile::rename(path + u".killed"_s, path));
        }
    }
    SECTION("cut off while pages were moved: there is no seal")
    {
        REQUIRE(QFile::remove(sealPathOf(days.path)));
        QFile::remove(log);
        REQUIRE(QFile::rename(log + u".killed"_s, log));
    }
    valueOf(valueOf(days.open())->checkWhole());
    CHECK(QFile::exists(sealPathOf(days.path)));
    valueOf(valueOf(days.open())->checkWhole());
}

TEST_CASE("A seal that is damaged, absent or of another key says nothing and is put anew")
{
    TwoDays days;
    const QString path = sealPathOf(days.path);
    QByteArray seal = bytesOf(path);
    SECTION("damaged") { seal[5] = char(seal[5] ^ 1); }
    SECTION("cut") { seal.chop(1); }
    SECTION("too long") { seal += "x"; }
    SECTION("of another key")
    {
        const QString other = days.folder.filePath(u"other.xdv"_s);
        valueOf(Vault::create(other, VaultKind::office, SecretBytes::random(vaultKeyBytes)));
        seal = bytesOf(sealPathOf(other));
    }
    SECTION("absent") { seal.clear(); }
    seal.isEmpty() ? void(QFile::remove(path)) : save(path, seal);
    valueOf(valueOf(days.open())->checkWhole());
    CHECK(bytesOf(path).size() == 64);
    days.putBackAPage();
    CHECK(codeOf(valueOf(days.open())->checkFresh()) == ErrorCode::VaultStale);
}

TEST_CASE("Where the seal cannot be lifted nothing is moved, and nothing is lost")
{
    TwoDays days;
    const QString path = sealPathOf(days.path);
    {
        const auto vault = valueOf(days.open());
        valueOf(vault->run(u"UPDATE account SET added = added + 1"_s));
        REQUIRE(QFile::remove(path));
        REQUIRE(QDir().mkdir(path)); // a seal that no remove() takes away
        CHECK(codeOf(vault->checkpoint()) == ErrorCode::CannotWrite);
    }
    REQUIRE(QDir().rmdir(path));
    CHECK(QFileInfo(days.path + u"-wal"_s).size() > 0);
    const auto vault = valueOf(days.open());
    valueOf(vault->checkWhole());
    Rows rows = valueOf(vault->query(u"SELECT sum(added) FROM account"_s));
    rows.next();
    CHECK(rows.integer(0) == 99 * 100 / 2 + 100);
}

// Measured on demand: test_core_vault "[.measure]"
TEST_CASE("What sealing a hundred megabytes costs", "[.measure]")
{
    QTemporaryDir folder;
    const SecretBytes key = SecretBytes::random(vaultKeyBytes);
    const QString path = folder.filePath(u"office.xdv"_s);
    {
        const auto vault = valueOf(Vault::create(path, VaultKind::office, key));
        valueOf(vault->begin());
        for (int i = 0; i < 25'000; ++i)
            valueOf(vault->run(u"INSERT INTO account (user_id, login, added) VALUES (?, ?, ?)"_s,
                               {QByteArray::number(i).rightJustified(16, '0'), QString(3'900, QLatin1Char(char('a' + i % 26))) + QString::number(i), i}));
        valueOf(vault->commit());
    }
    QElapsedTimer watch;
    for (const bool isSealed : {true, false}) {
        if (!isSealed)
            QFile::remove(sealPathOf(path));
        watch.start();
        const auto vault = valueOf(Vault::open(path, VaultKind::office, key));
        const double ms = double(watch.nsecsElapsed()) / 1e6;
        WARN((isSealed ? "opened and held against the seal: " : "opened without: ") << ms << " ms, " << QFileInfo(path).size() / 1'000'000 << " MB");
        if (isSealed)
            continue;
        watch.start();
        valueOf(vault->checkpoint());
        WARN("sealed: " << double(watch.nsecsElapsed()) / 1e6 << " ms");
    }
}
