// How the scores of one scale are spread, in steps that follow from the instrument and its norm set alone, so that two
// rounds have the same steps: no step crosses the edge of a band or the cut. Pure.
#pragma once

#include "core/screening/round_sample.h"

namespace xd::screening {

struct ScoreStep {
    double from = 0;  // included
    double below = 0; // the next begins here
    double last = 0;  // the largest whole score in it; `below` where scores are not whole
    int band = -1;    // of the norm; -1: it has none
    bool reachesCut = false;
    QString code() const; // "10-11", "5"; the same for ever
};

// Empty where the scale can have but one value.
std::vector<ScoreStep> scoreSteps(const Instrument &instrument, const NormSet &norm, int scale);

struct Distribution {
    std::vector<ScoreStep> steps;
    std::vector<SheetCount> counts; // as the steps
    SheetCount scored;
    SheetCount notScored;
    Absence absence;
    std::optional<Cut> cut;
};
Distribution distributionOf(const RoundSample &sample, int instrument, int scale);

} // namespace xd::screening
