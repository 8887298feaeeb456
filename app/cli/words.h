// The words that scripts read for values of the code: ISO 8601, lower-case names, refused rows.
#pragma once

#include "app/cli/outcome.h"
#include "core/sheets/row_error.h"
#include "core/vault/vault.h"

#include <QDate>
#include <QString>

namespace xd::cli {

QString codeOf(vault::VaultKind kind);   // "records", "office"
QString isoMoment(qint64 ms);            // "2026-10-08T09:00:00+08:00"
QJsonValue isoDate(QDate date);          // null where there is none
QJsonValue textOrNull(const QString &text);
std::vector<RefusedRow> refusedRows(const std::vector<sheets::RowError> &errors);
// How many rows of the file were refused: one row may have several errors.
int rowsRefused(const std::vector<sheets::RowError> &errors);

} // namespace xd::cli
