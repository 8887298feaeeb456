#include "core/screening/compare_years.h"

#include <algorithm>
#include <map>

namespace xd::screening {
namespace {

std::map<int, YearCount> countByGrade(const RoundSample &sample, int instrument, int scale)
{
    std::map<int, YearCount> counts;
    for (const Sampled &person : sample.people) {
        const InstrumentResult *const result = person.resultOf(instrument);
        if (!result || !result->score.scales[size_t(scale)].isScored())
            continue;
        YearCount &count = counts[person.gradeFor(instrument)];
        count.scored.add(*result);
        if (result->score.scales[size_t(scale)].isCandidate)
            count.reachedCut.add(*result);
    }
    return counts;
}

int positionOf(const Round &round, const QString &instrumentId)
{
    for (size_t i = 0; i < round.instruments.size(); ++i) {
        if (round.instruments[i].instrument->id == instrumentId)
            return int(i);
    }
    return -1;
}

Comparability verdictOn(const RoundSample &now, const RoundSample *before, int instrument, int scale)
{
    const RoundInstrument &used = now.round.instruments[size_t(instrument)];
    const int then = before ? positionOf(before->round, used.instrument->id) : -1;
    if (then < 0)
        return Comparability::noEarlierRound;
    const RoundInstrument &usedThen = before->round.instruments[size_t(then)];
    if (usedThen.instrument->version != used.instrument->version)
        return Comparability::otherVersion;
    if (usedThen.norm->id != used.norm->id)
        return Comparability::otherNorm;
    return used.norm->scales[size_t(scale)].candidate ? Comparability::comparable : Comparability::noCut;
}

} // namespace

YearComparison compareYears(const RoundSample &now, const RoundSample *before, int instrument, int scale)
{
    YearComparison comparison{verdictOn(now, before, instrument, scale), {}, {}};
    if (comparison.verdict != Comparability::comparable)
        return comparison;
    const int then = positionOf(before->round, now.round.instruments[size_t(instrument)].instrument->id);
    const std::map<int, YearCount> ours = countByGrade(now, instrument, scale);
    const std::map<int, YearCount> theirs = countByGrade(*before, then, scale);
    for (int grade = 1; grade <= 12; ++grade) {
        const auto one = ours.find(grade);
        const auto other = theirs.find(grade);
        if (one != ours.end() && other != theirs.end())
            comparison.lines.push_back({grade, one->second, other->second});
        else if (one != ours.end() || other != theirs.end())
            comparison.gradesInOne.push_back(grade);
    }
    if (comparison.lines.empty())
        comparison.verdict = Comparability::noCommonGrade;
    return comparison;
}

RoundId earlierRound(const std::vector<Round> &rounds, const Round &round, const QString &instrumentId)
{
    const Round *found = nullptr;
    for (const Round &each : rounds) {
        if (each.schoolYear() != round.schoolYear().previous() || positionOf(each, instrumentId) < 0)
            continue;
        if (!found || each.firstDay > found->firstDay)
            found = &each;
    }
    return found ? found->id : RoundId();
}

} // namespace xd::screening
