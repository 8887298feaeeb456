#include "core/screening/class_tables.h"

#include <map>

namespace xd::screening {

std::vector<ClassLine> classTable(const RoundSample &sample, int instrument, int scale)
{
    const auto &bands = sample.round.instruments[size_t(instrument)].norm->scales[size_t(scale)].bands;
    std::map<students::SchoolClass, RoundSample> parts;
    for (const Sampled &person : sample.people)
        parts[person.schoolClass].people.push_back(person);
    std::vector<ClassLine> lines;
    for (auto &[schoolClass, part] : parts) {
        part.round = sample.round;
        ClassLine line;
        line.schoolClass = schoolClass;
        line.bands.resize(bands.size());
        for (const Sampled &person : part.people) {
            const InstrumentResult *const result = person.resultOf(instrument);
            line.asked += person.isAsked[size_t(instrument)];
            line.absence.add(person, instrument);
            if (!result)
                continue;
            line.sheets.add(*result);
            const int band = result->score.scales[size_t(scale)].band;
            if (band >= 0 && size_t(band) < bands.size())
                line.bands[size_t(band)].add(*result);
        }
        for (const ProfileLine &profile : scaleProfile(part, instrument)) {
            if (profile.grade != 0 || profile.scale != scale)
                continue;
            line.scores = profile.all;
            line.notScored = profile.notScored;
            line.reachedCut = profile.reachedCut;
        }
        if (line.asked > 0 || line.sheets.all > 0)
            lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace xd::screening
