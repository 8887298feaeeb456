#include "app/cli/words.h"

#include <QDateTime>
#include <QSet>

using namespace Qt::StringLiterals;

namespace xd::cli {

QString codeOf(vault::VaultKind kind)
{
    return kind == vault::VaultKind::records ? u"records"_s : u"office"_s;
}

QString isoMoment(qint64 ms)
{
    const QDateTime here = QDateTime::fromMSecsSinceEpoch(ms);
    return here.toOffsetFromUtc(here.offsetFromUtc()).toString(Qt::ISODate);
}

QJsonValue isoDate(QDate date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

std::vector<RefusedRow> refusedRows(const std::vector<sheets::RowError> &errors)
{
    std::vector<RefusedRow> rows;
    rows.reserve(errors.size());
    for (const sheets::RowError &error : errors)
        rows.push_back({error.row, error.column, error.code, error.hint, error.cause, error.earlierRow});
    return rows;
}

int rowsRefused(const std::vector<sheets::RowError> &errors)
{
    QSet<int> rows;
    for (const sheets::RowError &error : errors)
        rows.insert(error.row);
    return int(rows.size());
}

} // namespace xd::cli
