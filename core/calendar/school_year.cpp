#include "core/calendar/school_year.h"

#include <QRegularExpression>

namespace xd::calendar {

using namespace Qt::StringLiterals;

namespace {

// Dashes of every length join the two years in what people type.
const QRegularExpression &yearPattern()
{
    static const QRegularExpression pattern(u"^(\\d{4})(?:[-—–－~～至]+(\\d{4}))?(?:学年)?$"_s);
    return pattern;
}

} // namespace

Result<SchoolYear> SchoolYear::parse(const QString &text)
{
    const auto match = yearPattern().match(text.simplified().remove(u' '));
    if (!match.hasMatch())
        return failure(ErrorCode::BadDate, u"schoolYear"_s);
    const int start = match.captured(1).toInt();
    if (match.hasCaptured(2) && match.captured(2).toInt() != start + 1)
        return failure(ErrorCode::BadDate, u"schoolYear"_s);
    return SchoolYear(start);
}

QString SchoolYear::label() const
{
    return u"%1—%2学年"_s.arg(m_start).arg(m_start + 1);
}

QString SchoolYear::code() const
{
    return u"%1-%2"_s.arg(m_start).arg(m_start + 1);
}

SchoolTerm SchoolTerm::of(QDate day)
{
    const bool second = day.month() >= 2 && day.month() <= 8;
    return {SchoolYear::of(day), second ? Term::second : Term::first};
}

Result<SchoolTerm> SchoolTerm::parse(const QString &text)
{
    static const QRegularExpression pattern(u"^(.+?)(?:第?([一二12上下秋春])(?:季)?学期|[-—](\\d))$"_s);
    const auto match = pattern.match(text.simplified().remove(u' '));
    if (!match.hasMatch())
        return failure(ErrorCode::BadDate, u"term"_s);
    XD_TRY(const SchoolYear year, SchoolYear::parse(match.captured(1)));
    const QString term = match.captured(match.hasCaptured(3) && !match.captured(3).isEmpty() ? 3 : 2);
    if (u"一1上秋"_s.contains(term))
        return SchoolTerm{year, Term::first};
    if (u"二2下春"_s.contains(term))
        return SchoolTerm{year, Term::second};
    return failure(ErrorCode::BadDate, u"term"_s);
}

QDate SchoolTerm::firstDay() const
{
    return term == Term::first ? year.firstDay() : QDate(year.startYear() + 1, 2, 1);
}

QDate SchoolTerm::lastDay() const
{
    return term == Term::first ? QDate(year.startYear() + 1, 1, 31) : year.lastDay();
}

QString SchoolTerm::label() const
{
    return year.label() + (term == Term::first ? u"第一学期"_s : u"第二学期"_s);
}

QString SchoolTerm::code() const
{
    return u"%1-%2"_s.arg(year.code()).arg(int(term));
}

} // namespace xd::calendar
