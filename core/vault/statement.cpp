#include "core/vault/statement.h"

#include "core/vault/sqlcipher.h"

#include <QSqlDatabase>
#include <QSqlError>

namespace xd::vault {

namespace {

Error errorOf(const QSqlQuery &query, const char *doing)
{
    const QSqlError error = query.lastError();
    return {errorCodeOf(error.nativeErrorCode().toInt()), {}, QStringLiteral("%1: %2").arg(QLatin1StringView(doing), error.driverText())};
}

} // namespace

Result<std::unique_ptr<QSqlQuery>> StatementCache::take(const QString &sql)
{
    if (auto found = m_idle.find(sql); found != m_idle.end() && !found->second.empty()) {
        auto query = std::move(found->second.back());
        found->second.pop_back();
        return query;
    }
    auto query = std::make_unique<QSqlQuery>(QSqlDatabase::database(m_connectionName));
    query->setForwardOnly(true);
    if (!query->prepare(sql))
        return tl::unexpected(errorOf(*query, "prepare"));
    return query;
}

void StatementCache::giveBack(const QString &sql, std::unique_ptr<QSqlQuery> query)
{
    query->finish();
    m_idle[sql].push_back(std::move(query));
}

void StatementCache::clear()
{
    m_idle.clear();
}

Rows::Rows(StatementCache &cache, QString sql, std::unique_ptr<QSqlQuery> query)
    : m_cache(&cache), m_sql(std::move(sql)), m_query(std::move(query))
{
}

Rows::~Rows()
{
    if (m_query)
        m_cache->giveBack(m_sql, std::move(m_query));
}

bool Rows::next()
{
    return m_query->next();
}

Done Rows::check() const
{
    if (m_query->lastError().type() != QSqlError::NoError)
        return tl::unexpected(errorOf(*m_query, "read"));
    return {};
}

bool Rows::isNull(int column) const
{
    return m_query->isNull(column);
}

qint64 Rows::integer(int column) const
{
    return m_query->value(column).toLongLong();
}

QString Rows::text(int column) const
{
    return m_query->value(column).toString();
}

QByteArray Rows::bytes(int column) const
{
    return m_query->value(column).toByteArray();
}

QDate Rows::date(int column) const
{
    return QDate::fromString(text(column), Qt::ISODate);
}

QVariant Rows::value(int column) const
{
    return m_query->value(column);
}

BulkStatement::~BulkStatement()
{
    sqlite3_finalize(m_statement);
}

void BulkStatement::bindNull(int position)
{
    sqlite3_bind_null(m_statement, position);
}

void BulkStatement::bind(int position, qint64 value)
{
    sqlite3_bind_int64(m_statement, position, value);
}

void BulkStatement::bindText(int position, QStringView text)
{
    // Bound as UTF-8, which is what the file holds: half the work of UTF-16 for SQLite.
    const QByteArray utf8 = text.toUtf8();
    const int code = sqlite3_bind_text(m_statement, position, utf8.isEmpty() ? "" : utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
    if (code == SQLITE_NOMEM)
        qBadAlloc(); // it would be stored as NULL
}

void BulkStatement::bindBytes(int position, QByteArrayView bytes)
{
    sqlite3_bind_blob(m_statement, position, bytes.isEmpty() ? "" : bytes.data(), int(bytes.size()), SQLITE_STATIC);
}

Done BulkStatement::run()
{
    const int code = sqlite3_step(m_statement);
    sqlite3_reset(m_statement);
    if (code == SQLITE_DONE || code == SQLITE_ROW)
        return {};
    return failure(errorCodeOf(sqlite3_extended_errcode(m_handle)), {}, QString::fromUtf8(sqlite3_errmsg(m_handle)));
}

Result<bool> BulkStatement::next()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    sqlite3_reset(m_statement);
    if (code == SQLITE_DONE)
        return false;
    return failure(errorCodeOf(sqlite3_extended_errcode(m_handle)), {}, QString::fromUtf8(sqlite3_errmsg(m_handle)));
}

void BulkStatement::reset()
{
    sqlite3_reset(m_statement);
}

bool BulkStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 BulkStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString BulkStatement::text(int column) const
{
    return textAt(m_statement, column);
}

QByteArrayView BulkStatement::bytes(int column) const
{
    return blobAt(m_statement, column);
}

} // namespace xd::vault
