// What a sitting of a round could be: which classes, and which of its instruments may stand on the screen. For the person
// who is about to start one. Errors: NotPermitted, NoKey, NotFound, RoundClosed.
#pragma once

#include "core/screening/round_view.h"
#include "core/screening/sitting.h"

namespace xd::screening {

struct OfferedPart {
    QString instrument; // id
    packs::Wording names;
    std::optional<ErrorCode> notShown; // DisplayForbidden, TextMissing, InstrumentUnsuitable (not answered by students), why its pack cannot be read
};
// What was arranged for one who would be asked here.
struct ArrangedStudent {
    QString name;
    QString words; // the counsellor's
    bool hasLargerLetters = false; // the page does that much by itself
};
struct OfferedClass {
    students::SchoolClass schoolClass;
    int waiting = 0;        // would be asked here
    int answered = 0;       // everything that could be asked is stored
    int withoutConsent = 0; // no guardian has agreed, or somebody refused
    int withCode = 0;       // of the waiting: a slip with a code was made
    std::vector<ArrangedStudent> arranged = {}; // of the waiting, by name
};
struct SittingOffer {
    QString title; // of the round
    QString arrangements; // for all, in the counsellor's words
    std::vector<OfferedPart> parts;
    std::vector<OfferedClass> classes; // in order
};

Result<SittingOffer> offerSitting(access::Session &session, const Instruments &instruments, const RoundId &round);

// The instrument as a student sees it. Errors, with its id in the field: DisplayForbidden, TextMissing,
// InstrumentUnsuitable (it is answered by others), why its pack cannot be read here.
Result<SittingPart> sittingPartOf(const Instruments &instruments, const Instrument &instrument, const QString &language);
// Whether a student may be asked at all: the guardian has agreed and the student has not refused.
bool mayBeAsked(const RoundView &view, const students::StudentId &student);

} // namespace xd::screening
