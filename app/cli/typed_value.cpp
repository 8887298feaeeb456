#include "app/cli/typed_value.h"

#include "core/calendar/quarter.h"
#include "core/calendar/school_year.h"
#include "core/packs/pack.h"
#include "core/screening/round.h"

#include <QDateTime>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace xd::cli {

namespace {

constexpr int firstYear = 1990;
constexpr int lastYear = 2100;

bool isDate(const QString &value)
{
    return QDate::fromString(value, Qt::ISODate).isValid();
}

bool isMoment(const QString &value)
{
    return QDateTime::fromString(value, Qt::ISODate).isValid();
}

bool isNumber(const QString &value)
{
    bool isWhole = false;
    return value.toInt(&isWhole) >= 0 && isWhole;
}

bool isQuarter(const QString &value)
{
    return calendar::Quarter::parse(value).has_value();
}

bool isYear(const QString &value)
{
    const auto year = calendar::SchoolYear::parse(value);
    return year && year->startYear() >= firstYear && year->startYear() <= lastYear;
}

bool isGrades(const QString &value)
{
    return screening::Grades::parse(value).has_value();
}

bool isId(const QString &value)
{
    return !QUuid::fromString(value).isNull();
}

bool isInstrument(const QString &value)
{
    return packs::readReference(value).has_value();
}

struct Kind {
    const char *placeholder;
    bool (*fits)(const QString &value);
};
// What is not here is text, a name or a path: only the work itself can say whether it is a good one.
constexpr Kind kinds[] = {
    {"DATE", isDate},     {"MOMENT", isMoment},     {"N", isNumber}, {"2026Q4", isQuarter}, {"YEAR", isYear}, {"4-12", isGrades},
    {"ID", isId},         {"IMPORT", isId},         {"DUTY", isId},         {"R", isId},     {"ID[@VERSION]", isInstrument},
};

bool fits(QString placeholder, const QString &value)
{
    placeholder.remove(u'…');
    if (placeholder.contains(u'|'))
        return placeholder.split(u'|').contains(value);
    for (const Kind &kind : kinds) {
        if (placeholder == QLatin1StringView(kind.placeholder))
            return kind.fits(value);
    }
    return true;
}

} // namespace

Done checkOption(const Option &option, const QString &value)
{
    if (!fits(QString::fromUtf8(option.value), value))
        return failure(ErrorCode::Usage, u"--"_s + QString::fromUtf8(option.name), u"not "_s + QString::fromUtf8(option.value));
    return {};
}

Done checkArguments(const Command &command, const QStringList &arguments)
{
    const QStringList placeholders = QString::fromUtf8(command.arguments).split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < arguments.size() && i < placeholders.size(); ++i) {
        if (!fits(placeholders[i], arguments[i]))
            return failure(ErrorCode::Usage, placeholders[i], u"of another form"_s);
    }
    return {};
}

} // namespace xd::cli
