#include "core/screening/learning_document.h"

#include "core/screening/bands_by_sex.h"
#include "core/screening/class_tables.h"
#include "core/screening/distribution.h"
#include "core/screening/round_status.h"
#include "core/screening/scale_profile.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

// That of the gate: what a column tells of a child. Here a Band is one of a norm set.
using Telling = disclosure::Band;
using disclosure::CountTable;
using disclosure::ListTable;

disclosure::Words wordsOf(const packs::Wording &wording)
{
    return {wording.zh, wording.en};
}

QString codeOf(students::Sex sex)
{
    return sex == students::Sex::female ? u"female"_s : u"male"_s;
}

class Drawing {
public:
    Drawing(const RoundSample &now, const RoundSample *before, const LearningChoice &choice, const ResultWords &words)
        : m_now(now), m_before(before), m_choice(choice), m_words(words), m_used(now.round.instruments[size_t(choice.instrument)]),
          m_bands(m_used.norm->scales[size_t(choice.scale)].bands)
    {
    }

    disclosure::Document draw()
    {
        m_document.kind = learningKind;
        m_document.subject = m_now.round.id.bytes();
        m_document.texts.push_back({u"round"_s, m_now.round.title});
        coverage();
        bands();
        scores();
        years();
        profile();
        classes();
        return std::move(m_document);
    }

private:
    CountTable tableFor(const QString &id, const disclosure::Axis &rows, const disclosure::Axis &columns) const
    {
        const Scale &scale = m_used.instrument->scales[size_t(m_choice.scale)];
        CountTable table{id,
                         {{u"round"_s, m_now.round.id.text()}, {u"instrument"_s, m_used.instrument->idAtVersion()}, {u"norm"_s, m_used.norm->id}, {u"scale"_s, scale.id}},
                         rows, columns, {}};
        table.words = {{u"round"_s, {m_now.round.title, m_now.round.title}}, {u"instrument"_s, wordsOf(m_used.instrument->names)},
                       {u"norm"_s, wordsOf(m_used.norm->names)}, {u"scale"_s, wordsOf(scale.names)}};
        return table;
    }

    void coverage()
    {
        std::map<int, std::pair<int, Absence>> grades;
        for (const Sampled &person : m_now.people) {
            if (!person.isAsked[size_t(m_choice.instrument)] && !person.resultOf(m_choice.instrument))
                continue;
            auto &[answered, absence] = grades[person.gradeFor(m_choice.instrument)];
            answered += person.resultOf(m_choice.instrument) != nullptr;
            absence.add(person, m_choice.instrument);
        }
        CountTable table = tableFor(learnedCoverage, {u"grade"_s, {}}, {u"status"_s, {u"answered"_s, u"missing"_s, u"refused"_s, u"unasked"_s}});
        for (const auto &[grade, counts] : grades) {
            table.rows.codes << QString::number(grade);
            const auto &[answered, absence] = counts;
            table.counts.insert(table.counts.end(), {answered, absence.missing, absence.refused, absence.unasked});
        }
        m_document.tables.push_back(std::move(table));
    }

    void bands()
    {
        CountTable table = tableFor(learnedBands, {u"grade-sex"_s, {}}, {u"band"_s, {}});
        const auto addColumn = [&](const QString &code, const disclosure::Words &words) {
            table.columns.codes << code;
            table.columns.words.push_back(words);
        };
        for (const Band &band : m_bands)
            addColumn(band.id, wordsOf(band.names));
        if (m_bands.empty())
            addColumn(u"scored"_s, {u"有分数"_s, u"Scored"_s});
        addColumn(voidCode, {u"效度存疑"_s, u"Void by validity"_s});
        addColumn(notScoredCode, {u"未计分"_s, u"Not scored"_s});
        for (const BandLine &line : bandsBySex(m_now, m_choice.instrument, m_choice.scale)) {
            if (line.sheets().all == 0)
                continue;
            table.rows.codes << QString::number(line.grade) + u'/' + codeOf(line.sex);
            int isVoid = 0;
            for (const SheetCount &band : line.bands) {
                table.counts.push_back(band.withoutVoid);
                isVoid += band.all - band.withoutVoid;
            }
            table.counts.push_back(isVoid);
            table.counts.push_back(line.notScored.all);
        }
        m_document.tables.push_back(std::move(table));
    }

    void scores()
    {
        const Distribution spread = distributionOf(m_now, m_choice.instrument, m_choice.scale);
        if (spread.steps.empty())
            return;
        CountTable table = tableFor(learnedScores, {u"validity"_s, {u"valid"_s, voidCode}}, {u"score"_s, {}});
        std::vector<qint64> isVoid;
        for (size_t i = 0; i < spread.steps.size(); ++i) {
            table.columns.codes << spread.steps[i].code();
            table.counts.push_back(spread.counts[i].withoutVoid);
            isVoid.push_back(spread.counts[i].all - spread.counts[i].withoutVoid);
        }
        table.counts.insert(table.counts.end(), isVoid.begin(), isVoid.end());
        QStringList cut;
        for (const ScoreStep &step : spread.steps) {
            if (step.reachesCut)
                cut << step.code();
        }
        if (!cut.isEmpty())
            m_document.texts.push_back({u"cutSteps"_s, cut.join(u' ')});
        m_document.tables.push_back(std::move(table));
    }

    void years()
    {
        const YearComparison comparison = compareYears(m_now, m_before, m_choice.instrument, m_choice.scale);
        m_document.texts.push_back({u"comparability"_s, textOf(comparison.verdict)});
        if (comparison.verdict != Comparability::comparable)
            return;
        QStringList inOne;
        for (const int grade : comparison.gradesInOne)
            inOne << QString::number(grade);
        if (!inOne.isEmpty())
            m_document.texts.push_back({u"gradesInOne"_s, inOne.join(u' ')});
        for (const bool isNow : {true, false}) {
            CountTable table = tableFor(learnedYears, {u"grade"_s, {}}, {u"cut"_s, {belowCode, reachedCode}});
            const Round &round = isNow ? m_now.round : m_before->round;
            table.dims[u"year"_s] = round.schoolYear().code();
            for (const YearLine &line : comparison.lines) {
                const YearCount &count = isNow ? line.now : line.before;
                table.rows.codes << QString::number(line.grade);
                table.counts.push_back(count.scored.withoutVoid - count.reachedCut.withoutVoid);
                table.counts.push_back(count.reachedCut.withoutVoid);
            }
            m_document.tables.push_back(std::move(table));
        }
    }

    static QString number(double value) { return std::isnan(value) ? QString() : QString::number(value, 'f', 2); }
    static QString number(int value) { return QString::number(value); }

    void profile()
    {
        ListTable list{learnedProfile, {}, {}};
        for (const auto &name : {u"grade"_s, u"scale"_s, u"n"_s, u"mean"_s, u"deviation"_s, u"nWithoutVoid"_s, u"meanWithoutVoid"_s, u"deviationWithoutVoid"_s,
                                 u"notScored"_s, u"reachedCut"_s})
            list.columns.push_back({name, Telling::result});
        for (const ProfileLine &line : scaleProfile(m_now, m_choice.instrument)) {
            const Scale &scale = m_used.instrument->scales[size_t(line.scale)];
            list.rows.push_back({number(line.grade), m_words.wording(scale.names), number(line.all.n), number(line.all.mean), number(line.all.deviation),
                                 number(line.withoutVoid.n), number(line.withoutVoid.mean), number(line.withoutVoid.deviation), number(line.notScored.all),
                                 number(line.reachedCut.all)});
        }
        m_document.lists.push_back(std::move(list));
    }

    void classes()
    {
        ListTable list{learnedClasses, {{u"class"_s, Telling::result}}, {}};
        for (const auto &name : {u"asked"_s, u"sheets"_s, u"void"_s, u"missing"_s, u"refused"_s, u"unasked"_s, u"notScored"_s, u"mean"_s, u"reachedCut"_s})
            list.columns.push_back({name, Telling::result});
        for (const ClassLine &line : classTable(m_now, m_choice.instrument, m_choice.scale)) {
            list.rows.push_back({line.schoolClass.name(), number(line.asked), number(line.sheets.all), number(line.sheets.all - line.sheets.withoutVoid),
                                 number(line.absence.missing), number(line.absence.refused), number(line.absence.unasked), number(line.notScored.all),
                                 number(line.scores.mean), number(line.reachedCut.all)});
        }
        m_document.lists.push_back(std::move(list));
    }

    const RoundSample &m_now;
    const RoundSample *m_before;
    const LearningChoice m_choice;
    const ResultWords &m_words;
    const RoundInstrument &m_used;
    const std::vector<Band> &m_bands;
    disclosure::Document m_document;
};

} // namespace

QString textOf(Comparability verdict)
{
    switch (verdict) {
    case Comparability::comparable:
        return u"comparable"_s;
    case Comparability::noEarlierRound:
        return u"no-earlier-round"_s;
    case Comparability::otherVersion:
        return u"other-version"_s;
    case Comparability::otherNorm:
        return u"other-norm"_s;
    case Comparability::noCommonGrade:
        return u"no-common-grade"_s;
    case Comparability::noCut:
        break;
    }
    return u"no-cut"_s;
}

disclosure::Document learningDocument(const RoundSample &now, const RoundSample *before, const LearningChoice &choice, const ResultWords &words)
{
    return Drawing(now, before, choice, words).draw();
}

Result<disclosure::Document> learnFromRound(access::Session &session, const Instruments &instruments, const RoundId &round,
                                            const LearningChoice &choice, const ResultWords &words)
{
    XD_CHECK(session.require(access::Capability::readResults));
    XD_TRY(const RoundSample now, sampleRound(session, instruments, round));
    if (choice.instrument < 0 || size_t(choice.instrument) >= now.round.instruments.size())
        return failure(ErrorCode::OutOfRange, u"instrument"_s);
    const Instrument &instrument = *now.round.instruments[size_t(choice.instrument)].instrument;
    if (choice.scale < 0 || size_t(choice.scale) >= instrument.scales.size())
        return failure(ErrorCode::OutOfRange, u"scale"_s);
    XD_TRY(const std::vector<Round> rounds, listRounds(session, instruments));
    const RoundId earlier = earlierRound(rounds, now.round, instrument.id);
    if (earlier.isNil())
        return learningDocument(now, nullptr, choice, words);
    XD_TRY(const RoundSample before, sampleRound(session, instruments, earlier));
    return learningDocument(now, &before, choice, words);
}

} // namespace xd::screening
