// One cell of a spreadsheet as the file holds it, before any rule of ours. A row holds its cells from column 0 on,
// up to the last one with a value.
#pragma once

#include <QDateTime>
#include <QString>
#include <span>

namespace xd::sheets {

enum class CellKind : quint8 { Empty, Text, Number, DateTime, Bool, Error };

struct Cell {
    CellKind kind = CellKind::Empty;
    bool isFromFormula = false; // its value was computed; the formula itself is never read (security T15)
    double number = 0;          // Number; DateTime as days since 1899-12-30; Bool as 0 or 1
    QString text;               // Text, Error

    bool isBlank() const; // empty, or nothing but blanks
    QDateTime dateTime() const; // of a DateTime, else invalid
    // What the teacher sees in the grid: 20250001, 2011-09-01, 13800000001. A number of 1e15 or more has lost its
    // last digits in the file and shows an exponent, so that looksRoundedBySpreadsheet() knows it.
    QString display() const;

    static Cell ofText(QString text);
    static Cell ofNumber(double number);
    static Cell ofDateTime(double days); // a number that no calendar has stays a Number

    friend bool operator==(const Cell &, const Cell &) = default;
};

using Row = std::span<const Cell>;

} // namespace xd::sheets
