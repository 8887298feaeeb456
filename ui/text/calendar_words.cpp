#include "ui/text/calendar_words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace xd::text {

namespace {

struct CalendarWords {
    Q_DECLARE_TR_FUNCTIONS(CalendarWords)
};

bool isChinese()
{
    return QLocale().language() == QLocale::Chinese;
}

} // namespace

QString quarterName(const calendar::Quarter &quarter)
{
    if (isChinese())
        return quarter.label();
    return quarter.kind() == calendar::QuarterKind::natural
               ? CalendarWords::tr("Q%1 %2", "quarter of a year").arg(quarter.number()).arg(quarter.year())
               : CalendarWords::tr("Q%1 of school year %2—%3").arg(quarter.number()).arg(quarter.year()).arg(quarter.year() + 1);
}

QString schoolYearName(const calendar::SchoolYear &year)
{
    return isChinese() ? year.label() : u"%1—%2"_s.arg(year.startYear()).arg(year.startYear() + 1);
}

QString termName(const calendar::SchoolTerm &term)
{
    if (isChinese())
        return term.label();
    return term.term == calendar::Term::first ? CalendarWords::tr("first term of %1").arg(schoolYearName(term.year))
                                              : CalendarWords::tr("second term of %1").arg(schoolYearName(term.year));
}

} // namespace xd::text
