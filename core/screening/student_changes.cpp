#include "core/screening/student_changes.h"

#include <algorithm>

namespace xd::screening {

std::vector<StudentChange> changesOf(const StudentScreenings &screenings, std::optional<students::Sex> sex)
{
    const auto &all = screenings.screenings; // newest round first
    std::vector<StudentChange> changes;
    QSet<QString> seen;
    for (auto later = all.begin(); later != all.end(); ++later) {
        const Instrument *const instrument = later->instrument.instrument;
        if (!instrument || !instrument->totalScale() || seen.contains(later->pack))
            continue;
        seen.insert(later->pack);
        const auto earlier = std::find_if(later + 1, all.end(), [&](const StudentScreening &each) {
            return each.pack == later->pack && each.version == later->version && each.round != later->round;
        });
        const auto total = size_t(*instrument->totalScale());
        if (earlier == all.end() || total >= later->result.score.scales.size() || total >= earlier->result.score.scales.size())
            continue;
        changes.push_back({instrument, earlier->roundFrom, later->roundFrom,
                           reliableChange(instrument->scales[total], earlier->result.score.scales[total], later->result.score.scales[total], sex)});
    }
    return changes;
}

} // namespace xd::screening
