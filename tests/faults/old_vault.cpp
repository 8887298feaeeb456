#include "tests/faults/old_vault.h"

#include "core/vault/page_seal.h"
#include "core/vault/schema.h"
#include "core/vault/sqlcipher.h"
#include "tests/support/say.h"

#include <catch2/catch_test_macros.hpp>

namespace xd::faults {

using namespace Qt::StringLiterals;

namespace {

void execute(sqlite3 *handle, const QByteArray &sql)
{
    char *message = nullptr;
    const int code = sqlite3_exec(handle, sql.constData(), nullptr, nullptr, &message);
    INFO((message ? message : ""));
    sqlite3_free(message);
    REQUIRE(code == SQLITE_OK);
}

QList<QByteArray> firstColumn(sqlite3 *handle, const QByteArray &sql)
{
    QList<QByteArray> found;
    sqlite3_stmt *statement = nullptr;
    REQUIRE(sqlite3_prepare_v2(handle, sql.constData(), -1, &statement, nullptr) == SQLITE_OK);
    while (sqlite3_step(statement) == SQLITE_ROW)
        found << QByteArray(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    return found;
}

} // namespace

void makeOld(const QString &path, vault::VaultKind kind, const SecretBytes &key)
{
    const QString newer = path + u".newer"_s;
    REQUIRE(QFile::rename(path, newer));
    QFile::remove(vault::sealPathOf(path)); // the programs of then put none
    const QByteArray rawKey = "x'" + key.view().toByteArray().toHex() + "'";
    sqlite3 *handle = nullptr;
    REQUIRE(sqlite3_open_v2(QFile::encodeName(path).constData(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr) == SQLITE_OK);
    REQUIRE(sqlite3_key(handle, rawKey.constData(), int(rawKey.size())) == SQLITE_OK);
    execute(handle, "PRAGMA cipher_log_level = NONE");
    execute(handle, vault::schemaSteps(kind).front().sql);
    execute(handle, "ATTACH '" + QFile::encodeName(newer) + "' AS newer KEY \"" + rawKey + "\"");
    const QList<QByteArray> tables = firstColumn(handle, "SELECT name FROM main.sqlite_schema WHERE type = 'table'");
    for (const QByteArray &table : tables) {
        const QByteArray columns = firstColumn(handle, "SELECT name FROM pragma_table_info('" + table + "', 'main')").join(", ");
        execute(handle, "INSERT INTO main." + table + " (" + columns + ") SELECT " + columns + " FROM newer." + table);
    }
    execute(handle, "PRAGMA user_version = 1");
    sqlite3_close_v2(handle);
    REQUIRE(QFile::remove(newer));
}

} // namespace xd::faults
