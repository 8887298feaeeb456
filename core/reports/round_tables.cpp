#include "core/reports/round_tables.h"

using namespace Qt::StringLiterals;

namespace xd::reports {

namespace {

using disclosure::Axis;
using disclosure::CountTable;

Axis gradeAxis(const std::vector<GradeCoverage> &rows)
{
    Axis axis{u"grade"_s, {}};
    for (const GradeCoverage &row : rows)
        axis.codes.append(QString::number(row.grade));
    return axis;
}

CountTable coverageOf(const QString &school, const RoundCounts &round)
{
    CountTable table{coverageTable, {{u"school"_s, school}, {u"round"_s, round.round}}, gradeAxis(round.coverage),
                     {u"status"_s, {u"answered"_s, u"missing"_s, u"refused"_s, u"unasked"_s}}, {}};
    table.words.emplace(u"round"_s, disclosure::Words{round.title, round.title});
    table.dims.emplace(u"from"_s, round.from.toString(Qt::ISODate));
    table.openColumns = {u"answered"_s, u"missing"_s, u"unasked"_s};
    for (const GradeCoverage &row : round.coverage)
        table.counts.insert(table.counts.end(), {row.answered, row.missing, row.refused, row.unasked});
    return table;
}

void addLevel(Axis &axis, const QString &code, const disclosure::Words &words)
{
    axis.codes.append(code);
    axis.words.push_back(words);
}

CountTable upperBandsOf(const QString &school, const RoundCounts &round, const InstrumentBands &bands)
{
    CountTable table{upperBandsTable, dimsOf(school, round, bands), {u"scope"_s, {u"school"_s}}, {u"band"_s, {}}, {}};
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

disclosure::Dims dimsOf(const QString &school, const RoundCounts &round, const InstrumentBands &bands)
{
    return {{u"school"_s, school}, {u"round"_s, round.round}, {u"from"_s, round.from.toString(Qt::ISODate)},
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

disclosure::CountTable levelsTable(const QString &school, const RoundCounts &round, const InstrumentBands &bands)
{
    CountTable table{bandsTable, dimsOf(school, round, bands), gradeAxis(round.coverage), {u"band"_s, {}}, {}};
    table.words = wordsOf(round, bands);
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

std::vector<RoundTablePlaces> addRoundTables(disclosure::Document &document, const QString &school, const RoundCounts &round)
{
    const size_t coverage = document.tables.size();
    document.tables.push_back(coverageOf(school, round));
    std::vector<RoundTablePlaces> places;
    for (const InstrumentBands &bands : round.instruments) {
        RoundTablePlaces place{coverage, document.tables.size(), {}};
        document.tables.push_back(levelsTable(school, round, bands));
        document.tables.back().totalsFrom = CountTable::TotalsFrom{coverage, u"answered"_s};
        if (hasUpperBands(bands)) {
            place.upper = document.tables.size();
            document.tables.push_back(upperBandsOf(school, round, bands));
            document.tables.back().divides = CountTable::TotalsFrom{place.levels, bands.bands[levelsByGrade - 1].id + u'+'};
        }
        places.push_back(place);
    }
    return places;
}

} // namespace xd::reports
