// How far a round is: who could take part, who agreed, who answered, who is missing. Absent and unwilling students are
// counted as such, never as zero. A closed round stays as it was when it was closed, whatever becomes of the roster. Errors: NotPermitted, NoKey, NotFound.
#pragma once

#include "core/access/session.h"
#include "core/screening/round.h"

namespace xd::screening {

struct RoundCounts {
    int eligible = 0;  // on the school's roll, in the round's classes: now, or when the round was closed
    int consented = 0; // of the eligible: guardian and student agree
    int refused = 0;   // by guardian or student
    int undecided = 0; // the rest: one of the two has not spoken
    int waitsForGuardian = 0; // of the undecided
    int waitsForPupil = 0;    // the others of them: the guardian agrees
    int answered = 0;  // eligible with at least one sheet
    int partial = 0;   // of the answered: not with every instrument that is asked of the grade, or with too few answers for a result
    int missing = 0;   // consented and without a sheet
    int late = 0;      // with a sheet from after the last day
    int candidates = 0; // above a cut or with a danger answer
    int danger = 0;     // of these: with a danger answer
};

struct GradeCounts {
    int grade = 0;
    RoundCounts counts;
};

struct ClassCounts {
    students::SchoolClass schoolClass;
    RoundCounts counts;
};

struct RoundStatus {
    Round round;
    RoundCounts counts; // candidates and danger also of those who have left since
    std::vector<GradeCounts> grades; // those of the round, rising
    std::vector<ClassCounts> classes; // with a student who could take part; by grade and number
    int unmatched = 0;  // danger answers without a student whose duty is open
};
Result<RoundStatus> roundStatus(access::Session &session, const Instruments &instruments, const RoundId &id);

// Newest first.
Result<std::vector<Round>> listRounds(access::Session &session, const Instruments &instruments);

// Why a student who could take part has no sheet, or not all. Nobody is both in this list and counted as zero.
enum class Wanting {
    guardian, // no word of the guardian
    pupil,    // the guardian agrees, the student has not been asked
    absent,   // both agree, and no sheet is here
    part,     // sheets, but not of every instrument that is asked of the grade, or with too few answers for a result
    refused,  // by guardian or student: nothing is wanted, and nobody asks again
};

struct MissingStudent {
    students::StudentId student;
    QString number, name;
    students::SchoolClass schoolClass;
    Wanting wanting = Wanting::absent;
    QString arrangement; // what this student needs, where something was noted
};
// By class and name; without those who refused.
Result<std::vector<MissingStudent>> missingStudents(access::Session &session, const Instruments &instruments, const RoundId &id);
// The same with those who refused.
Result<std::vector<MissingStudent>> studentsWithoutAnswers(access::Session &session, const Instruments &instruments, const RoundId &id);

} // namespace xd::screening
