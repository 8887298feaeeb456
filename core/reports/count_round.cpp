#include "core/reports/count_round.h"

#include "core/screening/distribution.h"

#include <algorithm>
#include <map>

namespace xd::reports {

namespace {

using screening::InstrumentResult;
using screening::Sampled;

disclosure::Words wordsOf(const packs::Wording &wording)
{
    return {wording.zh, wording.en};
}

// Which instruments of a round have a total with bands, and where that stands.
struct BandedInstrument {
    size_t inRound = 0;
    size_t scale = 0;
};

std::vector<BandedInstrument> bandedInstruments(const screening::Round &round)
{
    std::vector<BandedInstrument> found;
    for (size_t i = 0; i < round.instruments.size(); ++i) {
        const std::optional<int> total = round.instruments[i].instrument->totalScale();
        if (total && !round.instruments[i].norm->scales[size_t(*total)].bands.empty())
            found.push_back({i, size_t(*total)});
    }
    return found;
}

InstrumentBands emptyBands(const screening::RoundInstrument &used, size_t scale, size_t grades)
{
    InstrumentBands bands{used.instrument->idAtVersion(), used.norm->id, wordsOf(used.instrument->names), {}, {}};
    for (const screening::Band &band : used.norm->scales[scale].bands)
        bands.bands.push_back({band.id, wordsOf(band.names)});
    bands.counts.assign(grades, std::vector<qint64>(bands.bands.size() + 1, 0));
    bands.bySex.resize(bands.bands.size());
    bands.scores.resize(bands.bands.size());
    for (const screening::ScoreStep &step : screening::scoreSteps(*used.instrument, *used.norm, int(scale))) {
        if (step.band < 0)
            continue;
        bands.scores[size_t(step.band)].steps << step.code();
        bands.scores[size_t(step.band)].counts.push_back(0);
        if (step.reachesCut)
            bands.stepsAtCut << step.code();
    }
    return bands;
}

// The column of a student: the band of a valid total, else the last one.
size_t columnOf(const Sampled &student, const BandedInstrument &banded, size_t noResult)
{
    const InstrumentResult *const result = student.resultOf(int(banded.inRound));
    if (!result || isVoid(*result))
        return noResult;
    const int band = result->score.scales[banded.scale].band;
    return band < 0 ? noResult : size_t(band);
}

bool hasAnswered(const screening::Round &round, const Sampled &student, int grade)
{
    return round.hasAnswered(grade, [&](int i) { return student.results[size_t(i)].has_value(); });
}

// False where the band is not the one of the step: it was of a T value, and the steps are of the score.
bool addToStep(InstrumentBands &bands, const std::vector<screening::ScoreStep> &steps, const screening::ScaleScore &score)
{
    std::vector<int> within(bands.scores.size(), -1);
    for (const screening::ScoreStep &step : steps) {
        if (step.band < 0)
            continue;
        ++within[size_t(step.band)];
        if (score.value >= step.from && score.value < step.below)
            return step.band == score.band && ++bands.scores[size_t(step.band)].counts[size_t(within[size_t(step.band)])] > 0;
    }
    // The highest score of all, where scores are not whole.
    return score.band >= 0 && !bands.scores[size_t(score.band)].counts.empty() && ++bands.scores[size_t(score.band)].counts.back() > 0;
}

void addScores(InstrumentBands &bands, const screening::RoundInstrument &used, const BandedInstrument &banded, const std::vector<const Sampled *> &counted)
{
    const std::vector<screening::ScoreStep> steps = screening::scoreSteps(*used.instrument, *used.norm, int(banded.scale));
    bool isOfScore = !steps.empty();
    for (const Sampled *student : counted) {
        const size_t band = columnOf(*student, banded, bands.bands.size());
        if (band == bands.bands.size())
            continue;
        ++bands.bySex[band][student->sex == students::Sex::female ? 1 : 0];
        isOfScore = isOfScore && addToStep(bands, steps, student->resultOf(int(banded.inRound))->score.scales[banded.scale]);
    }
    if (!isOfScore) {
        bands.scores.clear();
        bands.stepsAtCut.clear();
    }
}

// Bands ascend by score, and a low score may be the grave one. 0: the bands say nothing of gravity.
int gravestOf(const screening::ScaleNorm &norm)
{
    int gravest = 0;
    for (const screening::Band &band : norm.bands)
        gravest = std::max(gravest, band.severity);
    return gravest;
}

// The scales with a cut, else with a gravest band, beside the banded total; a validity scale says nothing of anyone's state.
std::vector<ReachedCut> countReached(const screening::Round &round, const std::vector<BandedInstrument> &banded, const std::vector<const Sampled *> &counted)
{
    std::vector<ReachedCut> found;
    for (size_t i = 0; i < round.instruments.size(); ++i) {
        const screening::RoundInstrument &used = round.instruments[i];
        for (size_t scale = 0; scale < used.instrument->scales.size(); ++scale) {
            const bool isTotal = std::any_of(banded.begin(), banded.end(), [&](const BandedInstrument &each) { return each.inRound == i && each.scale == scale; });
            const bool isValidity = used.norm->validity && size_t(used.norm->validity->scale) == scale;
            const screening::ScaleNorm &norm = used.norm->scales[scale];
            const int gravest = gravestOf(norm);
            if (isTotal || isValidity || (!norm.candidate && gravest == 0))
                continue;
            ReachedCut counts{used.instrument->idAtVersion(), used.norm->id, wordsOf(used.instrument->names), used.instrument->scales[scale].id,
                              wordsOf(used.instrument->scales[scale].names)};
            for (const Sampled *student : counted) {
                const InstrumentResult *const result = student->resultOf(int(i));
                if (!result || isVoid(*result) || !result->score.scales[scale].isScored()) {
                    ++counts.noResult;
                    continue;
                }
                const screening::ScaleScore &score = result->score.scales[scale];
                const bool hasReached = norm.candidate ? score.isCandidate : score.band >= 0 && norm.bands[size_t(score.band)].severity == gravest;
                ++(hasReached ? counts.reached : counts.below);
            }
            found.push_back(std::move(counts));
        }
    }
    return found;
}

// Grades in which there is nobody say nothing.
void dropEmptyGrades(RoundCounts &round)
{
    for (size_t row = round.coverage.size(); row-- > 0;) {
        const GradeCoverage &coverage = round.coverage[row];
        if (coverage.answered + coverage.missing + coverage.refused + coverage.unasked > 0)
            continue;
        round.coverage.erase(round.coverage.begin() + std::ptrdiff_t(row));
        for (InstrumentBands &bands : round.instruments)
            bands.counts.erase(bands.counts.begin() + std::ptrdiff_t(row));
    }
}

// 0: not counted.
int gradeOf(const Sampled &student, CountedAs as)
{
    if (as == CountedAs::today)
        return student.isEligible ? student.schoolClass.grade : 0;
    for (size_t i = 0; i < student.results.size(); ++i) {
        if (student.results[i] || student.isAsked[i])
            return student.gradeFor(int(i));
    }
    return 0;
}

} // namespace

RoundCounts countSample(const screening::RoundSample &sample, CountedAs as)
{
    const screening::Round &round = sample.round;
    RoundCounts counts{round.id.text(), round.title, round.firstDay, round.lastDay, {}, {}};
    std::map<int, size_t> rowOfGrade;
    for (const int grade : round.grades.list()) {
        rowOfGrade[grade] = counts.coverage.size();
        counts.coverage.push_back({grade});
    }
    const std::vector<BandedInstrument> banded = bandedInstruments(round);
    for (const BandedInstrument &each : banded)
        counts.instruments.push_back(emptyBands(round.instruments[each.inRound], each.scale, counts.coverage.size()));

    std::vector<const Sampled *> answered;
    for (const Sampled &student : sample.people) {
        const auto found = rowOfGrade.find(gradeOf(student, as));
        if (found == rowOfGrade.end())
            continue;
        GradeCoverage &coverage = counts.coverage[found->second];
        if (!hasAnswered(round, student, found->first)) {
            using screening::ConsentState;
            ++(student.consent == ConsentState::given ? coverage.missing : student.consent == ConsentState::refused ? coverage.refused : coverage.unasked);
            continue;
        }
        ++coverage.answered;
        answered.push_back(&student);
        for (size_t i = 0; i < banded.size(); ++i) {
            std::vector<qint64> &line = counts.instruments[i].counts[found->second];
            ++line[columnOf(student, banded[i], line.size() - 1)];
        }
    }
    for (size_t i = 0; i < banded.size(); ++i)
        addScores(counts.instruments[i], round.instruments[banded[i].inRound], banded[i], answered);
    counts.reached = countReached(round, banded, answered);
    dropEmptyGrades(counts);
    return counts;
}

Result<RoundCounts> countRound(access::Session &session, const screening::Instruments &instruments, const screening::RoundId &id)
{
    XD_CHECK(session.require(access::Capability::readResults));
    XD_TRY(const screening::RoundSample sample, screening::sampleRound(session, instruments, id));
    return countSample(sample, countedAs(sample));
}

CountedAs countedAs(const screening::RoundSample &sample)
{
    return sample.isOfEarlierYear ? CountedAs::then : CountedAs::today;
}

} // namespace xd::reports
