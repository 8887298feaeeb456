#include "core/calendar/quarter.h"

#include <QRegularExpression>

namespace xd::calendar {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstYear = 1990;
constexpr int lastYear = 2100;

bool isPossible(int year)
{
    return year >= firstYear && year <= lastYear;
}

} // namespace

Quarter Quarter::of(QDate day, QuarterKind kind)
{
    if (kind == QuarterKind::natural)
        return {kind, day.year(), (day.month() + 2) / 3};
    return {kind, SchoolYear::of(day).startYear(), (day.month() + 3) % 12 / 3 + 1};
}

Result<Quarter> Quarter::parse(const QString &text)
{
    static const QRegularExpression pattern(u"^(.+?)(?:[qQ]([1-4])|(?:学?年)?第?([1-4一二三四])季度)$"_s);
    static const QRegularExpression bareYear(u"^\\d{4}$"_s);
    const auto match = pattern.match(text.simplified().remove(u' '));
    if (!match.hasMatch())
        return failure(ErrorCode::BadDate, u"quarter"_s);
    const QString digit = match.captured(2) + match.captured(3);
    const qsizetype chinese = u"一二三四"_s.indexOf(digit);
    const int number = chinese >= 0 ? int(chinese) + 1 : digit.toInt();
    const QString year = match.captured(1);
    if (bareYear.match(year).hasMatch() && isPossible(year.toInt()))
        return Quarter(QuarterKind::natural, year.toInt(), number);
    const auto schoolYear = SchoolYear::parse(year);
    if (!schoolYear || !isPossible(schoolYear->startYear()))
        return failure(ErrorCode::BadDate, u"quarter"_s);
    return Quarter(QuarterKind::school, schoolYear->startYear(), number);
}

QDate Quarter::firstDay() const
{
    const QDate start(m_year, m_kind == QuarterKind::natural ? 1 : 9, 1);
    return start.addMonths(3 * (m_number - 1));
}

QDate Quarter::lastDay() const
{
    return firstDay().addMonths(3).addDays(-1);
}

Quarter Quarter::next() const
{
    return m_number == 4 ? Quarter(m_kind, m_year + 1, 1) : Quarter(m_kind, m_year, m_number + 1);
}

Quarter Quarter::previous() const
{
    return m_number == 1 ? Quarter(m_kind, m_year - 1, 4) : Quarter(m_kind, m_year, m_number - 1);
}

QString Quarter::code() const
{
    const QString year = m_kind == QuarterKind::natural ? QString::number(m_year) : SchoolYear(m_year).code();
    return u"%1Q%2"_s.arg(year).arg(m_number);
}

QString Quarter::label() const
{
    const QString year = m_kind == QuarterKind::natural ? u"%1年"_s.arg(m_year) : SchoolYear(m_year).label();
    return u"%1第%2季度"_s.arg(year, u"一二三四"_s.mid(m_number - 1, 1));
}

} // namespace xd::calendar
