// Which column of a table holds which known value: first by the header's words, then by what the cells look like.
// A mapping is remembered under the fingerprint of the headers and fits again only where they are the same.
#pragma once

#include "core/base/result.h"
#include "core/sheets/table.h"

#include <QByteArray>
#include <functional>
#include <span>
#include <vector>

namespace xd::sheets {

struct KnownColumn {
    QString key;       // "name", "number"
    QStringList names; // header words for it, the usual one first: 姓名, 学生姓名
    bool required = false;
    // Whether a cell's text could be such a value; without it only headers count.
    std::function<bool(const QString &)> fits = {};
};

struct ColumnChoice {
    QString key;
    int column = -1;    // -1: none
    int confidence = 0; // 0 to 100; below sureConfidence a person should look
    QStringList samples; // the first three different values, as displayed
};

inline constexpr int sureConfidence = 80;

struct ColumnMap {
    std::vector<ColumnChoice> choices; // one for each known column, in that order

    int columnOf(const QString &key) const; // -1: none
    void assign(const Table &table, const QString &key, int column); // by hand: takes it from any other key
    QStringList missing(std::span<const KnownColumn> known) const;   // keys that are required and have no column
};

ColumnMap guessColumns(const Table &table, std::span<const KnownColumn> known);

// Of the headers' folded texts in order: 64 hex digits.
QString headerFingerprint(const Table &table);
QByteArray toJson(const ColumnMap &map, const Table &table);
// Error: ColumnMissing where the mapping names a header that the table has not or was made for other known columns;
// SheetNotATable where it is no mapping.
Result<ColumnMap> columnMapFromJson(const QByteArray &json, const Table &table, std::span<const KnownColumn> known);

} // namespace xd::sheets
