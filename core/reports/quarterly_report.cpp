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
    table.openColumns = {u"answered"_s, u"missing"_s, u"unasked"_s};
    for (const GradeCoverage &row : round.coverage)
        table.counts.insert(table.counts.end(), {row.answered, row.missing, row.refused, row.unasked});
    return table;
}

disclosure::Dims dimsOf(const QuarterlyReport &report, const RoundCounts &round, const InstrumentBands &bands)
{
    return {{u"school"_s, report.schoolCode}, {u"round"_s, round.round}, {u"from"_s, round.from.toString(Qt::ISODate)},
            {u"instrument"_s, bands.instrument}, {u"norm"_s, bands.norm}};
}

std::map<QString, disclosure::Words> wordsOf(const RoundCounts &round, const InstrumentBands &bands)
{
    return {{u"round"_s, {round.title, round.title}}, {u"instrument"_s, bands.names}};
}

bool hasUpperBands(const InstrumentBands &bands)
{
    return bands.bands.size() > levelsByGrade;
}

void addLevel(Axis &axis, const QString &code, const disclosure::Words &words)
{
    axis.codes.append(code);
    axis.words.push_back(words);
}

CountTable levelsOf(const QuarterlyReport &report, const RoundCounts &round, const InstrumentBands &bands)
{
    CountTable table{bandsTable, dimsOf(report, round, bands), gradeAxis(round.coverage), {u"band"_s, {}}, {}};
    table.words = wordsOf(round, bands);
    table.openColumns = {noResultCode};
    const size_t levels = std::min(bands.bands.size(), levelsByGrade);
    for (size_t i = 0; i < levels; ++i) {
        const BandName &band = bands.bands[i];
        if (i + 1 == levels && hasUpperBands(bands))
            addLevel(table.columns, band.id + u'+', {band.names.zh + u"及以上"_s, band.names.en + u" and above"_s});
        else
            addLevel(table.columns, band.id, band.names);
    }
    addLevel(table.columns, noResultCode, {u"无有效结果"_s, u"No valid result"_s});
    for (const std::vector<qint64> &row : bands.counts) {
        std::vector<qint64> merged(levels + 1, 0);
        for (size_t i = 0; i + 1 < row.size(); ++i)
            merged[std::min(i, levels - 1)] += row[i];
        merged.back() = row.back();
        table.counts.insert(table.counts.end(), merged.begin(), merged.end());
    }
    return table;
}

CountTable upperBandsOf(const QuarterlyReport &report, const RoundCounts &round, const InstrumentBands &bands)
{
    CountTable table{upperBandsTable, dimsOf(report, round, bands), {u"scope"_s, {u"school"_s}}, {u"band"_s, {}}, {}};
    table.words = wordsOf(round, bands);
    for (size_t i = levelsByGrade - 1; i < bands.bands.size(); ++i) {
        addLevel(table.columns, bands.bands[i].id, bands.bands[i].names);
        qint64 sum = 0;
        for (const std::vector<qint64> &row : bands.counts)
            sum += row[i];
        table.counts.push_back(sum);
    }
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
    for (const RoundCounts &round : report.rounds) {
        const size_t coverage = document.tables.size();
        document.tables.push_back(coverageOf(report, round));
        for (const InstrumentBands &bands : round.instruments) {
            const size_t levels = document.tables.size();
            document.tables.push_back(levelsOf(report, round, bands));
            document.tables.back().totalsFrom = CountTable::TotalsFrom{coverage, u"answered"_s};
            if (!hasUpperBands(bands))
                continue;
            document.tables.push_back(upperBandsOf(report, round, bands));
            document.tables.back().divides = CountTable::TotalsFrom{levels, bands.bands[levelsByGrade - 1].id + u'+'};
        }
    }
    return document;
}

} // namespace xd::reports
