// One line a class: who was asked, who answered, who is at or beyond the cut. For counsellors alone: a class is small
// and known, so nothing of this stands in a document that somebody else gets. Pure.
#pragma once

#include "core/screening/scale_profile.h"

namespace xd::screening {

struct ClassLine {
    students::SchoolClass schoolClass; // of today
    int asked = 0; // on the roll now
    SheetCount sheets;
    Absence absence;
    Moments scores;       // of the scale, every scored sheet
    SheetCount notScored;
    SheetCount reachedCut;
    std::vector<SheetCount> bands; // as the norm has them for the scale
};

// By class. The scale is an index into Instrument::scales.
std::vector<ClassLine> classTable(const RoundSample &sample, int instrument, int scale);

} // namespace xd::screening
