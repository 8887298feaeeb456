#include "core/screening/bands_by_grade.h"

#include "core/screening/round_results.h"

#include <map>

namespace xd::screening {

int BandsByGrade::students(int instrument, int scale, int grade, int band, bool withInvalid) const
{
    int sum = 0;
    for (const BandCount &count : counts) {
        if (count.instrument == instrument && count.scale == scale && count.grade == grade && count.band == band)
            sum += withInvalid ? count.students : count.students - count.invalid;
    }
    return sum;
}

Result<BandsByGrade> bandsByGrade(access::Session &session, const Instruments &instruments, const RoundId &id)
{
    XD_TRY(RoundResults results, roundResults(session, instruments, id));
    std::map<std::tuple<int, int, int, students::Sex, int>, BandCount> counts;
    for (const StudentResult &student : results.students) {
        for (size_t i = 0; i < student.results.size(); ++i) {
            if (!student.results[i])
                continue;
            const InstrumentResult &result = *student.results[i];
            for (size_t scale = 0; scale < result.score.scales.size(); ++scale) {
                const int band = result.score.scales[scale].band;
                BandCount &count = counts[{int(i), int(scale), result.grade, student.sex, band}];
                count.instrument = int(i);
                count.scale = int(scale);
                count.grade = result.grade;
                count.sex = student.sex;
                count.band = band;
                ++count.students;
                count.invalid += result.score.flags.testFlag(Flag::invalid);
            }
        }
    }
    BandsByGrade bands;
    bands.round = std::move(results.round);
    for (auto &[key, count] : counts)
        bands.counts.push_back(count);
    return bands;
}

} // namespace xd::screening
