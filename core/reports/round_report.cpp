#include "core/reports/round_report.h"

#include "core/reports/count_round.h"
#include "core/reports/round_tables.h"
#include "core/screening/learning_document.h"
#include "core/screening/round_status.h"

using namespace Qt::StringLiterals;

namespace xd::reports {

namespace {

using disclosure::Axis;
using disclosure::CountTable;

const Axis wholeSchool{u"scope"_s, {u"school"_s}};

const RoundReport::Instrument *findInstrument(const RoundReport &report, const QString &id)
{
    for (const RoundReport::Instrument &each : report.instruments) {
        if (each.id == id)
            return &each;
    }
    return nullptr;
}

class Tables {
public:
    Tables(const RoundReport &report, disclosure::Document &document) : m_report(report), m_document(document) {}

    void add()
    {
        const std::vector<RoundTablePlaces> places = addRoundTables(m_document, m_report.schoolCode, m_report.round);
        for (size_t i = 0; i < places.size(); ++i)
            addFiner(m_report.round.instruments[i], places[i]);
        for (const ReachedCut &reached : m_report.round.reached)
            addReached(reached);
        for (const RoundCounts &before : m_report.before) {
            for (const InstrumentBands &bands : before.instruments)
                m_document.tables.push_back(levelsTable(m_report.schoolCode, before, bands));
        }
    }

private:
    CountTable finer(const QString &id, const InstrumentBands &bands, const CountTable::TotalsFrom &divides) const
    {
        CountTable table{id, dimsOf(m_report.schoolCode, m_report.round, bands), wholeSchool, {}, {}};
        table.words = wordsOf(m_report.round, bands);
        if (const RoundReport::Instrument *used = findInstrument(m_report, bands.instrument))
            table.words[u"norm"_s] = used->normNames;
        table.divides = divides;
        return table;
    }

    void addFiner(const InstrumentBands &bands, const RoundTablePlaces &place)
    {
        const QStringList levels = m_document.tables[place.levels].columns.codes;
        const std::vector<disclosure::Words> words = m_document.tables[place.levels].columns.words;
        for (qsizetype level = 0; level + 1 < levels.size(); ++level) {
            CountTable table = finer(bySexTable, bands, {place.levels, levels[level]});
            table.dims[u"band"_s] = levels[level];
            table.words[u"band"_s] = words[size_t(level)];
            table.columns = {u"sex"_s, {u"male"_s, u"female"_s}};
            table.counts.assign(2, 0);
            const bool isLast = level + 2 == levels.size();
            for (size_t band = size_t(level); band < (isLast ? bands.bySex.size() : size_t(level) + 1); ++band) {
                table.counts[0] += bands.bySex[band][0];
                table.counts[1] += bands.bySex[band][1];
            }
            m_document.tables.push_back(std::move(table));
        }
        for (size_t band = 0; band < bands.scores.size(); ++band) {
            if (bands.scores[band].steps.isEmpty())
                continue;
            const QString code = bands.bands[band].id;
            const bool isUpper = place.upper && band + 1 >= levelsByGrade;
            CountTable table = finer(scoresTable, bands, {isUpper ? *place.upper : place.levels, code});
            table.dims[u"band"_s] = code;
            table.words[u"band"_s] = bands.bands[band].names;
            table.columns = {u"score"_s, bands.scores[band].steps};
            table.counts = bands.scores[band].counts;
            m_document.tables.push_back(std::move(table));
        }
    }

    void addReached(const ReachedCut &reached)
    {
        const InstrumentBands named{reached.instrument, reached.norm, reached.names, {}, {}};
        CountTable table = finer(reachedTable, named, {0, u"answered"_s});
        table.dims[u"scale"_s] = reached.scale;
        table.words[u"scale"_s] = reached.scaleNames;
        table.columns = {u"cut"_s, {screening::belowCode, screening::reachedCode, noResultCode}};
        table.counts = {reached.below, reached.reached, reached.noResult};
        m_document.tables.push_back(std::move(table));
    }

    const RoundReport &m_report;
    disclosure::Document &m_document;
};

// Only what is compared stays of the round before.
Result<RoundCounts> countBefore(access::Session &session, const screening::Instruments &instruments, const screening::RoundId &id, const QString &instrument)
{
    XD_TRY(const screening::RoundSample sample, screening::sampleRound(session, instruments, id));
    RoundCounts counts = countSample(sample, CountedAs::then);
    std::erase_if(counts.instruments, [&](const InstrumentBands &bands) { return bands.instrument != instrument; });
    return counts;
}

} // namespace

disclosure::Document documentOf(const RoundReport &report, const QByteArray &roundId)
{
    disclosure::Document document{roundReportKind, roundId};
    const RoundCounts &round = report.round;
    document.texts = {{u"school"_s, report.schoolName}, {u"round"_s, round.title}, {u"from"_s, round.from.toString(Qt::ISODate)},
                      {u"to"_s, round.to.toString(Qt::ISODate)}, {u"asOf"_s, report.asOf.toString(Qt::ISODate)}, {u"preparedBy"_s, report.preparedBy},
                      {u"grades"_s, report.grades}};
    QStringList ids;
    for (const RoundReport::Instrument &used : report.instruments) {
        ids << used.id;
        document.texts.push_back({u"years/"_s + used.id, screening::textOf(used.years)});
    }
    document.texts.push_back({u"instruments"_s, ids.join(u' ')});
    for (const InstrumentBands &bands : round.instruments) {
        QStringList steps;
        for (const InstrumentBands::Scores &scores : bands.scores)
            steps << scores.steps;
        document.texts.push_back({u"steps/"_s + bands.instrument, steps.join(u' ')});
        if (!bands.stepsAtCut.isEmpty())
            document.texts.push_back({u"cutSteps/"_s + bands.instrument, bands.stepsAtCut.join(u' ')});
    }
    std::erase_if(document.texts, [](const disclosure::Text &text) { return text.text.isEmpty(); });
    Tables(report, document).add();
    return document;
}

Result<disclosure::Document> roundReport(access::Session &session, const screening::Instruments &instruments, const screening::RoundId &id)
{
    XD_CHECK(session.require(access::Capability::compileReport));
    XD_TRY(const screening::RoundSample sample, screening::sampleRound(session, instruments, id));
    XD_TRY(const std::vector<screening::Round> rounds, screening::listRounds(session, instruments));
    RoundReport report{session.site().name, session.site().code, session.clock().today(), session.actor().login, countSample(sample, countedAs(sample)),
                       sample.round.grades.text(), {}, {}};
    for (size_t i = 0; i < sample.round.instruments.size(); ++i) {
        const screening::Instrument *const instrument = sample.round.instruments[i].instrument;
        const screening::NormSet *const norm = sample.round.instruments[i].norm;
        RoundReport::Instrument used{instrument->idAtVersion(), {instrument->names.zh, instrument->names.en}, norm->id, {norm->names.zh, norm->names.en}};
        const std::optional<int> total = instrument->totalScale();
        if (total && !norm->scales[size_t(*total)].bands.empty()) {
            if (const screening::RoundId earlier = screening::earlierRound(rounds, sample.round, instrument->id); !earlier.isNil()) {
                XD_TRY(const screening::RoundSample then, screening::sampleRound(session, instruments, earlier));
                used.years = screening::compareYears(sample, &then, int(i), *total).verdict;
                if (used.years == screening::Comparability::comparable) {
                    XD_TRY(RoundCounts before, countBefore(session, instruments, earlier, used.id));
                    report.before.push_back(std::move(before));
                }
            }
        }
        report.instruments.push_back(std::move(used));
    }
    return documentOf(report, id.bytes());
}

} // namespace xd::reports
