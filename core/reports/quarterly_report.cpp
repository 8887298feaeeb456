#include "core/reports/quarterly_report.h"

#include "core/reports/round_tables.h"

using namespace Qt::StringLiterals;

namespace xd::reports {

namespace {

using disclosure::Axis;
using disclosure::CountTable;

Axis gradeAxis(const std::vector<GradeSexCount> &rows)
{
    Axis axis{u"grade"_s, {}};
    for (const GradeSexCount &row : rows)
        axis.codes.append(QString::number(row.grade));
    return axis;
}

CountTable rosterOf(const QuarterlyReport &report)
{
    CountTable table{rosterTable, {{u"school"_s, report.schoolCode}, {u"quarter"_s, report.quarter.code()}}, gradeAxis(report.roster),
                     {u"sex"_s, {u"male"_s, u"female"_s}}, {}, disclosure::Subject::enrolment};
    for (const GradeSexCount &row : report.roster)
        table.counts.insert(table.counts.end(), {row.boys, row.girls});
    return table;
}

} // namespace

disclosure::Document documentOf(const QuarterlyReport &report, const QByteArray &reportId)
{
    disclosure::Document document{quarterlyKind, reportId};
    document.texts = {{u"school"_s, report.schoolName}, {u"schoolCode"_s, report.schoolCode}, {u"quarter"_s, report.quarter.code()},
                      {u"schoolYear"_s, report.schoolYear}, {u"asOf"_s, report.asOf.toString(Qt::ISODate)}, {u"preparedBy"_s, report.preparedBy}};
    if (report.timesStoodIn)
        document.texts.push_back({standInText, QString::number(*report.timesStoodIn)});
    if (!report.replaces.isEmpty())
        document.texts.push_back({u"replaces"_s, report.replaces});
    document.tables.push_back(rosterOf(report));
    for (const RoundCounts &round : report.rounds)
        addRoundTables(document, report.schoolCode, round);
    return document;
}

} // namespace xd::reports
