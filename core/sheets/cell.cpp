#include "core/sheets/cell.h"

#include <QStringView>
#include <cmath>

namespace xd::sheets {
namespace {

constexpr double endOfCalendar = 2'958'466; // the day after 9999-12-31
constexpr double firstUnsafeNumber = 1e15;  // spreadsheets keep 15 digits

} // namespace

bool Cell::isBlank() const
{
    if (kind == CellKind::Empty)
        return true;
    return kind == CellKind::Text && QStringView(text).trimmed().isEmpty();
}

QDateTime Cell::dateTime() const
{
    if (kind != CellKind::DateTime)
        return {};
    const auto days = qint64(number);
    // Excel counts a 29 February 1900 that never was, as day 60.
    const QDate date = QDate(1899, 12, days < 60 ? 31 : 30).addDays(days);
    const auto ms = qint64(std::llround((number - double(days)) * 86'400.0)) * 1'000;
    return QDateTime(date, QTime(0, 0)).addMSecs(ms);
}

QString Cell::display() const
{
    switch (kind) {
    case CellKind::Empty:
        return {};
    case CellKind::Text:
    case CellKind::Error:
        return text;
    case CellKind::Bool:
        return number != 0 ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
    case CellKind::Number:
        if (std::abs(number) >= firstUnsafeNumber)
            return QString::number(number, 'e', 14);
        if (number == std::trunc(number))
            return QString::number(qint64(number));
        return QString::number(number, 'g', 15);
    case CellKind::DateTime:
        break;
    }
    const QDateTime moment = dateTime();
    if (number < 1)
        return moment.time().toString(Qt::ISODate);
    return moment.time() == QTime(0, 0) ? moment.date().toString(Qt::ISODate) : moment.toString(Qt::ISODate);
}

Cell Cell::ofText(QString text)
{
    Cell cell;
    cell.kind = CellKind::Text;
    cell.text = std::move(text);
    return cell;
}

Cell Cell::ofNumber(double number)
{
    Cell cell;
    cell.kind = CellKind::Number;
    cell.number = number;
    return cell;
}

Cell Cell::ofDateTime(double days)
{
    Cell cell = ofNumber(days);
    if (days >= 0 && days < endOfCalendar)
        cell.kind = CellKind::DateTime;
    return cell;
}

} // namespace xd::sheets
