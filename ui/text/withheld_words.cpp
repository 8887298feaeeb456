#include "ui/text/withheld_words.h"

#include "core/reports/quarterly_report.h"
#include "ui/text/labels.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace xd::text {

namespace {

struct WithheldWord {
    Q_DECLARE_TR_FUNCTIONS(WithheldWord)
};

QString tableName(const QString &table)
{
    if (table == reports::rosterTable)
        return WithheldWord::tr("students by grade and sex");
    if (table == reports::coverageTable)
        return WithheldWord::tr("taking part in a screening");
    if (table == reports::bandsTable)
        return WithheldWord::tr("levels by grade");
    if (table == reports::upperBandsTable)
        return WithheldWord::tr("highest levels of the school");
    return table;
}

QString reasonName(disclosure::Withheld::Reason reason)
{
    switch (reason) {
    case disclosure::Withheld::Reason::notForReader:
        return WithheldWord::tr("not for the district");
    case disclosure::Withheld::Reason::tooCloseToEarlier:
        return WithheldWord::tr("too close to an earlier release");
    case disclosure::Withheld::Reason::tooSmall:
        return WithheldWord::tr("too few students");
    }
    return {};
}

} // namespace

QString nameOf(const disclosure::Withheld &withheld)
{
    QStringList which;
    if (const auto instrument = withheld.dims.find(u"instrument"_s); instrument != withheld.dims.end())
        which << instrument->second.section(u'@', 0, 0).toUpper();
    if (const auto from = withheld.dims.find(u"from"_s); from != withheld.dims.end())
        which << WithheldWord::tr("from %1", "first day of a round").arg(dateText(QDate::fromString(from->second, Qt::ISODate)));
    which << reasonName(withheld.reason);
    return WithheldWord::tr("%1 (%2)", "a table, which one and why it stays")
        .arg(tableName(withheld.what), which.join(WithheldWord::tr(", ", "between what tells tables apart")));
}

} // namespace xd::text
