// Mean and spread of every scale of an instrument, by grade and over all: what a profile is drawn from. With the void
// sheets and without them, since neither is the truth by itself. Means are the counsellor's own: from means of few,
// or of two days, single scores could be worked out. Pure.
#pragma once

#include "core/screening/round_sample.h"

namespace xd::screening {

struct Moments {
    int n = 0;
    double mean = std::numeric_limits<double>::quiet_NaN();      // not a number where n is 0
    double deviation = std::numeric_limits<double>::quiet_NaN(); // of the sample (n − 1); not a number where n < 2
};

struct ProfileLine {
    int grade = 0; // 0: all together
    int scale = 0; // index into Instrument::scales
    Moments all;         // every scored sheet
    Moments withoutVoid; // those that the validity scale does not call void
    SheetCount notScored;
    SheetCount reachedCut; // of the scored
};

// All together first, then by grade; within each in the order of the scales.
std::vector<ProfileLine> scaleProfile(const RoundSample &sample, int instrument);

} // namespace xd::screening
