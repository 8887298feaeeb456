// The queue of the second look: whom a round has flagged, with the facts that did it, strongest first; who is decided goes
// behind those who wait, until new facts come. Nobody is left out because of doubtful quality: it stands beside the facts. A candidate is no alert.
// Capability: readResults. Errors: NotPermitted, NoKey, NotFound.
#pragma once

#include "core/screening/second_look.h"
#include "core/screening/side_by_side.h"
#include "core/screening/student_changes.h"

namespace xd::screening {

inline constexpr int lookWithinDays = 14; // from the day the answers came: default of the indicator SCR-6

struct QueueLine {
    students::StudentId student;
    QString number, name;
    students::SchoolClass schoolClass; // now
    students::Sex sex = students::Sex::male;
    LookFacts facts;   // frozen once the look has begun, with what later decisions took in
    LookFacts since = {}; // came after that
    std::vector<DangerFlag> takenBack = {}; // of the frozen ones: the student's no more
    Flags flags;       // of all sheets
    qint64 answeredMs = 0; // the last sheet, else the danger answer; 0: not known
    bool isBegun = false;
    std::optional<LookDecision> decision; // in force

    bool hasNews() const { return !since.isEmpty(); } // a sheet that flags nothing is none
    bool isWaiting() const { return !decision || hasNews(); }
    bool hasDanger() const { return !since.danger.empty() || facts.danger.size() > takenBack.size(); }
};

struct ReviewQueue {
    Round round;
    std::vector<QueueLine> lines; // waiting ones first, each part strongest first
    int decided = 0;   // of the lines: they do not wait
    int unmatched = 0; // danger answers without a student: they wait on the round's page
    QDate due;         // by when all should be decided; invalid where nobody waits
};
Result<ReviewQueue> reviewQueue(access::Session &session, const Instruments &instruments, const RoundId &round);

// An answer that raised a flag: of a flagged scale, counting to its cut; or a danger answer.
struct TellingAnswer {
    const Instrument *instrument = nullptr;
    int item = 0; // index
    quint8 answer = 0;
    bool isDanger = false;
    bool isNew = false;       // came after the facts were frozen
    bool isTakenBack = false; // a danger answer that is the student's no more
};

// One student's candidacy from all sides.
struct CandidateView {
    QueueLine line;
    std::vector<TellingAnswer> telling;   // danger answers first, then by weight
    std::vector<StudentScreening> now;    // sheets of this round: also of parents and teachers, where it asked them
    std::vector<StudentScreening> earlier; // of the same instruments or their families, and what others said, newest first
    std::vector<SideBySide> sides;         // student, parents and teacher, also of rounds up to a year before
    std::vector<StudentChange> changes;    // against the result before, where two can be compared
    std::optional<SecondLook> look;
};
Result<CandidateView> viewCandidate(access::Session &session, const Instruments &instruments, const RoundId &round, const students::StudentId &student);

} // namespace xd::screening
