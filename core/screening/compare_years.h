// This year beside last: the share at or beyond the cut, by grade. Only the same instrument, version and norm set are
// compared, and only the grades that both rounds asked (facts E2); what differs is said, not compared.
#pragma once

#include "core/screening/round_sample.h"

namespace xd::screening {

enum class Comparability {
    comparable,
    noEarlierRound,  // none of the school year before with this instrument
    otherVersion,    // of the instrument
    otherNorm,
    noCommonGrade,
    noCut,           // the norm set has none for this scale
};

struct YearCount {
    SheetCount scored;
    SheetCount reachedCut;
    friend bool operator==(const YearCount &, const YearCount &) = default;
};
struct YearLine {
    int grade = 0;
    YearCount now, before;
};
struct YearComparison {
    Comparability verdict = Comparability::noEarlierRound;
    std::vector<YearLine> lines;        // the grades in both, rising; empty unless comparable
    std::vector<int> gradesInOne;       // asked in one of the two years alone, left out
};

// Pure. `before` may be null.
YearComparison compareYears(const RoundSample &now, const RoundSample *before, int instrument, int scale);

// The newest round of the school year before that has the instrument, whatever its version; nil where there is none.
RoundId earlierRound(const std::vector<Round> &rounds, const Round &round, const QString &instrumentId);

} // namespace xd::screening
