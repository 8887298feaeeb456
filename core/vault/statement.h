// What stores hold in their hands: Rows of a query, and a BulkStatement for many rows.
// Prepared statements are kept by the vault and used again.
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QDate>
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <memory>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace xd::vault {

// Prepared statements waiting to be used again, by their SQL text.
class StatementCache {
public:
    explicit StatementCache(const QString &connectionName) : m_connectionName(connectionName) {}
    Result<std::unique_ptr<QSqlQuery>> take(const QString &sql);
    void giveBack(const QString &sql, std::unique_ptr<QSqlQuery> query);
    void clear();

private:
    QString m_connectionName;
    std::unordered_map<QString, std::vector<std::unique_ptr<QSqlQuery>>> m_idle;
};

// Forward-only. while (rows.next()) { rows.text(0) … } then rows.check() where an error in the middle matters.
class Rows {
public:
    Rows(StatementCache &cache, QString sql, std::unique_ptr<QSqlQuery> query);
    Rows(Rows &&) noexcept = default;
    Rows &operator=(Rows &&) = delete;
    ~Rows();

    bool next();
    Done check() const; // whether reading ended for lack of rows
    bool isNull(int column) const;
    qint64 integer(int column) const;
    bool boolean(int column) const { return integer(column) != 0; }
    QString text(int column) const;
    QByteArray bytes(int column) const;
    QDate date(int column) const; // ISO text
    QVariant value(int column) const;

private:
    StatementCache *m_cache;
    QString m_sql;
    std::unique_ptr<QSqlQuery> m_query;
};

// Positions count from 0 for columns and from 1 for bindings, as in SQLite.
class BulkStatement {
public:
    BulkStatement(BulkStatement &&other) noexcept : m_handle(std::exchange(other.m_handle, nullptr)), m_statement(std::exchange(other.m_statement, nullptr)) {}
    BulkStatement &operator=(BulkStatement &&) = delete;
    ~BulkStatement();

    void bindNull(int position);
    void bind(int position, qint64 value);
    void bindText(int position, QStringView text);
    void bindBytes(int position, QByteArrayView bytes); // must stay alive until run() or next() returned
    Done run();         // executes once and is ready for the next row
    Result<bool> next(); // steps a reading statement; false after the last row, then ready to be bound anew
    void reset();

    bool isNull(int column) const;
    qint64 integer(int column) const;
    QString text(int column) const;
    QByteArrayView bytes(int column) const; // valid until the next step

private:
    friend class Vault;
    BulkStatement(sqlite3 *handle, sqlite3_stmt *statement) : m_handle(handle), m_statement(statement) {}
    sqlite3 *m_handle;
    sqlite3_stmt *m_statement;
};

} // namespace xd::vault
