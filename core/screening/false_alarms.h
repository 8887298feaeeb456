// What each cut-off has been worth: of those it flagged, how many a second look confirmed; and whom it missed, as far as
// that was noted later. By instrument, version, norm set (the cut-off) and grade, over all rounds. A danger answer is no
// cut-off and does not count here. Capability: readResults. Errors: NotPermitted, NoKey.
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
    int open = 0;       // no decision
    int foundLater = 0; // answered, not flagged, and found in need afterwards

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

// For the gate: one table a cut-off, grades by what became of the flagged; and one of those found later.
disclosure::Document falseAlarmDocument(const FalseAlarms &alarms, const Instruments &instruments);

} // namespace xd::screening
