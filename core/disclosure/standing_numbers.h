// Numbers that a reader holds stand until enough has changed. Two releases side by side, of which one or two children are
// known to have come or gone, would else tell their band: the one row or column that has changed, or that is hidden since.
// So the numbers of a grade are told anew only where at least `threshold` have come (or gone), and not all but one in one
// band unless they are many; until then those that left last are told again, in every table that shares them. A table of
// the whole school goes with the grades that it divides; where it cannot, it is held back.
#pragma once

#include "core/disclosure/cut_document.h"

namespace xd::disclosure {

struct StandingNumbers {
    std::vector<CountTable> tables; // of the document, with the numbers that are to be told
    std::vector<bool> isHeldBack;   // by table
};
// The document is sound (cutDocument has looked). Pure.
StandingNumbers standingNumbers(const Document &document, const ReleaseHistory &history, int threshold);

// The earlier release on the rows of today: a grade that had nobody then was a row of zeros. None where a row or column
// has gone since: two tables of other cuts cannot be held against each other.
std::optional<EarlierRelease> alignedTo(const EarlierTable &earlier, const CountTable &table);

} // namespace xd::disclosure
