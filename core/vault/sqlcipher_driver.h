// Qt Sql over SQLCipher on Qt's public headers alone (security.md D1). The driver does not open files: the vault
// opens and keys the connection, so that no key passes through a QString, and lends the handle.
#pragma once

#include <QSqlDriver>
#include <QSqlError>
#include <QSqlResult>

struct sqlite3;
struct sqlite3_stmt;

namespace xd::vault {

class SqlCipherDriver final : public QSqlDriver
{
    Q_OBJECT
public:
    explicit SqlCipherDriver(sqlite3 *handle);

    bool hasFeature(DriverFeature feature) const override;
    bool open(const QString &, const QString &, const QString &, const QString &, int, const QString &) override;
    void close() override;
    QSqlResult *createResult() const override;
    bool beginTransaction() override;
    bool commitTransaction() override;
    bool rollbackTransaction() override;
    QVariant handle() const override;
    QStringList tables(QSql::TableType type) const override;

private:
    bool execute(const char *sql);
    sqlite3 *m_handle;
};

class SqlCipherResult final : public QSqlResult
{
public:
    SqlCipherResult(const SqlCipherDriver *driver, sqlite3 *handle);
    ~SqlCipherResult() override;

protected:
    bool prepare(const QString &sql) override;
    bool reset(const QString &sql) override;
    bool exec() override;
    bool fetch(int row) override;
    bool fetchFirst() override;
    bool fetchNext() override;
    bool fetchLast() override;
    QVariant data(int column) override;
    bool isNull(int column) override;
    int size() override { return -1; }
    int numRowsAffected() override;
    QVariant lastInsertId() const override;
    QSqlRecord record() const override;
    void detachFromResultSet() override;

private:
    bool fail(QSqlError::ErrorType type);
    bool bind(int position, const QVariant &value);
    bool step();
    void finalise();

    sqlite3 *m_handle;
    sqlite3_stmt *m_statement = nullptr;
    bool m_hasRow = false;      // the statement stands on a row
    bool m_isFirstUnread = false; // exec() has already stepped onto the first row
};

} // namespace xd::vault
