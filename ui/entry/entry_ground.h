// What somebody who types sheets needs to have at hand, read once: the round, who is in it, the numbers of their slips.
#pragma once

#include "core/screening/round_view.h"
#include "core/screening/slip_codes.h"

#include <memory>

namespace xd::ui {

struct EntryGround {
    std::shared_ptr<const screening::Instruments> instruments;
    screening::RoundView view;
    screening::SlipCodes codes;
    qint64 nowMs = 0; // when it was read

    // Those of the round that may be typed from paper, in its order.
    screening::InstrumentList typedInstruments() const;
    bool isAsked(const screening::Instrument &instrument, const screening::RosterEntry &student) const { return view.isAsked(instrument, student); }
};

// Errors: NotPermitted, NoKey, NotFound.
Result<std::shared_ptr<const EntryGround>> readEntryGround(access::Session &session, const screening::RoundId &round);

// Whom somebody means: the number of a slip, a student number of either kind, a name (several may bear it; those of the
// round first). `isSlipCode` where it was the number of a slip, which is whole with its seventh digit.
struct Meant {
    std::vector<const screening::RosterEntry *> students;
    bool isSlipCode = false;
};
Meant whoIsMeant(const EntryGround &ground, const QString &typed);

} // namespace xd::ui
