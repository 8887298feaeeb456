#include "core/screening/score_sheet.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

int leastOf(const OptionSet &options)
{
    return std::min_element(options.begin(), options.end(), [](const Option &a, const Option &b) { return a.value < b.value; })->value;
}
int mostOf(const OptionSet &options)
{
    return std::max_element(options.begin(), options.end(), [](const Option &a, const Option &b) { return a.value < b.value; })->value;
}

int countedOf(const Instrument &instrument, int item, quint8 answer)
{
    if (!instrument.items[size_t(item)].isReversed)
        return answer;
    const OptionSet &options = instrument.optionsOf(item);
    return leastOf(options) + mostOf(options) - answer;
}

double scoreOfScale(const Instrument &instrument, const Scale &scale, std::span<const quint8> answers)
{
    int sum = 0;
    int answered = 0;
    for (const int item : scale.items) {
        const quint8 answer = answers[size_t(item)];
        if (answer == missingAnswer)
            continue;
        ++answered;
        const int counted = countedOf(instrument, item, answer);
        sum += scale.method == Method::count ? int(counted >= scale.countFrom) : counted;
    }
    const int asked = int(scale.items.size());
    if (answered == 0 || asked - answered > scale.missingAtMost)
        return std::numeric_limits<double>::quiet_NaN();
    if (scale.method == Method::mean)
        return scale.factor * sum / answered;
    if (answered == asked)
        return scale.factor * sum;
    return scale.factor * std::floor(double(sum) * asked / answered + 0.5);
}

// A scale that adds up others is known where all of these are; they stand before it.
double scoreOfParts(const Scale &scale, const std::vector<ScaleScore> &scores)
{
    double sum = 0;
    for (const int part : scale.parts)
        sum += scores[size_t(part)].value;
    return scale.factor * sum; // with one that is not a number, none itself
}

double normedOf(const ScaleNorm &norm, double value, const Respondent &respondent)
{
    double normed = std::numeric_limits<double>::quiet_NaN();
    const auto table = std::find_if(norm.tables.begin(), norm.tables.end(), [&](const NormTable &each) { return each.fits(respondent); });
    if (table == norm.tables.end())
        return normed;
    for (const NormPoint &point : table->points) {
        if (value < point.raw)
            break;
        normed = point.value;
    }
    return normed;
}

quint8 cluesOf(const ScaleNorm &norm, std::span<const quint8> answers)
{
    quint8 clues = 0;
    for (size_t i = 0; i < norm.clues.size(); ++i) {
        const Clue &clue = norm.clues[i];
        const auto holding = std::count_if(clue.items.begin(), clue.items.end(), [&](int item) {
            const quint8 answer = answers[size_t(item)];
            return answer != missingAnswer && answer >= clue.atLeast;
        });
        if (holding >= clue.count)
            clues |= quint8(1 << i);
    }
    return clues;
}

int bandOf(const std::vector<Band> &bands, double score)
{
    int found = -1;
    for (size_t i = 0; i < bands.size() && score >= bands[i].from; ++i)
        found = int(i);
    return found;
}

bool isAllAlike(const QualityRule &rule, std::span<const quint8> answers)
{
    if (rule.alikeFrom == 0)
        return false;
    int answered = 0;
    quint8 first = missingAnswer;
    for (const quint8 answer : answers) {
        if (answer == missingAnswer)
            continue;
        if (answered++ == 0)
            first = answer;
        else if (answer != first)
            return false;
    }
    return answered >= rule.alikeFrom && std::find(rule.alikeUnless.begin(), rule.alikeUnless.end(), first) == rule.alikeUnless.end();
}

Flags qualityOf(const Instrument &instrument, std::span<const quint8> answers, const Sitting &sitting)
{
    Flags flags;
    if (sitting.seconds >= 0 && sitting.seconds < instrument.quality.secondsPerItem * sitting.questions)
        flags |= Flag::tooFast;
    if (isAllAlike(instrument.quality, answers))
        flags |= Flag::allAlike;
    return flags;
}

} // namespace

QStringList textsOf(Flags flags)
{
    QStringList texts;
    if (flags & Flag::invalid)
        texts.append(u"invalid"_s);
    if (flags & Flag::tooFast)
        texts.append(u"too-fast"_s);
    if (flags & Flag::allAlike)
        texts.append(u"all-alike"_s);
    if (flags & Flag::incomplete)
        texts.append(u"incomplete"_s);
    if (flags & Flag::notScored)
        texts.append(u"not-scored"_s);
    if (flags & Flag::young)
        texts.append(u"young"_s);
    return texts;
}

bool Score::isCandidate() const
{
    return std::any_of(scales.begin(), scales.end(), [](const ScaleScore &scale) { return scale.isCandidate || scale.clues != 0; });
}

std::vector<DangerAnswer> dangerIn(const Instrument &instrument, std::span<const quint8> answers)
{
    std::vector<DangerAnswer> danger;
    for (size_t i = 0; i < instrument.dangerItems.size(); ++i) {
        const DangerItem &item = instrument.dangerItems[i];
        const quint8 answer = answers[size_t(item.item)];
        if (answer != missingAnswer && answer >= item.atLeast)
            danger.push_back({int(i), answer});
    }
    return danger;
}

bool canBeScored(const Instrument &instrument, std::span<const quint8> answers)
{
    const auto isThere = [&](const auto &self, const Scale &scale) -> bool {
        if (!scale.parts.empty())
            return std::all_of(scale.parts.begin(), scale.parts.end(), [&](int part) { return self(self, instrument.scales[size_t(part)]); });
        const auto missing = std::count_if(scale.items.begin(), scale.items.end(), [&](int item) { return answers[size_t(item)] == missingAnswer; });
        return missing < qsizetype(scale.items.size()) && missing <= scale.missingAtMost;
    };
    if (answers.size() != size_t(instrument.itemCount()))
        return false;
    if (const auto total = instrument.totalScale())
        return isThere(isThere, instrument.scales[size_t(*total)]);
    return std::all_of(instrument.scales.begin(), instrument.scales.end(), [&](const Scale &scale) { return isThere(isThere, scale); });
}

Score scoreSheet(const Instrument &instrument, const NormSet &norm, std::span<const quint8> answers, const Sitting &sitting, const Respondent &respondent)
{
    Score score;
    score.danger = dangerIn(instrument, answers); // first, and whatever follows
    score.missing = int(std::count(answers.begin(), answers.end(), missingAnswer));
    score.flags = qualityOf(instrument, answers, sitting);
    if (score.missing > 0)
        score.flags |= Flag::incomplete;
    if (instrument.isDoubtfulAt(respondent.ageMonths))
        score.flags |= Flag::young;

    score.scales.resize(instrument.scales.size());
    bool isAnyUnscored = false;
    for (size_t i = 0; i < instrument.scales.size(); ++i) {
        ScaleScore &scale = score.scales[i];
        const ScaleNorm &scaleNorm = norm.scales[i];
        scale.clues = cluesOf(scaleNorm, answers);
        const Scale &key = instrument.scales[i];
        scale.value = key.parts.empty() ? scoreOfScale(instrument, key, answers) : scoreOfParts(key, score.scales);
        if (!scale.isScored()) {
            isAnyUnscored = true;
            continue;
        }
        scale.normed = normedOf(scaleNorm, scale.value, respondent);
        const double judged = scaleNorm.isByNormed ? scale.normed : scale.value;
        scale.band = bandOf(scaleNorm.bands, judged); // no band where the T is not known: it compares with nothing
        scale.isCandidate = scaleNorm.candidate && scaleNorm.candidate->holds(judged);
    }
    const auto total = instrument.totalScale();
    if (total ? !score.scales[size_t(*total)].isScored() : isAnyUnscored)
        score.flags |= Flag::notScored;
    if (norm.validity && score.scales[size_t(norm.validity->scale)].value >= norm.validity->atLeast)
        score.flags |= Flag::invalid;
    return score;
}

} // namespace xd::screening
