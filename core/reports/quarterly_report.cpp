#include "core/reports/quarterly_report.h"

using namespace Qt::StringLiterals;

namespace xd::reports {

namespace {

using disclosure::Axis;
using disclosure::CountTable;

template <class T>
Axis gradeAxis(const std::vector<T> &rows)
{
    Axis axis{u"grade"_s, {}};
    for (const T &row : rows)
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

CountTable coverageOf(const QuarterlyReport &report, const RoundCounts &round)
{
    CountTable table{coverageTable, {{u"school"_s, report.schoolCode}, {u"round"_s, round.round}}, gradeAxis(round.coverage),
                     {u"status"_s, {u"answered"_s, u"missing"_s, u"refused"_s, u"unasked"_s}}, {}};
    table.words.emplace(u"round"_s, disclosure::Words{round.title, round.title});
    table.dims.emplace(u"from"_s, round.from.toString(Qt::ISODate));
    for (const GradeCoverage &row : round.coverage)
        table.counts.insert(table.counts.end(), {row.answered, row.missing, row.refused, row.unasked});
    return table;
}

CountTable bandsOf(const QuarterlyReport &report, const RoundCounts &round, const InstrumentBands &bands)
{
    CountTable table{bandsTable,
                     {{u"school"_s, report.schoolCode}, {u"round"_s, round.round}, {u"from"_s, round.from.toString(Qt::ISODate)},
                      {u"instrument"_s, bands.instrument}, {u"norm"_s, bands.norm}},
                     gradeAxis(round.coverage), {u"band"_s, {}}, {}};
    table.words.emplace(u"round"_s, disclosure::Words{round.title, round.title});
    table.words.emplace(u"instrument"_s, bands.names);
    for (const BandName &band : bands.bands) {
        table.columns.codes.append(band.id);
        table.columns.words.push_back(band.names);
    }
    table.columns.codes.append(noResultCode);
    table.columns.words.push_back({u"无有效结果"_s, u"No valid result"_s});
    for (const std::vector<qint64> &row : bands.counts)
        table.counts.insert(table.counts.end(), row.begin(), row.end());
    return table;
}

} // namespace

disclosure::Document documentOf(const QuarterlyReport &report, const QByteArray &reportId)
{
    disclosure::Document document{quarterlyKind, reportId};
    document.texts = {{u"school"_s, report.schoolName}, {u"schoolCode"_s, report.schoolCode}, {u"quarter"_s, report.quarter.code()},
                      {u"schoolYear"_s, report.schoolYear}, {u"asOf"_s, report.asOf.toString(Qt::ISODate)}, {u"preparedBy"_s, report.preparedBy}};
    if (!report.replaces.isEmpty())
        document.texts.push_back({u"replaces"_s, report.replaces});
    document.tables.push_back(rosterOf(report));
    for (const RoundCounts &round : report.rounds) {
        const size_t coverage = document.tables.size();
        document.tables.push_back(coverageOf(report, round));
        for (const InstrumentBands &bands : round.instruments) {
            document.tables.push_back(bandsOf(report, round, bands));
            document.tables.back().totalsFrom = CountTable::TotalsFrom{coverage, u"answered"_s};
        }
    }
    return document;
}

} // namespace xd::reports
