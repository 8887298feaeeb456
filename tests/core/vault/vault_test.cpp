#include "core/vault/vault.h"
#include "tests/support/say.h"

using namespace xd;
using namespace xd::vault;
using namespace Qt::StringLiterals;

namespace {

struct TemporaryVault {
    QTemporaryDir folder;
    SecretBytes key = SecretBytes::random(vaultKeyBytes);
    QString path() const { return folder.filePath(u"office.xdv"_s); }
    std::unique_ptr<Vault> create() { return valueOf(Vault::create(path(), VaultKind::office, key)); }
    Result<std::unique_ptr<Vault>> open() { return Vault::open(path(), VaultKind::office, key); }
};

const QString insertAccount = u"INSERT INTO account (user_id, login, added) VALUES (?, ?, ?)"_s;
QVariantList account(char id, const QString &login)
{
    return {QByteArray(16, id), login, 5};
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

// Runs the sqlcipher shell with a raw key and returns what it prints.
QString shell(const QString &path, const QString &hexKey, const QString &sql)
{
    QProcess process;
    process.start(u"sqlcipher"_s, {u"-batch"_s, path});
    if (!process.waitForStarted())
        SKIP("the sqlcipher shell is not installed");
    if (!hexKey.isEmpty())
        process.write("PRAGMA key = \"x'" + hexKey.toLatin1() + "'\";\n");
    process.write(sql.toUtf8() + "\n");
    process.closeWriteChannel();
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError());
}

} // namespace

TEST_CASE("A vault keeps rows, and no byte of them stands in the file")
{
    TemporaryVault file;
    {
        const auto vault = file.create();
        valueOf(vault->begin());
        valueOf(vault->run(insertAccount, account('a', u"planted-canary-欧阳"_s)));
        valueOf(vault->commit());
        CHECK_FALSE(bytesOf(file.path() + u"-wal"_s).contains("planted-canary"));
    }
    const QByteArray bytes = bytesOf(file.path());
    CHECK(bytes.size() > 4096);
    CHECK_FALSE(bytes.startsWith("SQLite format 3"));
    CHECK_FALSE(bytes.contains("planted-canary"));
    CHECK_FALSE(bytes.contains("CREATE TABLE"));
    const auto vault = valueOf(file.open());
    Rows rows = valueOf(vault->query(u"SELECT login, added FROM account"_s));
    REQUIRE(rows.next());
    CHECK(rows.text(0) == u"planted-canary-欧阳"_s);
    CHECK(rows.integer(1) == 5);
    CHECK_FALSE(rows.next());
}

TEST_CASE("Only the raw key opens a vault, also for the sqlcipher shell")
{
    TemporaryVault file;
    file.create().reset();
    CHECK(codeOf(Vault::open(file.path(), VaultKind::office, SecretBytes::random(32))) == ErrorCode::VaultDamaged);
    const QString hex = QString::fromLatin1(file.key.view().toByteArray().toHex());
    CHECK(shell(file.path(), hex, u"SELECT count(*) FROM account;"_s).contains(u"0"_s));
    CHECK(shell(file.path(), hex, u"SELECT name FROM sqlite_schema;"_s).contains(u"journal_line"_s));
    CHECK(shell(file.path(), {}, u"SELECT count(*) FROM account;"_s).contains(u"not a database"_s));
    CHECK(shell(file.path(), QString(64, u'0'), u"SELECT count(*) FROM account;"_s).contains(u"not a database"_s));
}

TEST_CASE("A plain SQLite file is refused by name")
{
    TemporaryVault file;
    QFile plain(file.path());
    REQUIRE(plain.open(QIODevice::WriteOnly));
    plain.write(QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0'));
    plain.close();
    CHECK(codeOf(file.open()) == ErrorCode::VaultPlain);
}

TEST_CASE("A vault of a newer schema is refused, not guessed at")
{
    TemporaryVault file;
    file.create().reset();
    const QString hex = QString::fromLatin1(file.key.view().toByteArray().toHex());
    shell(file.path(), hex, u"PRAGMA user_version = 9999;"_s);
    CHECK(codeOf(file.open()) == ErrorCode::VaultTooNew);
}

TEST_CASE("A vault is opened by one program at a time")
{
    TemporaryVault file;
    const auto first = file.create();
    CHECK(codeOf(file.open()) == ErrorCode::SiteInUse);
}

TEST_CASE("A missing vault and an existing one are said for what they are")
{
    TemporaryVault file;
    CHECK(codeOf(file.open()) == ErrorCode::VaultMissing);
    file.create().reset();
    CHECK(codeOf(Vault::create(file.path(), VaultKind::office, file.key)) == ErrorCode::AlreadyExists);
}

TEST_CASE("A vault cut to nothing is damaged and stays as it is, not a new one")
{
    TemporaryVault file;
    file.create().reset();
    REQUIRE(QFile::resize(file.path(), 0));
    CHECK(codeOf(file.open()) == ErrorCode::VaultDamaged);
    CHECK(QFileInfo(file.path()).size() == 0);
}

TEST_CASE("A vault whose last holder was killed says so")
{
    TemporaryVault file;
    {
        const auto vault = file.create();
        valueOf(vault->run(insertAccount, account('a', u"ma"_s)));
        REQUIRE(QFile::copy(file.path() + u"-wal"_s, file.path() + u".kept"_s));
        REQUIRE(QFile::copy(file.path(), file.path() + u".old"_s));
    }
    CHECK_FALSE(valueOf(file.open())->wasLeftOpen());
    for (const auto &[from, to] : {std::pair{u".old"_s, u""_s}, {u".kept"_s, u"-wal"_s}}) {
        QFile::remove(file.path() + to);
        REQUIRE(QFile::copy(file.path() + from, file.path() + to));
    }
    const auto vault = valueOf(file.open());
    CHECK(vault->wasLeftOpen());
    Rows rows = valueOf(vault->query(u"SELECT count(*) FROM account"_s));
    rows.next();
    CHECK(rows.integer(0) == 1);
}

TEST_CASE("Every damaged page is found by the whole check")
{
    TemporaryVault file;
    {
        const auto vault = file.create();
        for (int i = 0; i < 200; ++i)
            valueOf(vault->run(insertAccount, {QByteArray::number(i).rightJustified(16, '0'), u"login-%1"_s.arg(i, 90), i}));
        valueOf(vault->checkWhole());
    }
    const QByteArray sound = bytesOf(file.path());
    for (qsizetype page = 0; page < sound.size() / 4096; ++page) {
        QByteArray damaged = sound;
        const qsizetype at = page * 4096 + 2000;
        damaged[at] = char(damaged[at] ^ 1);
        QFile out(file.path());
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(damaged);
        out.close();
        auto opened = file.open();
        const ErrorCode found = opened ? codeOf((*opened)->checkWhole()) : opened.error().code;
        INFO("page " << page);
        CHECK(found == ErrorCode::VaultDamaged);
    }
}

TEST_CASE("A transaction that is forgotten leaves nothing")
{
    TemporaryVault file;
    const auto vault = file.create();
    {
        const Transaction transaction = valueOf(Transaction::begin(*vault));
        valueOf(vault->run(insertAccount, account('a', u"ma"_s)));
    }
    Rows rows = valueOf(vault->query(u"SELECT count(*) FROM account"_s));
    rows.next();
    CHECK(rows.integer(0) == 0);
}

TEST_CASE("After start nothing but data statements runs")
{
    TemporaryVault file;
    const auto vault = file.create();
    for (const QString &sql : {u"ATTACH DATABASE 'x.db' AS x"_s, u"PRAGMA key = 'a'"_s, u"PRAGMA user_version = 3"_s, u"DROP TABLE account"_s,
                               u"CREATE TABLE t (a)"_s, u"SELECT load_extension('x')"_s, u"SELECT 1; SELECT 2"_s, u"SELECT \"no_such_column\""_s})
    {
        INFO(sql.toStdString());
        CHECK_FALSE(vault->run(sql).has_value());
    }
}

TEST_CASE("Values that look like SQL stay values")
{
    TemporaryVault file;
    const auto vault = file.create();
    const QString hostile = u"'); DROP TABLE account; --"_s;
    valueOf(vault->run(insertAccount, account('a', hostile)));
    Rows rows = valueOf(vault->query(u"SELECT login FROM account WHERE login = ?"_s, {hostile}));
    REQUIRE(rows.next());
    CHECK(rows.text(0) == hostile);
}

TEST_CASE("Empty text and empty bytes are not NULL, and Qt's models read the vault")
{
    TemporaryVault file;
    const auto vault = file.create();
    valueOf(vault->run(u"INSERT INTO journal_line (seq, time, user, action, object, reason, counts, hash) VALUES (1, 2, ?, '', ?, ?, ?, ?)"_s,
                       {QByteArray(16, 'u'), QByteArray(), QString(), QByteArray("\xa0"), QByteArray(32, 'h')}));
    Rows rows = valueOf(vault->query(u"SELECT object, reason FROM journal_line"_s));
    REQUIRE(rows.next());
    CHECK_FALSE(rows.isNull(0));
    CHECK(rows.text(1).isEmpty());
    QSqlQuery query(vault->database());
    REQUIRE(query.exec(u"SELECT count(*) FROM journal_line"_s));
    REQUIRE(query.next());
    CHECK(query.value(0).toInt() == 1);
    CHECK(vault->database().tables().contains(u"journal_line"_s));
}

TEST_CASE("Parameters are bound by their number or name")
{
    TemporaryVault file;
    const auto vault = file.create();
    valueOf(vault->run(u"INSERT INTO account (user_id, login, added) VALUES (?2, ?1, ?3)"_s, {u"li"_s, QByteArray(16, 'a'), 7}));
    Rows rows = valueOf(vault->query(u"SELECT login FROM account WHERE added = ?2 AND login = ?1"_s, {u"li"_s, 7}));
    CHECK(rows.next());
    QSqlQuery named(vault->database());
    REQUIRE(named.prepare(u"SELECT login FROM account WHERE login = :login AND added = :added AND login = :login"_s));
    named.bindValue(u":added"_s, 7);
    named.bindValue(u":login"_s, u"li"_s);
    REQUIRE(named.exec());
    CHECK(named.next());
}

TEST_CASE("Bulk statements read back what they wrote")
{
    TemporaryVault file;
    const auto vault = file.create();
    {
        BulkStatement insert = valueOf(vault->bulk("INSERT INTO account (user_id, login, added) VALUES (?, ?, ?)"));
        valueOf(vault->begin());
        for (int i = 0; i < 1000; ++i) {
            const QByteArray id = QByteArray::number(i).rightJustified(16, '0');
            insert.bindBytes(1, id);
            insert.bindText(2, u"用户%1"_s.arg(i));
            insert.bind(3, i);
            valueOf(insert.run());
        }
        valueOf(vault->commit());
    }
    BulkStatement read = valueOf(vault->bulk("SELECT login, added FROM account WHERE added >= ? ORDER BY added"));
    read.bind(1, 998);
    REQUIRE(valueOf(read.next()));
    CHECK(read.text(0) == u"用户998"_s);
    REQUIRE(valueOf(read.next()));
    CHECK(read.integer(1) == 999);
    CHECK_FALSE(valueOf(read.next()));
}

TEST_CASE("A copy made while the vault is open is whole and under the same key")
{
    TemporaryVault file;
    const QString copy = file.folder.filePath(u"copy.xdv"_s);
    {
        const auto vault = file.create();
        valueOf(vault->run(insertAccount, account('a', u"li"_s)));
        valueOf(vault->copyTo(copy, file.key));
    }
    const auto vault = valueOf(Vault::open(copy, VaultKind::office, file.key));
    valueOf(vault->checkWhole());
    Rows rows = valueOf(vault->query(u"SELECT login FROM account"_s));
    REQUIRE(rows.next());
    CHECK(rows.text(0) == u"li"_s);
}

TEST_CASE("No other SQLite is in the process")
{
    QFile maps(u"/proc/self/maps"_s);
    if (!maps.open(QIODevice::ReadOnly))
        SKIP("no /proc here");
    const QByteArray text = maps.readAll();
    CHECK_FALSE(text.contains("libsqlite3"));
    CHECK_FALSE(text.contains("libsqlcipher.so"));
    CHECK_FALSE(text.contains("libqsqlite"));
}
