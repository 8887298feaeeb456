// One encrypted vault file (records.xdv or office.xdv): SQLCipher with a raw 256-bit key, opened exclusively,
// its schema brought up to date, everything but data statements denied afterwards (security.md D1–D5, D7).
// A Vault lives on the thread that opened it. Stores are the only callers of run(), query() and bulk();
// commands reach it through journal::Journal::write, questions through Journal::vault().
#pragma once

#include "core/base/result.h"
#include "core/base/secret_bytes.h"
#include "core/vault/statement.h"

#include <QSqlDatabase>
#include <QString>
#include <memory>

struct sqlite3;

namespace xd::vault {

class PageSeal;

enum class VaultKind { records, office };

inline constexpr int vaultKeyBytes = 32;
inline constexpr int bulkCacheKiB = 64 * 1024; // D7

class Vault {
public:
    // Errors: AlreadyExists, CannotWrite, DiskFull.
    static Result<std::unique_ptr<Vault>> create(const QString &path, VaultKind kind, const SecretBytes &key);
    // Errors: VaultMissing (no such file), VaultPlain, CipherMissing, VaultDamaged (also a wrong key: the file is then not
    // readable either), VaultTooNew, SiteInUse.
    static Result<std::unique_ptr<Vault>> open(const QString &path, VaultKind kind, const SecretBytes &key);
    ~Vault(); // checkpoints and closes
    Vault(const Vault &) = delete;
    Vault &operator=(const Vault &) = delete;

    VaultKind kind() const { return m_kind; }
    int schemaVersion() const { return m_schemaVersion; }
    static int newestSchemaVersion(VaultKind kind);

    // SQL text is a constant of the store that calls; values are bound in the order of the ?s.
    // A QVariant() binds NULL; bool, integers, QString and QByteArray are bound as what they are; QDate as ISO text.
    Result<int> run(const QString &sql, const QVariantList &values = {}); // rows changed
    Result<Rows> query(const QString &sql, const QVariantList &values = {});
    // For many rows: binds through the native handle, without QVariant. Reads and writes.
    Result<BulkStatement> bulk(const char *sql);
    void wantBulkCache(bool bulk); // 64 MiB page cache while many rows are written

    // The same file for Qt's models; the authorizer holds for it too.
    QSqlDatabase database() const;

    // Whether whoever held it last has not closed it: then the whole check is due (D5).
    bool wasLeftOpen() const { return m_wasLeftOpen; }
    // Whether the file was, when it was opened, page for page what was last moved into it (D6, page_seal.h). Error: VaultStale.
    Done checkFresh() const;

    bool isInTransaction() const;
    Done begin(); // BEGIN IMMEDIATE
    Done commit();
    void rollBack();

    // Moves the WAL into the file and truncates it: when idle, on lock, close and backup.
    Done checkpoint();
    // The whole check (D5): cipher_integrity_check, integrity_check, foreign keys and checkFresh(). Long. Errors: VaultDamaged,
    // VaultStale.
    Done checkWhole();
    // A consistent copy under the same key, through the backup API. Errors: CannotWrite, DiskFull.
    Done copyTo(const QString &path, const SecretBytes &key);

private:
    Vault() = default;
    Done prepare(const QString &path, VaultKind kind, const SecretBytes &key, bool create);
    Done migrate();
    Error lastError(const char *doing) const;

    VaultKind m_kind = VaultKind::office;
    sqlite3 *m_handle = nullptr;
    QString m_connectionName;
    int m_schemaVersion = 0;
    bool m_wasLeftOpen = false;
    std::unique_ptr<StatementCache> m_statements;
    std::unique_ptr<PageSeal> m_seal;
    QString m_logPath;
};

// Rolls back unless committed.
class Transaction {
public:
    static Result<Transaction> begin(Vault &vault);
    Transaction(Transaction &&other) noexcept : m_vault(std::exchange(other.m_vault, nullptr)) {}
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();
    Done commit();

private:
    explicit Transaction(Vault &vault) : m_vault(&vault) {}
    Vault *m_vault;
};

} // namespace xd::vault
