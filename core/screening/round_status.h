// How far a round is: who could take part, who agreed, who answered, who is missing. Absent and unwilling students are
// counted as such, never as zero. Errors: NotPermitted, NoKey, NotFound.
#pragma once

#include "core/access/session.h"
#include "core/screening/round.h"

namespace xd::screening {

struct RoundCounts {
    int eligible = 0;  // on the school's roll now, in the round's grades
    int consented = 0; // of the eligible, by the slip that counts
    int refused = 0;   // by guardian or student
    int undecided = 0; // no slip, or an empty one
    int answered = 0;  // eligible with at least one sheet
    int partial = 0;   // of the answered: not with every instrument
    int missing = 0;   // consented and without a sheet
    int late = 0;      // with a sheet from after the last day
    int candidates = 0; // above a cut or with a danger answer
    int danger = 0;     // of these: with a danger answer
};

struct GradeCounts {
    int grade = 0;
    RoundCounts counts;
};

struct RoundStatus {
    Round round;
    RoundCounts counts; // candidates and danger also of those who have left since
    std::vector<GradeCounts> grades; // those of the round, rising
    int unmatched = 0;  // danger answers without a student
};
Result<RoundStatus> roundStatus(access::Session &session, const Instruments &instruments, const RoundId &id);

// Newest first.
Result<std::vector<Round>> listRounds(access::Session &session, const Instruments &instruments);

// Eligible students with consent and without a sheet of every instrument: whom to ask next.
struct MissingStudent {
    students::StudentId student;
    QString number, name;
    students::SchoolClass schoolClass;
    bool hasConsent = false; // false: the slip is what is missing first
};
// By class and name; without those who refused.
Result<std::vector<MissingStudent>> missingStudents(access::Session &session, const Instruments &instruments, const RoundId &id);

} // namespace xd::screening
