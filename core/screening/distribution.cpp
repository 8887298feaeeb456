#include "core/screening/distribution.h"

#include <algorithm>
#include <cmath>

namespace xd::screening {
namespace {

constexpr int aboutSteps = 16;

struct Span {
    double least = 0;
    double most = 0;
    double unit = 1; // between two scores; 0: any number
};

Span spanOf(const Instrument &instrument, const Scale &scale)
{
    Span span;
    double items = 0;
    for (const int item : scale.items) {
        const OptionSet &options = instrument.optionsOf(item);
        const auto [low, high] = std::minmax_element(options.begin(), options.end(), [](const Option &a, const Option &b) { return a.value < b.value; });
        span.least += low->value;
        span.most += high->value;
        ++items;
    }
    if (scale.method == Method::mean) {
        span = {span.least / items, span.most / items, 0};
    } else if (scale.method != Method::sum) { // a count of items
        span = {0, items, 1};
    }
    span.unit *= scale.factor;
    span.least *= scale.factor;
    span.most *= scale.factor;
    return span;
}

// A width that a person would have chosen.
double widthOf(const Span &span)
{
    const double range = span.most - span.least;
    if (span.unit > 0)
        return span.unit * std::max(1.0, std::ceil((range / span.unit + 1) / aboutSteps));
    for (const double width : {0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 5.0})
        if (range / width <= aboutSteps)
            return width;
    return range / aboutSteps;
}

// Where steps must begin: the edges of bands, and the cut.
std::vector<double> edgesOf(const ScaleNorm &norm, const Span &span)
{
    std::vector<double> edges{span.least};
    for (const Band &band : norm.bands)
        edges.push_back(band.from);
    if (norm.candidate && norm.candidate->atLeast)
        edges.push_back(*norm.candidate->atLeast);
    if (norm.candidate && norm.candidate->atMost && span.unit > 0)
        edges.push_back(*norm.candidate->atMost + span.unit);
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    std::erase_if(edges, [&](double edge) { return edge < span.least || edge > span.most; });
    edges.push_back(span.unit > 0 ? span.most + span.unit : span.most);
    return edges;
}

int bandAt(const ScaleNorm &norm, double score)
{
    int found = -1;
    for (size_t i = 0; i < norm.bands.size(); ++i) {
        if (score >= norm.bands[i].from)
            found = int(i);
    }
    return found;
}

} // namespace

QString ScoreStep::code() const
{
    return from == last ? QString::number(from) : QString::number(from) + u'-' + QString::number(last);
}

std::vector<ScoreStep> scoreSteps(const Instrument &instrument, const NormSet &norm, int scale)
{
    const Span span = spanOf(instrument, instrument.scales[size_t(scale)]);
    if (!(span.most > span.least))
        return {};
    // Bands and cut of a T or percentile say nothing of where the score itself lies.
    const ScaleNorm none;
    const ScaleNorm &rule = norm.scales[size_t(scale)].isByNormed ? none : norm.scales[size_t(scale)];
    const double width = widthOf(span);
    const std::vector<double> edges = edgesOf(rule, span);
    std::vector<ScoreStep> steps;
    for (size_t i = 0; i + 1 < edges.size(); ++i) {
        // Counted, not added up, so that a tenth stays a tenth.
        for (int k = 0; edges[i] + k * width < edges[i + 1] - width / 1000; ++k) {
            ScoreStep step;
            step.from = edges[i] + k * width;
            step.below = std::min(edges[i] + (k + 1) * width, edges[i + 1]);
            step.last = span.unit > 0 ? step.below - span.unit : step.below;
            step.band = bandAt(rule, step.from);
            step.reachesCut = rule.candidate && rule.candidate->holds(step.from);
            steps.push_back(step);
        }
    }
    return steps;
}

Distribution distributionOf(const RoundSample &sample, int instrument, int scale)
{
    const RoundInstrument &used = sample.round.instruments[size_t(instrument)];
    Distribution found;
    found.steps = scoreSteps(*used.instrument, *used.norm, scale);
    found.counts.resize(found.steps.size());
    if (const ScaleNorm &rule = used.norm->scales[size_t(scale)]; !rule.isByNormed)
        found.cut = rule.candidate;
    for (const Sampled &person : sample.people) {
        found.absence.add(person, instrument);
        const InstrumentResult *const result = person.resultOf(instrument);
        if (!result)
            continue;
        const ScaleScore &score = result->score.scales[size_t(scale)];
        if (!score.isScored()) {
            found.notScored.add(*result);
            continue;
        }
        found.scored.add(*result);
        if (found.steps.empty())
            continue;
        // The last step holds the highest score, whole or not.
        const auto next = std::upper_bound(found.steps.begin(), found.steps.end(), score.value, [](double value, const ScoreStep &step) { return value < step.from; });
        const auto at = next == found.steps.begin() ? next : std::prev(next);
        found.counts[size_t(at - found.steps.begin())].add(*result);
    }
    return found;
}

} // namespace xd::screening
