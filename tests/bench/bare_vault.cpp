#include "tests/bench/bench.h"

#define SQLITE_HAS_CODEC 1
#include <sqlcipher/sqlite3.h>

namespace xd::bench {

BareVault::BareVault()
{
    sqlite3_open(m_folder.filePath(QStringLiteral("bare.db")).toUtf8().constData(), &m_handle);
    run("PRAGMA key = \"x'2DD29CA851E7B56E4697B0E1F08507293D761A05CE4D1B628663F411A8086D99'\"");
    run("PRAGMA locking_mode = EXCLUSIVE; PRAGMA cipher_memory_security = OFF; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY");
    run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0; PRAGMA foreign_keys = ON");
    run("PRAGMA cache_size = -65536");
}

BareVault::~BareVault()
{
    sqlite3_close(m_handle);
}

void BareVault::run(const char *sql)
{
    char *error = nullptr;
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, &error) != SQLITE_OK)
        qFatal("bare: %s", error);
}

} // namespace xd::bench
