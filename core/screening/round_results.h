// What a round came to, student by student: danger answers on top, then candidates from the strongest down, then the
// others by class. A result is a candidate for the second look and no diagnosis; nothing here raises an alert.
// Errors: NotPermitted, NoKey, NotFound.
#pragma once

#include "core/access/session.h"
#include "core/screening/finding.h"
#include "core/screening/score_sheet.h"

namespace xd::screening {

struct InstrumentResult {
    Score score; // its danger stays empty: see StudentResult::danger
    bool isLate = false;
    qint64 answeredMs = 0; // 0: not known
    int seconds = -1;
    int grade = 0; // in which the student answered
};

struct StudentResult {
    students::StudentId student;
    QString number; // the student number, else the school's own
    QString name;
    students::Sex sex = students::Sex::male;
    students::SchoolClass schoolClass; // now
    std::vector<std::optional<InstrumentResult>> results; // as Round::instruments
    std::vector<Finding> danger; // also of sheets that could not be stored

    bool isAboveCut() const;
    bool hasSheet() const;
    // The danger answer came with a sheet that was stored, and no sheet is there any more: withdrawn, or taken back.
    bool hasLostSheets() const;
    bool isCandidate() const { return !danger.empty() || isAboveCut(); }
};

struct RoundResults {
    Round round;
    std::vector<StudentResult> students; // with at least one sheet or danger answer
    std::vector<Finding> unmatched;      // danger answers of whom nobody knows yet, whose duty is open
    std::vector<Finding> settled = {};   // those of nobody whose duty is answered: no student of ours
};
// A student of whom the round has nothing (any more), as the roster names the student.
Result<StudentResult> withoutResults(vault::Vault &records, const Round &round, const students::StudentId &student);
Result<RoundResults> roundResults(access::Session &session, const Instruments &instruments, const RoundId &id);

// Why a student is a candidate: a scale at or beyond its cut, or a danger answer.
struct CandidateFact {
    int instrument = 0; // index into Round::instruments
    int scale = -1;     // index; -1: a danger answer
    int band = -1;
    double value = 0;   // of the scale, or the answer to the danger item
    int itemNumber = 0; // of the danger item

    const Band *bandIn(const Round &round) const; // null for a danger answer, or where the scale has no bands
};
std::vector<CandidateFact> factsOf(const StudentResult &student, const Round &round);

struct Candidate {
    StudentResult student;
    std::vector<CandidateFact> facts;
};
struct RoundCandidates {
    Round round;
    std::vector<Candidate> candidates; // strongest first
    std::vector<Finding> unmatched;
};
Result<RoundCandidates> candidates(access::Session &session, const Instruments &instruments, const RoundId &id);

} // namespace xd::screening
