#include "core/screening/bands_by_sex.h"

#include <map>

namespace xd::screening {

SheetCount BandLine::sheets() const
{
    SheetCount sum = notScored;
    for (const SheetCount &band : bands) {
        sum.all += band.all;
        sum.withoutVoid += band.withoutVoid;
    }
    return sum;
}

std::vector<BandLine> bandsBySex(const RoundSample &sample, int instrument, int scale)
{
    const auto &bands = sample.round.instruments[size_t(instrument)].norm->scales[size_t(scale)].bands;
    std::map<std::pair<int, students::Sex>, BandLine> lines;
    for (const Sampled &person : sample.people) {
        const InstrumentResult *const result = person.resultOf(instrument);
        if (!result && !person.isAsked[size_t(instrument)])
            continue;
        BandLine &line = lines[{person.gradeFor(instrument), person.sex}];
        line.grade = person.gradeFor(instrument);
        line.sex = person.sex;
        line.bands.resize(std::max<size_t>(1, bands.size()));
        line.absence.add(person, instrument);
        if (!result)
            continue;
        const ScaleScore &score = result->score.scales[size_t(scale)];
        if (bands.empty() ? !score.isScored() : score.band < 0)
            line.notScored.add(*result);
        else
            line.bands[bands.empty() ? 0 : size_t(score.band)].add(*result);
    }
    std::vector<BandLine> ordered;
    for (auto &[key, line] : lines)
        ordered.push_back(std::move(line));
    return ordered;
}

} // namespace xd::screening
