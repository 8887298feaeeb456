// How many of each grade and sex lie in each band of one scale, with the void sheets beside, and who has no sheet.
// Grades are those in which the students answered. Pure.
#pragma once

#include "core/screening/round_sample.h"

namespace xd::screening {

struct BandLine {
    int grade = 0;
    students::Sex sex = students::Sex::male;
    std::vector<SheetCount> bands; // as the norm has them for the scale; one "scored" where it has none
    SheetCount notScored;
    Absence absence;

    SheetCount sheets() const; // scored or not
};

// By grade, then sex; no line where nobody is. The scale is an index into Instrument::scales.
std::vector<BandLine> bandsBySex(const RoundSample &sample, int instrument, int scale);

} // namespace xd::screening
