// Scores one sheet of answers (one byte an item, 255 missing). Pure and quick: a hundred thousand sheets of a
// hundred items in well under a second. A result says what was answered, not what a student has: it makes
// candidates, and only danger answers ask for someone at once.
#pragma once

#include "core/screening/instrument.h"

#include <QFlags>
#include <limits>
#include <span>

namespace xd::screening {

inline constexpr int scoringEngineVersion = 1; // rises when the same pack would score the same sheet otherwise

enum class Flag : quint8 {
    invalid = 1,    // by the validity scale
    tooFast = 2,
    allAlike = 4,
    incomplete = 8, // at least one item without an answer
    notScored = 16, // too many missing for the total (or, without a total, for any scale)
    young = 32,     // younger than its scores are made for, see Instrument::isDoubtfulAt()
};
Q_DECLARE_FLAGS(Flags, Flag)
Q_DECLARE_OPERATORS_FOR_FLAGS(Flags)
// "invalid", "too-fast", "all-alike", "incomplete", "not-scored", "young".
QStringList textsOf(Flags flags);

struct ScaleScore {
    double value = std::numeric_limits<double>::quiet_NaN();
    int band = -1; // index into the norm's bands; -1 where there are none or the scale is not scored
    bool isCandidate = false; // by the norm's cut
    double normed = std::numeric_limits<double>::quiet_NaN(); // T or percentile, where the norm set has a table for this student
    quint8 clues = 0;         // bit n: the norm's clue n holds; told even where the scale is not scored
    bool isScored() const { return value == value; }
    bool isNormed() const { return normed == normed; }
};

struct DangerAnswer {
    int dangerItem = 0; // index into Instrument::dangerItems
    quint8 answer = 0;
};

struct Score {
    std::vector<ScaleScore> scales; // as Instrument::scales
    std::vector<DangerAnswer> danger;
    Flags flags;
    int missing = 0;
    bool isCandidate() const; // by a cut or a clue
};

// How long the student sat, and before how many questions (several instruments may share one sitting).
struct Sitting {
    int seconds = -1; // -1: not known
    int questions = 0;
};

// The answers are options' values or 255, as many as the instrument has items.
Score scoreSheet(const Instrument &instrument, const NormSet &norm, std::span<const quint8> answers, const Sitting &sitting = {},
                 const Respondent &respondent = {});
// Whether a sheet has enough answers for its total, or for each of its scales where it has none: else Flag::notScored.
bool canBeScored(const Instrument &instrument, std::span<const quint8> answers);
// What needs no total and no norm, so that even a row that cannot be stored tells of danger.
std::vector<DangerAnswer> dangerIn(const Instrument &instrument, std::span<const quint8> answers);

} // namespace xd::screening
