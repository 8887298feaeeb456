#include "tests/bench/bare_vault.h"

#include "core/vault/sqlcipher.h"

#include <QDir>
#include <QFile>

namespace xd::bench {

namespace {

void expect(bool holds, sqlite3 *handle)
{
    if (!holds)
        qFatal("bare vault: %s", sqlite3_errmsg(handle));
}

} // namespace

BareVault::BareVault()
{
    const QByteArray path = QFile::encodeName(m_folder.filePath(QStringLiteral("bare.db")));
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    expect(sqlite3_open_v2(path.constData(), &m_handle, flags, nullptr) == SQLITE_OK, m_handle);
    run("PRAGMA key = \"x'2DD29CA851E7B56E4697B0E1F08507293D761A05CE4D1B628663F411A8086D99'\"");
    run("PRAGMA locking_mode = EXCLUSIVE; PRAGMA cipher_memory_security = OFF; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON");
    run("PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    run("PRAGMA wal_autocheckpoint = 0; PRAGMA cache_size = -65536");
    const QDir steps(QStringLiteral(":/migrations/records"));
    for (const QString &name : steps.entryList(QDir::Files, QDir::Name)) {
        QFile step(steps.filePath(name));
        if (!step.open(QIODevice::ReadOnly))
            qFatal("bare vault: no schema");
        run(step.readAll().constData());
    }
    run("PRAGMA foreign_keys = ON");
}

BareVault::~BareVault()
{
    sqlite3_close(m_handle);
}

void BareVault::run(const char *sql)
{
    expect(sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK, m_handle);
}

BareStatement::BareStatement(BareVault &vault, const char *sql) : m_handle(vault.m_handle)
{
    expect(sqlite3_prepare_v2(m_handle, sql, -1, &m_statement, nullptr) == SQLITE_OK, m_handle);
}

BareStatement::~BareStatement()
{
    sqlite3_finalize(m_statement);
}

void BareStatement::bind(int position, qint64 value)
{
    sqlite3_bind_int64(m_statement, position, value);
}

void BareStatement::bindText(int position, QByteArrayView utf8)
{
    sqlite3_bind_text(m_statement, position, utf8.data(), int(utf8.size()), SQLITE_STATIC);
}

void BareStatement::bindBytes(int position, QByteArrayView bytes)
{
    sqlite3_bind_blob(m_statement, position, bytes.data(), int(bytes.size()), SQLITE_STATIC);
}

void BareStatement::run()
{
    expect(sqlite3_step(m_statement) == SQLITE_DONE, m_handle);
    sqlite3_reset(m_statement);
}

} // namespace xd::bench
