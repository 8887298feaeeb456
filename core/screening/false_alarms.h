// What each cut-off has been worth: of those it flagged, how many a second look confirmed; and whom it missed, as far as
// that was noted later or found by a danger answer alone. By instrument, version, norm set (the cut-off) and grade, over all
// rounds. A danger answer is no cut-off: whom it flags is not among the flagged. Capability: readResults. Errors: NotPermitted, NoKey.
#pragma once

#include "core/access/session.h"
#include "core/disclosure/document.h"
#include "core/screening/instruments.h"

namespace xd::screening {

struct CutRecord {
    QString pack, version, norm;
    int grade = 0; // in which the students answered
    int answered = 0;
    int flagged = 0;    // = confirmed + refuted + watched + open
    int confirmed = 0;  // by the decision in force
    int refuted = 0;
    int watched = 0;    // not decided either way yet
    int open = 0;       // no decision that rests on it
    int foundLater = 0; // answered, not flagged, and found in need afterwards
    int foundByDanger = 0; // answered, flagged by no cut of the round but by a danger answer, and confirmed

    int decided() const { return confirmed + refuted; }
    void add(const CutRecord &other); // counts alone
};

// Confirmed of decided, in per cent, with the interval of Wilson (1927) at 95 %.
struct Share {
    int percent = 0;
    int low = 0;
    int high = 0;
    friend bool operator==(const Share &, const Share &) = default;
};
inline constexpr int fewestDecided = 10; // under it a share would say more than is known
std::optional<Share> shareConfirmed(const CutRecord &record); // none: too few to say

struct FalseAlarms {
    std::vector<CutRecord> lines; // by pack, version, norm set, grade
    // One line an instrument, version and norm set: over its grades.
    std::vector<CutRecord> byCut() const;
};
Result<FalseAlarms> falseAlarms(access::Session &session, const Instruments &instruments);

// For the gate: one table a cut-off, grades by what became of the flagged; and one of those it missed.
disclosure::Document falseAlarmDocument(const FalseAlarms &alarms, const Instruments &instruments);

} // namespace xd::screening
