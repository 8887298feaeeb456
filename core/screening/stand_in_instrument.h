// What stands for an instrument of a round whose pack cannot be read here any more (it was made for a newer program, or is
// gone): its name as far as it is known, and as many nameless scales as its stored results have. So the round is read and
// counted as it was, and nothing can be asked, typed, imported or scored with it: it has no items, and is not for the screen.
#pragma once

#include "core/packs/library.h"
#include "core/screening/instrument.h"

namespace xd::screening {

// `pack` may be null: nothing is known of it. Its one norm set has the id that the round chose.
Instrument standInFor(const QString &id, const QString &version, const QString &norm, int scales, const packs::UnreadablePack *pack);

} // namespace xd::screening
