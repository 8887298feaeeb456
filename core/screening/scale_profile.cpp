#include "core/screening/scale_profile.h"

#include <cmath>
#include <map>

namespace xd::screening {
namespace {

// Welford's way: no large squares are subtracted from each other.
struct Running {
    int n = 0;
    double mean = 0;
    double squares = 0;

    void add(double value)
    {
        ++n;
        const double step = value - mean;
        mean += step / n;
        squares += step * (value - mean);
    }
    Moments moments() const
    {
        Moments found;
        found.n = n;
        if (n > 0)
            found.mean = mean;
        if (n > 1)
            found.deviation = std::sqrt(squares / (n - 1));
        return found;
    }
};

struct Gathered {
    Running all, withoutVoid;
    SheetCount notScored, reachedCut;
};

} // namespace

std::vector<ProfileLine> scaleProfile(const RoundSample &sample, int instrument)
{
    const size_t scales = sample.round.instruments[size_t(instrument)].instrument->scales.size();
    std::map<std::pair<int, int>, Gathered> gathered;
    for (const Sampled &person : sample.people) {
        const InstrumentResult *const result = person.resultOf(instrument);
        for (size_t scale = 0; result && scale < scales; ++scale) {
            const ScaleScore &score = result->score.scales[scale];
            for (const int grade : {0, person.gradeFor(instrument)}) {
                Gathered &into = gathered[{grade, int(scale)}];
                if (!score.isScored()) {
                    into.notScored.add(*result);
                    continue;
                }
                into.all.add(score.value);
                if (!isVoid(*result))
                    into.withoutVoid.add(score.value);
                if (score.isCandidate)
                    into.reachedCut.add(*result);
            }
        }
    }
    std::vector<ProfileLine> lines;
    for (const auto &[key, each] : gathered)
        lines.push_back({key.first, key.second, each.all.moments(), each.withoutVoid.moments(), each.notScored, each.reachedCut});
    return lines;
}

} // namespace xd::screening
