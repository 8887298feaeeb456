#include "core/vault/vault.h"

#include "core/vault/page_seal.h"
#include "core/vault/schema.h"
#include "core/vault/sqlcipher.h"
#include "core/vault/sqlcipher_driver.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>
#include <cstring>

namespace xd::vault {

namespace {

// After start only statements on data are allowed: a hostile string that reached SQL text could still not attach
// another file, change a setting or the schema (T14).
int onlyData(void *, int action, const char *name, const char *value, const char *, const char *)
{
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
    case SQLITE_TRANSACTION:
    case SQLITE_FUNCTION:
    case SQLITE_SAVEPOINT:
    case SQLITE_RECURSIVE:
        return SQLITE_OK;
    case SQLITE_PRAGMA: // by which the word index sees whether somebody else has written; it changes nothing
        return !value && name && std::strcmp(name, "data_version") == 0 ? SQLITE_OK : SQLITE_DENY;
    default:
        return SQLITE_DENY;
    }
}

// "x'<64 hex digits>'": given as 32 bytes as they are, SQLCipher would take them for a passphrase (D2).
SecretBytes rawKeyText(const SecretBytes &key)
{
    static constexpr char digits[] = "0123456789abcdef";
    SecretBytes text(key.size() * 2 + 3);
    unsigned char *out = text.data();
    *out++ = 'x';
    *out++ = '\'';
    for (std::size_t i = 0; i < key.size(); ++i) {
        *out++ = static_cast<unsigned char>(digits[key.data()[i] >> 4]);
        *out++ = static_cast<unsigned char>(digits[key.data()[i] & 15]);
    }
    *out = '\'';
    return text;
}

int applyKey(sqlite3 *handle, const SecretBytes &key)
{
    const SecretBytes text = rawKeyText(key);
    return sqlite3_key(handle, text.data(), int(text.size()));
}

// The first column of each row; empty where the statement failed.
QStringList answers(sqlite3 *handle, const char *sql, int *code = nullptr)
{
    QStringList found;
    sqlite3_stmt *statement = nullptr;
    int result = sqlite3_prepare_v2(handle, sql, -1, &statement, nullptr);
    while (result == SQLITE_OK || result == SQLITE_ROW) {
        result = sqlite3_step(statement);
        if (result == SQLITE_ROW)
            found << QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
    }
    sqlite3_finalize(statement);
    if (code)
        *code = result;
    return found;
}

// Read through SQLite's own descriptor: to open and close the file apart from it would drop the locks of whoever holds the
// vault in this process, and let another program in.
bool isPlainSqlite(sqlite3 *handle)
{
    sqlite3_file *file = nullptr;
    char head[16] = {};
    return sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK && file && file->pMethods
        && file->pMethods->xRead(file, head, sizeof head, 0) == SQLITE_OK && std::memcmp(head, "SQLite format 3", sizeof head) == 0;
}

constexpr const char *askCipher = "PRAGMA cipher_version";
constexpr const char *quiet = "PRAGMA cipher_log_level = NONE";
constexpr const char *beforeFirstRead = R"(
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA cipher_memory_security = OFF;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA secure_delete = ON;
    PRAGMA temp_store = MEMORY;
)";
constexpr const char *afterFirstRead = R"(
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA wal_autocheckpoint = 0;
    BEGIN EXCLUSIVE; COMMIT;
)";

// What D4 relies on, as SQLite says it afterwards: a setting that did not take reports no error by itself.
struct Setting {
    const char *question;
    const char *wanted;
};
constexpr Setting reliedOn[] = {
    {"PRAGMA journal_mode", "wal"}, {"PRAGMA synchronous", "2"}, {"PRAGMA locking_mode", "exclusive"}, {"PRAGMA wal_autocheckpoint", "0"},
    {"PRAGMA auto_vacuum", "0"}, {"PRAGMA foreign_keys", "1"}, {"PRAGMA trusted_schema", "0"}, {"PRAGMA cell_size_check", "1"},
    {"PRAGMA secure_delete", "1"}, {"PRAGMA temp_store", "2"},
};

} // namespace

Done requireCipher(const QStringList &cipherVersion)
{
    // Plain SQLite knows no such pragma and answers nothing, without an error; it would go on and write plaintext.
    if (cipherVersion.value(0).isEmpty())
        return failure(ErrorCode::CipherMissing);
    return {};
}

Error Vault::lastError(const char *doing) const
{
    return {errorCodeOf(sqlite3_extended_errcode(m_handle)), {},
            QStringLiteral("%1: %2").arg(QLatin1StringView(doing), QString::fromUtf8(sqlite3_errmsg(m_handle)))};
}

Result<std::unique_ptr<Vault>> Vault::create(const QString &path, VaultKind kind, const SecretBytes &key)
{
    if (QFile::exists(path))
        return failure(ErrorCode::AlreadyExists);
    std::unique_ptr<Vault> vault(new Vault);
    XD_CHECK(vault->prepare(path, kind, key, true));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return vault;
}

Result<std::unique_ptr<Vault>> Vault::open(const QString &path, VaultKind kind, const SecretBytes &key)
{
    if (!QFile::exists(path))
        return failure(ErrorCode::VaultMissing);
    if (QFileInfo(path).size() == 0) // SQLite would take it for a new one
        return failure(ErrorCode::VaultDamaged, {}, QStringLiteral("empty file"));
    std::unique_ptr<Vault> vault(new Vault);
    // The last one to hold it has not closed it: what it wrote is still in the log beside it.
    vault->m_wasLeftOpen = QFileInfo(path + QStringLiteral("-wal")).size() > 0;
    XD_CHECK(vault->prepare(path, kind, key, false));
    return vault;
}

Done Vault::prepare(const QString &path, VaultKind kind, const SecretBytes &key, bool create)
{
    m_kind = kind;
    if (key.size() != vaultKeyBytes)
        return failure(ErrorCode::NoKey);
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | (create ? SQLITE_OPEN_CREATE : 0);
    const int opened = sqlite3_open_v2(QFile::encodeName(path).constData(), &m_handle, flags, nullptr);
    if (create)
        QFile::remove(sealPathOf(path)); // of a file that lay here before
    m_logPath = path + QStringLiteral("-wal");
    m_seal = std::make_unique<PageSeal>(m_handle, path, key);
    if (opened != SQLITE_OK)
        return tl::unexpected(lastError("open"));
    if (isPlainSqlite(m_handle))
        return failure(ErrorCode::VaultPlain);
    // Before anything else, since SQLCipher speaks to stderr of what it meets.
    sqlite3_exec(m_handle, quiet, nullptr, nullptr, nullptr);
    XD_CHECK(requireCipher(answers(m_handle, askCipher)));
    if (applyKey(m_handle, key) != SQLITE_OK)
        return failure(ErrorCode::CipherMissing);
    // The first connection of a process starts the cipher only now, and with it the log anew.
    sqlite3_exec(m_handle, quiet, nullptr, nullptr, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    if (sqlite3_exec(m_handle, beforeFirstRead, nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected(lastError("settings"));
    if (sqlite3_exec(m_handle, "SELECT count(*) FROM sqlite_schema", nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected(lastError("first read"));
    if (sqlite3_exec(m_handle, afterFirstRead, nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected(lastError("settings"));
    if (!create && answers(m_handle, "PRAGMA user_version").value(0).toInt() == 0)
        return failure(ErrorCode::VaultDamaged, {}, QStringLiteral("no schema"));
    m_seal->compare();
    XD_CHECK(migrate());
    sqlite3_exec(m_handle, "PRAGMA foreign_keys = ON", nullptr, nullptr, nullptr);
    for (const Setting &setting : reliedOn)
        if (answers(m_handle, setting.question).value(0) != QLatin1StringView(setting.wanted))
            return failure(ErrorCode::CannotWrite, {}, QStringLiteral("%1 is not %2").arg(QLatin1StringView(setting.question), QLatin1StringView(setting.wanted)));
    sqlite3_set_authorizer(m_handle, onlyData, nullptr);

    m_connectionName = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QSqlDatabase database = QSqlDatabase::addDatabase(new SqlCipherDriver(m_handle), m_connectionName);
    if (!database.open())
        return failure(ErrorCode::CipherMissing, {}, QStringLiteral("driver"));
    m_statements = std::make_unique<StatementCache>(m_connectionName);
    return {};
}

Vault::~Vault()
{
    m_statements.reset();
    if (!m_connectionName.isEmpty()) {
        QSqlDatabase::database(m_connectionName, false).close();
        QSqlDatabase::removeDatabase(m_connectionName);
    }
    if (!m_handle)
        return;
    if (isInTransaction())
        rollBack();
    // A log left behind is read again at the next open; SQLite shall not move it by itself, under a seal that still lies there.
    if (!checkpoint())
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    sqlite3_close_v2(m_handle);
}

int Vault::newestSchemaVersion(VaultKind kind)
{
    return newestStep(kind);
}

// Each numbered step runs in a transaction of its own together with its number; foreign keys are off meanwhile,
// since they cannot be switched inside a transaction, and are checked before the commit.
Done Vault::migrate()
{
    const QStringList versions = answers(m_handle, "PRAGMA user_version");
    m_schemaVersion = versions.value(0).toInt();
    if (m_schemaVersion > newestStep(m_kind))
        return failure(ErrorCode::VaultTooNew, {}, QStringLiteral("schema %1").arg(m_schemaVersion));
    for (const SchemaStep &step : schemaSteps(m_kind)) {
        if (step.number <= m_schemaVersion)
            continue;
        const QByteArray script = "BEGIN IMMEDIATE;\n" + step.sql + "\nPRAGMA user_version = " + QByteArray::number(step.number) + ";";
        if (sqlite3_exec(m_handle, script.constData(), nullptr, nullptr, nullptr) != SQLITE_OK
            || !answers(m_handle, "PRAGMA foreign_key_check").isEmpty()
            || sqlite3_exec(m_handle, "COMMIT", nullptr, nullptr, nullptr) != SQLITE_OK) {
            Error error = lastError("migration");
            error.detail += QStringLiteral(" (step %1)").arg(step.number);
            rollBack();
            return tl::unexpected(error);
        }
        m_schemaVersion = step.number;
    }
    return {};
}

Result<Rows> Vault::query(const QString &sql, const QVariantList &values)
{
    XD_TRY(auto query, m_statements->take(sql));
    for (qsizetype i = 0; i < values.size(); ++i)
        query->bindValue(int(i), values[i]);
    if (!query->exec())
        return failure(errorCodeOf(query->lastError().nativeErrorCode().toInt()), {}, query->lastError().driverText());
    return Rows(*m_statements, sql, std::move(query));
}

Result<int> Vault::run(const QString &sql, const QVariantList &values)
{
    XD_TRY(const Rows rows, query(sql, values));
    return sqlite3_changes(m_handle);
}

Result<BulkStatement> Vault::bulk(const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
        return tl::unexpected(lastError("prepare"));
    return BulkStatement(m_handle, statement);
}

void Vault::wantBulkCache(bool bulk)
{
    sqlite3_set_authorizer(m_handle, nullptr, nullptr);
    const QByteArray setting = "PRAGMA cache_size = -" + QByteArray::number(bulk ? bulkCacheKiB : 2000);
    sqlite3_exec(m_handle, setting.constData(), nullptr, nullptr, nullptr);
    sqlite3_set_authorizer(m_handle, onlyData, nullptr);
}

QSqlDatabase Vault::database() const
{
    return QSqlDatabase::database(m_connectionName);
}

bool Vault::isInTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

Done Vault::begin()
{
    if (sqlite3_exec(m_handle, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected(lastError("begin"));
    return {};
}

Done Vault::commit()
{
    if (sqlite3_exec(m_handle, "COMMIT", nullptr, nullptr, nullptr) == SQLITE_OK)
        return {};
    Error error = lastError("commit");
    const int code = sqlite3_extended_errcode(m_handle);
    rollBack();
    // D10: where only the sync failed, the log holds the whole change, and who opens the file next would find it there.
    // An emptied log settles that it is not; where that fails too, nobody can know before the site is opened again.
    const bool isWritten = code != SQLITE_FULL && code != SQLITE_IOERR_WRITE;
    if (!checkpoint() && isWritten)
        error.field = QStringLiteral("outcome");
    return tl::unexpected(error);
}

void Vault::rollBack()
{
    if (isInTransaction())
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

Done Vault::checkFresh() const
{
    return m_seal->isBroken() ? failure(ErrorCode::VaultStale, {}, QStringLiteral("pages of another day")) : Done();
}

Done Vault::checkpoint()
{
    if (QFileInfo(m_logPath).size() > 0)
        XD_CHECK(m_seal->lift());
    if (sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected(lastError("checkpoint"));
    m_seal->put();
    return {};
}

Done Vault::checkWhole()
{
    XD_CHECK(checkpoint()); // cipher_integrity_check reads the file, not the WAL
    sqlite3_set_authorizer(m_handle, nullptr, nullptr);
    int cipherCode = SQLITE_DONE;
    const QStringList badPages = answers(m_handle, "PRAGMA cipher_integrity_check", &cipherCode);
    int treeCode = SQLITE_DONE;
    const QStringList tree = answers(m_handle, "PRAGMA integrity_check", &treeCode);
    const QStringList orphans = answers(m_handle, "PRAGMA foreign_key_check");
    sqlite3_set_authorizer(m_handle, onlyData, nullptr);
    if (!badPages.isEmpty() || cipherCode != SQLITE_DONE)
        return failure(ErrorCode::VaultDamaged, {}, QStringLiteral("%1 pages fail their authentication").arg(badPages.size()));
    if (tree != QStringList{QStringLiteral("ok")} || treeCode != SQLITE_DONE)
        return failure(ErrorCode::VaultDamaged, {}, QStringLiteral("the tree of pages is inconsistent"));
    if (!orphans.isEmpty())
        return failure(ErrorCode::VaultDamaged, {}, QStringLiteral("%1 rows point nowhere").arg(orphans.size()));
    return checkFresh();
}

Done Vault::copyTo(const QString &path, const SecretBytes &key)
{
    sqlite3 *target = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &target, flags, nullptr);
    if (code == SQLITE_OK) {
        code = applyKey(target, key);
        sqlite3_exec(target, quiet, nullptr, nullptr, nullptr);
    }
    if (code == SQLITE_OK) {
        sqlite3_backup *backup = sqlite3_backup_init(target, "main", m_handle, "main");
        code = backup ? sqlite3_backup_step(backup, -1) : sqlite3_extended_errcode(target);
        const int finished = sqlite3_backup_finish(backup);
        code = code == SQLITE_DONE ? finished : code;
    }
    sqlite3_close_v2(target);
    if (code == SQLITE_OK)
        return {};
    QFile::remove(path);
    return failure(errorCodeOf(code), {}, QStringLiteral("backup: code %1").arg(code));
}

Result<Transaction> Transaction::begin(Vault &vault)
{
    XD_CHECK(vault.begin());
    return Transaction(vault);
}

Transaction::~Transaction()
{
    if (m_vault)
        m_vault->rollBack();
}

Done Transaction::commit()
{
    Vault *vault = std::exchange(m_vault, nullptr);
    Done committed = vault->commit();
    if (!committed)
        vault->rollBack();
    return committed;
}

} // namespace xd::vault
