#include "core/vault/sqlcipher_driver.h"

#include "core/vault/sqlcipher.h"

#include <QDate>
#include <QSqlError>
#include <QSqlField>
#include <QSqlRecord>
#include <QVariant>

namespace xd::vault {

QString textAt(sqlite3_stmt *statement, int column)
{
    if (sqlite3_column_type(statement, column) == SQLITE_NULL)
        return {};
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, column));
    if (!text)
        qBadAlloc();
    return QString::fromUtf8(text, sqlite3_column_bytes(statement, column));
}

QByteArrayView blobAt(sqlite3_stmt *statement, int column)
{
    const auto *blob = static_cast<const char *>(sqlite3_column_blob(statement, column));
    const int bytes = sqlite3_column_bytes(statement, column);
    if (!blob && bytes > 0)
        qBadAlloc();
    return {blob, bytes};
}

ErrorCode errorCodeOf(int resultCode)
{
    switch (resultCode & 0xff) {
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::SiteInUse;
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return ErrorCode::CannotWrite;
    case SQLITE_CANTOPEN:
        return ErrorCode::CannotRead;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::VaultDamaged;
    case SQLITE_CONSTRAINT:
        return ErrorCode::AlreadyExists;
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    default:
        return ErrorCode::Refused;
    }
}

SqlCipherDriver::SqlCipherDriver(sqlite3 *handle) : m_handle(handle) {}

bool SqlCipherDriver::hasFeature(DriverFeature feature) const
{
    // Without NamedPlaceholders: Qt would rewrite "?2" into a name. It turns ":name" into "?" by itself.
    switch (feature) {
    case Transactions:
    case PreparedQueries:
    case PositionalPlaceholders:
    case BLOB:
    case Unicode:
    case LastInsertId:
    case SimpleLocking:
    case LowPrecisionNumbers:
        return true;
    default:
        return false;
    }
}

bool SqlCipherDriver::open(const QString &, const QString &, const QString &, const QString &, int, const QString &)
{
    setOpen(m_handle != nullptr);
    return isOpen();
}

void SqlCipherDriver::close()
{
    m_handle = nullptr;
    setOpen(false);
}

QSqlResult *SqlCipherDriver::createResult() const
{
    return new SqlCipherResult(this, m_handle);
}

bool SqlCipherDriver::execute(const char *sql)
{
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK)
        return true;
    setLastError(QSqlError(QString::fromUtf8(sqlite3_errmsg(m_handle)), {}, QSqlError::TransactionError,
                           QString::number(sqlite3_extended_errcode(m_handle))));
    return false;
}

bool SqlCipherDriver::beginTransaction()
{
    return execute("BEGIN IMMEDIATE");
}

bool SqlCipherDriver::commitTransaction()
{
    return execute("COMMIT");
}

bool SqlCipherDriver::rollbackTransaction()
{
    return execute("ROLLBACK");
}

QVariant SqlCipherDriver::handle() const
{
    return QVariant::fromValue(static_cast<void *>(m_handle));
}

QStringList SqlCipherDriver::tables(QSql::TableType) const
{
    QStringList names;
    QSqlQuery query(createResult());
    query.setForwardOnly(true);
    if (query.exec(QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")))
        while (query.next())
            names << query.value(0).toString();
    return names;
}

SqlCipherResult::SqlCipherResult(const SqlCipherDriver *driver, sqlite3 *handle) : QSqlResult(driver), m_handle(handle) {}

SqlCipherResult::~SqlCipherResult()
{
    finalise();
}

void SqlCipherResult::finalise()
{
    sqlite3_finalize(m_statement);
    m_statement = nullptr;
    m_hasRow = m_isFirstUnread = false;
}

bool SqlCipherResult::fail(QSqlError::ErrorType type)
{
    setLastError(QSqlError(QString::fromUtf8(sqlite3_errmsg(m_handle)), {}, type,
                           QString::number(sqlite3_extended_errcode(m_handle))));
    return false;
}

bool SqlCipherResult::prepare(const QString &sql)
{
    finalise();
    setSelect(false);
    const QByteArray text = sql.toUtf8();
    const char *rest = nullptr;
    if (sqlite3_prepare_v3(m_handle, text.constData(), int(text.size()) + 1, SQLITE_PREPARE_PERSISTENT, &m_statement, &rest) != SQLITE_OK)
        return fail(QSqlError::StatementError);
    // One statement a query: what follows a semicolon would be dropped in silence.
    if (rest && !QByteArrayView(rest).trimmed().isEmpty()) {
        finalise();
        setLastError(QSqlError(QStringLiteral("more than one statement"), {}, QSqlError::StatementError));
        return false;
    }
    return true;
}

bool SqlCipherResult::reset(const QString &sql)
{
    return prepare(sql) && exec();
}

bool SqlCipherResult::bind(int position, const QVariant &value)
{
    if (value.isNull())
        return sqlite3_bind_null(m_statement, position) == SQLITE_OK;
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::Long:
    case QMetaType::Short:
    case QMetaType::UShort:
        return sqlite3_bind_int64(m_statement, position, value.toLongLong()) == SQLITE_OK;
    case QMetaType::Double:
        return sqlite3_bind_double(m_statement, position, value.toDouble()) == SQLITE_OK;
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        return sqlite3_bind_blob(m_statement, position, bytes.isEmpty() ? "" : bytes.constData(), int(bytes.size()), SQLITE_TRANSIENT) == SQLITE_OK;
    }
    case QMetaType::QDate: {
        const QByteArray date = value.toDate().toString(Qt::ISODate).toLatin1();
        return sqlite3_bind_text(m_statement, position, date.constData(), int(date.size()), SQLITE_TRANSIENT) == SQLITE_OK;
    }
    default: {
        const QString text = value.toString();
        return sqlite3_bind_text16(m_statement, position, text.utf16(), int(text.size() * 2), SQLITE_TRANSIENT) == SQLITE_OK;
    }
    }
}

bool SqlCipherResult::exec()
{
    if (!m_statement)
        return false;
    sqlite3_reset(m_statement);
    m_hasRow = m_isFirstUnread = false;
    const int parameters = sqlite3_bind_parameter_count(m_statement);
    const auto values = boundValues();
    for (int position = 1; position <= parameters; ++position) {
        if (!bind(position, values.value(position - 1)))
            return fail(QSqlError::StatementError);
    }
    if (!step())
        return false;
    m_isFirstUnread = m_hasRow;
    setSelect(sqlite3_column_count(m_statement) > 0);
    setActive(true);
    setAt(QSql::BeforeFirstRow);
    if (!m_hasRow)
        sqlite3_reset(m_statement);
    return true;
}

bool SqlCipherResult::step()
{
    const int code = sqlite3_step(m_statement);
    m_hasRow = code == SQLITE_ROW;
    if (code != SQLITE_ROW && code != SQLITE_DONE) {
        fail(QSqlError::StatementError);
        sqlite3_reset(m_statement);
        return false;
    }
    return true;
}

bool SqlCipherResult::fetchNext()
{
    if (!m_hasRow)
        return false;
    if (m_isFirstUnread) {
        m_isFirstUnread = false;
        setAt(0);
        return true;
    }
    if (!step() || !m_hasRow) {
        sqlite3_reset(m_statement);
        setAt(QSql::AfterLastRow);
        return false;
    }
    setAt(at() + 1);
    return true;
}

bool SqlCipherResult::fetchFirst()
{
    return at() == QSql::BeforeFirstRow && fetchNext();
}

bool SqlCipherResult::fetch(int row)
{
    if (row < at())
        return false; // forward only, as stores use it
    while (at() < row)
        if (!fetchNext())
            return false;
    return true;
}

bool SqlCipherResult::fetchLast()
{
    int last = at();
    while (fetchNext())
        last = at();
    return last >= 0;
}

QVariant SqlCipherResult::data(int column)
{
    if (!m_hasRow)
        return {};
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return qlonglong(sqlite3_column_int64(m_statement, column));
    case SQLITE_FLOAT:
        return sqlite3_column_double(m_statement, column);
    case SQLITE_NULL:
        return {};
    case SQLITE_BLOB:
        return blobAt(m_statement, column).toByteArray();
    default:
        return textAt(m_statement, column);
    }
}

bool SqlCipherResult::isNull(int column)
{
    return !m_hasRow || sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

int SqlCipherResult::numRowsAffected()
{
    return sqlite3_changes(m_handle);
}

QVariant SqlCipherResult::lastInsertId() const
{
    return qlonglong(sqlite3_last_insert_rowid(m_handle));
}

QSqlRecord SqlCipherResult::record() const
{
    QSqlRecord record;
    for (int column = 0; column < sqlite3_column_count(m_statement); ++column)
        record.append(QSqlField(QString::fromUtf8(sqlite3_column_name(m_statement, column))));
    return record;
}

void SqlCipherResult::detachFromResultSet()
{
    if (m_statement)
        sqlite3_reset(m_statement);
    m_hasRow = m_isFirstUnread = false;
}

} // namespace xd::vault
