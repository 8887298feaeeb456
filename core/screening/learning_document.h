// What the counsellor sees of a round as a whole, as a document for the gate: the numbers behind the four charts of one
// scale, and the classes. For her alone: what others get of a round is coarser and lies in core/reports/round_report.
// Means and classes stand in lists of the band "result", which the gate gives to nobody else. Pure.
#pragma once

#include "core/disclosure/document.h"
#include "core/screening/compare_years.h"
#include "core/screening/export_results.h"

namespace xd::screening {

inline const QString learningKind = QStringLiteral("screening.learning");
inline const QString learnedCoverage = QStringLiteral("learned.coverage");         // grade × state
inline const QString learnedBands = QStringLiteral("learned.bands");               // grade and sex × band
inline const QString learnedScores = QStringLiteral("learned.scores");             // valid or void × score
inline const QString learnedYears = QStringLiteral("learned.years");               // grade × below or reached, twice
inline const QString learnedProfile = QStringLiteral("learned.profile");           // a list
inline const QString learnedClasses = QStringLiteral("learned.classes");           // a list
// Columns beside the bands of a norm.
inline const QString voidCode = QStringLiteral("void");           // by the validity scale, in whatever band
inline const QString notScoredCode = QStringLiteral("not-scored");
inline const QString belowCode = QStringLiteral("below");
inline const QString reachedCode = QStringLiteral("reached");
// Texts: "round", "comparability" (a code of Comparability), "gradesInOne" ("4 9").
QString textOf(Comparability verdict);

struct LearningChoice {
    int instrument = 0; // index into Round::instruments
    int scale = 0;      // index into Instrument::scales
};
// `before` may be null.
disclosure::Document learningDocument(const RoundSample &now, const RoundSample *before, const LearningChoice &choice, const ResultWords &words);

// Reads both rounds. Errors: NotPermitted, NoKey, NotFound (the round), OutOfRange (the choice).
Result<disclosure::Document> learnFromRound(access::Session &session, const Instruments &instruments, const RoundId &round,
                                            const LearningChoice &choice, const ResultWords &words);

} // namespace xd::screening
